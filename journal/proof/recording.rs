//! A recording: every call by which a child touched a file or said something, in order, as `strace` saw it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Result, Run};

/// One call that succeeded.
#[derive(Debug)]
pub enum Call {
    Open {
        path: PathBuf,
        truncate: bool,
        handle: i32,
    },
    Close {
        handle: i32,
    },
    /// At a place, or where the handle stands.
    Write {
        handle: i32,
        at: Option<usize>,
        bytes: Vec<u8>,
    },
    Truncate {
        handle: i32,
        length: usize,
    },
    Sync {
        handle: i32,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Remove {
        path: PathBuf,
    },
}

/// What is recorded: all that could change a file, so that one that is not known here is noticed.
const CALLS: &str = "trace=open,openat,creat,close,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,\
    fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat,mkdir,mkdirat,dup,dup2,\
    dup3,sendfile,copy_file_range";

/// Has a child of this program do something below a folder, and records it.
pub fn record(run: &Run, folder: &Path, words: &[&str], control: bool) -> Result<Vec<Call>> {
    let trace = folder.with_extension("strace");
    let mut strace = Command::new("strace");
    strace
        .args(["-xx", "-s", "4194304", "-e", "signal=none", "-e", CALLS, "-o"])
        .arg(&trace)
        .arg(&run.program)
        .args(words);
    if control {
        strace.env("PERRON_JOURNAL_CONTROL", "1");
    } else if env::var_os("PERRON_JOURNAL_CONTROL").is_some() {
        return Err("expected a store that is opened as it must be".into());
    }
    let ended = strace.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if !ended.success() {
        return Err(format!("expected the child to end well, but found {ended}").into());
    }
    let text = fs::read_to_string(&trace)?;
    fs::remove_file(&trace)?;
    let mut calls = Vec::new();
    for line in text.lines() {
        // The last line tells how the child ended.
        if !line.starts_with("+++") {
            calls.extend(call(line).ok_or_else(|| format!("expected a call, but found {:.80}", line))?);
        }
    }
    Ok(calls)
}

/// A line of `strace -xx`; nothing where the call failed or does not matter, `None` where it is not understood.
fn call(line: &str) -> Option<Option<Call>> {
    let (name, rest) = line.split_once('(')?;
    let (words, result) = rest.rsplit_once(") ")?;
    let result: i64 = result.trim_start().strip_prefix("= ")?.split(' ').next()?.parse().ok()?;
    if result < 0 {
        return Some(None);
    }
    let words: Vec<&str> = words.split(", ").collect();
    let word = |at: usize| words.get(at).copied();
    let handle = word(0)?.parse().ok();
    let number = |at: usize| word(at)?.parse::<usize>().ok();
    let path = |at: usize| Some(PathBuf::from(String::from_utf8(text(word(at)?)?).ok()?));
    Some(Some(match name {
        "openat" => Call::Open {
            path: path(1)?,
            truncate: word(2)?.split('|').any(|flag| flag == "O_TRUNC"),
            handle: i32::try_from(result).ok()?,
        },
        "close" => Call::Close { handle: handle? },
        "write" | "pwrite64" => {
            let mut bytes = text(word(1)?)?;
            bytes.truncate(usize::try_from(result).ok()?);
            Call::Write { handle: handle?, at: if name == "write" { None } else { Some(number(3)?) }, bytes }
        }
        "ftruncate" => Call::Truncate { handle: handle?, length: number(1)? },
        "fsync" | "fdatasync" => Call::Sync { handle: handle? },
        "rename" => Call::Rename { from: path(0)?, to: path(1)? },
        "unlink" => Call::Remove { path: path(0)? },
        _ => return None,
    }))
}

/// A string in which every byte is `\x..`.
fn text(word: &str) -> Option<Vec<u8>> {
    let inner = word.strip_prefix('"')?.strip_suffix('"')?;
    inner
        .as_bytes()
        .chunks(4)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte.get(2..4)?).ok()?, 16).ok())
        .collect()
}
