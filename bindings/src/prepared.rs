//! An exercise that can begin, and a render of it.

use perron_companion::sort;
use std::fmt::Write as _;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use perron_companion::exercise::Wishes as CoreWishes;
use perron_companion::kept::{Checkpoint, DateTime, EntryId, Ritual};
use perron_companion::preparing::{self, Laid, PrepareError};
use perron_companion::rendering::{self, RenderError};
use perron_companion::ritual::Chosen;
use perron_companion::script::Script;
use perron_companion::session::{Command, Record};
use perron_companion::voices::Choice;
use perron_companion::{Frames, RATE, Stem, Words};

use crate::cancel::{Cancel, given_up};
use crate::fault::Fault;
use crate::guard::guard;
use crate::library::{Wishes, duration, millis};
use crate::mirror::{Ending, Language};
use crate::news::{Act, News};
use crate::private::PrivateText;

/// So long after the end something may still be done in a render: return from a grounding that was asked for then.
const LATEST: Duration = Duration::from_secs(3600);

/// How it is kept when it begins.
#[derive(Clone)]
pub(crate) enum Begins {
    /// A practice, its wishes remembered.
    Anew,
    /// It goes on from here.
    GoesOn(Box<Checkpoint>),
    /// Nothing of it is kept.
    Unkept,
}

/// An exercise that can begin: everything is spoken and laid out. It may begin more than once.
#[derive(uniffi::Object)]
pub struct Prepared {
    pub(crate) sounding: preparing::Prepared,
    pub(crate) begins: Begins,
    pub(crate) script: Arc<Script>,
    pub(crate) checkpoint: Checkpoint,
    wishes: CoreWishes,
    voice: Choice,
    dream: Option<EntryId>,
    facts: Facts,
    sentences: Vec<Sentence>,
    fingerprint: String,
}

/// What stands fast of an exercise that can begin.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Facts {
    /// The title a person sees.
    pub title: String,
    /// The exercise's id.
    pub exercise: String,
    /// The language it is spoken in.
    pub language: Language,
    /// How it ends.
    pub ending: Ending,
    /// How long it is, first frame to last.
    pub length: Duration,
    /// The shortest it can be with these wishes and this voice.
    pub shortest: Duration,
    /// The longest it can be with these wishes and this voice.
    pub longest: Duration,
    /// The length that was asked for, when the nearest was taken instead.
    pub instead_of: Option<Duration>,
    /// How many sentences no voice speaks though one was wanted: they are shown.
    pub unvoiced: u32,
    /// Whether a voice in it is provisional, which is said to the person.
    pub is_provisional: bool,
    /// Whether it could hold a person's own words and none were given.
    pub is_stand_in: bool,
}

/// A sentence of an exercise.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Sentence {
    /// When it begins, from the first frame.
    pub at: Duration,
    /// How long it takes.
    pub takes: Duration,
    /// The words; they may be a person's own.
    pub text: PrivateText,
    /// Whether a voice speaks it; else it is shown.
    pub spoken: bool,
}

/// Something a person does in a render, and when.
#[derive(Clone, Copy, Debug, uniffi::Record)]
pub struct At {
    /// How much was heard before it.
    pub at: Duration,
    /// What.
    pub act: Act,
}

/// A render: the very samples that would have been heard.
#[derive(Clone, uniffi::Record)]
pub struct Rendering {
    /// Stereo samples of 16 bits, interleaved, the low byte first.
    pub pcm: Vec<u8>,
    /// Frames a second.
    pub rate: u32,
    /// What happened in it.
    pub news: Vec<News>,
}

impl Prepared {
    pub(crate) fn new(chosen: &Chosen<'_>, laid: Laid, begins: Begins) -> Result<Arc<Self>, PrepareError> {
        // When it begins is told then.
        let ritual = chosen.ritual(DateTime::constant(2000, 1, 1, 12, 0, 0, 0));
        let checkpoint = perron_companion::keeping::begun(&laid, ritual, perron_companion::care::Score::NotAsked);
        let mut fingerprint = String::new();
        for byte in laid.digest().reveal() {
            // Writing to a string cannot fail.
            let _ = write!(fingerprint, "{byte:02x}");
        }
        let time = |frames: Frames| duration(frames.to_millis());
        let sentences = laid.plan().cues.into_iter().map(|cue| Sentence {
            at: time(Frames(cue.at_frame)),
            takes: time(Frames(cue.frames)),
            text: PrivateText::new(cue.text),
            spoken: cue.kind == "speech",
        });
        let sentences = sentences.collect();
        let (shortest, longest) = laid.reach();
        let (instead_of, unvoiced) = (laid.instead_of(), laid.unvoiced());
        let (is_provisional, is_stand_in) = (laid.is_provisional(), laid.is_stand_in());
        let sounding = laid.prepare()?;
        let facts = Facts {
            title: sounding.title.clone(),
            exercise: chosen.script.header.id.value.clone(),
            language: sounding.language,
            ending: sounding.ending(),
            length: time(sounding.length()),
            shortest: time(shortest),
            longest: time(longest),
            instead_of: instead_of.map(duration),
            unvoiced: u32::try_from(unvoiced).unwrap_or(u32::MAX),
            is_provisional,
            is_stand_in,
        };
        Ok(Arc::new(Self {
            begins,
            script: Arc::new(chosen.script.clone()),
            checkpoint,
            wishes: chosen.wishes.clone(),
            voice: chosen.voice.clone(),
            dream: chosen.dream,
            facts,
            sentences,
            fingerprint,
            sounding,
        }))
    }

    /// What was chosen, as companion knows it.
    pub(crate) fn chosen(&self) -> Chosen<'_> {
        Chosen { script: &self.script, wishes: self.wishes.clone(), voice: self.voice.clone(), dream: self.dream }
    }

    /// Where it will be when it begins at this moment.
    pub(crate) fn from(&self, now: DateTime, before: perron_companion::care::Score) -> Checkpoint {
        match &self.begins {
            Begins::GoesOn(checkpoint) => {
                let before = if checkpoint.before.given().is_some() { checkpoint.before } else { before };
                Checkpoint { before, ..(**checkpoint).clone() }
            }
            Begins::Anew | Begins::Unkept => {
                let ritual = Ritual { at: now, ..self.checkpoint.ritual.clone() };
                Checkpoint { ritual, before, ..self.checkpoint.clone() }
            }
        }
    }
}

#[uniffi::export]
impl Prepared {
    /// What stands fast of it: keep it, each look crosses.
    pub fn facts(&self) -> Facts {
        self.facts.clone()
    }

    /// What was wished for it, the answers among it.
    pub fn wishes(&self) -> Wishes {
        Wishes::of(&self.wishes, self.voice.clone())
    }

    /// Its sentences, for captions.
    pub fn sentences(&self) -> Vec<Sentence> {
        self.sentences.clone()
    }

    /// What its timeline is, as 64 hexadecimal digits: the same wishes, clips and version give the same. A person's own words
    /// go into it, so it belongs in no log.
    pub fn fingerprint(&self) -> String {
        self.fingerprint.clone()
    }

    /// Renders it without a device, the begin at once and what a person does at its time; at most `until`, else to its end.
    ///
    /// An act later than an hour after the exercise's own end is refused: nobody waits so long, and a render would.
    ///
    /// It takes a while: a second a few minutes of sound. Ten minutes are 115 MB: a shell that wants a file asks for pieces
    /// of what it needs.
    pub fn render(
        &self,
        acts: Vec<At>,
        until: Option<Duration>,
        cancel: Option<Arc<Cancel>>,
    ) -> Result<Rendering, Fault> {
        guard(Words::of(self.facts.language), || {
            let frames = |at: Duration| Frames::from(millis(at));
            let mut record = Record::default();
            record.add(Frames::ZERO, Command::Begin);
            let latest = self.facts.length + LATEST;
            let mut sorted = acts;
            sort::by_key(&mut sorted, |act| act.at);
            for At { at, act } in sorted {
                // What comes after the render is over does nothing in it.
                if until.is_some_and(|until| at > until) {
                    break;
                }
                if at > latest {
                    return Err(Fault::input("time within the practice"));
                }
                record.add(frames(at), act.into());
            }
            let most = until
                .map(frames)
                .map_or(usize::MAX, |frames| usize::try_from(frames.0.saturating_mul(4)).unwrap_or(usize::MAX));
            let mut pcm = Vec::new();
            let enough = || io::Error::from(io::ErrorKind::Interrupted).into();
            let rendered = rendering::render(&self.sounding, &record, Stem::Mix, |samples| {
                if given_up(cancel.as_ref()) || pcm.len() >= most {
                    return Err(enough());
                }
                pcm.extend(samples.iter().flat_map(|sample| to_16_bits(*sample).to_le_bytes()));
                Ok(())
            });
            if given_up(cancel.as_ref()) {
                return Err(Fault::GivenUp);
            }
            match rendered {
                // It was enough, or all there is.
                Ok(_) | Err(RenderError::Write(_)) => {}
                Err(RenderError::Desk(_) | RenderError::GivenUp) => {
                    return Err(Fault::Broken { says: Words::of(self.facts.language).say("phone-broken", &[]) });
                }
            }
            pcm.truncate(most);
            let end = Frames(pcm.len() as u64 / 4);
            let news = rendering::news(&self.sounding, &record).into_iter().filter(|news| news.at <= end);
            let news = news.map(|told| News::of(&told)).collect();
            Ok(Rendering { pcm, rate: RATE, news })
        })
    }
}

/// A sample as a file has it; beyond full scale there is none.
fn to_16_bits(sample: f32) -> i16 {
    (sample * 32_768.0).round().clamp(-32_768.0, 32_767.0) as i16
}
