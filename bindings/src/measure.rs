//! Calls that do nothing, each of a kind of its own: what a crossing costs is measured beside them in the same run
//! (`make bench-bindings`). A shell has no use for them.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use perron_companion::practising::State;

use crate::news::{Event, News};
use crate::private::PrivateText;
use crate::shell::{Listener, ListenerFault};

/// An object that does nothing, for measuring: a call of a method takes hold of its object first, and lets it go.
#[derive(Debug, Default, uniffi::Object)]
pub struct Empty;

/// Hears nothing, for measuring a listener beside it.
#[uniffi::export(foreign)]
pub trait Ear: Send + Sync {
    /// An empty call to the shell.
    fn nothing(&self) -> Result<(), ListenerFault>;
}

/// An empty function, for measuring.
#[uniffi::export]
pub const fn nothing() {}

#[uniffi::export]
impl Empty {
    /// One.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// An empty method, for measuring.
    pub const fn nothing(&self) {}

    /// How long so many empty calls to the shell take, on a thread of their own as the news of a practice have one.
    pub fn calls(&self, ear: Arc<dyn Ear>, times: u32) -> Duration {
        timed(times, move || {
            let _ = ear.nothing();
        })
    }

    /// How long so many news of a sentence take to a listener, on such a thread.
    pub fn tells(&self, listener: Arc<dyn Listener>, times: u32) -> Duration {
        let news = News {
            event: Event::Sentence { grounding: false },
            at: Duration::from_millis(8_612),
            practised: Duration::from_millis(8_612),
            state: State::Playing,
            left: Some(Duration::from_millis(591_388)),
            text: Some(PrivateText::new("You may stop at any moment.".into())),
        };
        timed(times, move || {
            let _ = listener.heard(news.clone());
        })
    }
}

fn timed(times: u32, call: impl Fn() + Send + 'static) -> Duration {
    let calls = thread::spawn(move || {
        let began = Instant::now();
        for _ in 0..times {
            call();
        }
        began.elapsed()
    });
    calls.join().unwrap_or_default()
}
