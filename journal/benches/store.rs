//! What keeping costs, beside plain `rusqlite` with the same durability and rows of the same size, in one run: a table.
//!
//! The two take turns, so that whatever else the machine does meets both. `make bench-journal`; the README keeps a table.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use perron_core::Private;
use perron_core::day::Date;
use perron_core::entry::{Entry, EntryId, Goal, Kept};
use perron_journal::{Journal, KeyId, KeyProvider, KeyUnavailable, Secret32};
use rusqlite::Connection;

/// Words of a usual entry; with its frame it fills three blocks.
const WORDS: usize = 700;
/// A sealed row of that size: nonce, three blocks, tag.
const ROW: usize = 24 + 3 * 256 + 16;

const APPENDS: usize = 1_000;
const ENTRIES: usize = 10_000;
const OPENINGS: usize = 21;

/// The pragmas of `src/file.rs`.
const PRAGMAS: &str = "
    PRAGMA journal_mode = TRUNCATE; PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 4096; PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;
    PRAGMA fullfsync = ON; PRAGMA synchronous = EXTRA;";

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

fn plain(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("it opens");
    connection.execute_batch(PRAGMAS).expect("they are set");
    connection
        .execute_batch("CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT")
        .expect("it is made");
    connection
}

fn entry() -> Entry {
    let text = Private::new("w".repeat(WORDS));
    Entry::Goal(Goal { at: Date::constant(2026, 11, 28).at(20, 0, 0, 0), text, reached: None })
}

fn timed<T>(into: &mut Vec<Duration>, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = work();
    into.push(began.elapsed());
    done
}

/// The time that so many in a hundred stay within, in milliseconds.
fn within(times: &[Duration], percent: usize) -> f64 {
    let mut times = times.to_vec();
    times.sort();
    times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1_000.0
}

fn row(out: &mut impl Write, what: &str, ours: f64, other: f64, most: &str) {
    writeln!(out, "| {what} | {ours:.2} | {other:.2} | {:.2} | {most} |", ours / other).expect("it is written");
}

fn appends(folder: &Path, out: &mut impl Write) {
    let keys = Keys::default();
    let mut journal = Journal::open(&folder.join("a.perron"), &keys, None).expect("it is made").journal;
    let plain = plain(&folder.join("a.plain"));
    let (entry, blob) = (entry(), vec![7_u8; ROW]);
    let (mut ours, mut other) = (Vec::new(), Vec::new());
    for _ in 0..APPENDS {
        timed(&mut ours, || journal.append(&entry)).expect("it is kept");
        timed(&mut other, || plain.execute("INSERT INTO entry (sealed) VALUES (?1)", [&blob])).expect("it is kept");
    }
    row(out, "append, p50 ms", within(&ours, 50), within(&other, 50), "1.3");
    row(out, "append, p99 ms", within(&ours, 99), within(&other, 99), "1.3");
}

fn openings(folder: &Path, out: &mut impl Write) {
    let (path, beside, keys) = (folder.join("o.perron"), folder.join("o.plain"), Keys::default());
    let mut journal = Journal::open(&path, &keys, None).expect("it is made").journal;
    let kept: Vec<Kept> =
        (0..ENTRIES as u128).map(|at| Kept { id: EntryId(at.to_be_bytes()), entry: entry() }).collect();
    journal.import(&kept).expect("they are kept");
    drop((journal, kept));
    let connection = plain(&beside);
    connection.execute_batch("BEGIN").expect("it begins");
    for _ in 0..ENTRIES {
        connection.execute("INSERT INTO entry (sealed) VALUES (?1)", [vec![7_u8; ROW]]).expect("it is kept");
    }
    connection.execute_batch("COMMIT").expect("they are kept");
    drop(connection);
    let (mut opened, mut read, mut other) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..OPENINGS {
        let journal = timed(&mut opened, || Journal::open(&path, &keys, None)).expect("it opens").journal;
        let entries = timed(&mut read, || journal.entries()).expect("they are read");
        assert_eq!(entries.len(), ENTRIES);
        drop(journal);
        let rows = timed(&mut other, || {
            let connection = plain(&beside);
            let mut statement = connection.prepare("SELECT id, sealed FROM entry ORDER BY id").expect("a table");
            let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(1)).expect("rows");
            rows.map(|row| row.expect("a row")).collect::<Vec<_>>()
        });
        assert_eq!(rows.len(), ENTRIES);
    }
    let other = within(&other, 50);
    row(out, "open with 10 000 entries, median ms", within(&opened, 50), other, "3");
    row(out, "then read and unseal them all, median ms", within(&read, 50), other, "");
}

fn main() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    let mut out = std::io::stdout().lock();
    writeln!(out, "| | journal | plain rusqlite | ratio | at most |\n|---|---|---|---|---|").expect("it is written");
    appends(&folder, &mut out);
    openings(&folder, &mut out);
    let _ = fs::remove_dir_all(&folder);
}
