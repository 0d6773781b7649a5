//! Acting in a practice: each act has a call of its own, and the time left is one number.

use std::sync::Arc;
use std::time::Duration;

use crate::house::{EVENING, Hears, NOT_ASKED, companion, config, is, shown};
use perron_ffi::{Act, At, Event, Language, News, Practice};

/// The call of an act; one that is missing does not compile.
fn does(practice: &Practice, act: Act) {
    match act {
        Act::Pause => practice.pause(),
        Act::Resume => practice.resume(),
        Act::Continue => practice.leave_hold(),
        Act::Stay => practice.stay(),
        Act::Back => practice.back(),
        Act::Ground => practice.ground(),
        Act::Return => practice.leave_grounding(),
        Act::Stop => practice.stop(),
        Act::InterruptionBegan => practice.interruption_began(),
        Act::InterruptionEnded { lasted, may_resume } => {
            practice.interruption_ended(u64::try_from(lasted.as_millis()).unwrap(), may_resume);
        }
        Act::RouteLost => practice.route_lost(),
    }
}

#[test]
fn each_act_does_by_its_call_what_it_does_in_a_render() {
    let companion = companion(config());
    let prepared = companion.prepare("safe-place", Language::En, &shown(), None).unwrap();
    let second = Duration::from_secs(1);
    let all = [
        Act::Pause,
        Act::Resume,
        Act::Continue,
        Act::Stay,
        Act::Back,
        Act::Ground,
        Act::Return,
        Act::Stop,
        Act::InterruptionBegan,
        Act::InterruptionEnded { lasted: second, may_resume: true },
        Act::RouteLost,
    ];
    let mut became = Vec::new();
    for act in all {
        // What is answered by nothing is followed by the stop.
        let acts = [(1, Act::Pause), (2, act), (2, Act::Stop)].map(|(at, act)| At { at: second * at, act }).to_vec();
        let rendered = prepared.render(acts, Some(second * 5), None).unwrap().news;
        let hears = Hears::new();
        let practice =
            Arc::clone(&companion).begin(prepared.clone(), NOT_ASKED, false, Some(hears.clone()), EVENING).unwrap();
        practice.pause();
        hears.until(is(Event::Paused));
        does(&practice, act);
        practice.finish();
        let expected = after_the_pause(&rendered);
        assert_eq!(after_the_pause(&hears.news.lock().unwrap()), expected, "{act:?}");
        became.push(expected);
    }
    became.dedup();
    assert!(became.len() > 5 && !became.contains(&None), "{became:?}");
}

#[test]
fn the_time_left_is_one_number() {
    let companion = companion(config());
    let prepared = companion.prepare("safe-place", Language::En, &shown(), None).unwrap();
    let hears = Hears::new();
    let practice =
        Arc::clone(&companion).begin(prepared.clone(), NOT_ASKED, false, Some(hears.clone()), EVENING).unwrap();
    practice.pause();
    hears.until(is(Event::Paused));
    let length = i64::try_from(prepared.facts().length.as_millis()).unwrap();
    assert!((length - 9_000..=length).contains(&practice.left()), "{}", practice.left());
    practice.finish();
    assert_eq!(practice.left(), -1);
}

fn after_the_pause(news: &[News]) -> Option<Event> {
    let at = news.iter().position(|news| news.event == Event::Paused)?;
    news.get(at + 1).map(|news| news.event)
}
