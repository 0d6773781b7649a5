//! The process that opens one file, and what it took.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use perron_companion::homework::{self, HomeworkError, lines};
use perron_companion::journal::Journal;
use perron_companion::journal::portable::read_file;
use perron_companion::report;
use perron_companion::{Language, Library, Words};

use super::Answer;
use super::desk::{self, journal};

/// What opening a file took.
pub struct Cost {
    /// The most memory the process ever had, in bytes: its program, its journal and the file in all its forms.
    pub peak: usize,
    /// Time of the processor, in thousandths of a second.
    pub millis: u128,
}

/// What a process told.
pub struct Done {
    pub cost: Cost,
    pub taken: bool,
    pub answer: String,
}

impl Done {
    fn told(&self) -> String {
        format!("{} {} {} {}", self.cost.peak, self.cost.millis, self.taken, self.answer)
    }

    /// What [`open`] printed.
    pub fn read(told: &str) -> Option<Self> {
        let mut words = told.trim().splitn(4, ' ');
        let cost = Cost { peak: words.next()?.parse().ok()?, millis: words.next()?.parse().ok()? };
        Some(Self { cost, taken: words.next()?.parse().ok()?, answer: words.next()?.to_string() })
    }
}

/// What the processor has done for this process so far, in billionths of a second.
fn processor() -> Answer<u128> {
    let told = fs::read_to_string("/proc/self/schedstat")?;
    Ok(told.split(' ').next().ok_or("the system tells how long it worked")?.parse()?)
}

fn peak() -> Answer<usize> {
    let told = fs::read_to_string("/proc/self/status")?;
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")).ok_or("the system tells how much memory it was")?;
    Ok(kib.trim().parse::<usize>()? << 10)
}

/// Opens the file as this kind, and prints what it took.
#[expect(clippy::print_stdout, reason = "what a process tells the one that started it")]
pub fn open(kind: &str, folder: &Path, file: &Path) -> Answer<ExitCode> {
    let mut journal = journal(folder)?;
    let library = Library::shipped();
    let before = journal.homework()?;
    let since = processor()?;
    if let ("withdrawn", [first, ..]) = (kind, &*before.accepted) {
        homework::withdraw(&mut journal, first.assignment.id)?;
    }
    let (answer, millis) = match kind {
        "damaged" => damaged(&journal, file)?,
        "report" => (reported(&journal, &library, file)?, (processor()? - since) / 1_000_000),
        _ => (accepted(&mut journal, &library, file)?, (processor()? - since) / 1_000_000),
    };
    let taken = answer.is_ok();
    if !taken && journal.homework()? != before {
        return Err("something of a file that was refused was kept".into());
    }
    let answer = answer.unwrap_or_else(|why| why);
    println!("{}", Done { cost: Cost { peak: peak()?, millis }, taken, answer }.told());
    Ok(ExitCode::SUCCESS)
}

type Told = Result<String, String>;

fn accepted(journal: &mut Journal, library: &Library, file: &Path) -> Answer<Told> {
    let Ok(bytes) = read_file(file) else { return Ok(Err("expected a file that can be read".to_string())) };
    let mut offer = match homework::open(journal, &bytes) {
        Ok(offer) => offer,
        Err(why) => return Ok(Err(why.to_string())),
    };
    let shown = lines(&offer.assignment, Some("M. de Wit"), library, &Words::new(Language::Nl));
    Ok(match offer.accept(journal, desk::now()) {
        Ok(()) => Ok(format!("taken in, {} lines", shown.len())),
        Err(why) => Err(why.to_string()),
    })
}

/// Every byte changed, and every beginning; the time is that of the slowest.
fn damaged(journal: &Journal, file: &Path) -> Answer<(Told, u128)> {
    let whole = read_file(file)?;
    let (mut slowest, mut taken) = (0, 0);
    let mut tried = |bytes: &[u8]| -> Answer<()> {
        let since = processor()?;
        let opened: Result<_, HomeworkError> = homework::open(journal, bytes);
        taken += usize::from(opened.is_ok());
        slowest = slowest.max(processor()? - since);
        Ok(())
    };
    let mut changed = whole.to_vec();
    for at in 0..whole.len() {
        changed[at] ^= 1 << (at % 8);
        tried(&changed)?;
        changed[at] = whole[at];
        tried(&whole[..at])?;
    }
    let told = format!("{} refused, {taken} taken in", 2 * whole.len() - taken);
    Ok((if taken == 0 { Err(told) } else { Ok(told) }, slowest / 1_000_000))
}

fn reported(journal: &Journal, library: &Library, file: &Path) -> Answer<Told> {
    let Ok(bytes) = read_file(file) else { return Ok(Err("expected a file that can be read".to_string())) };
    let received = match report::open_from(&bytes, &journal.homework()?) {
        Ok(received) => received,
        Err(why) => return Ok(Err(why.to_string())),
    };
    let words = Words::new(Language::Nl);
    let files = report::files(&received.report, Some(&received.name), true, library, &words)?;
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    Ok(Ok(format!("{} files of {bytes} bytes", files.len())))
}
