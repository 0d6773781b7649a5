//! `make check-hostile`: the largest homework that is allowed, and files of hostile hands, each opened by a process of its own
//! that tells how much memory and how much time of the processor it took.
//!
//! One row a file; the exit code is 1 when one takes more than it may, is taken in and should not be, or the other way round.
//! `cargo bench -p perron-tests --bench hostile -- --memory 1` is the check of the check: then every row must fail.

mod child;
mod desk;
mod flacs;
mod letters;
mod reports;
mod texts;

use std::error::Error;
use std::process::{Command, ExitCode};
use std::{env, fs, io::Write};

use child::{Cost, Done};
use desk::Desks;

/// What opening any one file may take.
const MEMORY: usize = 64 << 20;
const MILLIS: u128 = 2_000;

/// One file.
struct Case {
    name: String,
    kind: Kind,
    file: Vec<u8>,
    /// What the client accepted before.
    after: Vec<Vec<u8>>,
    /// Whether it is to be taken in.
    taken: bool,
}

/// Who opens it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The client, as homework.
    Homework,
    /// The client, who withdraws from the first that was accepted, and then opens it as homework.
    Withdrawn,
    /// The client, each byte changed in turn, and each beginning of it.
    Damaged,
    /// The therapist, as a report, of which everything is made that can be.
    Report,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Homework => "homework",
            Self::Withdrawn => "withdrawn",
            Self::Damaged => "damaged",
            Self::Report => "report",
        }
    }
}

type Answer<T> = Result<T, Box<dyn Error>>;

fn main() -> Answer<ExitCode> {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["open", kind, folder, file] => child::open(kind, folder.as_ref(), file.as_ref()),
        ["--memory", mib] => check(mib.parse::<usize>()? << 20),
        [] => check(MEMORY),
        _ => Err("expected nothing, or --memory MIB".into()),
    }
}

fn check(memory: usize) -> Answer<ExitCode> {
    let folder = env::temp_dir().join(format!("perron-hostile-{}", std::process::id()));
    let desks = Desks::new(&folder)?;
    let mut cases = texts::cases(&desks)?;
    cases.extend(flacs::cases(&desks)?);
    cases.extend(letters::cases(&desks)?);
    cases.extend(reports::cases(&desks)?);
    let mut out = std::io::stdout().lock();
    writeln!(out, "{:44} {:>10} {:>9} {:>9}  answer", "file", "bytes", "peak MiB", "CPU ms")?;
    let mut wrong = 0;
    for case in &cases {
        let place = folder.join("file");
        fs::write(&place, &case.file)?;
        let child = Command::new(env::current_exe()?)
            .args(["open", case.kind.name()])
            .args([desks.folder(case)?, place.into_os_string()])
            .output()?;
        let told = String::from_utf8(child.stdout)?;
        let done: Option<Done> = Done::read(&told).filter(|_| child.status.success());
        let Some(Done { cost: Cost { peak, millis }, taken, answer }) = done else {
            wrong += 1;
            writeln!(out, "{:44} {:>10}  ended: {}", case.name, case.file.len(), child.status)?;
            continue;
        };
        let sound = peak <= memory && millis <= MILLIS && taken == case.taken;
        wrong += usize::from(!sound);
        let mib = peak as f64 / f64::from(1 << 20);
        let mark = if sound { "" } else { "  <- no" };
        writeln!(out, "{:44} {:>10} {mib:>9.1} {millis:>9}  {answer}{mark}", case.name, case.file.len())?;
    }
    fs::remove_dir_all(&folder)?;
    writeln!(out, "{} files, {wrong} wrong; at most {} MiB and {MILLIS} ms", cases.len(), memory >> 20)?;
    Ok(ExitCode::from(u8::from(wrong > 0)))
}
