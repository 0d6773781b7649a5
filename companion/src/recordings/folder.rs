//! The folder of one person's recordings in one language, which is replaced as a whole or not at all.
//!
//! ```text
//! NAME/.nl.new    being written; gone again when anything fails
//! NAME/nl         what stands
//! NAME/.nl.old    what stood before, kept until the new stands
//! ```
//!
//! Between two renames lies a moment without `nl`. Whoever reads then, or after a machine that stopped just there, finds the
//! old one.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use perron_core::Language;

use super::name::VoiceName;

/// The manifest's file; it is written last.
pub(super) const MANIFEST: &str = "manifest.toml";

/// Where one person's recordings in one language are.
pub(super) struct Place {
    all: PathBuf,
    person: PathBuf,
    now: PathBuf,
    new: PathBuf,
    old: PathBuf,
}

impl Place {
    pub(super) fn new(all: &Path, name: &VoiceName, language: Language) -> Self {
        let (person, language) = (all.join(name.as_str()), language.name());
        Self {
            all: all.to_path_buf(),
            now: person.join(language),
            new: person.join(format!(".{language}.new")),
            old: person.join(format!(".{language}.old")),
            person,
        }
    }

    /// The folder to read from.
    pub(super) fn standing(&self) -> PathBuf {
        if !self.now.exists() && self.old.exists() { self.old.clone() } else { self.now.clone() }
    }

    /// Whether there are recordings already.
    pub(super) fn is_taken(&self) -> bool {
        self.standing().exists()
    }

    /// Begins a new folder.
    pub(super) fn begin(self) -> io::Result<Building> {
        let made = [&self.all, &self.person].into_iter().filter(|folder| !folder.exists()).cloned().collect();
        let building = Building { place: self, made, stands: false };
        let Place { person, new, .. } = &building.place;
        private(true).create(person)?;
        // What a stopped machine left half is not gone on with.
        if new.exists() {
            fs::remove_dir_all(new)?;
        }
        private(false).create(new)?;
        Ok(building)
    }
}

/// A folder that is being written. Dropped before it stands, nothing of it is left.
pub(super) struct Building {
    place: Place,
    /// The folders that were not there before, the outer first.
    made: Vec<PathBuf>,
    stands: bool,
}

impl Building {
    /// Writes a file, to the disk itself.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut file = File::create_new(self.place.new.join(name))?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    /// Takes a file over as it is: a second name for it, or a copy where the system allows a file only one.
    pub(super) fn carry(&self, from: &Path, name: &str) -> io::Result<()> {
        let from = from.join(name);
        fs::hard_link(&from, self.place.new.join(name)).or_else(|_| self.write(name, &fs::read(from)?))
    }

    /// Puts it where it belongs; what stood there before goes when this stands.
    pub(super) fn stand(mut self) -> io::Result<()> {
        let Place { now, new, old, .. } = &self.place;
        if now.exists() {
            if old.exists() {
                fs::remove_dir_all(old)?;
            }
            fs::rename(now, old)?;
        }
        if let Err(error) = fs::rename(new, now) {
            // The old one stands where it is, too; this only puts it back to its own name.
            let _ = fs::rename(old, now);
            return Err(error);
        }
        self.stands = true;
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
        Ok(())
    }
}

impl Drop for Building {
    fn drop(&mut self) {
        if self.stands {
            return;
        }
        // When even that fails there is nobody to tell, and what is left is not read by anyone.
        let _ = fs::remove_dir_all(&self.place.new);
        for folder in self.made.iter().rev() {
            // Only where it is empty.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Makes folders that only the person can look into, where the system knows persons.
fn private(with_outer: bool) -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(with_outer);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str) -> (PathBuf, impl Fn() -> Place) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tmp/recordings-folder").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let all = folder.join("voices");
        (folder, move || Place::new(&all, &"oma".parse().unwrap(), Language::Nl))
    }

    fn content(place: &Place) -> String {
        fs::read_to_string(place.standing().join("a")).unwrap_or_default()
    }

    #[test]
    fn dropped_nothing_is_left_and_the_old_one_stands() {
        let (folder, place) = place("dropped");
        let building = place().begin().unwrap();
        building.write("a", b"half").unwrap();
        drop(building);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "not even the folders around it");

        let building = place().begin().unwrap();
        building.write("a", b"one").unwrap();
        building.stand().unwrap();
        let building = place().begin().unwrap();
        building.write("a", b"half").unwrap();
        assert_eq!(content(&place()), "one");
        drop(building);
        assert_eq!(content(&place()), "one");
        assert_eq!(fs::read_dir(folder.join("voices/oma")).unwrap().count(), 1);
    }

    #[test]
    fn a_machine_that_stopped_between_two_renames_loses_nothing() {
        let (folder, place) = place("stopped");
        let oma = folder.join("voices/oma");
        let building = place().begin().unwrap();
        building.write("a", b"one").unwrap();
        building.stand().unwrap();
        fs::rename(oma.join("nl"), oma.join(".nl.old")).unwrap();
        fs::create_dir(oma.join(".nl.new")).unwrap();
        fs::write(oma.join(".nl.new/a"), b"half").unwrap();
        assert!(place().is_taken());
        assert_eq!(content(&place()), "one");

        let building = place().begin().unwrap();
        building.write("a", b"two").unwrap();
        drop(building);
        assert_eq!(content(&place()), "one");
        let building = place().begin().unwrap();
        building.write("a", b"two").unwrap();
        building.stand().unwrap();
        assert_eq!(content(&place()), "two");
        assert_eq!(fs::read_dir(&oma).unwrap().count(), 1, "the old one is gone");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_person_can_look() {
        use std::os::unix::fs::PermissionsExt;
        let (folder, place) = place("private");
        place().begin().unwrap().stand().unwrap();
        for path in ["voices", "voices/oma", "voices/oma/nl"] {
            let mode = fs::metadata(folder.join(path)).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{path}");
        }
    }
}
