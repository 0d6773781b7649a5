//! What a shell implements: who listens, the platform's voice, and who keeps the key.

use std::sync::Arc;

use perron_companion::Language;
use perron_companion::journal::{KeyId, KeyUnavailable, Secret32};
use perron_companion::voices::platform;
use zeroize::Zeroize as _;

use crate::cancel::{Cancel, given_up};
use crate::news::News;
use crate::private::PrivateText;

/// Hears what happens in a practice.
///
/// It is told on a thread of the practice, one thing after another, and may call anything back, closing included. What it
/// throws is let go: the practice goes on.
#[uniffi::export(foreign)]
pub trait Listener: Send + Sync {
    /// Something happened.
    fn heard(&self, news: News) -> Result<(), ListenerFault>;
}

/// A listener that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ListenerFault {
    /// It threw.
    #[error("expected a listener that hears, but found that it failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ListenerFault {
    /// The text stays behind: it could quote what was heard.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// How well the platform speaks a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum VoiceQuality {
    /// Not at all, or only over a network: what a person wrote must not leave the device.
    None,
    /// Well enough for a person's own words; everything else is spoken by the shipped clips.
    Plain,
    /// Well enough for a whole practice, in one voice.
    Good,
}

/// A sentence to speak.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SpeechRequest {
    /// The words; they may be a person's own, and go to the voice and nowhere else.
    pub text: PrivateText,
    /// Their language.
    pub language: Language,
    /// How fast, 1 being the voice's own speed.
    pub rate: f32,
    /// How high, 1 being the voice's own pitch.
    pub pitch: f32,
}

/// A spoken sentence.
#[derive(Clone, uniffi::Record)]
pub struct Speech {
    /// Mono samples of 16 bits, the low byte first.
    pub pcm: Vec<u8>,
    /// Samples a second, 8000 to 48 000.
    pub rate: u32,
}

/// Its `Debug` shows only how much: it may be a person's own words.
impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Speech({} bytes)", self.pcm.len())
    }
}

/// Why the platform's voice did not speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum SpeechFault {
    /// It does not speak this language, or not without a network.
    #[error("expected a voice for the sentence, but found none")]
    NotAvailable,
    /// It failed; it is asked no more in this practice.
    #[error("expected the device's voice to speak, but found that it failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for SpeechFault {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// The platform's own voice.
///
/// It is asked before anything sounds, sentence by sentence, on the thread of the call that prepares.
#[uniffi::export(foreign)]
pub trait SpeechVoice: Send + Sync {
    /// How well it speaks a language now, without a network.
    fn quality(&self, language: Language) -> Result<VoiceQuality, SpeechFault>;

    /// Speaks a sentence whole, at once, into memory and never into a file.
    fn speak(&self, request: SpeechRequest) -> Result<Speech, SpeechFault>;
}

/// The platform's voice as companion asks it, for one preparation that may be given up.
pub(crate) struct Asked {
    pub(crate) voice: Arc<dyn SpeechVoice>,
    pub(crate) cancel: Option<Arc<Cancel>>,
}

impl platform::Speaks for Asked {
    fn speak(&self, request: platform::Request<'_>) -> Result<platform::Pcm, platform::Silent> {
        if given_up(self.cancel.as_ref()) {
            return Err(platform::Silent::Failed);
        }
        let platform::Request { text, language, rate, pitch } = request;
        let text = PrivateText::new(text.to_string());
        let speech = self.voice.speak(SpeechRequest { text, language, rate, pitch }).map_err(|fault| match fault {
            SpeechFault::NotAvailable => platform::Silent::NotAvailable,
            SpeechFault::Failed => platform::Silent::Failed,
        })?;
        let samples = speech.pcm.chunks_exact(2).filter_map(|pair| Some(i16::from_le_bytes(pair.try_into().ok()?)));
        Ok(platform::Pcm { samples: samples.collect(), rate: speech.rate })
    }
}

/// Keeps the keys of what is kept: in the Keychain, for this device alone, or sealed by the Keystore.
///
/// Each call must be done when it returns: the store goes on as if a power cut could no longer undo it.
#[uniffi::export(foreign)]
pub trait KeyProvider: Send + Sync {
    /// The 32 bytes of the key of this name.
    fn key(&self, name: String) -> Result<Vec<u8>, KeyFault>;

    /// Draws 32 random bytes, keeps them under this name, and gives them.
    fn create(&self, name: String) -> Result<Vec<u8>, KeyFault>;

    /// Deletes the key of this name for ever; one that is not there is deleted already.
    fn delete(&self, name: String) -> Result<(), KeyFault>;

    /// Deletes every key that was created here, for ever: everything is erased, and what is damaged no longer names its own.
    fn delete_all(&self) -> Result<(), KeyFault>;
}

/// Why a key could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KeyFault {
    /// It is not there, or cannot be had while the device is locked.
    #[error("expected the journal's key, but it could not be had")]
    Unavailable,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for KeyFault {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unavailable
    }
}

/// The shell's keys as the store asks them.
pub(crate) struct Keys(pub(crate) Arc<dyn KeyProvider>);

impl perron_companion::journal::KeyProvider for Keys {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        secret(self.0.key(id.to_string()))
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        secret(self.0.create(id.to_string()))
    }

    fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
        self.0.delete(id.to_string()).map_err(|_| KeyUnavailable)
    }
}

fn secret(bytes: Result<Vec<u8>, KeyFault>) -> Result<Secret32, KeyUnavailable> {
    let mut bytes = bytes.map_err(|_| KeyUnavailable)?;
    let secret = bytes.as_slice().try_into().map(Secret32::new).map_err(|_| KeyUnavailable);
    bytes.zeroize();
    secret
}
