//! A key in the system's own keyring: Secret Service, Keychain, Credential Manager (feature `keyring`). Beside the journal lies
//! a file that says so, so that a key that was lost is not looked for where it never was.

use std::path::Path;

use perron_companion::journal::{KeyId, Secret32};

use super::{Why, read_own, write_new};

/// What its name ends in.
pub const KIND: &str = "keyring";

const HEAD: &str = "perron-keyring 1";

/// What a person reads who opens it.
const ABOUT: &str = "# The key of Perron's journal is in the keyring of this system.";

/// Makes a key and has the keyring keep it before it is given; the file comes first, for a name there leads nowhere at worst.
pub fn create(path: &Path, id: KeyId) -> Result<Secret32, Why> {
    let key = Secret32::random().map_err(|_| Why::NotWritten)?;
    write_new(path, &format!("{ABOUT}\n{HEAD}\n"))?;
    match system::keep(id, &key) {
        Ok(()) => Ok(key),
        Err(why) => {
            let _ = super::remove(path);
            Err(why)
        }
    }
}

/// The key in the keyring; `None`: it was never put there.
pub fn read(path: &Path, id: KeyId) -> Result<Option<Secret32>, Why> {
    if read_own(path, false)?.is_none() {
        return Ok(None);
    }
    system::get(id).map(Some)
}

/// Has the keyring forget the key, where it was put there.
pub fn delete(path: &Path, id: KeyId) -> Result<(), Why> {
    if read_own(path, false)?.is_none() {
        return Ok(());
    }
    system::forget(id)?;
    super::remove(path).map_err(|_| Why::NotWritten)
}

/// Whether this system has a keyring that answers.
pub fn is_there() -> bool {
    system::is_there()
}

#[cfg(not(feature = "keyring"))]
mod system {
    use super::{KeyId, Secret32, Why};

    pub fn is_there() -> bool {
        false
    }

    pub fn keep(_: KeyId, _: &Secret32) -> Result<(), Why> {
        Err(Why::NoKeyring)
    }

    pub fn get(_: KeyId) -> Result<Secret32, Why> {
        Err(Why::NoKeyring)
    }

    pub fn forget(_: KeyId) -> Result<(), Why> {
        Err(Why::NoKeyring)
    }
}

#[cfg(feature = "keyring")]
mod system {
    use std::sync::mpsc;
    use std::time::Duration;

    use keyring::{Entry, Error};
    use zeroize::Zeroizing;

    use super::{KeyId, Secret32, Why};

    /// What it is called in the keyring.
    const SERVICE: &str = "perron";

    /// Whoever is asked by their keyring for its own password has so long to find it.
    const ASKED: Duration = Duration::from_secs(120);

    /// A keyring that is there says so within this time.
    const ANSWERS: Duration = Duration::from_secs(3);

    pub fn is_there() -> bool {
        has_a_bus() && within(ANSWERS, || Entry::store_status().is_ok()) == Some(true)
    }

    pub fn keep(id: KeyId, key: &Secret32) -> Result<(), Why> {
        let key = Zeroizing::new(*key.expose());
        ask(move || entry(id)?.set_secret(key.as_slice()))
    }

    pub fn get(id: KeyId) -> Result<Secret32, Why> {
        let secret = ask(move || entry(id)?.get_secret().map(Zeroizing::new))?;
        let bytes = <[u8; 32]>::try_from(secret.as_slice()).map_err(|_| Why::Damaged)?;
        Ok(Secret32::new(bytes))
    }

    pub fn forget(id: KeyId) -> Result<(), Why> {
        match ask(move || entry(id)?.delete_credential()) {
            Err(Why::Lost) => Ok(()),
            other => other,
        }
    }

    fn entry(id: KeyId) -> keyring::Result<Entry> {
        Entry::new(SERVICE, &id.to_string())
    }

    fn ask<T: Send + 'static>(what: impl FnOnce() -> keyring::Result<T> + Send + 'static) -> Result<T, Why> {
        if !has_a_bus() {
            return Err(Why::NoKeyring);
        }
        match within(ASKED, what) {
            Some(Ok(answer)) => Ok(answer),
            Some(Err(Error::NoEntry)) => Err(Why::Lost),
            Some(Err(Error::NoDefaultStore)) => Err(Why::NoKeyring),
            Some(Err(_)) | None => Err(Why::KeyringShut),
        }
    }

    /// Does it on a thread of its own: a keyring that never answers is left to itself.
    fn within<T: Send + 'static>(time: Duration, what: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let (sender, receiver) = mpsc::channel();
        std::thread::Builder::new()
            .name("perron-keyring".into())
            .spawn(move || {
                // Whoever asked may have gone.
                let _ = sender.send(what());
            })
            .ok()?;
        receiver.recv_timeout(time).ok()
    }

    /// Where there is no bus there is no Secret Service, and nobody need wait to hear it.
    fn has_a_bus() -> bool {
        if cfg!(not(all(unix, not(target_os = "macos")))) {
            return true;
        }
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let runtime = set("XDG_RUNTIME_DIR").map(std::path::PathBuf::from);
        set("DBUS_SESSION_BUS_ADDRESS").is_some() || runtime.is_some_and(|folder| folder.join("bus").exists())
    }
}
