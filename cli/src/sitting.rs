//! One person at one terminal: a practice sounds, and what is said and asked once it is over.

use std::cell::RefCell;

use perron_companion::care::{Country, Score};
use perron_companion::exercise::Wishes;
use perron_companion::kept::Checkpoint;
use perron_companion::practising::{BeginError, DeviceError, News, Practising, Profile, Sink, Start, State};
use perron_companion::preparing::{GROUNDING, Laid, Prepared};
use perron_companion::ritual::Chosen;
use perron_companion::session::{Command, Record};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Frames, Language, Library, Millis, Stem, Words};

use crate::care::{Afterwards, Around, Known};
use crate::contacts;
use crate::diary::Diary;
use crate::failure::Failure;
use crate::plain;
use crate::player::{self, Keys, Shown};
use crate::render;
use crate::signals::Signals;
use crate::terminal::Terminal;

/// How a practice begins.
#[derive(Clone)]
pub struct Beginning {
    /// How much sound the device holds ready.
    pub profile: Profile,
    /// How it was before.
    pub before: Score,
    /// What is kept of it.
    pub keeps: Keeps,
}

/// What is kept of a practice.
#[derive(Clone)]
pub enum Keeps {
    /// Nothing: the grounding.
    Nothing,
    /// That it was practised.
    Practice,
    /// The same, and its wishes for another time.
    Wishes,
    /// It goes on from here.
    From(Box<Checkpoint>),
}

/// One person at one terminal, for as long as the program runs.
pub struct Sitting<'a> {
    /// The exercises.
    pub library: &'a Library,
    /// The language of an exercise that calms.
    pub language: Language,
    /// Whose help lines are shown.
    pub country: Option<Country>,
    /// Where the sound goes.
    pub sink: Sink,
    /// Keys are read by one thread, which begins with the first practice.
    pub keys: Option<Keys>,
    /// What is kept.
    pub diary: Diary,
    /// Where it is shown.
    pub terminal: &'a mut Terminal,
}

impl Sitting<'_> {
    /// The grounding: nothing of it is kept.
    pub fn ground(&mut self, length: Option<Millis>, before: Score) -> Result<(), Failure> {
        self.calm(GROUNDING, length, before, Keeps::Nothing)
    }

    /// An exercise that calms, as it usually is.
    pub fn calm(&mut self, id: &str, length: Option<Millis>, before: Score, keeps: Keeps) -> Result<(), Failure> {
        let script = self.library.find(id, self.language)?.playable()?;
        let wishes = Wishes { length, ..Wishes::default() };
        let chosen = Chosen { script, wishes, voice: Choice::default(), dream: None };
        let laid = chosen.lay(self.library, |choice| Voices::new(choice, Assets::Embedded))?;
        self.practise(&chosen, laid, Beginning { profile: Profile::Interactive, before, keeps })
    }

    /// A practice, and the grounding after it where the person wants that.
    pub fn practise(&mut self, chosen: &Chosen<'_>, laid: Laid, beginning: Beginning) -> Result<(), Failure> {
        let after = self.play(chosen, laid, beginning)?;
        if after.ground { self.ground(None, after.after) } else { Ok(()) }
    }

    fn play(&mut self, chosen: &Chosen<'_>, laid: Laid, beginning: Beginning) -> Result<Afterwards, Failure> {
        let Beginning { profile, before, keeps } = beginning;
        let care = self.diary.care(&chosen.script.header.id.value, chosen.script.header.care);
        let words = Words::new(laid.language());
        self.tell(&laid, &words)?;
        let (id, title) = (laid.id().to_string(), laid.title().to_string());
        let length = laid.length().to_millis().to_string();
        let (from, cue) = match &keeps {
            Keeps::Nothing => (None, None),
            Keeps::Practice | Keeps::Wishes => (self.diary.beginning(chosen, &laid, before), None),
            Keeps::From(checkpoint) => (Some((**checkpoint).clone()), Some(checkpoint.cue)),
        };
        let prepared = laid.prepare()?;
        let ending = prepared.ending();
        let mut signals = Signals::listen()?;
        let start = Start { cue, profile, sink: self.sink };
        let mut practising = match Practising::begin(&prepared, start) {
            Ok(practising) => practising,
            Err(BeginError::Device(error)) => {
                self.terminal.say(&words.say(without(&error), &[]))?;
                instead_a_file(&prepared, &title, &words, &signals, self.terminal)?;
                return Ok(Afterwards::default());
            }
            Err(error) => return Err(error.into()),
        };
        self.terminal.say(&words.say("starting", &[("title", title.clone().into()), ("length", length.into())]))?;
        match (keeps, from) {
            (_, None) => {}
            (Keeps::From(_), Some(from)) => self.diary.go_on(from),
            (keeps, Some(from)) => self.diary.begin(chosen, from, matches!(keeps, Keeps::Wishes)),
        }
        let around = Around { exercise: &id, care, ending, country: self.country, words: &words, known: self.known() };
        let diary = RefCell::new(&mut self.diary);
        let mut listen = |news: &News| diary.borrow_mut().take(news);
        let help = contacts::short(&words, self.country);
        let lived = if Terminal::is_attended() {
            let shown = Shown { title: &title, ending, words: &words, help: &help };
            let keys = self.keys.get_or_insert_with(Keys::read);
            let asked = player::run(
                &mut practising,
                &shown,
                keys,
                &mut signals,
                &mut listen,
                |terminal, next, living, over| {
                    // Before the question: whoever closes the terminal instead of answering has practised all the same.
                    diary.borrow_mut().over();
                    let farewell = farewell(living, over, &around, &help);
                    around.after(over.moment(), before, &farewell, terminal, next)
                },
            );
            asked.map_err(Failure::from)
        } else {
            let lived = plain::run(&mut practising, &words, &help, &mut signals, &mut listen, self.terminal);
            lived.map(|living| (living, Afterwards::default()))
        };
        let over = practising.now().state;
        self.diary.over();
        // Whatever happened to the terminal, the sound fades and is not cut.
        practising.finish();
        let (living, after) = lived?;
        self.diary.answered(after.after);
        // After a sleep ending too: by now whoever lies there has pressed a key and has their screen back, and nobody else
        // will ever tell them.
        if let Some(trouble) = self.diary.trouble() {
            self.terminal.complain(&trouble);
            self.terminal.complain(&words.say("practice-not-kept-whole", &[]));
        }
        // Whoever goes on to the grounding is not told farewell.
        if after.ground {
            return Ok(after);
        }
        let mut lines = farewell(living, over, &around, &help);
        if after.contacts && !lines.ends_with(&help) {
            lines.push(words.say("help", &[]));
            lines.extend_from_slice(&help);
        }
        if !Terminal::is_attended() && around.asks(over.moment()) {
            lines.push(words.say("distress-afterwards", &[]));
        }
        for line in lines {
            self.terminal.say(&line)?;
        }
        Ok(after)
    }

    fn known(&mut self) -> Known {
        self.diary.known(false)
    }

    /// What is to be known of an exercise before it begins.
    fn tell(&mut self, laid: &Laid, words: &Words) -> Result<(), Failure> {
        if let Some(asked) = laid.instead_of() {
            let (asked, nearest) = (asked.to_string(), laid.length().to_millis().to_string());
            self.terminal.say(&words.say("nearest", &[("asked", asked.into()), ("nearest", nearest.into())]))?;
        }
        if laid.unvoiced() > 0 {
            self.terminal.say(&words.say("no-voice", &[("count", laid.unvoiced().into())]))?;
        }
        if laid.is_provisional() {
            self.terminal.say(&self.terminal.dim(&words.say("provisional", &[])))?;
        }
        for fault in laid.faults() {
            self.terminal.complain(fault);
        }
        Ok(())
    }
}

/// What is said when all is silent, from the last state that lived and how it was over.
fn farewell(lived: State, over: State, around: &Around<'_>, help: &[String]) -> Vec<String> {
    around.rules().farewell(lived, over, around.words, help)
}

/// Why there is no sound, in a person's words.
const fn without(error: &DeviceError) -> &'static str {
    match error {
        DeviceError::NotBuilt => "no-playback",
        DeviceError::None => "no-device",
        DeviceError::Refused | DeviceError::Format | DeviceError::System => "device-refused",
    }
}

/// Without a device the practice becomes a file where the person is, never in a place for temporary files: it may speak
/// their own words.
fn instead_a_file(
    prepared: &Prepared,
    title: &str,
    words: &Words,
    signals: &Signals,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let name: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let out = std::env::current_dir()?.join(format!("{}.wav", name.to_lowercase()));
    let mut record = Record::default();
    record.add(Frames::ZERO, Command::Begin);
    render::to_file(prepared, &record, Stem::Mix, &out, words, signals)?;
    terminal.say(&words.say("rendered", &[("file", out.display().to_string().into())]))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use perron_companion::script::{Care, Ending};

    use super::*;

    #[test]
    fn whoever_was_at_the_grounding_is_told_where_help_is_and_whoever_sleeps_nothing() {
        let words = Words::new(Language::Nl);
        let said = |exercise: &str, lived, over, ending| {
            let around = Around {
                exercise,
                care: Care::SelfGuided,
                ending,
                country: None,
                words: &words,
                known: Known::default(),
            };
            farewell(lived, over, &around, &["112".to_string()])
        };
        let help = words.say("help", &[]);
        let told = |key: &str| [words.say(key, &[]), help.clone(), "112".to_string()].to_vec();
        let alone = |key: &str| vec![words.say(key, &[])];
        let (playing, asked) = (State::Playing, State::Asked);
        let (ended, stopped) = (State::Ended, State::Stopped);
        assert_eq!(said("evening-train", asked, stopped, Ending::Sleep), told("stopped-grounding"));
        assert_eq!(said("calm-image", asked, stopped, Ending::Sleep), told("stopped-grounding"));
        assert_eq!(said(GROUNDING, playing, ended, Ending::Wake), told("ended-grounding"));
        assert_eq!(said("safe-place", playing, stopped, Ending::Wake), alone("stopped"));
        assert_eq!(said("safe-place", playing, ended, Ending::Wake), alone("ended-wake"));
        assert_eq!(said("evening-train", playing, stopped, Ending::Sleep), alone("stopped"));
        assert_eq!(said("evening-train", playing, ended, Ending::Sleep), [""; 0]);
        assert_eq!(said("calm-image", playing, stopped, Ending::Sleep), [""; 0]);
    }
}
