//! A client's report: the days and parts they choose, shown to the last line, and then given away.

use std::sync::Arc;

use perron_companion::journal::portable::PortableError;
use perron_companion::kept::{Entry, Period};
use perron_companion::report::{self, Chosen, File as Made, For, Homework, Pairing, Report as CoreReport, Shared};
use perron_companion::{Library, Private};

use crate::companion::Companion;
use crate::entry::Week;
use crate::fault::Fault;
use crate::guard::calm;
use crate::mirror::{ReportPart, Side};
use crate::moment::{Day, Moment};
use crate::portable::File;
use crate::private::PrivateText;
use crate::refused;

/// What leaves when a person lets someone read how it went: what was chosen, and nothing else.
///
/// What is kept meanwhile changes nothing in it: what was shown is what leaves.
#[derive(uniffi::Object)]
pub struct Report {
    report: CoreReport,
    lines: Vec<PrivateText>,
}

#[uniffi::export]
impl Report {
    /// Everything that leaves, line by line, and then what stays.
    pub fn lines(&self) -> Vec<PrivateText> {
        self.lines.clone()
    }

    /// Whether there is nothing to tell of these days: such a report is not given away.
    pub fn is_empty(&self) -> bool {
        self.report.is_empty()
    }

    /// The same numbers by week.
    pub fn weeks(&self) -> Vec<Week> {
        calm(Vec::new(), || self.report.weeks().into_iter().map(Week::of).collect())
    }
}

#[uniffi::export]
impl Companion {
    /// Makes a report of these days, a year at most, with these parts; nothing leaves yet. What a person wrote is in it only
    /// where its part was chosen.
    pub fn report(&self, first: Day, last: Day, parts: Vec<ReportPart>, now: Moment) -> Result<Arc<Report>, Fault> {
        self.guard(|| {
            let (first, last, now) = (first.try_into()?, last.try_into()?, now.try_into()?);
            let period = Period::new(first, last).ok_or_else(|| Fault::input("year of days at most"))?;
            let chosen = Chosen { period, parts: parts.into_iter().collect() };
            let entries = self.journal(|journal| journal.entries())?;
            let library = Library::shipped();
            let report = report::of(&entries, &chosen, now, &library);
            let lines = report::lines(&report, &library, self.words()).into_iter().map(PrivateText::new);
            Ok(Arc::new(Report { lines: lines.collect(), report }))
        })
    }

    /// Signs a report and seals it for the therapist of this fingerprint: nobody else can open it. That it was shared is kept
    /// first; where that fails, nothing is handed out.
    pub fn share(&self, report: &Report, therapist: &str, now: Moment) -> Result<File, Fault> {
        self.guard(|| {
            let (now, words) = (now.try_into()?, self.words());
            let homework = self.journal(|journal| journal.homework())?;
            let therapist = self.therapist(&homework, therapist)?;
            let letter = report::seal_for(self.told(report)?, words.language(), &homework, therapist);
            let bytes = letter.map_err(|error| refused::report(error, words))?;
            self.keep_shared(report::shared(&report.report, For::Therapist(therapist), None, now))?;
            Ok(File { name: format!("{}.perron", words.say("report-file-page", &[])), bytes })
        })
    }

    /// The page, the tables and, where it is wanted, FHIR, each locked with the passphrase; `to` is what the person calls who
    /// it is for. It takes a while: a second a file. Fewer than 8 characters of a passphrase are refused, in words.
    pub fn share_locked(
        &self,
        report: &Report,
        to: &PrivateText,
        passphrase: &PrivateText,
        fhir: bool,
        now: Moment,
    ) -> Result<Vec<File>, Fault> {
        self.guard(|| {
            let least = report::PASSPHRASE_LEAST;
            if passphrase.reveal().chars().count() < least {
                return Err(Fault::Unfit { says: self.words().say("unlock-least", &[("least", least.into())]) });
            }
            let (now, passphrase) = (now.try_into()?, self.passphrase(passphrase)?);
            let made = self.made_files(report, fhir)?;
            let made = report::locked(made, &passphrase).map_err(|error| self.not_made(&error))?;
            self.keep_shared(report::shared(&report.report, For::Passphrase, Some(named(to)), now))?;
            Ok(made.into_iter().map(File::of).collect())
        })
    }

    /// The same files, open to read for whoever has them.
    pub fn share_open(&self, report: &Report, to: &PrivateText, fhir: bool, now: Moment) -> Result<Vec<File>, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            let made = self.made_files(report, fhir)?;
            self.keep_shared(report::shared(&report.report, For::Anyone, Some(named(to)), now))?;
            Ok(made.into_iter().map(File::of).collect())
        })
    }
}

impl Companion {
    /// A report that tells something.
    fn told<'r>(&self, report: &'r Report) -> Result<&'r CoreReport, Fault> {
        if report.report.is_empty() {
            return Err(Fault::Refused { says: self.words().say("report-nothing", &[]) });
        }
        Ok(&report.report)
    }

    fn made_files(&self, report: &Report, fhir: bool) -> Result<Vec<Made>, Fault> {
        let files = report::files(self.told(report)?, None, fhir, &Library::shipped(), self.words());
        files.map_err(|error| self.not_made(&error))
    }

    pub(crate) fn not_made(&self, _: &PortableError) -> Fault {
        Fault::Unfit { says: self.words().say("report-fault", &[]) }
    }

    fn therapist<'h>(&self, homework: &'h Homework, digits: &str) -> Result<&'h Pairing, Fault> {
        let missing = || refused::report(report::PairedError::NoTherapist, self.words());
        let found = perron_companion::homework::pairing(homework, digits);
        found.filter(|pairing| pairing.side == Side::Therapist).ok_or_else(missing)
    }

    fn keep_shared(&self, shared: Shared) -> Result<(), Fault> {
        self.journal(|journal| journal.keep(&Entry::Shared(shared))).map(drop)
    }
}

impl File {
    pub(crate) fn of(made: Made) -> Self {
        Self { name: made.name, bytes: made.bytes.to_vec() }
    }
}

fn named(to: &PrivateText) -> Private<String> {
    Private::new(to.reveal().trim().to_string())
}
