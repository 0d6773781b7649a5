//! CSV: a table for each kind of entry, for a spreadsheet.
//!
//! By RFC 4180: commas, CRLF, quotes where they are needed. Before it stands a byte order mark, since a spreadsheet on
//! Windows otherwise takes the text for another alphabet, and every ë for two letters.
//!
//! A cell that a spreadsheet would take for a formula begins with an apostrophe, and so does one that begins with an
//! apostrophe of its own: take one away, and it is as it was written.

mod cell;
mod tables;

use std::fmt;
use std::io;

use zeroize::Zeroizing;

pub use self::cell::Line;
use self::tables::TABLES;
use super::exact::exact;
use super::{Portable, PortableError};

/// Tells a spreadsheet that the text is UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// One table, as a file.
///
/// Its `Debug` tells its name alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Table {
    /// The file's name.
    pub name: &'static str,
    /// What is in it.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// Writes a table for each kind of entry, those without a row too. Settings have none.
///
/// ```
/// use perron_core::day::Date;
/// use perron_core::entry::*;
/// use perron_core::Private;
/// use perron_journal::portable::{Portable, to_csv};
/// let title = Some(Private::new("=the stairs, again".to_string()));
/// let night = Night { of: Date::constant(2026, 11, 28), nightmares: 2, woken: Some(1), intensity: Intensity::new(6), title };
/// let kept = Kept { id: EntryId([0xab; 16]), entry: Entry::Night(night) };
/// let tables = to_csv(&Portable::whole(vec![kept], Settings::default()))?;
/// let nights = tables.iter().find(|table| table.name == "nights.csv").unwrap();
/// assert_eq!(
///     std::str::from_utf8(&nights.bytes).unwrap(),
///     "\u{feff}id,of,nightmares,woken,intensity,title\r\n\
///      abababababababababababababababab,2026-11-28,2,1,6,\"'=the stairs, again\"\r\n",
/// );
/// # Ok::<(), perron_journal::portable::PortableError>(())
/// ```
pub fn to_csv(portable: &Portable) -> Result<Vec<Table>, PortableError> {
    TABLES
        .iter()
        .map(|kind| {
            let bytes =
                table(kind.columns, |line| portable.entries.iter().try_for_each(|kept| (kind.rows)(kept, line)))?;
            Ok(Table { name: kind.name, bytes })
        })
        .collect()
}

/// Writes one table of any columns, for what is no journal; its rows are written twice, and the first time only counted.
///
/// ```
/// use perron_journal::portable::table;
/// let bytes = table(&["day", "words"], |line| {
///     line.text("2026-11-28")?;
///     line.text("-1")?;
///     line.end()
/// })?;
/// assert_eq!(std::str::from_utf8(&bytes).unwrap(), "\u{feff}day,words\r\n2026-11-28,'-1\r\n");
/// # Ok::<(), perron_journal::portable::PortableError>(())
/// ```
pub fn table(
    columns: &[impl AsRef<str>],
    rows: impl Fn(&mut Line<'_>) -> io::Result<()>,
) -> Result<Zeroizing<Vec<u8>>, PortableError> {
    exact(usize::MAX, |to| {
        to.write_all(BYTE_ORDER_MARK)?;
        let mut line = Line::new(to);
        columns.iter().try_for_each(|column| line.text(column.as_ref()))?;
        line.end()?;
        rows(&mut line)
    })
}

/// A table's file, its columns, and the rows of one entry: none when it is of another kind.
struct Kind {
    name: &'static str,
    columns: &'static [&'static str],
    rows: fn(&perron_core::entry::Kept, &mut Line<'_>) -> io::Result<()>,
}

#[cfg(test)]
mod tests;
