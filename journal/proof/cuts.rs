//! Power cuts: what a child did to the disk is recorded, played back to a moment, and of what was not synced by then only a
//! part is kept. And a store that is opened carelessly, which must lose: else this would notice nothing.

use std::fs;
use std::path::Path;

use crate::disk::Disk;
use crate::given::Given;
use crate::ledger::Ledger;
use crate::recording::{Call, record};
use crate::{Finding, Result, Run};

/// So many things a child does in one recording.
const ACTS: usize = 120;
/// So many cuts are made in one recording.
const A_RECORDING: usize = 100;

/// The store as it is: nothing that was acknowledged is ever lost.
pub fn check(run: &Run) -> Result<Finding> {
    let many = run.size(500, 20_000);
    let cuts = Cuts::make(run, many, false)?;
    Ok(Finding::new(many, cuts.lost, cuts.undone > 0, cuts.text))
}

/// The same with a write-ahead log that is not synced at each write: sound only if something is lost.
pub fn control(run: &Run) -> Result<Finding> {
    let many = run.size(100, 2_000);
    let cuts = Cuts::make(run, many, true)?;
    let text = format!("WAL and NORMAL, which must lose: {} of {many} cuts lost; {}", cuts.lost.len(), cuts.text);
    Ok(Finding::new(many, Vec::new(), !cuts.lost.is_empty(), text))
}

struct Cuts {
    lost: Vec<String>,
    undone: usize,
    text: String,
}

impl Cuts {
    fn make(run: &Run, many: usize, control: bool) -> Result<Self> {
        let mut dice = run.dice(if control { 4 } else { 3 });
        let mut given = Given::new(run.seed);
        let mut ledger = Ledger::new(run.seed);
        let (mut lost, mut undone, mut calls, mut acknowledged, mut recordings) = (Vec::new(), 0, 0, 0, 0);
        let mut left = many;
        while left > 0 {
            ledger = ledger.anew();
            let folder = run.quick_folder(if control { "control" } else { "cuts" })?;
            let path = folder.join("journal.perron").display().to_string();
            let (seed, from, acts) = (run.seed.to_string(), ledger.next.to_string(), ACTS.to_string());
            let recording = record(run, &folder, &["child", "writer", &path, &seed, &from, &acts], control)?;
            let moments = moments(&recording, left.min(A_RECORDING), &mut dice);
            left -= moments.len();
            let mut disk = Disk::new(&folder);
            let (mut heard, mut moments) = (Lines::default(), moments.into_iter().peekable());
            for (at, call) in recording.iter().enumerate() {
                disk.take(call)?;
                heard.hear(call, &mut ledger);
                while moments.next_if_eq(&at).is_some() {
                    let cut = run.quick_folder("cut")?;
                    for (name, bytes) in disk.cut(&mut dice) {
                        fs::write(cut.join(name.file_name().ok_or("expected a name")?), bytes)?;
                    }
                    match survives(&cut.join("journal.perron"), &ledger, &mut given) {
                        Ok(recovered) => undone += usize::from(recovered),
                        Err(fault) => lost.push(format!("call {at} of recording {recordings}: {fault}")),
                    }
                    fs::remove_dir_all(&cut)?;
                }
            }
            // What was recorded is all that happened: else the cuts would be of another store.
            for (name, bytes) in disk.now() {
                if fs::read(name)? != bytes {
                    return Err("expected a recording of every write, but found another file".into());
                }
            }
            if fs::read_dir(&folder)?.count() != disk.now().len() {
                return Err("expected a recording of every name, but found others".into());
            }
            (calls, acknowledged, recordings) =
                (calls + recording.len(), acknowledged + ledger.acknowledged, recordings + 1);
            fs::remove_dir_all(&folder)?;
        }
        let text = format!(
            "{recordings} recordings of {calls} calls and {acknowledged} acknowledgements; {undone} writes undone"
        );
        Ok(Self { lost, undone, text })
    }
}

/// Whether a store holds all that was acknowledged, opens twice the same, and takes something new.
fn survives(path: &Path, ledger: &Ledger, given: &mut Given) -> std::result::Result<bool, String> {
    let mut ledger = ledger.clone();
    let found = ledger.check(path, given)?;
    if ledger.check(path, given)?.recovered {
        return Err("undone twice".to_string());
    }
    let opened = perron_journal::Journal::open(path, &ledger.keys, None).map_err(|error| error.to_string())?;
    let mut journal = opened.journal;
    journal.append(given.entry(u64::MAX)).map_err(|error| format!("takes nothing new: {error}"))?;
    Ok(found.recovered)
}

/// When the power goes, in order: half of them right after something was acknowledged, the others at any call.
fn moments(recording: &[Call], many: usize, dice: &mut crate::dice::Dice) -> Vec<usize> {
    let acknowledged: Vec<usize> =
        (0..recording.len()).filter(|at| said(&recording[*at]).starts_with(b"done")).collect();
    let mut moments: Vec<usize> = (0..many)
        .map(
            |nth| if nth % 2 == 0 { acknowledged[dice.below(acknowledged.len())] } else { dice.below(recording.len()) },
        )
        .collect();
    moments.sort_unstable();
    moments
}

/// What the child said.
fn said(call: &Call) -> &[u8] {
    match call {
        Call::Write { handle: 1, bytes, .. } => bytes,
        _ => &[],
    }
}

/// What the child says, gathered to lines.
#[derive(Default)]
struct Lines(Vec<u8>);

impl Lines {
    fn hear(&mut self, call: &Call, ledger: &mut Ledger) {
        self.0.extend_from_slice(said(call));
        while let Some(end) = self.0.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.0.drain(..=end).collect();
            ledger.hear(&String::from_utf8_lossy(&line[..end]));
        }
    }
}
