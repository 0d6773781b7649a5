//! `perron dream rehearse`: the new dream, sentence by sentence, in the person's own words.

use perron_companion::dreaming::rehearse;
use perron_companion::programme::Step;

use super::Room;
use crate::args::RehearseArgs;
use crate::failure::Failure;
use crate::kept::{Found, Shut};
use crate::play::{self, Told};
use crate::terminal::Terminal;

/// Plays it, where the rules let it.
pub fn run(room: &Room<'_>, shut: Shut, args: &RehearseArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    // What is played shows the page by itself; where a passphrase is asked first, whom one can reach comes before that.
    let is_told = !shut.keys.opens_by_itself();
    if is_told {
        room.in_lines(&shut.words, terminal)?;
    }
    let kept = match shut.find()? {
        Found::Open(kept) => *kept,
        nothing => {
            room.in_lines(nothing.words(), terminal)?;
            return Err(room.nothing_kept(&nothing, Step::Rehearse, terminal)?);
        }
    };
    let rehearsal = match rehearse(&kept.journal, args.length, kept.now()) {
        Ok(rehearsal) => rehearsal,
        Err(error) => {
            if !is_told {
                room.in_lines(&kept.words, terminal)?;
            }
            return Err(room.not_taken(&kept, error, terminal)?);
        }
    };
    let dream = (rehearsal.dream, rehearsal.wishes, args.voice.clone());
    let told = Told { rest: false, distress: args.distress, country: room.country, sink: room.sink };
    play::rehearse(room.home, kept, rehearsal.exercise, dream, told, terminal)
}
