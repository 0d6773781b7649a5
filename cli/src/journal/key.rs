//! `perron journal key`: another key, kept elsewhere or by another passphrase.

use crate::failure::Failure;
use crate::kept::Shut;
use crate::keys::Place;
use crate::terminal::Terminal;

/// Opens the journal with the key it has, makes another, and does without the old one.
pub fn run(shut: Shut, place: Place, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = Failure::Fault(shut.words.say("journal-nothing", &[]));
    let mut kept = shut.open_if_there()?.ok_or(nothing)?;
    kept.keys.keep_new_at(place);
    let rotated = kept.journal.rotate(&kept.keys).map_err(|error| kept.fault(error))?;
    terminal.say(&kept.words.say(place.made(), &[]))?;
    if !rotated.old_deleted {
        terminal.complain(&kept.words.say("rekey-old-there", &[]));
    }
    Ok(())
}
