//! What can go wrong, and the exit code it has: 1 for a fault in what was given, 2 for a wrong use.

use std::fmt;
use std::process::ExitCode;

/// A command that did not come to its end.
#[derive(Debug)]
pub enum Failure {
    /// A fault in what was given: a script, a file, a length out of reach.
    Fault(String),
    /// A wrong use.
    Usage(String),
    /// Everything is said already; only the exit code is left.
    Said,
}

impl Failure {
    /// 1 or 2.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Fault(_) | Self::Said => ExitCode::from(1),
            Self::Usage(_) => ExitCode::from(2),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fault(text) | Self::Usage(text) => f.write_str(text),
            Self::Said => Ok(()),
        }
    }
}

/// Any error of what lies beneath is a fault in what was given, said in its own words.
impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Fault(error.to_string())
    }
}
