//! The table of transitions: walked whole, and drawn in `core/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use perron_core::session::State;
use perron_core::session::transition::{Act, Ground, Next, Origin, Trigger, transition};

/// What the timeline brings by itself.
const BY_ITSELF: [Trigger; 4] = [Trigger::HoldBegins, Trigger::HoldEnds, Trigger::LastWord, Trigger::LastFrame];

fn everything() -> impl Iterator<Item = (State, Trigger, Next)> {
    State::all().flat_map(|state| Trigger::ALL.map(|trigger| (state, trigger, transition(state, trigger))))
}

#[test]
fn every_command_is_answered_and_no_news_is_refused() {
    for (state, trigger, next) in everything() {
        let answered = !matches!(next, Next::Ignore);
        let refused = matches!(next, Next::Refuse(_));
        if trigger.is_command() {
            assert!(answered, "{trigger:?} in {state:?} is left without an answer");
        } else {
            assert!(!refused, "{trigger:?} in {state:?} is news, and is refused");
        }
    }
}

#[test]
fn stop_and_ground_work_from_every_living_state() {
    for state in State::all().filter(|state| state.is_living()) {
        assert_eq!(transition(state, Trigger::Stop), Next::Go(State::Over, Act::Stop));
        let next = transition(state, Trigger::Ground);
        if matches!(state, State::Grounding(Ground::Speaking | Ground::Holding, _)) {
            assert!(matches!(next, Next::Refuse(_)));
        } else {
            assert!(
                matches!(next, Next::Go(State::Grounding(Ground::Speaking, _), Act::Ground)),
                "{state:?}: {next:?}"
            );
        }
    }
}

#[test]
fn nothing_goes_on_by_itself_where_nothing_moves() {
    for (state, trigger, next) in everything() {
        if !state.moves() && BY_ITSELF.contains(&trigger) {
            assert_eq!(next, Next::Ignore, "{trigger:?} in {state:?}");
        }
    }
}

#[test]
fn only_a_person_or_a_short_interruption_makes_it_sound() {
    for (state, trigger, next) in everything() {
        let Next::Go(to, _) = next else { continue };
        if to.moves() && !state.moves() {
            let allowed = trigger.is_command() || trigger == Trigger::InterruptionOver;
            assert!(allowed, "{trigger:?} makes {state:?} sound");
        }
    }
}

#[test]
fn return_goes_back_to_where_grounding_came_from() {
    for state in State::all() {
        let Next::Go(State::Grounding(Ground::Speaking, _), _) = transition(state, Trigger::Ground) else { continue };
        let Next::Go(grounding, _) = transition(state, Trigger::Ground) else { continue };
        match (state, transition(grounding, Trigger::Return)) {
            (State::Preparing | State::Ready, Next::Go(back, Act::Retire)) => assert_eq!(back, state),
            (State::Playing | State::Holding | State::Paused | State::Interrupted, Next::Go(back, Act::Return)) => {
                assert_eq!(back, State::Playing);
            }
            (State::Grounding(_, Origin::Over) | State::Over, Next::Refuse(_)) => {}
            (State::Grounding(..), Next::Go(..)) => {}
            (_, other) => panic!("return after grounding from {state:?} is {other:?}"),
        }
    }
}

#[test]
fn every_state_can_be_reached_and_every_act_is_used() {
    let mut reached = BTreeSet::from([format!("{:?}", State::Preparing)]);
    let mut states = vec![State::Preparing];
    let mut acts = BTreeSet::new();
    while let Some(state) = states.pop() {
        for trigger in Trigger::ALL {
            if let Next::Go(to, act) = transition(state, trigger) {
                acts.insert(format!("{act:?}"));
                if reached.insert(format!("{to:?}")) {
                    states.push(to);
                }
            }
        }
    }
    for state in State::all() {
        assert!(reached.contains(&format!("{state:?}")), "{state:?} cannot be reached");
    }
    assert_eq!(acts.len(), 21, "an act that no transition needs, or one that is not counted here: {acts:?}");
}

/// The exercise's living states, and the grounding's; a state of the grounding stands for all four of its origins.
const EXERCISE: [&str; 6] = ["Preparing", "Ready", "Playing", "Holding", "Paused", "Interrupted"];
const GROUNDING: [&str; 5] = ["Speaking", "Waiting", "Asked", "Hushed", "CutOff"];

/// A state as it is drawn.
fn node(state: State) -> String {
    match state {
        State::Grounding(Ground::Speaking, _) => "Speaking".to_owned(),
        State::Grounding(Ground::Holding, _) => "Waiting".to_owned(),
        State::Grounding(Ground::Asked, _) => "Asked".to_owned(),
        State::Grounding(Ground::Paused, _) => "Hushed".to_owned(),
        State::Grounding(Ground::Interrupted, _) => "CutOff".to_owned(),
        plain => format!("{plain:?}"),
    }
}

/// A trigger as it is drawn.
fn word(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Prepared => "prepared",
        Trigger::Begin => "begin",
        Trigger::Pause => "pause",
        Trigger::Resume => "resume",
        Trigger::Continue => "continue",
        Trigger::ContinueAhead => "continue (before it)",
        Trigger::StayHere => "stay",
        Trigger::StayAhead => "stay (ahead)",
        Trigger::StayNowhere => "stay (nothing to keep)",
        Trigger::Back => "back",
        Trigger::Ground => "ground",
        Trigger::Return => "return",
        Trigger::Stop => "stop",
        Trigger::InterruptionBegan => "interruption",
        Trigger::InterruptionOver => "interruption over",
        Trigger::InterruptionOverLate => "interruption over (late)",
        Trigger::RouteLost => "route lost",
        Trigger::DeviceLost => "device lost",
        Trigger::Underrun => "underrun",
        Trigger::HoldBegins => "hold begins",
        Trigger::HoldEnds => "hold ends",
        Trigger::LastWord => "last word",
        Trigger::LastFrame => "last frame",
    }
}

/// Where each drawn state goes by each trigger: usually one place, else one for each origin of the grounding.
fn places(from: &str, trigger: Trigger) -> BTreeSet<(String, String)> {
    State::all()
        .filter(|&state| node(state) == from)
        .filter_map(|state| match (state, transition(state, trigger)) {
            (State::Grounding(_, origin), Next::Go(to, _)) if trigger == Trigger::Return => {
                Some((node(to), format!(" (from {})", format!("{origin:?}").to_lowercase())))
            }
            (_, Next::Go(to, _)) => Some((node(to), String::new())),
            _ => None,
        })
        .collect()
}

/// The arrows of the diagram: from, to, and what leads along. What all states of a group share is drawn from the group.
fn arrows() -> Vec<(String, String, Vec<String>)> {
    let mut arrows: BTreeMap<(usize, String, String), Vec<String>> = BTreeMap::new();
    let groups = [("Exercise", &EXERCISE[..]), ("Grounding", &GROUNDING[..]), ("Over", &["Over"][..])];
    for trigger in Trigger::ALL {
        for (row, (group, nodes)) in groups.iter().enumerate() {
            let shared = places(nodes[0], trigger);
            let leaves = shared.iter().all(|(to, _)| !nodes.contains(&to.as_str()));
            let whole = nodes.len() > 1 && leaves && nodes.iter().all(|from| places(from, trigger) == shared);
            let drawn: Vec<(&str, BTreeSet<(String, String)>)> = if whole {
                vec![(*group, shared)]
            } else {
                nodes.iter().map(|from| (*from, places(from, trigger))).collect()
            };
            for (from, places) in drawn {
                for (to, origin) in places.into_iter().filter(|(to, _)| to != from) {
                    let label = format!("{}{origin}", word(trigger));
                    arrows.entry((row, from.to_owned(), to)).or_default().push(label);
                }
            }
        }
    }
    arrows.into_iter().map(|((_, from, to), labels)| (from, to, labels)).collect()
}

fn diagram() -> String {
    let mut drawn = String::from("```mermaid\nstateDiagram-v2\n    [*] --> Preparing\n");
    for (group, nodes) in [("Exercise", &EXERCISE[..]), ("Grounding", &GROUNDING[..])] {
        writeln!(drawn, "    state {group} {{").expect("text grows");
        for node in nodes {
            writeln!(drawn, "        {node}").expect("text grows");
        }
        drawn.push_str("    }\n");
    }
    for (from, to, labels) in arrows() {
        writeln!(drawn, "    {from} --> {to} : {}", labels.join(", ")).expect("text grows");
    }
    drawn.push_str("```\n");
    drawn
}

/// Words without what was seen, where it makes no difference: every kind of stay is `stay`.
fn short(words: Vec<&str>) -> Vec<&str> {
    let kinds = |word: &str| Trigger::ALL.iter().filter(|trigger| root(self::word(**trigger)) == word).count();
    let here = |word: &str| words.iter().filter(|other| root(other) == word).count();
    let mut short: Vec<&str> =
        words.iter().map(|word| if here(root(word)) == kinds(root(word)) { root(word) } else { word }).collect();
    short.dedup();
    short
}

/// A word without what stands behind it in brackets.
fn root(word: &str) -> &str {
    word.split(" (").next().unwrap_or(word)
}

/// What each state does without leaving, and what it refuses: the part of the table that a drawing leaves out.
fn staying() -> String {
    let mut table = String::from("| state | acts and stays | refuses |\n|---|---|---|\n");
    for from in EXERCISE.iter().chain(&GROUNDING).chain(&["Over"]) {
        let (mut acts, mut refuses): (Vec<String>, BTreeMap<String, Vec<&str>>) = (Vec::new(), BTreeMap::new());
        for trigger in Trigger::ALL {
            if places(from, trigger).iter().any(|(to, _)| to == from) {
                acts.push(word(trigger).to_owned());
            }
            let refusals: BTreeSet<String> = State::all()
                .filter(|&state| node(state) == *from)
                .filter_map(|state| match transition(state, trigger) {
                    Next::Refuse(refusal) => Some(format!("{refusal:?}")),
                    _ => None,
                })
                .collect();
            for refusal in refusals {
                refuses.entry(refusal).or_default().push(word(trigger));
            }
        }
        let refuses: Vec<String> =
            refuses.into_iter().map(|(refusal, words)| format!("{refusal}: {}", short(words).join(", "))).collect();
        writeln!(table, "| {from} | {} | {} |", acts.join(", "), refuses.join("; ")).expect("text grows");
    }
    table
}

/// The README draws what the table says. `PERRON_DRAW=1 cargo test -p perron-tests --test session` draws it anew.
#[test]
fn the_readme_draws_this_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/README.md");
    let readme = std::fs::read_to_string(&path).expect("core has a README");
    let (begin, end) = ("<!-- drawn from the table -->\n", "<!-- drawn until here -->\n");
    let (before, rest) = readme.split_once(begin).expect("a place to draw");
    let (found, after) = rest.split_once(end).expect("an end of that place");
    let expected = format!("\n{}\n{}\n", diagram(), staying());
    if std::env::var_os("PERRON_DRAW").is_some() {
        std::fs::write(&path, format!("{before}{begin}{expected}{end}{after}")).expect("the README can be written");
    } else {
        assert_eq!(found, expected, "the diagram is stale; PERRON_DRAW=1 draws it anew");
    }
}
