//! Being told to go: Ctrl-C, a closed terminal, a system that shuts down. It is taken as a wish, not as an end.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::TERM_SIGNALS;
use signal_hook::flag;

/// Whether the program was told to go.
///
/// Once it listens, the first signal waits here, so that sound can fade and half a file is removed; a second one ends the
/// program on the spot.
pub struct Signals {
    told: Arc<AtomicBool>,
    passed_on: bool,
}

impl Signals {
    /// Listens from now on.
    pub fn listen() -> io::Result<Self> {
        let told = Arc::new(AtomicBool::new(false));
        let mut signals = TERM_SIGNALS.to_vec();
        #[cfg(unix)]
        signals.push(signal_hook::consts::SIGHUP);
        for signal in signals {
            // In this order: the first signal finds the flag down, and raises it.
            flag::register_conditional_shutdown(signal, 1, Arc::clone(&told))?;
            flag::register(signal, Arc::clone(&told))?;
        }
        Ok(Self { told, passed_on: false })
    }

    /// Whether a signal has come that was not passed on before: a session is told to stop once.
    pub fn pass_on(&mut self) -> bool {
        let first = self.told() && !self.passed_on;
        self.passed_on |= first;
        first
    }

    /// Whether a signal has come.
    pub fn told(&self) -> bool {
        self.told.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_is_passed_on_once_and_stays_known() {
        let told = Arc::new(AtomicBool::new(false));
        let mut signals = Signals { told: Arc::clone(&told), passed_on: false };
        assert!(!signals.told() && !signals.pass_on());
        told.store(true, Ordering::Relaxed);
        assert!(signals.pass_on() && !signals.pass_on());
        assert!(signals.told());
    }
}
