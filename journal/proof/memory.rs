//! Memory: after 200 writes of one entry, how often its words lie anywhere in the process that wrote it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use perron_core::entry::{Entry, Goal};
use perron_core::{Private, day::Date};
use perron_journal::Journal;

use crate::dice::Dice;
use crate::keys::Keys;
use crate::{Finding, Result, Run};

const WRITES: usize = 200;
/// The person's own, and one more.
const MOST: usize = 2;

pub fn check(run: &Run) -> Result<Finding> {
    let folder = run.quick_folder("memory")?;
    let (path, seed) = (folder.join("journal.perron"), run.seed.to_string());
    let mut child = Command::new(&run.program);
    let mut child =
        child.args(["child", "memory"]).arg(&path).arg(&seed).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut ready = String::new();
    BufReader::new(child.stdout.take().ok_or("expected the child's lines")?).read_line(&mut ready)?;
    let words = words(run.seed);
    let (found, read) = copies(child.id(), words.as_bytes())?;
    drop(child.stdin.take());
    let ended = child.wait()?;
    fs::remove_dir_all(&folder)?;
    let faults = if found > MOST { vec![format!("{found} copies in memory")] } else { Vec::new() };
    let text =
        format!("{found} copies after {WRITES} writes, the writer's own among them; {} kB looked at", read >> 10);
    // The child holds one: who does not find it finds nothing.
    Ok(Finding::new(WRITES, faults, found > 0 && ended.success() && ready == "ready\n", text))
}

/// The child: writes, and waits until it was looked at.
pub fn write(path: &Path, seed: u64) -> Result<()> {
    let keys = Keys::default();
    let mut journal = Journal::open(path, &keys, None)?.journal;
    let at = Date::constant(2026, 11, 28).at(20, 0, 0, 0);
    let entry = Entry::Goal(Goal { at, text: Private::new(words(seed)), reached: None });
    for _ in 0..WRITES {
        journal.append(&entry)?;
    }
    writeln!(std::io::stdout(), "ready")?;
    std::io::stdin().read_to_end(&mut Vec::new())?;
    drop(std::hint::black_box(entry));
    Ok(())
}

/// Words that are nowhere but where they were made: parent and child make them of the seed.
fn words(seed: u64) -> String {
    let mut dice = Dice::new(seed, 7);
    let mut words = String::with_capacity(64);
    (0..64).for_each(|_| words.push(char::from(b'a' + dice.below(26) as u8)));
    words
}

/// How often bytes lie in what a process can write to, and how much that is.
fn copies(process: u32, words: &[u8]) -> Result<(usize, usize)> {
    let mut memory = File::open(format!("/proc/{process}/mem"))?;
    let (mut found, mut read) = (0, 0);
    for line in fs::read_to_string(format!("/proc/{process}/maps"))?.lines() {
        let mut parts = line.split_whitespace();
        let (range, rights) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let (from, to) = range.split_once('-').ok_or("expected a range of memory")?;
        let (from, to) = (u64::from_str_radix(from, 16)?, u64::from_str_radix(to, 16)?);
        if !rights.starts_with("rw") {
            continue;
        }
        let mut bytes = vec![0; usize::try_from(to - from)?];
        memory.seek(SeekFrom::Start(from))?;
        memory.read_exact(&mut bytes)?;
        found += bytes.windows(words.len()).filter(|window| *window == words).count();
        read += bytes.len();
    }
    Ok((found, read))
}
