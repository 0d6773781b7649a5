use super::*;
use perron_companion::Language;

/// A folder of its own, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("perron-keys-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        Self(folder)
    }

    fn keys(&self, place: Place) -> Keys {
        Keys::new(&self.0, Some(place), Words::new(Language::Nl))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const ID: KeyId = KeyId([0xab; 16]);

#[test]
fn a_key_in_a_file_is_the_same_each_time_and_gone_when_it_is_deleted() {
    let folder = Folder::new("file");
    let keys = folder.keys(Place::File);
    let made = *keys.create(ID).expect("it is made").expose();
    assert_eq!(keys.key(ID).expect("it is there").expose(), &made);
    assert_eq!(folder.keys(Place::Passphrase).key(ID).expect("it is found by its name").expose(), &made);
    // A name that is there is never written over.
    assert!(keys.create(ID).is_err() && keys.why() == Why::NotWritten);
    assert_eq!(keys.key(ID).expect("it is there").expose(), &made);
    keys.delete(ID).expect("it goes");
    keys.delete(ID).expect("gone is gone");
    assert!(keys.key(ID).is_err());
    assert_eq!(keys.why(), Why::Lost);
}

#[cfg(unix)]
#[test]
fn a_key_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("mode");
    let keys = folder.keys(Place::File);
    keys.create(ID).expect("it is made");
    let path = keys.file_of(ID, file::KIND);
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(&keys.folder)), (0o600, 0o700));
    for open in [0o640, 0o604, 0o620] {
        fs::set_permissions(&path, fs::Permissions::from_mode(open)).expect("it is ours");
        assert!(keys.key(ID).is_err());
        assert_eq!(keys.why(), Why::OpenToOthers, "{open:o}");
    }
    let link = keys.file_of(KeyId([1; 16]), file::KIND);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("it is ours");
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    assert!(keys.key(KeyId([1; 16])).is_err(), "a link is not followed");
}

#[test]
fn a_file_that_is_not_as_it_was_written_is_damaged_and_stays() {
    let folder = Folder::new("damaged");
    let keys = folder.keys(Place::File);
    keys.create(ID).expect("it is made");
    let path = keys.file_of(ID, file::KIND);
    let whole = fs::read_to_string(&path).expect("it is text");
    for broken in [&whole[..whole.len() - 2], "", "perron-key 2 00", &whole.replace("perron-key", "perron")] {
        fs::write(&path, broken).expect("it is ours");
        assert!(keys.key(ID).is_err());
        assert_eq!(keys.why(), Why::Damaged);
    }
    assert!(path.exists());
}

#[test]
fn a_passphrase_becomes_the_same_key_by_its_recipe_and_another_one_becomes_another() {
    let folder = Folder::new("passphrase");
    make_folder(&folder.0).expect("a folder");
    let path = folder.0.join("a.passphrase");
    let made = *passphrase::create(&path, "vier woorden op rijm").expect("it is made").expose();
    let recipe = passphrase::read(&path).expect("whole").expect("there");
    assert_eq!(recipe.key("vier woorden op rijm").map(|key| *key.expose()), Ok(made));
    assert_ne!(recipe.key("vier woorden op Rijm").map(|key| *key.expose()), Ok(made));
    let text = fs::read_to_string(&path).expect("it is text");
    assert!(!text.contains("rijm") && !text.contains(&**hex(&made)));
    // A file from elsewhere cannot ask for all the memory there is.
    for work in ["0", "21", "63", "-1", "x"] {
        fs::write(&path, text.replace("scrypt 17 ", &format!("scrypt {work} "))).expect("it is ours");
        assert_eq!(passphrase::read(&path).err(), Some(Why::Damaged), "{work}");
    }
    assert_eq!(passphrase::read(&folder.0.join("b.passphrase")).map(|recipe| recipe.is_none()), Ok(true));
}

#[test]
fn hexadecimal_is_read_back_and_nothing_else_is() {
    let bytes = [0x0f; 32];
    assert_eq!(unhex(&hex(&bytes)).as_deref(), Some(&bytes));
    for wrong in ["", "0f", &"g".repeat(64), &"é".repeat(32), &"+f".repeat(32)] {
        assert!(unhex(wrong).is_none());
    }
}
