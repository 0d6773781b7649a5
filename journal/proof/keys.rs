//! Keys in memory, told to whoever listens when one comes or goes.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;

use perron_core::entry::EntryId;
use perron_journal::{KeyId, KeyProvider, KeyUnavailable, Secret32};

/// Keys by name.
#[derive(Clone, Default)]
pub struct Keys {
    pub held: RefCell<BTreeMap<KeyId, [u8; 32]>>,
    /// Told each line about a key before the store goes on.
    tell: Option<fn(&str)>,
}

impl Keys {
    pub fn telling(tell: fn(&str)) -> Self {
        Self { held: RefCell::default(), tell: Some(tell) }
    }

    /// Hears a line that [`Keys::telling`] told; whether it was one.
    pub fn hear(&self, line: &str) -> bool {
        let mut words = line.split(' ');
        let (verb, id) = (words.next(), words.next().and_then(|id| id.parse::<EntryId>().ok()));
        match (verb, id.map(|id| KeyId(id.0))) {
            (Some("key"), Some(id)) => {
                let digits = words.next().unwrap_or_default();
                let byte = |at| u8::from_str_radix(digits.get(2 * at..2 * at + 2).unwrap_or_default(), 16);
                let key = std::array::from_fn(|at| byte(at).expect("a key of 64 hexadecimal digits"));
                self.held.borrow_mut().insert(id, key);
                true
            }
            (Some("gone"), Some(id)) => {
                self.held.borrow_mut().remove(&id);
                true
            }
            _ => false,
        }
    }

    /// Every key, as lines to hear.
    pub fn lines(&self) -> String {
        self.held.borrow().iter().fold(String::new(), |lines, (id, key)| lines + &line(*id, key) + "\n")
    }
}

fn line(id: KeyId, key: &[u8; 32]) -> String {
    key.iter().fold(format!("key {id} "), |mut line, byte| {
        let _ = write!(line, "{byte:02x}");
        line
    })
}

impl KeyProvider for Keys {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.held.borrow().get(&id).copied().map(Secret32::new).ok_or(KeyUnavailable)
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        let key = Secret32::random()?;
        self.held.borrow_mut().insert(id, *key.expose());
        if let Some(tell) = self.tell {
            tell(&line(id, key.expose()));
        }
        Ok(key)
    }

    fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
        self.held.borrow_mut().remove(&id);
        if let Some(tell) = self.tell {
            tell(&format!("gone {id}"));
        }
        Ok(())
    }
}
