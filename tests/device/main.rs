//! What is heard equals what was rendered, and comes when it must: through a real device, recorded.
//!
//! `tests/device/run` gives it a device that nobody hears, and one server of sound for it alone. It prints a table, and
//! exits with 0 when all of it is good.

mod answers;
mod equal;
mod faults;
mod monitor;
mod practice;

use std::alloc::System;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use perron_audio::Profile;
use perron_core::Language;
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

use crate::monitor::Monitor;
use crate::practice::Practice;

/// Counts every allocation of this program, whichever thread makes it.
#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What was found.
pub struct Finding {
    /// Whether it is what must be.
    pub good: bool,
    /// What was measured.
    pub text: String,
}

/// Nothing is found when the device ran dry unasked: a busy machine starves it, and what it then plays says nothing.
type Check = Result<Option<Finding>, Box<dyn Error>>;

/// So often a check is tried whose device ran dry.
const TRIES: usize = 3;

fn main() -> io::Result<ExitCode> {
    let practice = Practice::new("safe-place", Language::En);
    let mut table = Table { out: io::stdout(), passed: 0, failed: 0 };
    let monitor = Monitor::start()?;
    table.row("rest", "heard is rendered", || equal::check(&monitor, &practice.exercise))?;
    let profiles =
        [("interactive", Profile::Interactive, Profile::Rest), ("rest", Profile::Rest, Profile::Interactive)];
    for (name, profile, other) in profiles {
        table.row(name, "stop", || answers::stop(&monitor, &practice, profile))?;
        table.row(name, "ground", || answers::ground(&monitor, &practice, profile))?;
        table.row(name, "pause and resume", || answers::pause(&monitor, &practice, profile))?;
        table.row(name, "to the other", || faults::change(&monitor, &practice, profile, other))?;
        table.row(name, "run dry", || faults::run_dry(&monitor, &practice, profile))?;
    }
    drop(monitor);
    table.row("interactive", "lost and back", || faults::lose(&practice))?;
    table.end()
}

struct Table {
    out: io::Stdout,
    passed: usize,
    failed: usize,
}

impl Table {
    fn row(&mut self, profile: &str, what: &str, check: impl Fn() -> Check) -> io::Result<()> {
        let failed = |text| Finding { good: false, text };
        let tries = (1..=TRIES).find_map(|nth| match check() {
            Ok(found) => found.map(|finding| (finding, nth)),
            Err(error) => Some((failed(error.to_string()), nth)),
        });
        let (Finding { good, mut text }, nth) = tries.unwrap_or((failed("no try".into()), TRIES));
        if nth > 1 {
            text += &format!(" (try {nth}: the device ran dry before; is the machine busy?)");
        }
        *if good { &mut self.passed } else { &mut self.failed } += 1;
        let word = if good { "ok" } else { "FAILED" };
        writeln!(self.out, "{profile:<12} {what:<17} {word:<6} {text}")
    }

    fn end(mut self) -> io::Result<ExitCode> {
        writeln!(self.out, "{} passed, {} failed", self.passed, self.failed)?;
        Ok(if self.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
