//! A key that a passphrase becomes, by scrypt. Its file holds the salt and how much work it is; neither is a secret.

use std::path::Path;

use perron_companion::Words;
use perron_companion::journal::Secret32;
use scrypt::Params;
use zeroize::Zeroizing;

use super::{Why, hex, read_own, unhex, write_new};
use crate::terminal::Terminal;

/// What its name ends in.
pub const KIND: &str = "passphrase";

const HEAD: &str = "perron-passphrase 1 scrypt ";

/// What a person reads who opens it.
const ABOUT: &str = "# How the passphrase becomes the key of Perron's journal. The passphrase is not in here.";

/// 2 to this power: half a second and 128 MB, for its owner once and for a thief at every guess.
const WORK: u8 = 17;

/// More is not done, whatever a file says.
const WORK_MOST: u8 = 20;

const BLOCK: u32 = 8;

/// With fewer characters a passphrase is called short (P, our own): about what four short words have, and at half a second a
/// guess out of reach of whoever has the file and no more machines than a person has.
const GOOD: usize = 12;

/// A new passphrase, typed twice. A short one is told of, and taken from whoever types it once more: it is theirs to decide; one of
/// fewer than so many characters is taken from nobody. Where somebody sits at the keys, they are asked again, and where two differ too.
pub fn asked_twice(least: usize, words: &Words, terminal: &mut Terminal) -> Result<Zeroizing<String>, Why> {
    let asked = |terminal: &Terminal, key: &str| {
        let typed = terminal.secret(&words.say(key, &[])).ok().flatten();
        typed.filter(|typed| !typed.is_empty()).ok_or(Why::NotTyped)
    };
    loop {
        let mut typed = asked(terminal, "unlock-passphrase")?;
        let count = typed.chars().count();
        if (least..GOOD).contains(&count) {
            let values = [("count", count.into()), ("good", GOOD.into())];
            terminal.complain(&words.say("unlock-short", &values));
            if Terminal::is_attended() {
                terminal.complain(&words.say("unlock-short-again", &[]));
                typed = asked(terminal, "unlock-passphrase")?;
            }
        }
        if typed.chars().count() < least {
            if !Terminal::is_attended() {
                return Err(Why::TooShort);
            }
            terminal.complain(&words.say("unlock-least", &[("least", least.into())]));
            continue;
        }
        if asked(terminal, "unlock-passphrase-again")? == typed {
            return Ok(typed);
        }
        if !Terminal::is_attended() {
            return Err(Why::NotTheSame);
        }
        terminal.complain(&words.say("unlock-twice-another", &[]));
    }
}

/// How a passphrase becomes a key.
#[derive(Debug)]
pub struct Recipe {
    work: u8,
    salt: Zeroizing<[u8; 32]>,
}

impl Recipe {
    /// The key of a passphrase; of a wrong one another key, and only the journal knows.
    pub fn key(&self, typed: &str) -> Result<Secret32, Why> {
        let params = Params::new(self.work, BLOCK, 1).map_err(|_| Why::Damaged)?;
        let mut key = Zeroizing::new([0; 32]);
        scrypt::scrypt(typed.as_bytes(), self.salt.as_slice(), &params, key.as_mut_slice())
            .map_err(|_| Why::Damaged)?;
        Ok(Secret32::new(*key))
    }
}

/// Draws a salt, and keeps it before the key is given.
pub fn create(path: &Path, typed: &str) -> Result<Secret32, Why> {
    let salt = Secret32::random().map_err(|_| Why::NotWritten)?;
    let recipe = Recipe { work: WORK, salt: Zeroizing::new(*salt.expose()) };
    let key = recipe.key(typed)?;
    write_new(path, &format!("{ABOUT}\n{HEAD}{WORK} {}\n", *hex(&recipe.salt)))?;
    Ok(key)
}

/// The recipe in a file; `None`: it is not there.
pub fn read(path: &Path) -> Result<Option<Recipe>, Why> {
    let Some(text) = read_own(path, false)? else { return Ok(None) };
    let line = text.lines().find_map(|line| line.strip_prefix(HEAD)).ok_or(Why::Damaged)?;
    let (work, salt) = line.trim_end().split_once(' ').ok_or(Why::Damaged)?;
    let work = work.parse().ok().filter(|work| (1..=WORK_MOST).contains(work)).ok_or(Why::Damaged)?;
    Ok(Some(Recipe { work, salt: unhex(salt).ok_or(Why::Damaged)? }))
}
