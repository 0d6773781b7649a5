//! A key in a file: as safe as the account it lies in, and no safer.

use std::path::Path;

use perron_companion::journal::Secret32;
use zeroize::Zeroizing;

use super::{Why, hex, read_own, unhex, write_new};

/// What its name ends in.
pub const KIND: &str = "key";

const HEAD: &str = "perron-key 1 ";

/// What a person reads who opens it.
const ABOUT: &str = "# Whoever has this can read the journal of Perron beside it. Without it nobody can.";

/// Makes a key, and keeps it before it is given.
pub fn create(path: &Path) -> Result<Secret32, Why> {
    let key = Secret32::random().map_err(|_| Why::NotWritten)?;
    // Room for all of it, so that no part is left behind where it was before it grew.
    let mut text = Zeroizing::new(String::with_capacity(256));
    for part in [ABOUT, "\n", HEAD, &hex(key.expose()), "\n"] {
        text.push_str(part);
    }
    write_new(path, &text)?;
    Ok(key)
}

/// The key in a file; `None`: it is not there.
pub fn read(path: &Path) -> Result<Option<Secret32>, Why> {
    let Some(text) = read_own(path, true)? else { return Ok(None) };
    let line = text.lines().find_map(|line| line.strip_prefix(HEAD)).ok_or(Why::Damaged)?;
    let bytes = unhex(line.trim_end()).ok_or(Why::Damaged)?;
    Ok(Some(Secret32::new(*bytes)))
}
