//! The file as SQLite sees it: how it is opened, which tables it has, and the files beside it.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags};

use crate::error::{Part, StoreError};
use crate::seal::Table;

/// What the rollback journal of a file is called after it.
pub(crate) const ROLLBACK: &str = "-journal";

/// What a file is written anew under, before it is copied over what was there.
const ANEW: &str = ".anew";

/// What a page of the file holds.
pub(crate) const PAGE: usize = 4096;

/// Why each is as it is stands in the README; power cuts decided.
///
/// The kind of journal stands first: what a write that was cut off left behind is undone at the first reading, and then the
/// rollback journal is emptied in this way too.
const PRAGMAS: &str = "
    PRAGMA journal_mode = TRUNCATE;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA page_size = 4096;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
    PRAGMA fullfsync = ON;
    PRAGMA synchronous = EXTRA;
    BEGIN EXCLUSIVE;
    COMMIT;";

/// `PERN`: what `file` and its like may know the file by.
const APPLICATION: i32 = 0x5045_524e;

/// The tables. Both copies of the wrapped key have one, so that no single page holds both.
const TABLES: [(&str, &str); 5] = [
    ("meta", "CREATE TABLE meta (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"),
    ("spare", "CREATE TABLE spare (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"),
    ("head", "CREATE TABLE head (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"),
    ("slot", "CREATE TABLE slot (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"),
    ("entry", "CREATE TABLE entry (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"),
];

/// Opens a file that is there, for this process alone. What a write that was cut off left behind is undone here.
pub(crate) fn open(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::ZERO)?;
    connection.execute_batch(PRAGMAS)?;
    // As a store must not be opened: the proofs see it lose, and so know that they would see this one.
    #[cfg(feature = "control")]
    if std::env::var_os("PERRON_JOURNAL_CONTROL").is_some() && !is_bare(&connection)? {
        connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")?;
    }
    Ok(connection)
}

/// Makes the tables, within the transaction that fills them.
pub(crate) fn make_tables(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update(None, "application_id", APPLICATION)?;
    TABLES.iter().try_for_each(|(_, sql)| connection.execute_batch(sql))?;
    Ok(())
}

/// Whether there is not a single table.
pub(crate) fn is_bare(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))? == 0)
}

/// Exactly our tables, as we write them: a trigger that someone added could keep what is deleted.
pub(crate) fn check_tables(connection: &Connection) -> Result<(), StoreError> {
    let fault = StoreError::corrupt(Part::Tables);
    let mut statement = connection.prepare("SELECT name, sql FROM sqlite_schema ORDER BY rowid")?;
    let mut rows = statement.query([])?;
    for (name, sql) in TABLES {
        let row = rows.next()?.ok_or(fault)?;
        let same = row.get_ref(0)?.as_str() == Ok(name) && row.get_ref(1)?.as_str() == Ok(sql);
        if !same {
            return Err(fault);
        }
    }
    if rows.next()?.is_some() { Err(fault) } else { Ok(()) }
}

const fn select(table: Table) -> &'static str {
    match table {
        Table::Entry => "SELECT id, sealed FROM entry ORDER BY id",
        Table::Slot => "SELECT id, sealed FROM slot ORDER BY id",
        Table::Head => "SELECT id, sealed FROM head ORDER BY id",
    }
}

/// Tells every row of a table, in order.
///
/// Where pages were exchanged every row is there, but out of order, and SQLite does not find them by their number: rows that
/// do not ascend are damage.
pub(crate) fn each_row(
    connection: &Connection,
    table: Table,
    mut tell: impl FnMut(i64, &[u8]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare(select(table))?;
    let mut rows = statement.query([])?;
    let mut last = None;
    while let Some(row) = rows.next()? {
        let rowid = row.get(0)?;
        if last.replace(rowid).is_some_and(|last| last >= rowid) {
            return Err(StoreError::corrupt(table.part()));
        }
        let sealed = row.get_ref(1)?.as_blob().map_err(|_| StoreError::corrupt(table.part()))?;
        tell(rowid, sealed)?;
    }
    Ok(())
}

/// A file beside the store: its rollback journal, or the one it is made under.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

/// Writes the file anew, so that no free part of a page holds what was removed or moved.
///
/// SQLite's own `VACUUM` builds the whole file in memory first, or in a folder that is not ours. This builds it beside the file, of
/// the rows that are there, sealed as they are, and copies it over in one transaction: a cut leaves the file as it was or as it is to be.
pub(crate) fn write_anew(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    remove_anew(path)?;
    let anew = beside(path, ANEW);
    make_private(&anew)?;
    let written = copied_over(connection, &anew);
    remove_anew(path)?;
    written
}

fn copied_over(connection: &mut Connection, anew: &Path) -> Result<(), StoreError> {
    let name = ToSqlOutput::Borrowed(ValueRef::Text(anew.as_os_str().as_encoded_bytes()));
    connection.execute("VACUUM INTO ?1", [name])?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let from = Connection::open_with_flags(anew, flags)?;
    match Backup::new(&from, connection)?.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(StoreError::Internal { at: "anew" }),
    }
}

/// Removes what a cut left of a file that was being written anew: only who holds the lock on the file itself may.
pub(crate) fn remove_anew(path: &Path) -> io::Result<()> {
    let anew = beside(path, ANEW);
    remove(&beside(&anew, ROLLBACK))?;
    remove(&anew)
}

/// What a rollback journal begins with that is still to be played back.
const HOT: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// Whether a write was cut off, so that its rollback journal will be played back at the next opening.
pub(crate) fn is_cut_off(path: &Path) -> bool {
    let mut beginning = [0; HOT.len()];
    let read = fs::File::open(beside(path, ROLLBACK)).and_then(|mut file| file.read_exact(&mut beginning));
    read.is_ok() && beginning == HOT
}

/// Removes a file; one that is not there is removed already.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes an empty file that its owner alone may read, unless there is one; SQLite's rollback journal takes after it.
pub(crate) fn make_private(path: &Path) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Makes what was done to the names in the folder of a file durable.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
