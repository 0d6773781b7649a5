//! A therapist and a client at two desks, and a therapist's program that keeps to no limit.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use perron_companion::homework::{self, Side};
use perron_companion::journal::{Journal, KeyId, KeyProvider, KeyUnavailable, Secret32};
use perron_core::day::DateTime;
use perron_journal::letter::{Keys, Kind as Letter, seal};

use super::{Answer, Case, Kind};

/// One key for every journal, so that another process opens it too.
struct OneKey;

impl KeyProvider for OneKey {
    fn key(&self, _: KeyId) -> Result<Secret32, KeyUnavailable> {
        Ok(Secret32::new([7; 32]))
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.key(id)
    }

    fn delete(&self, _: KeyId) -> Result<(), KeyUnavailable> {
        Ok(())
    }
}

/// The journal of this folder.
pub fn journal(folder: &Path) -> Answer<Journal> {
    Ok(Journal::open(folder, &OneKey, None)?.journal)
}

pub const fn now() -> DateTime {
    DateTime::constant(2026, 11, 28, 19, 0, 0, 0)
}

/// Both desks: their folders, and both their keys.
pub struct Desks {
    folder: PathBuf,
    therapist: Keys,
    client: Keys,
}

impl Desks {
    pub fn new(folder: &Path) -> Answer<Self> {
        let mut therapist = journal(&folder.join("therapist"))?;
        let mut client = journal(&folder.join("client"))?;
        let of_therapist = homework::introduce(&mut therapist, Side::Therapist, "M. de Wit")?;
        let of_client = homework::introduce(&mut client, Side::Client, "Noor")?;
        homework::pair(&mut therapist, &of_client, None, None, now())?;
        homework::pair(&mut client, &of_therapist, None, None, now())?;
        let keys = |journal: &Journal| -> Answer<Keys> {
            let own = journal.homework()?.own.ok_or("they said who they are")?;
            Ok(Keys::from_kept(&own.keys).ok_or("they have keys")?)
        };
        let (therapist, client) = (keys(&therapist)?, keys(&client)?);
        Ok(Self { folder: folder.to_path_buf(), therapist, client })
    }

    /// Where whoever opens this file keeps their journal: a copy of its own for each, as it was when they had paired, with what
    /// was accepted since.
    pub fn folder(&self, case: &Case) -> Answer<OsString> {
        let as_paired = self.folder.join(if case.kind == Kind::Report { "therapist" } else { "client" });
        let own = self.folder.join("now");
        let _ = fs::remove_dir_all(&own);
        fs::create_dir(&own)?;
        for file in fs::read_dir(as_paired)? {
            let file = file?;
            fs::copy(file.path(), own.join(file.file_name()))?;
        }
        for file in &case.after {
            let mut journal = journal(&own)?;
            homework::open(&journal, file)?.accept(&mut journal, now())?;
        }
        Ok(own.into_os_string())
    }

    /// Any content, signed and sealed as it should be.
    pub fn assignment(&self, content: &[u8]) -> Answer<Vec<u8>> {
        Ok(seal(Letter::Assignment, &self.therapist, self.client.address(), content)?)
    }

    pub fn report(&self, content: &[u8]) -> Answer<Vec<u8>> {
        Ok(seal(Letter::Report, &self.client, self.therapist.address(), content)?)
    }

    /// A letter of this content by someone whom the client never met.
    pub fn by_a_stranger(&self, content: &[u8]) -> Answer<Vec<u8>> {
        Ok(seal(Letter::Assignment, &Keys::draw()?, self.client.address(), content)?)
    }
}
