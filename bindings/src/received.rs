//! A therapist opens a report: whose it is, its numbers, and the page and tables that are made of it here.

use std::sync::Arc;

use perron_companion::report::{self, Homework, Report, Told, open_from};
use perron_companion::{Library, Words};

use crate::companion::Companion;
use crate::entry::Week;
use crate::fault::Fault;
use crate::guard::calm;
use crate::portable::File;
use crate::private::PrivateText;
use crate::refused;

/// A report that a client handed over, verified and read whole; nothing of it is kept.
#[derive(uniffi::Object)]
pub struct ReceivedReport {
    from: String,
    report: Report,
    lines: Vec<PrivateText>,
}

#[uniffi::export]
impl ReceivedReport {
    /// Whose it is, as they are called here.
    pub fn client(&self) -> PrivateText {
        PrivateText::new(self.from.clone())
    }

    /// Everything it says, line by line, and then what was not chosen.
    pub fn lines(&self) -> Vec<PrivateText> {
        self.lines.clone()
    }

    /// Its numbers by week, Monday to Sunday; of the weeks at the ends only the days that were chosen.
    pub fn weeks(&self) -> Vec<Week> {
        calm(Vec::new(), || self.report.weeks().into_iter().map(Week::of).collect())
    }
}

#[uniffi::export]
impl Companion {
    /// What a therapist reads: the page first, as HTML that asks for nothing and runs nothing, then a table a kind, then FHIR
    /// where it is wanted.
    pub fn report_files(&self, report: &ReceivedReport, fhir: bool) -> Result<Vec<File>, Fault> {
        self.guard(|| {
            self.exercises()?;
            let made = report::files(&report.report, Some(&report.from), fhir, &Library::shipped(), self.words());
            Ok(made.map_err(|error| self.not_made(&error))?.into_iter().map(File::of).collect())
        })
    }
}

impl ReceivedReport {
    pub(crate) fn open(file: &[u8], kept: &Homework, words: &Words) -> Result<Arc<Self>, Fault> {
        let Told { name: from, report } = open_from(file, kept).map_err(|error| refused::report(error, words))?;
        let lines = report::lines(&report, &Library::shipped(), words).into_iter().map(PrivateText::new);
        Ok(Arc::new(Self { lines: lines.collect(), from, report }))
    }
}
