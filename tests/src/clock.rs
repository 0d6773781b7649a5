//! A told clock: a session whose hours pass in milliseconds, because the clock jumps from one thing that happens to the
//! next.
//!
//! ```
//! use perron_core::Frames;
//! use perron_core::session::Input;
//! use perron_tests::{clock::Clock, sketch};
//! let mut clock = Clock::ready(&sketch::timeline("say 3s pause 300m say 2s"), &sketch::timeline("say 1s"));
//! clock.tell(Input::Begin);
//! clock.run();
//! assert_eq!(clock.now(), Frames::seconds(5 * 3_600 + 5));
//! ```

use std::fmt;
use std::sync::Arc;

use perron_core::session::{Event, Input, Order, Output, Part, Record, Session};
use perron_core::timeline::MarkerKind;
use perron_core::{Frames, Practice, Timeline};

use crate::table::time;

/// A session, the clock that it is told, and all that it has answered.
#[derive(Clone, Debug)]
pub struct Clock {
    /// The session itself, to be asked where it is.
    pub session: Session,
    /// What it was told, with positions.
    pub record: Record,
    /// What it has answered, each with the clock at which it did.
    pub log: Vec<(Frames, Output)>,
    /// What remains to be told of it.
    pub practice: Practice,
    exercise: Arc<Timeline>,
    grounding: Arc<Timeline>,
    /// The sentences of each part's cues, where a test has them.
    words: [Vec<String>; 2],
    now: Frames,
}

impl Clock {
    /// A clock at zero, with a session that can begin.
    pub fn ready(exercise: &Arc<Timeline>, grounding: &Arc<Timeline>) -> Self {
        Self::of(Session::ready(exercise.clone(), grounding.clone()), exercise, grounding)
    }

    /// A clock at zero, with a session whose exercise is still being prepared.
    pub fn preparing(exercise: &Arc<Timeline>, grounding: &Arc<Timeline>) -> Self {
        Self::of(Session::new(grounding.clone()), exercise, grounding)
    }

    /// A clock at zero, with this session.
    pub fn of(session: Session, exercise: &Arc<Timeline>, grounding: &Arc<Timeline>) -> Self {
        Self {
            session,
            record: Record::default(),
            log: Vec::new(),
            practice: Practice::default(),
            exercise: exercise.clone(),
            grounding: grounding.clone(),
            words: [Vec::new(), Vec::new()],
            now: Frames::ZERO,
        }
    }

    /// The same, which shows these sentences for the cues of the exercise and of the grounding.
    pub fn with_words(mut self, exercise: Vec<String>, grounding: Vec<String>) -> Self {
        self.words = [exercise, grounding];
        self
    }

    /// Frames that have passed.
    pub fn now(&self) -> Frames {
        self.now
    }

    /// Tells an input now, and gives what was answered.
    pub fn tell(&mut self, input: Input) -> Vec<Output> {
        if let Input::Elapsed(frames) = input {
            self.now += frames;
        } else {
            self.record.note(self.session.heard(), &input);
        }
        let outputs = self.session.handle(input);
        for output in &outputs {
            self.log.push((self.now, *output));
            if let Output::Event(event) = *output {
                self.practice.take(self.session.practised(), event);
            }
        }
        outputs
    }

    /// Lets so many frames pass, stopping at each thing that happens on the way.
    pub fn pass(&mut self, frames: Frames) {
        let until = self.now + frames;
        while self.now < until {
            let rest = until - self.now;
            let step = self.session.next().map_or(rest, |next| next.min(rest));
            self.tell(Input::Elapsed(step));
        }
    }

    /// Lets time pass until nothing more happens by itself.
    pub fn run(&mut self) {
        while let Some(frames) = self.session.next() {
            self.pass(frames);
        }
    }

    /// Plays a record: each input at its time, and then on until nothing more happens by itself.
    pub fn play(&mut self, record: &Record) {
        for line in record.lines() {
            self.pass(line.at.saturating_sub(self.now));
            self.tell(line.command.input(&self.exercise));
        }
        self.run();
    }

    /// The events that were told, without the orders.
    pub fn events(&self) -> Vec<Event> {
        let event = |output: &Output| if let Output::Event(event) = output { Some(*event) } else { None };
        self.log.iter().filter_map(|(_, output)| event(output)).collect()
    }

    fn timeline(&self, part: Part) -> &Timeline {
        match part {
            Part::Exercise => &self.exercise,
            Part::Grounding => &self.grounding,
        }
    }
}

/// Shows all that was answered, a line each, so that a writer can follow it with the script at hand.
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, output) in &self.log {
            let line = match *output {
                Output::Order(order) => format!("-> {}", shown_order(order)),
                Output::Event(event) => self.shown_event(event),
            };
            writeln!(f, "{:>9}  {line}", time(*at))?;
        }
        Ok(())
    }
}

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Exercise => "exercise",
        Part::Grounding => "grounding",
    }
}

fn shown_order(order: Order) -> String {
    let until = |hold_at: Option<Frames>| hold_at.map_or(String::new(), |at| format!(", no further than {}", time(at)));
    match order {
        Order::Play { part, at, hold_at, fade } => {
            format!("play {} at {}{}, over {}", part_name(part), time(at), until(hold_at), time(fade))
        }
        Order::Hold { at } => format!("go on as it is{}", until(at)),
        Order::Silence { fade } => format!("silence, over {}", time(fade)),
    }
}

impl Clock {
    fn shown_event(&self, event: Event) -> String {
        match event {
            Event::Scene { part, marker } => match self.timeline(part).markers.get(marker).map(|marker| &marker.kind) {
                Some(MarkerKind::Scene(name)) => format!("scene {name} of the {}", part_name(part)),
                other => format!("no scene, but {other:?}"),
            },
            Event::Sentence { part, cue } => match self.words[part as usize].get(cue) {
                Some(words) => format!("\"{words}\""),
                None => format!("sentence {} of the {}", cue + 1, part_name(part)),
            },
            Event::Pause { part, pause } => {
                let frames = self.timeline(part).pauses.get(pause).map_or(Frames::ZERO, |pause| pause.frames);
                format!("pause {}", time(frames))
            }
            Event::Hold { open: true } => "hold, open".to_owned(),
            Event::Hold { open: false } => "hold".to_owned(),
            Event::Breath { phase, frames } => format!("{phase:?} {}", time(frames)).to_lowercase(),
            Event::EndMoved { left } => format!("the end has moved: {} left", time(left)),
            Event::Underrun { frames } => format!("underrun {}", time(frames)),
            Event::Refused(refusal) => format!("refused: {refusal:?}"),
            plain => format!("{plain:?}").to_lowercase(),
        }
    }
}
