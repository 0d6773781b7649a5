//! A shell as the tests need one: keys in memory, a voice that hums, a listener that remembers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use perron_ffi::{
    Companion, Config, Event, Fault, KeyFault, KeyProvider, Language, Listener, ListenerFault, Moment, News, Score,
    Speech, SpeechFault, SpeechRequest, SpeechVoice, VoiceChoice, VoiceQuality, Wishes,
};

/// The root of the house.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the house").to_path_buf()
}

/// A folder that goes with the test.
pub struct Home(pub PathBuf);

impl Home {
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the target folder can be written");
        Self(folder)
    }

    pub fn config(&self) -> Config {
        Config { home: Some(self.0.display().to_string()), ..config() }
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Without a home and without sound.
pub fn config() -> Config {
    Config {
        clips: root().join("audio/assets/voice").display().to_string(),
        home: None,
        language: Language::En,
        last_seen: None,
        without_sound: true,
    }
}

pub fn companion(config: Config) -> Arc<Companion> {
    Companion::open(config, Some(Arc::new(Keys::default())), None).expect("it opens")
}

/// A quiet evening.
pub const EVENING: Moment = Moment { year: 2026, month: 11, day: 28, hour: 19, minute: 30, second: 0 };

pub fn at(hour: i8, minute: i8) -> Moment {
    Moment { hour, minute, ..EVENING }
}

pub fn shown() -> Wishes {
    Wishes { voice: Some(VoiceChoice::Shown), ..Wishes::default() }
}

/// Keys in memory.
#[derive(Default)]
pub struct Keys(pub Mutex<BTreeMap<String, Vec<u8>>>);

impl KeyProvider for Keys {
    fn key(&self, name: String) -> Result<Vec<u8>, KeyFault> {
        self.0.lock().unwrap().get(&name).cloned().ok_or(KeyFault::Unavailable)
    }

    fn create(&self, name: String) -> Result<Vec<u8>, KeyFault> {
        let mut keys = self.0.lock().unwrap();
        let key = vec![u8::try_from(keys.len()).unwrap_or(0) + 7; 32];
        keys.insert(name, key.clone());
        Ok(key)
    }

    fn delete(&self, name: String) -> Result<(), KeyFault> {
        self.0.lock().unwrap().remove(&name);
        Ok(())
    }

    fn delete_all(&self) -> Result<(), KeyFault> {
        self.0.lock().unwrap().clear();
        Ok(())
    }
}

/// A voice that hums, or does not.
pub struct Hums {
    pub quality: VoiceQuality,
    pub answer: Option<SpeechFault>,
    pub asked: Mutex<Vec<String>>,
}

impl Default for Hums {
    fn default() -> Self {
        Self { quality: VoiceQuality::Plain, answer: None, asked: Mutex::default() }
    }
}

impl SpeechVoice for Hums {
    fn quality(&self, _: Language) -> Result<VoiceQuality, SpeechFault> {
        Ok(self.quality)
    }

    fn speak(&self, request: SpeechRequest) -> Result<Speech, SpeechFault> {
        self.asked.lock().unwrap().push(request.text.reveal().to_string());
        if let Some(fault) = self.answer {
            return Err(fault);
        }
        let samples = (request.text.reveal().chars().count() as f32 / (14.0 * request.rate) * 16_000.0) as usize;
        let hum = |nth: usize| ((nth as f32 * 0.09).sin() * 8_000.0) as i16;
        Ok(Speech { pcm: (0..samples).flat_map(|nth| hum(nth).to_le_bytes()).collect(), rate: 16_000 })
    }
}

type React = Box<dyn Fn(&News) + Send + Sync>;

/// Remembers what it heard, and may do something about it.
pub struct Hears {
    pub news: Mutex<Vec<News>>,
    more: Condvar,
    react: Option<React>,
    throws: bool,
}

impl Hears {
    pub fn new() -> Arc<Self> {
        Self::with(None, false)
    }

    pub fn throwing() -> Arc<Self> {
        Self::with(None, true)
    }

    pub fn reacting(react: impl Fn(&News) + Send + Sync + 'static) -> Arc<Self> {
        Self::with(Some(Box::new(react)), false)
    }

    fn with(react: Option<React>, throws: bool) -> Arc<Self> {
        Arc::new(Self { news: Mutex::default(), more: Condvar::new(), react, throws })
    }

    /// Waits until this was heard, at most half a minute: the device runs at full speed.
    pub fn until(&self, heard: impl Fn(&News) -> bool) -> Vec<News> {
        let news = self.news.lock().unwrap();
        let (news, waited) =
            self.more.wait_timeout_while(news, Duration::from_secs(30), |news| !news.iter().any(&heard)).unwrap();
        assert!(!waited.timed_out(), "it was never heard");
        news.clone()
    }

    pub fn count(&self) -> usize {
        self.news.lock().unwrap().len()
    }
}

impl Listener for Hears {
    fn heard(&self, news: News) -> Result<(), ListenerFault> {
        if let Some(react) = &self.react {
            react(&news);
        }
        self.news.lock().unwrap().push(news);
        self.more.notify_all();
        if self.throws { Err(ListenerFault::Failed) } else { Ok(()) }
    }
}

pub fn is(event: Event) -> impl Fn(&News) -> bool {
    move |news| news.event == event
}

pub const NOT_ASKED: Score = Score::NotAsked;

pub fn closed<T>(answer: Result<T, Fault>) -> bool {
    matches!(answer, Err(Fault::Closed))
}
