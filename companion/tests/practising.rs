//! A whole practice on a device that discards sound: driver, desk and renderer as they are, minutes in a moment.

use std::time::Duration;

use perron_companion::care::Score;
use perron_companion::exercise::Wishes;
use perron_companion::homework::Homework;
use perron_companion::keeping::{Keeping, begun};
use perron_companion::kept::{Checkpoint, DateTime, Outcome};
use perron_companion::practising::{News, Practising, Profile, Sink, Start};
use perron_companion::preparing::Prepared;
use perron_companion::rendering::render;
use perron_companion::ritual::{Chosen, Resumption, resume};
use perron_companion::session::{Command, Event, Record};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Frames, Language, Library, Millis, Stem};

/// Longer than any look, and only waited for where something is wrong.
const LONG: Duration = Duration::from_secs(60);

fn at(moment: &str) -> DateTime {
    moment.parse().expect("a moment")
}

fn voices(choice: Choice) -> Voices {
    Voices::new(choice, Assets::Folder("../audio/assets/voice".into()))
}

/// The safe place, spoken.
fn place(library: &Library) -> (Prepared, Checkpoint) {
    let script = library.find("safe-place", Language::En).and_then(|entry| entry.playable()).expect("it ships");
    let wishes = Wishes { length: Some(Millis::minutes(5)), ..Wishes::default() };
    let chosen = Chosen { script, wishes, voice: Choice::Shipped, dream: None };
    let laid = chosen.lay(library, voices).expect("it can be laid out");
    let begun = begun(&laid, chosen.ritual(at("2026-11-28T22:30:00")), Score::NotAsked);
    (laid.prepare().expect("its clips fit"), begun)
}

fn start(cue: Option<usize>, profile: Profile) -> Start {
    Start { cue, profile, sink: Sink::Null }
}

/// The news until one fits.
fn until(practising: &mut Practising, mut fits: impl FnMut(&News) -> bool) -> Vec<News> {
    let mut all = Vec::new();
    loop {
        let news = practising.next(LONG).expect("something happens");
        let found = fits(&news);
        all.push(news);
        if found {
            return all;
        }
    }
}

#[test]
fn what_is_driven_is_what_is_rendered() {
    let library = Library::shipped();
    let (prepared, _) = place(&library);
    let rendered = render(&prepared, &Record::default().begun(), Stem::Mix, |_| Ok(())).expect("it can be rendered");
    let mut practising = Practising::begin(&prepared, start(None, Profile::Interactive)).expect("it always opens");
    let mut driven = Vec::new();
    loop {
        let news = practising.next(LONG).expect("something happens");
        // Nobody attends a render, and so its open holds are none.
        match news.event {
            Event::Hold { open: true } => practising.command(Command::Continue),
            Event::EndMoved { .. } => {}
            Event::Ended => break driven.push(news.event),
            event => driven.push(event),
        }
    }
    let expected: Vec<Event> = rendered.events.into_iter().map(|(_, event)| event).collect();
    let told = |events: &[Event]| -> Vec<Event> {
        events.iter().copied().filter(|event| !matches!(event, Event::Hold { .. } | Event::EndMoved { .. })).collect()
    };
    assert_eq!(told(&driven), told(&expected));
    assert!(driven.iter().filter(|event| matches!(event, Event::Sentence { .. })).count() > 20);
    practising.finish();
}

#[test]
fn dropped_in_its_third_minute_it_goes_on_at_the_interrupted_sentence() {
    let library = Library::shipped();
    let (prepared, begun) = place(&library);
    let mut practising = Practising::begin(&prepared, start(None, Profile::Interactive)).expect("it always opens");
    let mut keeping = Keeping::new(begun);
    let (mut kept, mut last) = (None, None);
    let third_minute = until(&mut practising, |news| {
        kept = keeping.take(news).or(kept.take());
        last = news.text.clone().or(last.take());
        news.at >= Frames::seconds(130)
    });
    assert!(third_minute.last().is_some_and(|news| news.at < Frames::seconds(180)));
    drop(practising);

    let kept = kept.expect("something is kept from the first moment");
    let resumed =
        resume(&kept, &library, &Homework::default(), voices, at("2026-11-28T22:40:00")).expect("nothing is gone");
    let Resumption::GoesOn { laid, cue, .. } = resumed else { panic!("expected it to go on") };
    let prepared = laid.prepare().expect("its clips fit");
    let mut practising = Practising::begin(&prepared, start(Some(cue), Profile::Interactive)).expect("it always opens");
    let mut keeping = Keeping::new(kept.clone());
    let news = until(&mut practising, |news| {
        keeping.take(news);
        news.text.is_some()
    });
    assert_eq!(news.last().and_then(|news| news.text.clone()), last, "the interrupted sentence, and no other");
    practising.command(Command::Stop);
    until(&mut practising, |news| {
        keeping.take(news);
        news.event == Event::Stopped
    });
    practising.finish();
    let entry = keeping.entry(at("2026-11-28T22:50:00"), Score::Skipped);
    assert_eq!((entry.outcome, entry.stopped), (Outcome::Partial, true));
    assert!(entry.heard > kept.heard, "{:?} is not more than {:?}", entry.heard, kept.heard);
}

#[test]
fn ground_stop_and_another_profile_work_on_it() {
    let library = Library::shipped();
    let (prepared, _) = place(&library);
    let mut practising = Practising::begin(&prepared, start(None, Profile::Rest)).expect("it always opens");
    practising.profile(Profile::Interactive);
    until(&mut practising, |news| news.text.is_some());
    practising.command(Command::Ground);
    until(&mut practising, |news| news.event == Event::Grounded);
    until(&mut practising, |news| news.text.is_some());
    practising.command(Command::Return);
    until(&mut practising, |news| news.event == Event::Returned);
    practising.command(Command::Stop);
    until(&mut practising, |news| news.event == Event::Stopped);
    practising.finish();
}
