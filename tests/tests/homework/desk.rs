//! Two people at two desks, each with a journal of their own.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use perron_companion::homework::{self, Packed, Side, read_draft};
use perron_companion::journal::{Journal, KeyId, KeyProvider, KeyUnavailable, Secret32};
use perron_core::day::DateTime;
use perron_tests::speech;

/// Keys in memory.
#[derive(Default)]
struct Keys(RefCell<BTreeMap<KeyId, [u8; 32]>>);

impl KeyProvider for Keys {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.0.borrow().get(&id).copied().map(Secret32::new).ok_or(KeyUnavailable)
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        let key = Secret32::random()?;
        self.0.borrow_mut().insert(id, *key.expose());
        Ok(key)
    }

    fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
        self.0.borrow_mut().remove(&id);
        Ok(())
    }
}

/// A journal in a folder of its own.
pub fn desk(name: &str) -> Journal {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("homework").join(name);
    let _ = fs::remove_dir_all(&folder);
    Journal::open(&folder, &Keys::default(), None).expect("a journal can be made").journal
}

pub fn at(text: &str) -> DateTime {
    text.parse().expect("a moment")
}

/// A therapist and a client who took in each other's cards.
pub fn paired(name: &str) -> (Journal, Journal) {
    let (mut therapist, mut client) = (desk(&format!("{name}-therapist")), desk(&format!("{name}-client")));
    let of_therapist = homework::introduce(&mut therapist, Side::Therapist, "M. de Wit").expect("a card");
    let of_client = homework::introduce(&mut client, Side::Client, "Noor").expect("a card");
    let now = at("2026-11-28T10:00:00");
    homework::pair(&mut therapist, &of_client, None, None, now).expect("they are paired");
    homework::pair(&mut client, &of_therapist, None, None, now).expect("they are paired");
    (therapist, client)
}

/// The evening train, and a new story of two sentences; the first is spoken by the client.
pub const DRAFT: &str = r#"
title = "Week 1"
language = "nl"
note = "Doe het rustig aan."
goals = ["Weer zonder spanning gaan slapen."]
hidden = ["dream-rewrite"]

[[exercise]]
id = "evening-train"
length = "6m"
ending = "sleep"
from = "2026-11-28"
until = "2026-12-12"
days_a_week = 5
why = "Om de dag los te laten."

[[exercise]]
id = "new-story"
length = "5m"
from = "2026-11-28"
answers = { story = "Ik ben thuis en de deur is dicht. Er is iemand bij me." }

[[recording]]
says = "Ik ben thuis en de deur is dicht."
by = "client"
file = "thuis.flac"
"#;

/// The client's own voice for the sentence of the story: FLAC of three seconds.
pub fn own_voice() -> Vec<u8> {
    speech::flac(&speech::words(3.0, 130.0, 0.3, 24_000), 24_000)
}

/// The draft, packed for the client.
pub fn packed(therapist: &mut Journal, draft: &str) -> Packed {
    let draft = read_draft(draft).expect("it is a draft");
    let flacs = vec![own_voice(); draft.recordings.len()];
    homework::pack(therapist, "noor", draft, &flacs, at("2026-11-28T10:30:00")).expect("it is packed")
}
