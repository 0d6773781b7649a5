use std::path::Path;

use super::*;

/// A folder of this test's own, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("perron-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).expect("a folder");
        Self(path)
    }

    fn files(&self) -> Vec<String> {
        let files = fs::read_dir(&self.0).expect("a folder");
        files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn it_is_written_once_and_nothing_else_is_left() {
    let folder = Folder::new("written");
    let path = folder.0.join("journal.age");
    assert_eq!(write_new(&path, b"one"), Ok(()));
    assert_eq!(write_new(&path, b"two"), Err(FileError::AlreadyThere));
    assert_eq!(read_file(&path).expect("it was written").as_slice(), b"one");
    assert_eq!(folder.files(), ["journal.age"]);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("owner");
    let path = folder.0.join("nights.csv");
    write_new(&path, b"id").expect("written");
    assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_written_through() {
    let folder = Folder::new("link");
    let (kept, link) = (folder.0.join("kept"), folder.0.join("link"));
    fs::write(&kept, b"kept").expect("written");
    std::os::unix::fs::symlink(&kept, &link).expect("a link");
    assert_eq!(write_new(&link, b"new"), Err(FileError::AlreadyThere));
    assert_eq!(fs::read(&kept).expect("there"), b"kept");
}

/// Neither a part nor the empty file that took the name.
#[test]
fn what_fails_leaves_nothing() {
    assert_eq!(write_new(Path::new("/no such folder/journal.age"), b"one"), Err(FileError::NotThere));
    let folder = Folder::new("fails");
    // The longest name there can be has no room for a part beside it.
    let path = folder.0.join("n".repeat(255));
    assert!(matches!(write_new(&path, b"one"), Err(FileError::Refused { .. })));
    assert!(folder.files().is_empty());
}

#[test]
fn a_file_of_one_byte_too_many_is_not_read() {
    let folder = Folder::new("large");
    let path = folder.0.join("large");
    let file = File::create(&path).expect("a file");
    for (length, read) in [(limit::SEALED, Ok(limit::SEALED)), (limit::SEALED + 1, Err(FileError::TooLarge))] {
        file.set_len(length as u64).expect("a file without anything in it");
        assert_eq!(read_file(&path).map(|bytes| bytes.len()), read);
    }
    assert_eq!(read_file(&folder.0.join("none")).expect_err("not there"), FileError::NotThere);
}
