//! The library: the shipped exercises, and a person's own beside them.

use perron_core::sort;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use perron_core::diagnostic::nearest;
use perron_core::exercise::Catalog;
use perron_core::script::{self, Script, limit};
use perron_core::{Diagnostic, Language, rule};

use crate::diagnostic::Source;
use crate::packed::unpack;

/// The shipped scripts, inside the program, packed: of each its language and name, and its text, each closed by a zero.
static SHIPPED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/scripts.packed"));

/// Exercises by language and id; those with faults are shown and never run.
///
/// ```
/// use perron_companion::{Language, Library};
/// let library = Library::shipped();
/// assert_eq!(library.find("safe-place", Language::Nl)?.title(), "De veilige plek");
/// # Ok::<(), perron_companion::library::Missing>(())
/// ```
///
/// A person's own script with the id of a shipped one stands beside it and is found first; of two of their own, the one
/// whose path sorts first.
#[derive(Clone, Debug, Default)]
pub struct Library {
    entries: Vec<Entry>,
    parts: BTreeMap<(Language, String), Part>,
    /// Exercises as they were written: a script that names one where a part belongs is told that it is none.
    wholes: Vec<Script>,
}

/// One script of the library.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where it came from.
    pub origin: Origin,
    /// The name it is shown under in diagnostics.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The script with its parts joined; `None` when it could not be read at all.
    pub script: Option<Script>,
    /// Everything that is wrong with it.
    pub faults: Vec<Diagnostic>,
}

/// Where a script came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It came with the program.
    Shipped,
    /// A person put it there.
    Own(PathBuf),
}

/// A part that exercises bring in.
#[derive(Clone, Debug)]
struct Part {
    name: String,
    text: String,
    script: Script,
}

/// There is no such exercise, or it cannot be played.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// No exercise has this id.
    #[error("expected an exercise, but found no `{id}` in {}{}", language.name(), nearest.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
    NoSuchExercise {
        /// What was asked for.
        id: String,
        /// In which language.
        language: Language,
        /// The nearest id there is.
        nearest: Option<String>,
    },
    /// A file holds a part, which only an exercise can use.
    #[error("expected an exercise, but found a part in {name}; name it with `use` in a scene")]
    Part {
        /// Its file.
        name: String,
    },
    /// It has faults.
    #[error("expected a script without faults, but found {count} in {name}; run `perron check {name}`")]
    Faulty {
        /// Its file.
        name: String,
        /// How many.
        count: usize,
    },
}

impl Entry {
    /// The title, or its name when it could not be read.
    pub fn title(&self) -> &str {
        self.script.as_ref().map_or(&self.name, |script| &script.header.title)
    }

    /// Its id, when it could be read.
    pub fn id(&self) -> Option<&str> {
        self.script.as_ref().map(|script| script.header.id.value.as_str())
    }

    /// Its language, when it could be read.
    pub fn language(&self) -> Option<Language> {
        self.script.as_ref().map(|script| script.header.language.value)
    }

    /// The script, when nothing is wrong with it.
    ///
    /// # Errors
    ///
    /// [`Missing::Faulty`] otherwise.
    pub fn playable(&self) -> Result<&Script, Missing> {
        match &self.script {
            Some(script) if self.faults.is_empty() => Ok(script),
            _ => Err(Missing::Faulty { name: self.name.clone(), count: self.faults.len().max(1) }),
        }
    }
}

/// One file as it was found: its name, and its first bytes.
pub(crate) struct Found {
    pub(crate) origin: Origin,
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Library {
    /// The exercises that come with the program.
    pub fn shipped() -> Self {
        let text = unpack(SHIPPED);
        let mut parts = text.split_terminator('\0');
        let files: Vec<_> = std::iter::from_fn(|| Some((parts.next()?, parts.next()?))).collect();
        let mut found = Vec::new();
        for language in Language::ALL {
            let of_language = |name: &str| name.split('/').next() == Some(language.name());
            for (name, text) in files.iter().filter(|(name, _)| of_language(name)) {
                let (name, bytes) = (format!("scripts/{name}"), text.as_bytes().to_vec());
                found.push(Found { origin: Origin::Shipped, name, bytes });
            }
        }
        let mut library = Self::default();
        library.add(found);
        library
    }

    /// A library around one file, for playing a script that lies anywhere: [`Library::entry_of`] finds it. Parts may stand
    /// beside it, and the grounding is the shipped one.
    ///
    /// # Errors
    ///
    /// What the system says when the file cannot be read.
    pub fn with_file(path: &Path) -> io::Result<Self> {
        let mut library = Self::shipped();
        let own = read_file(path)?;
        library.add_parts(read_beside(path));
        library.add(vec![own]);
        Ok(library)
    }

    /// Only the parts that come with the program, for scripts that are checked by themselves.
    pub(crate) fn shipped_parts() -> Self {
        Self { entries: Vec::new(), ..Self::shipped() }
    }

    /// Adds only what these files are to a script that uses parts; they are not judged and not listed.
    pub(crate) fn add_parts(&mut self, found: Vec<Found>) {
        self.shelve(found);
    }

    /// Holds each of these exercises against its twins, which must be among them too: that of the first language against
    /// every other, and the others against it.
    ///
    /// Being alike carries over, so that two others need not be held against each other, and a difference is told once at
    /// either end.
    pub(crate) fn pair(&mut self, these: impl Fn(&Origin) -> bool) {
        let [first, others @ ..] = Language::ALL;
        let theirs = |entry: &&Entry| these(&entry.origin);
        let scripts: Vec<Script> =
            self.entries.iter().filter(theirs).filter_map(|entry| entry.script.clone()).collect();
        for entry in self.entries.iter_mut().filter(|entry| these(&entry.origin)) {
            let Some(script) = &entry.script else { continue };
            let against =
                if script.header.language.value == first { &others[..] } else { std::slice::from_ref(&first) };
            for language in against {
                let is_twin = |twin: &&Script| {
                    twin.header.id.value == script.header.id.value && twin.header.language.value == *language
                };
                match scripts.iter().find(is_twin) {
                    Some(twin) => entry.faults.extend(rule::parity(script, twin)),
                    None => entry.faults.push(rule::alone(script, *language)),
                }
            }
        }
    }

    /// Adds a person's own scripts: every `.toml` file in this folder and those below it.
    ///
    /// A folder that is not there adds nothing. Files are checked here, so that what is wrong is known before anyone
    /// lies down.
    ///
    /// # Errors
    ///
    /// What the system says when the folder or a file in it cannot be read.
    pub fn with_folder(mut self, folder: &Path) -> io::Result<Self> {
        if folder.is_dir() {
            self.add(read_folder(folder)?);
        }
        Ok(self)
    }

    /// Reads files and puts the parts among them on the shelf; what is left is exercises, not yet joined or judged.
    fn shelve(&mut self, found: Vec<Found>) -> Vec<Entry> {
        let mut wholes = Vec::new();
        for Found { origin, name, bytes } in found {
            let reading = script::read(&bytes);
            let text = String::from_utf8_lossy(&bytes).into_owned();
            match reading.script {
                Some(script) if script.header.part && reading.diagnostics.is_empty() => {
                    let key = (script.header.language.value, script.header.id.value.clone());
                    self.parts.insert(key, Part { name, text, script });
                }
                script => {
                    self.wholes.extend(script.clone().filter(|_| reading.diagnostics.is_empty()));
                    wholes.push(Entry { origin, name, text, script, faults: reading.diagnostics });
                }
            }
        }
        wholes
    }

    /// Adds files: parts first, so that the exercises that use them can be joined and judged as wholes.
    pub(crate) fn add(&mut self, found: Vec<Found>) {
        let wholes = self.shelve(found);
        for mut entry in wholes {
            if let Some(script) = entry.script.take() {
                // Of every language, and exercises too: what was meant instead can be said only of what is known.
                let parts = self.parts.values().map(|part| &part.script).chain(&self.wholes);
                let joined = script::join(&script, &parts.collect::<Vec<_>>());
                entry.faults.extend(joined.diagnostics);
                // A script that cannot be read whole would only earn complaints about what is missing.
                if entry.faults.is_empty() {
                    entry.faults.extend(rule::judge(&joined.script));
                    // What ships was judged in time by the tests; that takes too long for every start of the program.
                    if entry.origin != Origin::Shipped {
                        entry.faults.extend(in_time(&joined.script));
                    }
                }
                entry.script = Some(joined.script);
            }
            let own = |entry: &Entry| entry.origin != Origin::Shipped;
            let after_own = self.entries.iter().take_while(|entry| own(entry)).count();
            let at = if own(&entry) { after_own } else { self.entries.len() };
            self.entries.insert(at, entry);
        }
    }

    /// Judges in time what came with the program, too.
    pub(crate) fn judge_shipped_in_time(&mut self) {
        for entry in self.entries.iter_mut().filter(|entry| entry.origin == Origin::Shipped) {
            if let Some(script) = entry.script.as_ref().filter(|_| entry.faults.is_empty()) {
                entry.faults = in_time(script);
            }
        }
    }

    /// Every entry, a person's own first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The exercise of this id and language.
    ///
    /// # Errors
    ///
    /// [`Missing`] says what there is instead.
    pub fn find(&self, id: &str, language: Language) -> Result<&Entry, Missing> {
        let of_language = || self.entries.iter().filter(|entry| entry.language() == Some(language));
        of_language().find(|entry| entry.id() == Some(id)).ok_or_else(|| {
            let nearest = nearest(id, of_language().filter_map(Entry::id));
            Missing::NoSuchExercise { id: id.to_string(), language, nearest: nearest.map(str::to_string) }
        })
    }

    /// The exercise in this file, with its faults if it has any.
    ///
    /// # Errors
    ///
    /// [`Missing::Part`] when it holds a part.
    pub fn entry_of(&self, path: &Path) -> Result<&Entry, Missing> {
        let found = self.entries.iter().find(|entry| matches!(&entry.origin, Origin::Own(own) if own == path));
        found.ok_or_else(|| Missing::Part { name: path.display().to_string() })
    }

    /// The text a fault of this entry points into: its own, or that of a part it uses.
    pub fn source<'a>(&'a self, entry: &'a Entry, fault: &Diagnostic) -> Source<'a> {
        let own = Source { name: &entry.name, text: &entry.text };
        let Some((part, language)) = fault.part.as_ref().zip(entry.language()) else { return own };
        let found = self.parts.get(&(language, part.clone()));
        found.map_or(own, |part| Source { name: &part.name, text: &part.text })
    }
}

/// The rules about time, each sentence counted at the pace of reading: nothing need be spoken to judge a script.
fn in_time(script: &Script) -> Vec<Diagnostic> {
    rule::judge_timelines(script, |_| Catalog::default())
}

/// The `.toml` files below a folder, in order of their paths. A link to a folder is not followed: it may lead round.
pub(crate) fn read_folder(folder: &Path) -> io::Result<Vec<Found>> {
    let mut paths = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = entry.path();
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") && !path.is_dir() {
                paths.push(path);
            }
        }
    }
    sort::ascending(&mut paths);
    paths.into_iter().map(|path| read_file(&path)).collect()
}

/// The `.toml` files in the folder of a file: parts that it uses may be among them.
pub(crate) fn read_beside(path: &Path) -> Vec<Found> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = sort::into_set(entries.flatten().map(|entry| entry.path()));
    let scripts = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    scripts.filter_map(|path| read_file(path).ok()).collect()
}

/// One file, of which no more is read than it takes to know that it is too large.
pub(crate) fn read_file(path: &Path) -> io::Result<Found> {
    use io::Read as _;
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(limit::FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(Found { origin: Origin::Own(path.to_path_buf()), name: path.display().to_string(), bytes })
}
