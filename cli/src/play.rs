//! `perron play` and `perron ground`: what comes before, the practice, what comes after.
//!
//! Full-screen where a person sits, plain lines elsewhere, a file without a device.

use perron_companion::care::{Admission, Country, Distress, Moment, Score, admit_by_answer};
use perron_companion::exercise::Wishes;
use perron_companion::practising::{BeginError, DeviceError, Practising, Profile, Sink, Start, State};
use perron_companion::preparing::{GROUNDING, Laid, Prepared, Reach, lay as lay_out};
use perron_companion::script::{Care, Ending, EndingRule, Script};
use perron_companion::session::{Command, Record};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Frames, Language, Library, Millis, Stem, Words};

use crate::args::PracticeArgs;
use crate::care::{Afterwards, Around, Begins};
use crate::contacts;
use crate::failure::Failure;
use crate::home::{self, Home};
use crate::lay;
use crate::plain;
use crate::player::{self, Keys, Shown};
use crate::render;
use crate::signals::Signals;
use crate::terminal::Terminal;

/// An exercise that calms, for someone whose dreams rest today.
const SAFE_PLACE: &str = "safe-place";

/// What `perron play` is told besides the practice.
#[derive(Clone, Copy)]
pub struct Told {
    /// Lying down, with the screen off.
    pub rest: bool,
    /// How it is before, given instead of asked.
    pub distress: Option<Distress>,
    /// Whose help lines are shown.
    pub country: Option<Country>,
    /// Where the sound goes.
    pub sink: Sink,
}

/// Plays an exercise that may be started; a length out of reach becomes the nearest, and says so.
pub fn run(home: &Home, args: &PracticeArgs, told: Told, terminal: &mut Terminal) -> Result<(), Failure> {
    lay::with_script(home, args, |library, script| {
        let (care, language) = (script.header.care, script.header.language.value);
        let words = Words::new(language);
        if admit_by_answer(care, Score::NotAsked) == Admission::Assigned {
            terminal.say(&words.say("assigned", &[]))?;
            return Err(Failure::Said);
        }
        let around = Around {
            exercise: &script.header.id.value,
            care,
            ending: ending(script, args),
            country: told.country,
            words: &words,
        };
        let begins = before(&around, told.distress, terminal)?;
        let mut sitting = Sitting { library, language, country: told.country, sink: told.sink, keys: None, terminal };
        match begins {
            Begins::Practice { before } => {
                let laid = lay::made(home, args, library, script, Reach::Nearest, sitting.terminal)?;
                lay::tell_recorded(&laid, args, sitting.terminal)?;
                let profile = if told.rest { Profile::Rest } else { Profile::Interactive };
                sitting.practise(laid, care, profile, before)
            }
            Begins::Ground => sitting.calm(GROUNDING, None, Score::NotAsked),
            Begins::SafePlace => sitting.calm(SAFE_PLACE, None, Score::NotAsked),
            Begins::Leave => Ok(()),
        }
    })
}

/// Plays the grounding by itself; nothing stands before it.
pub fn ground(
    home: &Home,
    lang: Option<Language>,
    length: Option<Millis>,
    (country, sink): (Option<Country>, Sink),
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let (library, language) = (home.library()?, home::language(lang));
    let mut sitting = Sitting { library: &library, language, country, sink, keys: None, terminal };
    sitting.calm(GROUNDING, length, Score::NotAsked)
}

/// How the exercise will end, as far as it can be known before it is made.
fn ending(script: &Script, args: &PracticeArgs) -> Ending {
    match (args.ending, script.header.ending) {
        (Some(wished), _) => wished.into(),
        (None, EndingRule::Only(ending)) => ending,
        (None, EndingRule::Chosen) => Ending::Wake,
    }
}

/// The pages before an exercise, or their words.
fn before(around: &Around<'_>, known: Option<Distress>, terminal: &mut Terminal) -> Result<Begins, Failure> {
    if Terminal::is_attended() && around.has_pages() {
        return Ok(player::before(|terminal, next| around.before(known, terminal, next))?);
    }
    let (lines, begins) = around.before_in_lines(known);
    for line in lines {
        terminal.say(&line)?;
    }
    Ok(begins)
}

/// One person at one terminal, for as long as the program runs.
struct Sitting<'a> {
    library: &'a Library,
    language: Language,
    country: Option<Country>,
    sink: Sink,
    /// Keys are read by one thread, which begins with the first practice.
    keys: Option<Keys>,
    terminal: &'a mut Terminal,
}

impl Sitting<'_> {
    /// An exercise that calms, as it usually is.
    fn calm(&mut self, id: &str, length: Option<Millis>, before: Score) -> Result<(), Failure> {
        let script = self.library.find(id, self.language)?.playable()?;
        let wishes = Wishes { length, ..Wishes::default() };
        let mut voices = Voices::new(Choice::default(), Assets::Embedded);
        let laid = lay_out(script, self.library, &wishes, &mut voices, Reach::Nearest)?;
        self.practise(laid, script.header.care, Profile::Interactive, before)
    }

    /// A practice, and the grounding after it where the person wants that.
    fn practise(&mut self, laid: Laid, care: Care, profile: Profile, before: Score) -> Result<(), Failure> {
        let after = self.play(laid, care, profile, before)?;
        if after.ground { self.calm(GROUNDING, None, after.after) } else { Ok(()) }
    }

    fn play(&mut self, laid: Laid, care: Care, profile: Profile, before: Score) -> Result<Afterwards, Failure> {
        let words = Words::new(laid.language());
        self.tell(&laid, &words)?;
        let (id, title) = (laid.id().to_string(), laid.title().to_string());
        let length = laid.length().to_millis().to_string();
        let prepared = laid.prepare()?;
        let ending = prepared.ending();
        let mut signals = Signals::listen()?;
        let mut practising = match Practising::begin(&prepared, Start { sink: self.sink, ..profile.into() }) {
            Ok(practising) => practising,
            Err(BeginError::Device(error)) => {
                self.terminal.say(&words.say(without(&error), &[]))?;
                instead_a_file(&prepared, &title, &words, &signals, self.terminal)?;
                return Ok(Afterwards::default());
            }
            Err(error) => return Err(error.into()),
        };
        self.terminal.say(&words.say("starting", &[("title", title.clone().into()), ("length", length.into())]))?;
        let around = Around { exercise: &id, care, ending, country: self.country, words: &words };
        let help = contacts::short(&words, self.country);
        let lived = if Terminal::is_attended() {
            let shown = Shown { title: &title, ending, words: &words, help: &help };
            let keys = self.keys.get_or_insert_with(Keys::read);
            let asked = player::run(&mut practising, &shown, keys, &mut signals, |terminal, next, living, over| {
                let farewell = farewell(living, over, &around, &help);
                around.after(moment(over), before, &farewell, terminal, next)
            });
            asked.map_err(Failure::from)
        } else {
            let lived = plain::run(&mut practising, &words, &help, &mut signals, self.terminal);
            lived.map(|living| (living, Afterwards::default()))
        };
        let over = practising.now().state;
        // Whatever happened to the terminal, the sound fades and is not cut.
        practising.finish();
        let (living, after) = lived?;
        // Whoever goes on to the grounding is not told farewell.
        if after.ground {
            return Ok(after);
        }
        let mut lines = farewell(living, over, &around, &help);
        if after.contacts && !lines.ends_with(&help) {
            lines.push(words.say("help", &[]));
            lines.extend_from_slice(&help);
        }
        if !Terminal::is_attended() && around.asks(moment(over)) {
            lines.push(words.say("distress-afterwards", &[]));
        }
        for line in lines {
            self.terminal.say(&line)?;
        }
        Ok(after)
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

/// What is said when all is silent, from the last state that lived and how it was over. Whoever was at the grounding may
/// need help now; after a sleep ending, and after the calm image, nothing is shown, asked or started.
fn farewell(lived: State, over: State, around: &Around<'_>, help: &[String]) -> Vec<String> {
    let at_grounding = around.exercise == GROUNDING || matches!(lived, State::Grounding | State::Asked);
    let stopped = over == State::Stopped;
    let say = |key: &str| around.words.say(key, &[]);
    if at_grounding {
        let first = say(if stopped { "stopped-grounding" } else { "ended-grounding" });
        return [first, say("help")].into_iter().chain(help.iter().cloned()).collect();
    }
    if !around.asks(moment(over)) {
        return Vec::new();
    }
    vec![say(if stopped { "stopped" } else { "ended-wake" })]
}

/// The moment at which a practice was over.
const fn moment(over: State) -> Moment {
    match over {
        State::Stopped => Moment::Stopped,
        _ => Moment::After,
    }
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
    use super::*;

    #[test]
    fn whoever_was_at_the_grounding_is_told_where_help_is_and_whoever_sleeps_nothing() {
        let words = Words::new(Language::Nl);
        let said = |exercise: &str, lived, over, ending| {
            let around = Around { exercise, care: Care::SelfGuided, ending, country: None, words: &words };
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
