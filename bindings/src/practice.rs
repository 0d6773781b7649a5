//! A practice that sounds.

use std::sync::mpsc::Receiver;
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use perron_companion::around::{self, Around, Known};
use perron_companion::care::{Asking, after, asking};
use perron_companion::diary::Diary;
use perron_companion::kept::DateTime;
use perron_companion::practising::{self, BeginError, DeviceError, Practising, Profile, Sink, Start, State};
use perron_companion::preparing::GROUNDING;
use perron_companion::session;
use perron_companion::{Bus, Decibels, Level, Words};

use crate::around::{Offering, Question};
use crate::companion::Companion;
use crate::fault::Fault;
use crate::guard::{calm, guard};
use crate::mirror::Score;
use crate::moment::Moment;
use crate::news::{Act, News};
use crate::prepared::{Begins, Prepared};
use crate::shell::Listener;
use crate::sounding::Sounds;
use crate::store::lock;

/// What is shown when a practice is over: after a sleep ending, nothing at all.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Afterwards {
    /// Whether the question is asked now, and how.
    pub asking: Asking,
    /// The question, where it is asked now.
    pub question: Option<Question>,
    /// What is said.
    pub says: Vec<String>,
}

impl Afterwards {
    const fn silent() -> Self {
        Self { asking: Asking::Never, question: None, says: Vec::new() }
    }
}

/// A practice that sounds. Dropping it, or closing it, fades and stops.
#[derive(uniffi::Object)]
pub struct Practice {
    practising: Mutex<Option<Practising>>,
    told: Arc<Story>,
}

/// What is told and kept of a practice; it outlives the practice by what is still to be told.
struct Story {
    companion: Weak<Companion>,
    prepared: Arc<Prepared>,
    before: perron_companion::care::Score,
    began: (DateTime, Instant),
    diary: Mutex<Diary>,
    life: Mutex<Life>,
    over: Condvar,
    /// The first thing that could not be kept of it.
    trouble: Mutex<Option<Fault>>,
}

/// What is known of it as it goes.
struct Life {
    /// The last state in which it lived.
    lived: State,
    /// The state it is in.
    state: State,
    telling: Telling,
}

/// Who tells of it.
#[derive(Clone, Copy, PartialEq)]
enum Telling {
    /// A thread that is about to.
    Soon,
    /// This thread.
    By(ThreadId),
    /// All is told.
    Done,
}

#[uniffi::export]
impl Companion {
    /// Begins what was prepared, or lets it go on. Nothing sounds before this returns, and an error means that nothing has
    /// begun.
    ///
    /// `before` is the answer to the question before it; `at_rest` says that the screen is off. What sounded before fades
    /// and stops. What cannot be kept keeps nothing from sounding: [`Practice::trouble`] tells it afterwards.
    pub fn begin(
        self: Arc<Self>,
        prepared: Arc<Prepared>,
        before: Score,
        at_rest: bool,
        listener: Option<Arc<dyn Listener>>,
        now: Moment,
    ) -> Result<Arc<Practice>, Fault> {
        self.guard(|| {
            self.exercises()?;
            let (now, before) = (DateTime::try_from(now)?, before.try_into()?);
            self.hush();
            let from = prepared.from(now, before);
            let cue = matches!(prepared.begins, Begins::GoesOn(_)).then_some(from.cue);
            let profile = if at_rest { Profile::Rest } else { Profile::Interactive };
            let sink = if self.config.without_sound { Sink::Null } else { Sink::System };
            let words = self.words();
            let mut practising = Practising::begin(&prepared.sounding, Start { cue, profile, sink })
                .map_err(|error| Fault::Sound { says: words.say(without(&error), &[]) })?;
            let news = practising.news();
            let told = Arc::new(Story {
                companion: Arc::downgrade(&self),
                before: from.before,
                began: (now, Instant::now()),
                diary: Mutex::default(),
                life: Mutex::new(Life { lived: State::Playing, state: State::Playing, telling: Telling::Soon }),
                over: Condvar::new(),
                trouble: Mutex::new(None),
                prepared,
            });
            let chosen = told.prepared.chosen();
            told.keep(|diary, journal| match told.prepared.begins {
                Begins::Unkept => Ok(()),
                Begins::Anew => diary.begin(journal, &chosen, from, true),
                Begins::GoesOn(_) => diary.go_on(journal, from),
            });
            let story = Arc::clone(&told);
            let thread = thread::Builder::new().name("perron-news".into()).spawn(move || story.tell(&news, listener));
            let practice = Arc::new(Practice { practising: Mutex::new(Some(practising)), told });
            if thread.is_err() {
                lock(&practice.told.life).telling = Telling::Done;
                practice.finish();
                return Err(Fault::Sound { says: words.say("phone-device-refused", &[]) });
            }
            let sounds: Weak<dyn Sounds> = Arc::<Practice>::downgrade(&practice);
            *lock(&self.sounding) = Some(sounds);
            Ok(practice)
        })
    }
}

/// What a person, or the system, does: an [`Act`] each, for one that crosses takes many times as long as a call that has nothing to
/// carry. Each returns at once; what has no meaning now is refused in the news. Ground and stop always have one.
#[uniffi::export]
impl Practice {
    /// Be silent until resume.
    pub fn pause(&self) {
        self.act(Act::Pause);
    }

    /// Go on, from the start of the interrupted sentence.
    pub fn resume(&self) {
        self.act(Act::Resume);
    }

    /// Leave a hold.
    pub fn leave_hold(&self) {
        self.act(Act::Continue);
    }

    /// Keep this pause or hold open, the bed alone.
    pub fn stay(&self) {
        self.act(Act::Stay);
    }

    /// This sentence again; within 2 s of its start, the one before.
    pub fn back(&self) {
        self.act(Act::Back);
    }

    /// Here and now, at once.
    pub fn ground(&self) {
        self.act(Act::Ground);
    }

    /// Back from the grounding.
    pub fn leave_grounding(&self) {
        self.act(Act::Return);
    }

    /// Be silent, and end.
    pub fn stop(&self) {
        self.act(Act::Stop);
    }

    /// Something else took the sound: a call, another app.
    pub fn interruption_began(&self) {
        self.act(Act::InterruptionBegan);
    }

    /// It is over: how many milliseconds it took, by a clock that never jumps, and whether the system allows going on.
    pub fn interruption_ended(&self, lasted: u64, may_resume: bool) {
        self.act(Act::InterruptionEnded { lasted: Duration::from_millis(lasted), may_resume });
    }

    /// The headphones came out: what was private would be heard by all. It goes on only when the person says so.
    pub fn route_lost(&self) {
        self.act(Act::RouteLost);
    }
}

#[uniffi::export]
impl Practice {
    /// Gives the voice, or every bed, another level in decibels: 0 is as it was made, -40 hardly there.
    pub fn level(&self, voice: bool, decibels: f32) {
        let bus = if voice { Bus::Voice } else { Bus::Bed };
        self.with(|practising| practising.level(bus, Level::new(Decibels(decibels))));
    }

    /// Tells that the screen went off, or came back: the device holds more sound ready, in a short fade at the next pause.
    pub fn rest(&self, at_rest: bool) {
        let profile = if at_rest { Profile::Rest } else { Profile::Interactive };
        self.with(|practising| practising.profile(profile));
    }

    /// How many milliseconds are left at this moment; less than 0 while it waits for the person, and once it was closed. State
    /// and sentence are as the news told last.
    pub fn left(&self) -> i64 {
        let left = self.with(Practising::left).flatten();
        left.map_or(-1, |left| i64::try_from(left.0).unwrap_or(i64::MAX))
    }

    /// What is shown now that it is over; before that, as if the person had stopped it.
    pub fn afterwards(&self) -> Afterwards {
        calm(Afterwards::silent(), || {
            let (lived, over) = {
                let life = lock(&self.told.life);
                (life.lived, if life.state == State::Ended { State::Ended } else { State::Stopped })
            };
            let id = &self.told.prepared.script.header.id.value;
            let words = self.told.words();
            let companion = self.told.companion.upgrade();
            let country = companion.as_ref().and_then(|companion| companion.country());
            let help = perron_companion::contacts::short(words, country);
            let ending = self.told.prepared.sounding.ending();
            let known = Known::default();
            let around = Around { exercise: id, care: self.told.prepared.script.header.care, ending, known: &known };
            let says = around.farewell(lived, over, words, &help);
            // Whoever was at the grounding is told where help is, and asked nothing.
            let grounded = id == GROUNDING || matches!(lived, State::Grounding | State::Asked);
            let asks = !grounded && around.asks(over.moment());
            let keeps = companion.is_some_and(|companion| companion.keeps());
            Afterwards {
                asking: if grounded { Asking::Never } else { asking(over.moment(), id, ending) },
                question: asks.then(|| around::question(over.moment(), words, keeps).into()),
                says,
            }
        })
    }

    /// Keeps the answer after it; answers what follows.
    pub fn answered_after(&self, score: Score) -> Result<Option<Offering>, Fault> {
        guard(self.told.words(), || {
            let score = score.try_into()?;
            self.told.keep(|diary, journal| diary.answered(journal, score));
            let country = self.told.companion.upgrade().and_then(|companion| companion.country());
            let offering = |follows| around::offering(follows, self.told.words(), country).into();
            Ok(after(self.told.before, score).map(offering))
        })
    }

    /// The first thing that could not be kept of it, if anything could not.
    pub fn trouble(&self) -> Option<Fault> {
        lock(&self.told.trouble).clone()
    }

    /// Fades, stops, and waits until all is silent and kept. It may be called twice, and by a listener.
    pub fn finish(&self) {
        let practising = lock(&self.practising).take();
        if let Some(practising) = practising {
            calm((), || practising.finish());
        }
        let mut life = lock(&self.told.life);
        // A listener that closes is on the very thread that is waited for.
        while life.telling != Telling::Done && life.telling != Telling::By(thread::current().id()) {
            life = self.told.over.wait(life).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Sounds for Practice {
    fn hush(&self) {
        self.finish();
    }
}

impl Practice {
    fn act(&self, act: Act) {
        self.with(|practising| practising.command(act.into()));
    }

    fn with<T>(&self, then: impl FnOnce(&Practising) -> T) -> Option<T> {
        lock(&self.practising).as_ref().map(then)
    }
}

impl Story {
    /// Keeps something of it, where anything can be kept; what goes wrong is told when it is over.
    fn keep(
        &self,
        what: impl FnOnce(
            &mut Diary,
            &mut perron_companion::journal::Journal,
        ) -> Result<(), perron_companion::journal::StoreError>,
    ) {
        let Some(companion) = self.companion.upgrade() else { return };
        if matches!(self.prepared.begins, Begins::Unkept) || !companion.keeps() {
            return;
        }
        let kept = companion.guard(|| companion.journal(|journal| what(&mut lock(&self.diary), journal)));
        if let Err(fault) = kept {
            lock(&self.trouble).get_or_insert(fault);
        }
    }

    /// The moment it is, by the moment it began and a clock that never jumps.
    fn now_by_the_clock(&self) -> DateTime {
        let (began, since) = self.began;
        let passed = i64::try_from(since.elapsed().as_secs()).unwrap_or(0);
        perron_companion::kept::seconds_after(began, passed)
    }

    /// The life of the thread that tells of it: what happened is kept, and then heard by the shell.
    fn tell(&self, news: &Receiver<practising::News>, listener: Option<Arc<dyn Listener>>) {
        lock(&self.life).telling = Telling::By(thread::current().id());
        for news in news {
            {
                let mut life = lock(&self.life);
                if !news.state.is_over() {
                    life.lived = news.state;
                }
                life.state = news.state;
            }
            self.keep(|diary, journal| diary.take(journal, &news));
            if matches!(news.event, session::Event::Stopped | session::Event::Ended) {
                self.keep_the_end();
            }
            if let Some(listener) = &listener {
                // What a listener throws is its own; the practice goes on.
                let _ = calm(Ok(()), || listener.heard(News::of(&news)));
            }
        }
        self.keep_the_end();
        lock(&self.life).telling = Telling::Done;
        self.over.notify_all();
    }

    fn keep_the_end(&self) {
        let now = self.now_by_the_clock();
        self.keep(|diary, journal| diary.over(journal, now));
    }

    fn words(&self) -> &'static Words {
        Words::of(self.prepared.sounding.language)
    }
}

/// Why there is no sound, by the key of its words.
const fn without(error: &BeginError) -> &'static str {
    match error {
        BeginError::Device(DeviceError::None) => "phone-no-device",
        BeginError::Device(DeviceError::NotBuilt) => "phone-no-playback",
        BeginError::Device(DeviceError::Refused | DeviceError::Format | DeviceError::System)
        | BeginError::Thread(_) => "phone-device-refused",
    }
}
