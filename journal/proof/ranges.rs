//! Where each row lies in the file, told by SQLite and by comparing bytes: salvage has its own way, and is held against this.

use std::iter::once;
use std::ops::Range;
use std::path::Path;

use rusqlite::Connection;

const PAGE: usize = 4096;
/// What of a row may stand before its blob: lengths, the row's number, the record's head.
pub const BEFORE: usize = 24;

/// A sealed row and the bytes it needs to be read.
#[derive(Clone)]
pub struct Row {
    pub table: &'static str,
    pub rowid: i64,
    pub sealed: Vec<u8>,
    pub bytes: Vec<Range<usize>>,
}

impl Row {
    /// Whether none of its bytes differ between two files.
    pub fn is_whole(&self, file: &[u8], damaged: &[u8]) -> bool {
        self.bytes.iter().all(|range| damaged.get(range.clone()) == file.get(range.clone()))
    }
}

const TABLES: [&str; 5] = ["meta", "spare", "head", "slot", "entry"];

/// Every row that SQLite reads of a file; none where one of them lies in it otherwise, as in one that was cut.
pub fn rows(path: &Path, file: &[u8]) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    let connection = Connection::open(path).map_err(|error| error.to_string())?;
    for table in TABLES {
        let mut statement =
            connection.prepare(&format!("SELECT id, sealed FROM {table}")).map_err(|error| error.to_string())?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(|error| error.to_string())?;
        for row in found {
            let (rowid, sealed): (i64, Vec<u8>) = row.map_err(|error| error.to_string())?;
            let bytes = place(file, &sealed).ok_or_else(|| format!("expected {table} {rowid} in the file"))?;
            rows.push(Row { table, rowid, sealed, bytes });
        }
    }
    Ok(rows)
}

/// Where a page was laid out anew the beginning of a row may still lie in its free part, not always whole.
fn place(file: &[u8], sealed: &[u8]) -> Option<Vec<Range<usize>>> {
    let begins = file.windows(24).enumerate().filter(|(_, window)| *window == &sealed[..24]);
    begins.into_iter().find_map(|(at, _)| place_from(file, sealed, at))
}

fn place_from(file: &[u8], sealed: &[u8], begins: usize) -> Option<Vec<Range<usize>>> {
    // The last page of a file that was cut has no end.
    let end_of_page = file.len().min((begins / PAGE + 1) * PAGE);
    let same = file[begins..end_of_page].iter().zip(sealed).take_while(|(one, other)| one == other).count();
    let before = begins.saturating_sub(BEFORE);
    if same == sealed.len() {
        return Some(once(before..begins + same).collect());
    }
    // The number of the next page follows; its first bytes may be those of the blob by chance.
    (same.saturating_sub(3)..=same).rev().find_map(|local| {
        let mut ranges: Vec<_> = once(before..begins + local + 4).collect();
        let (mut done, mut number) = (local, begins + local);
        while done < sealed.len() {
            let next = u32::from_be_bytes(*file.get(number..)?.first_chunk()?) as usize;
            let page = next.checked_sub(1)? * PAGE;
            let length = (PAGE - 4).min(sealed.len() - done);
            if file.get(page + 4..page + 4 + length)? != &sealed[done..done + length] {
                return None;
            }
            ranges.push(page..page + 4 + length);
            (done, number) = (done + length, page);
        }
        Some(ranges)
    })
}
