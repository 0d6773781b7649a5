//! The life of a companion and its practices: whatever a shell does, and in whatever order, nothing hangs, panics or is lost.

use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use crate::house::{EVENING, Hears, Home, Hums, Keys, NOT_ASKED, at, closed, companion, config, is, shown};
use perron_ffi::{
    Act, Answer, At, Cancel, Companion, Entry, Event, Fault, KeyFault, KeyProvider, Language, Moment, Night, Outcome,
    Practice, PrivateText, Score, SpeechFault, VoiceChoice, VoiceQuality, Wishes,
};

const EN: Language = Language::En;

#[test]
fn a_practice_is_heard_to_its_end_and_kept() {
    let home = Home::new("whole");
    let companion = companion(home.config());
    let prepared = companion.prepare("safe-place", EN, &shown(), None).unwrap();
    // An open hold waits for the person.
    let slot: Arc<OnceLock<Arc<Practice>>> = Arc::default();
    let inside = Arc::clone(&slot);
    let hears = Hears::reacting(move |news| {
        if news.event == (Event::Hold { open: true }) {
            inside.wait().leave_hold();
        }
    });
    let before = Score::Given { distress: 6 };
    let practice = Arc::clone(&companion).begin(prepared.clone(), before, false, Some(hears.clone()), EVENING).unwrap();
    assert!(slot.set(Arc::clone(&practice)).is_ok());
    hears.until(is(Event::Ended));
    practice.finish();
    let afterwards = practice.afterwards();
    assert!(afterwards.question.is_some() && afterwards.says.len() == 1);
    let offering = practice.answered_after(Score::Given { distress: 9 }).unwrap();
    assert!(offering.is_some_and(|offering| !offering.people.is_empty()));
    assert_eq!(practice.trouble(), None);
    let entries = companion.entries().unwrap();
    let [kept] = entries.as_slice() else { panic!("expected one entry") };
    let Entry::Practice { practised } = &kept.entry else { panic!("expected a practice") };
    assert_eq!(
        (practised.outcome, practised.before, practised.after),
        (Outcome::Finished, before, Score::Given { distress: 9 })
    );
    assert!(practised.heard >= prepared.facts().length - Duration::from_secs(1));
    assert!(hears.count() < 400, "{} crossings", hears.count());
    assert_eq!(companion.last().unwrap().as_deref(), Some(prepared.facts().title.as_str()));
}

#[test]
fn after_the_end_of_the_companion_every_call_says_so() {
    let home = Home::new("closed");
    let companion = companion(home.config());
    let prepared = companion.prepare("grounding", EN, &shown(), None).unwrap();
    companion.shut_down();
    companion.shut_down();
    assert!(closed(companion.library(EN)));
    assert!(closed(companion.questions("safe-place", EN, &Wishes::default())));
    assert!(closed(companion.prepare("safe-place", EN, &shown(), None)));
    assert!(closed(companion.entries()));
    assert!(closed(companion.settings()));
    assert!(closed(companion.programme(EVENING)));
    assert!(closed(companion.erase()));
    assert!(closed(Arc::clone(&companion).begin(prepared.clone(), NOT_ASKED, false, None, EVENING)));
    // What was prepared is still there: rendering needs nobody.
    assert!(prepared.render(Vec::new(), Some(Duration::from_secs(1)), None).is_ok());
}

#[test]
fn closing_while_it_sounds_stops_and_keeps_what_was_heard() {
    let home = Home::new("sounds");
    let companion = companion(home.config());
    let prepared = companion.prepare("safe-place", EN, &shown(), None).unwrap();
    let hears = Hears::new();
    let practice = Arc::clone(&companion).begin(prepared, NOT_ASKED, false, Some(hears.clone()), EVENING).unwrap();
    hears.until(|news| matches!(news.event, Event::Sentence { .. }));
    companion.shut_down();
    assert!(hears.news.lock().unwrap().last().unwrap().state.is_over());
    assert_eq!(practice.left(), -1);
    assert_eq!(practice.trouble(), None);
    drop(companion);
    let again = crate::house::companion(home.config());
    // Another set of keys: what was kept is not read with it, and not wiped either.
    assert!(matches!(again.entries(), Err(Fault::Key { .. })));
}

#[test]
fn a_listener_may_throw_and_may_call_anything_back() {
    let companion = companion(config());
    let prepared = companion.prepare("grounding", EN, &shown(), None).unwrap();
    let throws = Hears::throwing();
    let practice =
        Arc::clone(&companion).begin(prepared.clone(), NOT_ASKED, false, Some(throws.clone()), EVENING).unwrap();
    throws.until(|news| matches!(news.event, Event::Ended | Event::Asked));
    practice.finish();

    let slot: Arc<OnceLock<Arc<Practice>>> = Arc::default();
    let (inside, companion_inside) = (Arc::clone(&slot), Arc::clone(&companion));
    let answered = Arc::new(Mutex::new(None));
    let answer = Arc::clone(&answered);
    let closes = Hears::reacting(move |news| {
        if matches!(news.event, Event::Sentence { .. }) {
            let practice = inside.wait();
            practice.pause();
            *answer.lock().unwrap() = Some(companion_inside.library(EN).is_ok());
            practice.finish();
        }
    });
    let practice = Arc::clone(&companion).begin(prepared, NOT_ASKED, false, Some(closes.clone()), EVENING).unwrap();
    assert!(slot.set(Arc::clone(&practice)).is_ok());
    closes.until(|news| matches!(news.event, Event::Stopped | Event::Ended));
    practice.finish();
    assert_eq!(*answered.lock().unwrap(), Some(true));
}

#[test]
fn a_practice_that_is_let_go_stops_and_another_takes_its_place() {
    let companion = companion(config());
    let prepared = companion.prepare("safe-place", EN, &shown(), None).unwrap();
    let first = Hears::new();
    drop(Arc::clone(&companion).begin(prepared.clone(), NOT_ASKED, false, Some(first.clone()), EVENING).unwrap());
    first.until(is(Event::Stopped));
    let second = Hears::new();
    let practice =
        Arc::clone(&companion).begin(prepared.clone(), NOT_ASKED, false, Some(second.clone()), EVENING).unwrap();
    let third = Arc::clone(&companion).begin(prepared, NOT_ASKED, false, None, EVENING).unwrap();
    second.until(|news| matches!(news.event, Event::Stopped | Event::Ended));
    practice.ground();
    practice.level(true, f32::NAN);
    practice.rest(true);
    third.finish();
    third.finish();
}

#[test]
fn ground_and_stop_always_work() {
    let companion = companion(config());
    let prepared = companion.prepare("evening-train", EN, &shown(), None).unwrap();
    let hears = Hears::new();
    let practice = Arc::clone(&companion).begin(prepared, NOT_ASKED, false, Some(hears.clone()), EVENING).unwrap();
    practice.interruption_began();
    practice.ground();
    hears.until(is(Event::Grounded));
    practice.stop();
    hears.until(is(Event::Stopped));
    practice.finish();
    let afterwards = practice.afterwards();
    assert!(
        afterwards.question.is_none() && afterwards.says.len() > 1,
        "whoever was at the grounding is told where help is"
    );
}

#[test]
fn what_is_given_up_is_not_made() {
    let hums = Arc::new(Hums { quality: VoiceQuality::Good, ..Hums::default() });
    let companion = Companion::open(config(), None, Some(hums.clone())).unwrap();
    let cancel = Cancel::new();
    cancel.cancel();
    let given_up = companion.prepare("safe-place", EN, &Wishes::default(), Some(cancel.clone()));
    assert!(matches!(given_up, Err(Fault::GivenUp)));
    assert!(hums.asked.lock().unwrap().is_empty(), "nobody was asked to speak any more");
    let prepared = companion.prepare("safe-place", EN, &shown(), None).unwrap();
    assert!(matches!(prepared.render(Vec::new(), None, Some(cancel)), Err(Fault::GivenUp)));
}

#[test]
fn a_good_voice_speaks_everything_and_one_that_fails_leaves_it_to_the_clips() {
    let speaks = |hums: Hums, voice| {
        let hums = Arc::new(hums);
        let companion = Companion::open(config(), None, Some(hums.clone())).unwrap();
        let prepared = companion.prepare("grounding", EN, &Wishes { voice, ..Wishes::default() }, None).unwrap();
        let asked = hums.asked.lock().unwrap().len();
        (asked, prepared.facts().unvoiced, prepared.sentences().iter().filter(|sentence| sentence.spoken).count())
    };
    let good = speaks(Hums { quality: VoiceQuality::Good, ..Hums::default() }, None);
    assert!(good.0 > 10 && good.1 == 0, "{good:?}");
    let plain = speaks(Hums::default(), None);
    assert_eq!((plain.0, plain.1), (0, 0), "the clips speak it whole");
    let fails = speaks(Hums { answer: Some(SpeechFault::Failed), ..Hums::default() }, Some(VoiceChoice::Platform));
    assert!(fails.0 <= 2 && fails.1 == 0 && fails.2 == plain.2, "{fails:?}");
}

#[test]
fn own_words_are_spoken_by_the_platform_and_printed_by_nothing() {
    let hums = Arc::new(Hums::default());
    let companion = Companion::open(config(), None, Some(hums.clone())).unwrap();
    let wish = companion.questions("evening-train", EN, &Wishes::default()).unwrap();
    let list =
        wish.iter().find(|ask| matches!(ask.kind, perron_ffi::AskKind::Items { .. })).expect("it asks for tasks");
    let answers = vec![Answer { slot: list.slot.clone(), items: vec![PrivateText::new("zanzibar".to_string())] }];
    let wishes = Wishes { answers, ..Wishes::default() };
    let prepared = companion.prepare("evening-train", EN, &wishes, None).unwrap();
    assert!(hums.asked.lock().unwrap().iter().any(|text| text.contains("zanzibar")));
    assert_eq!(prepared.facts().unvoiced, 0);
    let printed = format!("{wishes:?} {:?} {:?}", prepared.sentences(), prepared.wishes());
    assert!(!printed.contains("zanzibar"));
}

/// Keys that throw, or call back into the companion that asks them.
struct Calls(Mutex<Option<Arc<Companion>>>, Mutex<Vec<bool>>);

impl KeyProvider for Calls {
    fn key(&self, _: String) -> Result<Vec<u8>, KeyFault> {
        Err(KeyFault::Unavailable)
    }

    fn create(&self, _: String) -> Result<Vec<u8>, KeyFault> {
        let companion = self.0.lock().unwrap().clone();
        if let Some(companion) = companion {
            self.1.lock().unwrap().push(matches!(companion.entries(), Err(Fault::Store { .. })));
        }
        Err(KeyFault::Unavailable)
    }

    fn delete(&self, _: String) -> Result<(), KeyFault> {
        Ok(())
    }

    fn delete_all(&self) -> Result<(), KeyFault> {
        Ok(())
    }
}

#[test]
fn keys_that_fail_or_call_back_hang_nothing() {
    let home = Home::new("keys");
    let calls = Arc::new(Calls(Mutex::default(), Mutex::default()));
    let companion = Companion::open(home.config(), Some(calls.clone()), None).unwrap();
    *calls.0.lock().unwrap() = Some(companion.clone());
    assert!(matches!(companion.entries(), Err(Fault::Key { .. })));
    assert_eq!(*calls.1.lock().unwrap(), [true], "the call back was told that it is busy");
    // And it plays all the same, which is told afterwards.
    let prepared = companion.prepare("safe-place", EN, &shown(), None).unwrap();
    let practice = Arc::clone(&companion).begin(prepared, NOT_ASKED, false, None, EVENING).unwrap();
    practice.stop();
    practice.finish();
    assert!(matches!(practice.trouble(), Some(Fault::Key { .. })));
    *calls.0.lock().unwrap() = None;
}

#[test]
fn what_is_kept_is_found_again_and_taken_along() {
    let home = Home::new("kept");
    let keys = Arc::new(Keys::default());
    let open = |home: &Home| Companion::open(home.config(), Some(keys.clone()), None).unwrap();
    let companion = open(&home);
    let night = Night {
        of: companion.night_of(at(3, 59)).unwrap(),
        nightmares: 2,
        woken: Some(1),
        intensity: Some(7),
        title: None,
    };
    assert_eq!(night.of.day, 27, "a night belongs to the day before until four");
    companion.log_night(night, at(9, 0)).unwrap();
    let goal = companion.keep_goal(PrivateText::new("sleep through".to_string()), EVENING).unwrap();
    assert_eq!(companion.goal_reached(&goal, true, EVENING), Ok(true));
    let sealed = companion.export_sealed(PrivateText::new("seven small trains".to_string())).unwrap();
    assert_eq!(companion.contents().unwrap().nights, 1);
    let weeks = companion.weeks(2, EVENING).unwrap();
    assert_eq!(weeks.last().map(|week| (week.nights, week.nightmares)), Some((1, 2)));
    assert!(companion.plot(8, EN, EVENING).unwrap().starts_with("<svg "));
    companion.shut_down();

    let again = open(&home);
    assert_eq!(again.entries().unwrap().len(), 2);
    again.erase().unwrap();
    assert_eq!(again.entries().unwrap().len(), 0);
    let pass = |text: &str| Some(PrivateText::new(text.to_string()));
    assert!(matches!(again.look_into(&sealed.bytes, pass("another")), Err(Fault::Unfit { .. })));
    let export = again.look_into(&sealed.bytes, pass("seven small trains")).unwrap();
    assert_eq!(again.entries().unwrap().len(), 0, "it is looked into, and no more");
    assert_eq!(again.take_in(&export).unwrap().added, 2);
    assert!(matches!(again.look_into(b"nothing", None), Err(Fault::Unfit { .. })));
    assert!(again.remove("nothing").is_err() && !again.remove(&"0".repeat(32)).unwrap());
}

#[test]
fn a_moment_or_a_number_that_is_none_is_told() {
    let companion = companion(config());
    // Nor one that could not be taken along.
    for none in [Moment { month: 13, ..EVENING }, Moment { year: 1899, ..EVENING }, Moment { year: 2200, ..EVENING }] {
        assert!(matches!(companion.before("safe-place", EN, None, none), Err(Fault::Input { .. })));
    }
    let eleven = Score::Given { distress: 11 };
    assert!(matches!(companion.answered_before("safe-place", EN, None, eleven, EVENING), Err(Fault::Input { .. })));
    assert!(matches!(companion.prepare("no-such", EN, &shown(), None), Err(Fault::Missing { .. })));
}

#[test]
fn before_an_exercise_stand_its_pages_and_a_heavy_answer_rests_the_dreams() {
    let home = Home::new("before");
    let companion = companion(home.config());
    let before = companion.before("safe-place", EN, None, EVENING).unwrap();
    assert_eq!((before.stages.len(), before.waits), (2, None));
    companion.read(perron_ffi::Page::Imagery).unwrap();
    assert_eq!(companion.before("safe-place", EN, None, EVENING).unwrap().stages.len(), 1);
    assert!(companion.before("grounding", EN, None, EVENING).unwrap().stages.is_empty());
    let heavy = Score::Given { distress: 9 };
    let offered = companion.answered_before("new-dream", EN, None, heavy, at(14, 0)).unwrap();
    assert!(offered.is_some());
    assert!(companion.before("new-dream", EN, None, at(15, 0)).unwrap().rests.is_some());
    assert!(companion.answered_before("safe-place", EN, None, heavy, at(15, 0)).unwrap().is_none());
    assert!(companion.before("new-story", EN, None, at(15, 0)).unwrap().waits.is_some());
    assert_eq!(companion.programme(at(15, 0)).unwrap().steps.len(), 8);
}

#[test]
fn what_was_cut_off_goes_on_and_what_was_begun_begins_again() {
    let home = Home::new("again");
    let keys = Arc::new(Keys::default());
    let open = || Companion::open(home.config(), Some(keys.clone()), None).unwrap();
    let companion = open();
    assert!(companion.prepare_resumed(EVENING, None).unwrap().is_none());
    assert!(matches!(companion.prepare_again(EVENING, None), Err(Fault::Missing { .. })));
    let wishes = Wishes { length: Some(Duration::from_secs(480)), ..shown() };
    let prepared = companion.prepare("safe-place", EN, &wishes, None).unwrap();
    let slot: Arc<OnceLock<Arc<Practice>>> = Arc::default();
    let inside = Arc::clone(&slot);
    let hears = Hears::reacting(move |news| {
        if matches!(news.event, Event::Sentence { .. }) && news.practised > Duration::from_secs(150) {
            inside.wait().pause();
        }
    });
    let practice =
        Arc::clone(&companion).begin(prepared.clone(), NOT_ASKED, false, Some(hears.clone()), EVENING).unwrap();
    assert!(slot.set(Arc::clone(&practice)).is_ok());
    hears.until(is(Event::Paused));
    // As a system does that needs the memory: nothing is told.
    std::mem::forget(practice);
    assert!(companion.was_cut_off(at(19, 40)).unwrap());
    let resumed = companion.prepare_resumed(at(19, 40), None).unwrap().expect("something was cut off");
    assert!(resumed.goes_on);
    let again = companion.prepare_again(at(21, 0), None).unwrap();
    assert_eq!((again.facts().length, again.fingerprint()), (prepared.facts().length, prepared.fingerprint()));
    companion.shut_down();
}

#[test]
fn what_is_damaged_is_kept_and_what_is_whole_comes_back() {
    let home = Home::new("damaged");
    let keys = Arc::new(Keys::default());
    let open = || Companion::open(home.config(), Some(keys.clone()), None).unwrap();
    let companion = open();
    for words in ["one", "two", "three", "four"] {
        companion.keep_goal(PrivateText::new(words.to_string()), EVENING).unwrap();
    }
    companion.shut_down();
    let file = home.0.join("journal/journal.perron");
    let mut bytes = std::fs::read(&file).unwrap();
    let last = bytes.len() - 40;
    bytes[last] ^= 1;
    std::fs::write(&file, bytes).unwrap();

    let companion = open();
    assert!(matches!(companion.entries(), Err(Fault::Store { damaged: true, .. })));
    let seen = companion.look_at_damage().unwrap();
    assert!(seen.whole == 3 || seen.whole == 4, "{seen:?}");
    assert_eq!(companion.mend().unwrap(), seen);
    assert_eq!(companion.entries().unwrap().len() as u64, seen.whole);
    let beside = std::fs::read_dir(home.0.join("journal")).unwrap().count();
    assert!(beside >= 2, "the damaged one stays");
}

#[test]
fn an_act_that_nobody_would_wait_for_is_refused_and_one_beyond_the_render_does_nothing() {
    let companion = companion(config());
    let prepared = companion.prepare("grounding", EN, &shown(), None).unwrap();
    let at = |at| vec![At { at, act: Act::Stop }];
    let a_day = Duration::from_secs(24 * 3600);
    assert!(matches!(prepared.render(at(a_day), None, None), Err(Fault::Input { .. })));
    let second = Some(Duration::from_secs(1));
    let (with, without) = (prepared.render(at(a_day), second, None), prepared.render(Vec::new(), second, None));
    assert_eq!(with.unwrap().pcm, without.unwrap().pcm);
}
