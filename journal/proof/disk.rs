//! A disk that keeps what was synced, and of the rest as little, as much or as mixed as a power cut may leave.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::dice::Dice;
use crate::recording::Call;

const SECTOR: usize = 512;

/// A change of a file that was not synced.
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Truncate { length: usize },
}

impl Change {
    fn apply(&self, file: &mut Vec<u8>) {
        match self {
            Self::Write { at, bytes } => {
                file.resize(file.len().max(at + bytes.len()), 0);
                file[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::Truncate { length } => file.resize(*length, 0),
        }
    }

    /// Its sectors, each of which a disk may write or not.
    fn sectors(&self) -> Vec<Self> {
        let Self::Write { at, bytes } = self else {
            let Self::Truncate { length } = self else { return Vec::new() };
            return vec![Self::Truncate { length: *length }];
        };
        let (mut sectors, mut done) = (Vec::new(), 0);
        while done < bytes.len() {
            let length = (SECTOR - (at + done) % SECTOR).min(bytes.len() - done);
            sectors.push(Self::Write { at: at + done, bytes: bytes[done..done + length].to_vec() });
            done += length;
        }
        sectors
    }
}

/// A name that comes or goes; a renaming is both at once.
struct Naming {
    gone: Option<PathBuf>,
    come: Option<(PathBuf, usize)>,
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        if let Some(gone) = &self.gone {
            names.remove(gone);
        }
        if let Some((name, file)) = &self.come {
            names.insert(name.clone(), *file);
        }
    }
}

#[derive(Default)]
struct File {
    synced: Vec<u8>,
    since: Vec<Change>,
    now: Vec<u8>,
}

#[derive(Clone, Copy)]
enum Handle {
    Folder,
    File { file: usize, at: usize },
}

/// One folder and the files in it.
pub struct Disk {
    folder: PathBuf,
    files: Vec<File>,
    names: BTreeMap<PathBuf, usize>,
    synced: BTreeMap<PathBuf, usize>,
    since: Vec<Naming>,
    handles: BTreeMap<i32, Handle>,
}

impl Disk {
    /// An empty folder, made long ago.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            files: Vec::new(),
            names: BTreeMap::new(),
            synced: BTreeMap::new(),
            since: Vec::new(),
            handles: BTreeMap::new(),
        }
    }

    fn is_here(&self, path: &Path) -> bool {
        path.parent() == Some(&self.folder)
    }

    fn name(&mut self, naming: Naming) {
        naming.apply(&mut self.names);
        self.since.push(naming);
    }

    fn change(&mut self, file: usize, change: Change) {
        change.apply(&mut self.files[file].now);
        self.files[file].since.push(change);
    }

    /// Does what was recorded.
    pub fn take(&mut self, call: &Call) -> Result<(), String> {
        match call {
            Call::Open { path, truncate, handle } => {
                let opened = if *path == self.folder {
                    Handle::Folder
                } else if self.is_here(path) {
                    let known = self.names.get(path).copied();
                    let file = known.unwrap_or_else(|| {
                        self.files.push(File::default());
                        let file = self.files.len() - 1;
                        self.name(Naming { gone: None, come: Some((path.clone(), file)) });
                        file
                    });
                    if *truncate {
                        self.change(file, Change::Truncate { length: 0 });
                    }
                    Handle::File { file, at: 0 }
                } else {
                    self.handles.remove(handle);
                    return Ok(());
                };
                self.handles.insert(*handle, opened);
            }
            Call::Close { handle } => {
                self.handles.remove(handle);
            }
            Call::Write { handle, at, bytes } => {
                let Some(Handle::File { file, at: stands }) = self.handles.get(handle).copied() else { return Ok(()) };
                let place = at.unwrap_or(stands);
                self.change(file, Change::Write { at: place, bytes: bytes.clone() });
                if at.is_none() {
                    self.handles.insert(*handle, Handle::File { file, at: place + bytes.len() });
                }
            }
            Call::Truncate { handle, length } => {
                let Some(Handle::File { file, .. }) = self.handles.get(handle).copied() else { return Ok(()) };
                self.change(file, Change::Truncate { length: *length });
            }
            Call::Sync { handle } => match self.handles.get(handle).copied() {
                Some(Handle::Folder) => {
                    self.synced = self.names.clone();
                    self.since.clear();
                }
                Some(Handle::File { file, .. }) => {
                    let file = &mut self.files[file];
                    file.synced.clone_from(&file.now);
                    file.since.clear();
                }
                None => {}
            },
            Call::Rename { from, to } if self.is_here(from) && self.is_here(to) => {
                let file = *self.names.get(from).ok_or("expected a file to rename")?;
                self.name(Naming { gone: Some(from.clone()), come: Some((to.clone(), file)) });
            }
            Call::Remove { path } if self.is_here(path) => self.name(Naming { gone: Some(path.clone()), come: None }),
            Call::Rename { .. } | Call::Remove { .. } => {}
        }
        Ok(())
    }

    /// What is there while the power is on.
    pub fn now(&self) -> BTreeMap<&Path, &[u8]> {
        self.names.iter().map(|(name, file)| (name.as_path(), self.files[*file].now.as_slice())).collect()
    }

    /// What is there after a power cut at this moment.
    pub fn cut(&self, dice: &mut Dice) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut names = self.synced.clone();
        for naming in left(&self.since, dice) {
            naming.apply(&mut names);
        }
        let mut files = BTreeMap::new();
        for (name, file) in &names {
            let file = &self.files[*file];
            let mut bytes = file.synced.clone();
            if dice.below(4) == 0 {
                let sectors: Vec<Change> = file.since.iter().flat_map(Change::sectors).collect();
                sectors.iter().filter(|_| dice.coin()).for_each(|change| change.apply(&mut bytes));
            } else {
                left(&file.since, dice).into_iter().for_each(|change| change.apply(&mut bytes));
            }
            files.insert(name.clone(), bytes);
        }
        files
    }
}

/// None of them, the first so many, any of them, or all.
fn left<'a, T>(changes: &'a [T], dice: &mut Dice) -> Vec<&'a T> {
    match dice.below(4) {
        0 => Vec::new(),
        1 => changes.iter().take(dice.below(changes.len() + 1)).collect(),
        2 => changes.iter().filter(|_| dice.coin()).collect(),
        _ => changes.iter().collect(),
    }
}
