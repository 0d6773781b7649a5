//! What the store was proved by, as a table: `make prove`, or `make prove SIZE=large` for a night of it.
//!
//! Each row says how much was tried, what was lost, passed over in silence or panicked at, and what else was seen. The seed
//! stands above; `SEED=` brings the same back. It exits with 0 when all of it is good.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod act;
#[path = "../src/any.rs"]
mod any;
mod canary;
mod cuts;
mod damage;
mod dice;
mod disk;
mod files;
mod full;
mod given;
mod keys;
mod kills;
mod ledger;
mod memory;
mod ranges;
mod recording;
mod writer;

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::dice::Dice;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What was found.
pub struct Finding {
    /// How much was tried.
    pub many: usize,
    /// What must not be: each as a line.
    pub faults: Vec<String>,
    /// Whether the harness itself did what it must.
    pub sound: bool,
    /// What else was seen.
    pub text: String,
}

impl Finding {
    /// The two that are always there, and the two that judge.
    pub const fn new(many: usize, faults: Vec<String>, sound: bool, text: String) -> Self {
        Self { many, faults, sound, text }
    }
}

/// One run of this program.
pub struct Run {
    /// What all chance comes from.
    pub seed: u64,
    large: bool,
    /// This program, for its children.
    pub program: PathBuf,
    scratch: PathBuf,
}

impl Run {
    fn new() -> Result<Self> {
        let seed = match env::var("SEED") {
            Ok(seed) if !seed.is_empty() => seed.parse()?,
            _ => SystemTime::now().duration_since(UNIX_EPOCH)?.as_nanos() as u64,
        };
        let large = match env::var("SIZE").as_deref() {
            Ok("large") => true,
            Ok("small" | "") | Err(_) => false,
            Ok(other) => return Err(format!("expected SIZE to be small or large, but found {other}").into()),
        };
        let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("proof-{}", std::process::id()));
        Ok(Self { seed, large, program: env::current_exe()?, scratch })
    }

    /// How much is tried.
    pub const fn size(&self, small: usize, large: usize) -> usize {
        if self.large { large } else { small }
    }

    /// Dice for a purpose.
    pub fn dice(&self, purpose: u64) -> Dice {
        Dice::new(self.seed, purpose)
    }

    /// An empty folder on the disk.
    pub fn folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.scratch.join(name);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// An empty folder in memory where there is one: what is only read back needs no disk.
    pub fn quick_folder(&self, name: &str) -> Result<PathBuf> {
        let memory = Path::new("/dev/shm");
        if !memory.is_dir() {
            return self.folder(name);
        }
        let folder = memory.join(format!("perron-proof-{}", std::process::id())).join(name);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    fn clear(&self) {
        let _ = fs::remove_dir_all(&self.scratch);
        let _ = fs::remove_dir_all(format!("/dev/shm/perron-proof-{}", std::process::id()));
    }
}

type Check = fn(&Run) -> Result<Finding>;

const CHECKS: [(&str, Check); 8] = [
    ("kills", kills::check),
    ("cuts", cuts::check),
    ("control", cuts::control),
    ("damage", damage::check),
    ("full", full::check),
    ("canary", canary::check),
    ("memory", memory::check),
    ("files", files::check),
];

fn main() -> Result<ExitCode> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["child", "writer", path, seed, from, acts @ ..] => {
            let acts = acts.first().map(|acts| acts.parse()).transpose()?;
            writer::run(Path::new(path), seed.parse()?, from.parse()?, acts)?;
            Ok(ExitCode::SUCCESS)
        }
        ["child", "full", folder, seed, stores] => {
            let told = full::fill(Path::new(folder), seed.parse()?, stores.parse()?)?;
            println!("{told}");
            Ok(ExitCode::SUCCESS)
        }
        ["child", "canary", folder, seed] => canary::sing(Path::new(folder), seed.parse()?).map(|()| ExitCode::SUCCESS),
        ["child", "memory", path, seed] => memory::write(Path::new(path), seed.parse()?).map(|()| ExitCode::SUCCESS),
        names => prove(names),
    }
}

/// All checks, or those that are named.
fn prove(names: &[&str]) -> Result<ExitCode> {
    if let Some(other) = names.iter().find(|name| !CHECKS.iter().any(|(known, _)| known == *name)) {
        return Err(format!("expected one of the checks, but found {other}").into());
    }
    let run = Run::new()?;
    println!("seed {}, size {}", run.seed, if run.large { "large" } else { "small" });
    println!("{:<10} {:>6} {:>6} {:<6} {:>5}  what was seen", "what", "tried", "faults", "result", "s");
    let (mut passed, mut failed) = (0, 0);
    for (name, check) in CHECKS.iter().filter(|(name, _)| names.is_empty() || names.contains(name)) {
        let begun = Instant::now();
        let finding =
            check(&run).unwrap_or_else(|error| Finding::new(0, vec![error.to_string()], false, String::new()));
        let good = finding.sound && finding.faults.is_empty();
        *if good { &mut passed } else { &mut failed } += 1;
        let (word, seconds) = (if good { "ok" } else { "FAILED" }, begun.elapsed().as_secs());
        println!("{name:<10} {:>6} {:>6} {word:<6} {seconds:>5}  {}", finding.many, finding.faults.len(), finding.text);
        for fault in finding.faults.iter().take(10) {
            println!("    {fault}");
        }
    }
    run.clear();
    println!("{passed} passed, {failed} failed (SEED={} brings the same back)", run.seed);
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
