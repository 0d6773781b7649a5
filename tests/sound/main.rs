//! `make check-sound`: every shipped exercise rendered at its usual length, both languages, every ending, and measured.
//!
//! One row a practice, with what is wrong beneath it; the exit code is 1 when anything is. Each limit is a rule of
//! exercises' care: the figures stand in `perron-core` where a rule there holds them too, and here where only the sound shows.

mod measure;

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use measure::{Measured, measure};
use perron_companion::script::{Ending, Script};
use perron_companion::{Language, Library};

/// One practice to measure.
struct Job<'a> {
    script: &'a Script,
    language: Language,
    ending: Ending,
}

fn main() -> io::Result<ExitCode> {
    let library = Library::shipped();
    let mut jobs = Vec::new();
    for entry in library.entries() {
        let (Some(language), Ok(script)) = (entry.language(), entry.playable()) else { continue };
        jobs.extend(script.header.endings().into_iter().map(|ending| Job { script, language, ending }));
    }
    jobs.sort_by_key(|job| (job.script.header.id.value.clone(), job.language));
    let next = AtomicUsize::new(0);
    let rows = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    let Some(job) = jobs.get(nth) else { break };
                    let measured = measure(job.script, job.language, job.ending);
                    rows.lock().unwrap_or_else(PoisonError::into_inner).push((nth, measured));
                }
            });
        }
    });
    let mut rows = rows.into_inner().unwrap_or_else(PoisonError::into_inner);
    rows.sort_by_key(|row| row.0);
    let mut out = io::stdout().lock();
    writeln!(out, "{}", Measured::HEAD)?;
    let mut wrong = 0;
    for (_, measured) in &rows {
        writeln!(out, "{measured}")?;
        let faults = measured.faults();
        wrong += usize::from(!faults.is_empty());
        for fault in faults {
            writeln!(out, "    {fault}")?;
        }
    }
    writeln!(out, "{} practices, {wrong} with faults", rows.len())?;
    Ok(if wrong == 0 && !rows.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
