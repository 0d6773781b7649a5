//! The journal's key: in the system's keyring, with a passphrase, or in a file that only its owner reads.
//!
//! The journal names its key; in the folder `keys` beside it lies the key itself, or how a passphrase becomes it. A key that
//! is not there is said to be lost, and nothing is ever made or wiped in its place.

mod file;
mod passphrase;
mod ring;

use std::cell::{Cell, RefCell};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use perron_companion::Words;
use perron_companion::journal::{KeyId, KeyProvider, KeyUnavailable, Secret32};

use crate::terminal::Terminal;
pub use passphrase::asked_twice;

/// Where a key is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Place {
    /// In the keyring of this system, open while you are logged in
    Keyring,
    /// In your head: a passphrase, asked each time
    Passphrase,
    /// In a file beside the journal that only you can read
    File,
}

/// Why there is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing of this name is here.
    Lost,
    /// Others can read its file.
    OpenToOthers,
    /// Its file is not as it was written.
    Damaged,
    /// Nobody typed the passphrase.
    NotTyped,
    /// Twice another.
    NotTheSame,
    /// It has fewer characters than it must.
    TooShort,
    /// It could not be written.
    NotWritten,
    /// It is in a keyring, and there is none here, or this program cannot speak to it.
    NoKeyring,
    /// It was to be made in a keyring, and there is none.
    NoneToKeepItIn,
    /// The keyring did not give it.
    #[cfg_attr(not(feature = "keyring"), expect(dead_code, reason = "without one nothing is shut"))]
    KeyringShut,
    /// It was to be made in a keyring, which did not take it.
    KeyringTookNone,
}

impl Place {
    /// The key of the words that say that it is kept there now.
    pub const fn made(self) -> &'static str {
        match self {
            Self::Keyring => "rekey-keyring",
            Self::Passphrase => "rekey-passphrase",
            Self::File => "rekey-file",
        }
    }
}

impl Why {
    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lost => "unlock-lost",
            Self::OpenToOthers => "unlock-open-to-others",
            Self::Damaged => "unlock-damaged",
            Self::NotTyped => "unlock-not-typed",
            Self::NotTheSame => "unlock-not-the-same",
            Self::TooShort => "unlock-too-short",
            Self::NotWritten => "unlock-not-written",
            Self::NoKeyring => "unlock-no-keyring",
            Self::NoneToKeepItIn => "unlock-none-to-keep-it-in",
            Self::KeyringShut => "unlock-keyring-shut",
            Self::KeyringTookNone => "unlock-keyring-took-none",
        }
    }
}

/// Gives the journal its key.
pub struct Keys {
    folder: PathBuf,
    place: Option<Place>,
    words: Words,
    why: Cell<Option<Why>>,
    /// What a passphrase came to, so that nobody is asked twice in one run.
    typed: RefCell<Option<(KeyId, Secret32)>>,
}

impl Keys {
    /// Keys beneath the folder of the journal; a new one is kept where it was asked, else in the first place there is.
    pub fn new(journal: &Path, place: Option<Place>, words: Words) -> Self {
        Self { folder: journal.join("keys"), place, words, why: Cell::default(), typed: RefCell::default() }
    }

    /// The keyring where there is one, else a passphrase where somebody sits at the keys, else a file.
    fn usual() -> Place {
        if ring::is_there() {
            return Place::Keyring;
        }
        if Terminal::is_attended() { Place::Passphrase } else { Place::File }
    }

    /// A key that must be made is made without asking anything, unless a place for it was chosen: whoever practises in bed is
    /// not to think of a passphrase first.
    pub fn make_quietly(&mut self) {
        self.place = self.place.or_else(|| Some(if ring::is_there() { Place::Keyring } else { Place::File }));
    }

    /// Keeps new keys there from now on.
    pub const fn keep_new_at(&mut self, place: Place) {
        self.place = Some(place);
    }

    /// Whether no passphrase has to be asked.
    pub fn opens_by_itself(&self) -> bool {
        let mut entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        !entries.any(|entry| entry.path().extension().is_some_and(|kind| kind == passphrase::KIND))
    }

    /// Every key that lies here, by its name, with the file it lies in or is told of.
    pub fn all(&self) -> Vec<(KeyId, PathBuf)> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut all: Vec<_> = entries.filter_map(|entry| Some((named(&entry.path())?, entry.path()))).collect();
        all.sort();
        all
    }

    /// The folder where they lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Why the key was not to be had the last time.
    pub fn why(&self) -> Why {
        self.why.get().unwrap_or(Why::Lost)
    }

    /// Whether the last key came of a passphrase, so that a wrong one can be typed again; it is forgotten here.
    pub fn forget_typed(&self) -> bool {
        self.typed.take().is_some()
    }

    fn file_of(&self, id: KeyId, kind: &str) -> PathBuf {
        self.folder.join(format!("{id}.{kind}"))
    }

    fn read(&self, id: KeyId) -> Result<Secret32, Why> {
        if let Some((of, key)) = &*self.typed.borrow()
            && *of == id
        {
            return Ok(Secret32::new(*key.expose()));
        }
        if let Some(key) = file::read(&self.file_of(id, file::KIND))? {
            return Ok(key);
        }
        if let Some(key) = ring::read(&self.file_of(id, ring::KIND), id)? {
            return Ok(key);
        }
        let recipe = passphrase::read(&self.file_of(id, passphrase::KIND))?.ok_or(Why::Lost)?;
        let tried = Terminal::new().unseen(&self.words.say("unlock-passphrase", &[]), |typed| recipe.key(&typed));
        let key = tried.ok().flatten().ok_or(Why::NotTyped)??;
        self.typed.replace(Some((id, Secret32::new(*key.expose()))));
        Ok(key)
    }

    fn make(&self, id: KeyId) -> Result<Secret32, Why> {
        make_folder(&self.folder).map_err(|_| Why::NotWritten)?;
        let mut terminal = Terminal::new();
        match self.place.unwrap_or_else(Self::usual) {
            Place::Keyring => ring::create(&self.file_of(id, ring::KIND), id).map_err(|why| match why {
                Why::NoKeyring => Why::NoneToKeepItIn,
                Why::KeyringShut => Why::KeyringTookNone,
                why => why,
            }),
            Place::File => {
                let key = file::create(&self.file_of(id, file::KIND))?;
                let at = self.folder.display().to_string();
                terminal.complain(&self.words.say("unlock-in-file", &[("folder", at.into())]));
                Ok(key)
            }
            Place::Passphrase => {
                terminal.complain(&self.words.say("unlock-new-passphrase", &[]));
                let typed = asked_twice(1, &self.words, &mut terminal)?;
                let key = passphrase::create(&self.file_of(id, passphrase::KIND), &typed)?;
                self.typed.replace(Some((id, Secret32::new(*key.expose()))));
                Ok(key)
            }
        }
    }

    fn told<T>(&self, result: Result<T, Why>) -> Result<T, KeyUnavailable> {
        result.map_err(|why| {
            self.why.set(Some(why));
            KeyUnavailable
        })
    }
}

impl KeyProvider for Keys {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.told(self.read(id))
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.told(self.make(id))
    }

    fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
        let gone = [file::KIND, passphrase::KIND].map(|kind| remove(&self.file_of(id, kind)));
        let forgotten = ring::delete(&self.file_of(id, ring::KIND), id);
        self.told(gone.into_iter().collect::<io::Result<()>>().map_err(|_| Why::NotWritten).and(forgotten))
    }
}

/// The key that a file of this name holds or tells of; nothing of any other.
fn named(path: &Path) -> Option<KeyId> {
    let kind = path.extension()?.to_str()?;
    let name = path.file_stem()?.to_str()?;
    // Exactly as it is written: a name in capitals would be looked for in vain.
    let id = KeyId(name.len().eq(&32).then(|| u128::from_str_radix(name, 16).ok())??.to_be_bytes());
    ([file::KIND, passphrase::KIND, ring::KIND].contains(&kind) && id.to_string() == name).then_some(id)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Overwrites a small file and removes it; one that is not there is gone already. What a flash drive keeps of it in places it
/// no longer uses cannot be helped from here, nor what a link leads to.
fn remove(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
        Ok(about) if about.is_file() => {
            let zeros = vec![b'0'; usize::try_from(about.len()).unwrap_or(0).min(4096)];
            // One that may not be written may still be removed, and gone is what counts.
            let _ = fs::OpenOptions::new().write(true).open(path).and_then(|file| {
                io::Write::write_all(&mut &file, &zeros)?;
                file.sync_all()
            });
        }
        Ok(_) => {}
    }
    fs::remove_file(path)?;
    sync_folder(path)
}

/// A name is on the disk when its folder is; not every system lets one ask.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Writes a new file that only its owner reads; nothing is ever written over.
fn write_new(path: &Path, text: &str) -> Result<(), Why> {
    let written = || -> io::Result<()> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        io::Write::write_all(&mut file, text.as_bytes())?;
        file.sync_all()?;
        sync_folder(path)
    };
    written().map_err(|_| Why::NotWritten)
}

/// Reads a small file of ours; `None`: it is not there. A link is not followed, and one that others can read is refused where
/// that matters.
fn read_own(path: &Path, secret: bool) -> Result<Option<zeroize::Zeroizing<String>>, Why> {
    let about = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(Why::Damaged),
        Ok(about) => about,
    };
    if !about.is_file() || about.len() > 4096 {
        return Err(Why::Damaged);
    }
    #[cfg(unix)]
    if secret && std::os::unix::fs::MetadataExt::mode(&about) & 0o077 != 0 {
        return Err(Why::OpenToOthers);
    }
    let text = fs::read_to_string(path).map_err(|_| Why::Damaged)?;
    Ok(Some(zeroize::Zeroizing::new(text)))
}

fn hex(bytes: &[u8; 32]) -> zeroize::Zeroizing<String> {
    use std::fmt::Write;
    let mut text = zeroize::Zeroizing::new(String::with_capacity(64));
    bytes.iter().for_each(|byte| {
        let _ = write!(text, "{byte:02x}");
    });
    text
}

fn unhex(text: &str) -> Option<zeroize::Zeroizing<[u8; 32]>> {
    let mut bytes = zeroize::Zeroizing::new([0; 32]);
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests;
