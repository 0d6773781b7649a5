//! A full disk: a file system of 3 MB of its own, filled up to so many pages before each thing that is done to a journal,
//! from none to as many as it takes. It is told as such, costs nothing, and goes on when there is room.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use perron_journal::{Journal, StoreError};

use crate::act::Act;
use crate::given::Given;
use crate::ledger::Ledger;
use crate::writer::{done, perform};
use crate::{Finding, Result, Run};

const PAGE: u64 = 4096;
const SIZE: &str = "size=3m";

/// Runs it in a child that may mount: as root, or as root of a user namespace of its own.
pub fn check(run: &Run) -> Result<Finding> {
    let folder = run.folder("full")?;
    let script = format!("mount -t tmpfs -o {SIZE} none \"$1\" && exec \"$2\" child full \"$1\" \"$3\" \"$4\"");
    let stores = run.size(1, 40).to_string();
    for namespaces in [&["--mount"][..], &["--mount", "--map-root-user"]] {
        let mut child = Command::new("unshare");
        child.args(namespaces).args(["sh", "-c", &script, "sh"]).arg(&folder).arg(&run.program);
        let output = child.args([&run.seed.to_string(), &stores]).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        if let Some(found) = said.strip_prefix("full ") {
            let mut lines = found.lines();
            let many = lines.next().ok_or("expected a number")?.parse()?;
            let text = lines.next().ok_or("expected what was seen")?.to_string();
            let faults: Vec<String> = lines.filter(|line| !line.is_empty()).map(str::to_string).collect();
            return Ok(Finding::new(many, faults, output.status.success() && many > 0, text));
        }
    }
    // It is not passed over: a machine that proves nothing has not passed.
    Err("not run: nobody may mount a file system here (unshare --mount)".into())
}

/// The child: everything there is to do, on a disk with no page left, one page, and so on until it is done.
pub fn fill(folder: &Path, seed: u64, stores: u64) -> Result<String> {
    let mut full = Full { folder: folder.to_path_buf(), seed, given: Given::new(seed), many: 0, faults: Vec::new() };
    let mut pages = Vec::new();
    for store in 0..stores {
        let first = store * 1_000;
        for nth in 0..10 {
            let mut room = 0;
            while full.try_with(nth, first, room)? {
                room += 1;
            }
            if store == 0 {
                pages.push(format!("{} {room}", Act::NAMES[nth]));
            }
        }
    }
    full.erase()?;
    let told = format!("each works from so many free pages on: {}, erase 0", pages.join(", "));
    Ok(format!("full {}\n{told}\n{}", full.many, full.faults.join("\n")))
}

struct Full {
    folder: PathBuf,
    seed: u64,
    given: Given,
    many: usize,
    faults: Vec<String>,
}

impl Full {
    fn path(&self) -> PathBuf {
        self.folder.join("journal.perron")
    }

    /// The thing of this number, as one that can be done to the store that [`Full::store`] makes.
    fn act(&self, nth: usize, first: u64) -> Act {
        match nth {
            0 => Act::Open,
            1 => Act::Append(first + 100),
            2 => Act::Replace(crate::given::id(self.seed, first + 3), first + 101),
            3 => Act::Remove(crate::given::id(self.seed, first + 2)),
            4 => Act::Import(first + 102, 9),
            5 => Act::Settings(first + 120),
            6 => Act::Checkpoint(first + 121),
            7 => Act::Drop,
            8 => Act::Rotate,
            _ => Act::Reseal,
        }
    }

    /// An empty folder, and a store with some of everything unless the thing to do is to make one.
    fn store(&mut self, act: Act, first: u64) -> Result<(Ledger, Option<Journal>)> {
        for entry in fs::read_dir(&self.folder)? {
            fs::remove_file(entry?.path())?;
        }
        let mut ledger = Ledger::new(self.seed);
        if act == Act::Open {
            return Ok((ledger, None));
        }
        let opened = Journal::open(&self.path(), &ledger.keys, None)?;
        ledger.hear(&done(opened.revision, None));
        let mut journal = opened.journal;
        for act in [Act::Import(first, 20), Act::Settings(first + 20), Act::Checkpoint(first + 21)] {
            self.perform(&mut ledger, &mut journal, act)?;
        }
        Ok((ledger, Some(journal)))
    }

    fn perform(&mut self, ledger: &mut Ledger, journal: &mut Journal, act: Act) -> std::result::Result<(), StoreError> {
        ledger.hear(&format!("do {act}"));
        let (revision, id) = perform(journal, act, &mut self.given, &ledger.keys)?;
        ledger.hear(&done(revision, id));
        Ok(())
    }

    /// Erasing needs no room.
    fn erase(&mut self) -> Result<()> {
        let (ledger, journal) = self.store(Act::Append(0), 0)?;
        let journal = journal.ok_or("expected a store")?;
        fill_up(&self.folder, 0)?;
        self.many += 1;
        if let Err(error) = journal.erase(&ledger.keys) {
            self.faults.push(format!("erase: {error:?}"));
        }
        if fs::read_dir(&self.folder)?.count() != 1 || !ledger.keys.held.borrow().is_empty() {
            self.faults.push("erase: a file or a key is left".to_string());
        }
        Ok(())
    }

    /// Tries a thing with so many free pages; whether the disk was full.
    fn try_with(&mut self, nth: usize, first: u64, room: u64) -> Result<bool> {
        let act = self.act(nth, first);
        let (mut ledger, mut journal) = self.store(act, first)?;
        let before = ledger.revision;
        let filler = fill_up(&self.folder, room)?;
        let result = match &mut journal {
            Some(journal) => self.perform(&mut ledger, journal, act),
            None => Journal::open(&self.path(), &ledger.keys, None).map(|opened| {
                ledger.hear(&done(opened.revision, None));
            }),
        };
        let Err(error) = result else {
            drop(journal);
            let found = ledger.check(&self.path(), &mut self.given);
            self.faults.extend(found.err().map(|fault| format!("{} with {room} pages: {fault}", act.name())));
            return Ok(false);
        };
        self.many += 1;
        if let Err(fault) = self.hold(act, error, before, &mut ledger, journal, &filler) {
            self.faults.push(format!("{} with {room} pages: {fault}", act.name()));
        }
        Ok(room < 700)
    }

    /// It was told, nothing acknowledged is lost while the disk is full, and with room it can be done.
    fn hold(
        &mut self,
        act: Act,
        error: StoreError,
        before: u64,
        ledger: &mut Ledger,
        journal: Option<Journal>,
        filler: &Path,
    ) -> std::result::Result<(), String> {
        if error != StoreError::DiskFull {
            return Err(format!("told as {error:?}"));
        }
        if let Some(journal) = journal {
            journal.entries().map_err(|error| format!("no reading meanwhile: {error}"))?;
            drop(journal);
            ledger.check(&self.path(), &mut self.given).map_err(|fault| format!("while it is full: {fault}"))?;
            // Rows are under their new key before the file is written anew.
            if ledger.revision != before && act != Act::Reseal {
                return Err("told as full, and done all the same".to_string());
            }
        }
        fs::remove_file(filler).map_err(|error| error.to_string())?;
        if act != Act::Open {
            let opened = Journal::open(&self.path(), &ledger.keys, Some(before)).map_err(|error| error.to_string())?;
            let mut journal = opened.journal;
            self.perform(ledger, &mut journal, act).map_err(|error| format!("with room again: {error}"))?;
        }
        ledger.check(&self.path(), &mut self.given).map(drop)
    }
}

/// Fills the disk, but for so many pages.
fn fill_up(folder: &Path, room: u64) -> Result<PathBuf> {
    let path = folder.join("filler");
    let mut filler = File::create(&path)?;
    loop {
        match filler.write(&[0; PAGE as usize]) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::StorageFull => break,
            Err(error) => return Err(error.into()),
        }
    }
    let length = filler.metadata()?.len();
    filler.set_len(length.saturating_sub(room * PAGE) / PAGE * PAGE)?;
    Ok(path)
}
