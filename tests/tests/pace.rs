//! Pace: who may slow the voice, what that makes of an exercise, and what a narrator has to record for it.

use perron_core::Pace;
use perron_core::exercise::{Answer, Wishes, prepare, sentences};
use perron_core::pace::ScenePace;
use perron_core::script::tree::*;
use perron_core::script::{self, join};
use perron_tests::built::{at, line, scene, script, slot};

/// The codes of a script with this ending, and these keys in its only scene.
fn codes(ending: &str, keys: &str) -> Vec<&'static str> {
    let text = format!(
        "[script]\nformat = 1\nid = \"zee\"\nlanguage = \"nl\"\ntitle = \"De zee\"\nsummary = \"Even naar zee.\"\n\
         care = \"self\"\n{ending}\nlength = {{ shortest = \"3m\", usual = \"5m\", longest = \"8m\" }}\n\
         [slots.taken]\nkind = \"list\"\nask = \"?\"\n\n[[scene]]\nid = \"een\"\neach = \"taken\"\ntext = \"{{taken}} [4s]\"\n\
         [[scene]]\nid = \"golven\"\n{keys}\ntext = \"Het is stil. [4s]\"\n"
    );
    script::read(text).diagnostics.iter().map(|fault| fault.code.id).collect()
}

#[test]
fn only_what_can_end_in_sleep_has_a_pace() {
    const CHOSEN: &str = "ending = \"chosen\"";
    const WAKE: &str = "ending = \"wake\"";
    for (ending, keys, found) in [
        (CHOSEN, "pace = \"slower\"", &[][..]),
        (CHOSEN, "pace = \"slowest\"\nfor = \"sleep\"", &[]),
        (CHOSEN, "pace = \"slowest\"\nfor = \"wake\"", &["S011"]),
        (WAKE, "pace = \"slower\"", &["S011"]),
        ("ending = \"wake\"\nplan_ending = \"sleep\"", "pace = \"slower\"", &[]),
        ("ending = \"sleep\"", "pace = \"slower\"", &[]),
        (CHOSEN, "pace = \"slow\"", &["S014"]),
        (CHOSEN, "pace = 9.0", &["S013"]),
        (CHOSEN, "pace = \"slowing\"", &["S014"]),
        (CHOSEN, "pace = \"slowing\"\neach = \"taken\"", &[]),
    ] {
        assert_eq!(codes(ending, keys), found, "{ending}, {keys}");
    }
}

fn paced(id: &str, pace: Option<ScenePace>, words: &str) -> Scene {
    Scene { pace, ..scene(id, vec![line(words, vec![])]) }
}

fn asleep() -> Wishes {
    Wishes { ending: Some(Ending::Sleep), ..Wishes::default() }
}

/// What is said, and how fast, in order.
fn said(script: &Script, wishes: &Wishes) -> Vec<(String, Pace)> {
    let exercise = prepare(script, wishes).expect("these wishes can be fulfilled");
    let utterances = exercise.steps.iter().filter_map(|step| exercise.utterances.get(step.utterance?));
    utterances.map(|utterance| (utterance.text.reveal().to_string(), utterance.pace)).collect()
}

fn is(rows: &[(&str, Pace)]) -> Vec<(String, Pace)> {
    rows.iter().map(|(text, pace)| ((*text).to_string(), *pace)).collect()
}

#[test]
fn a_scene_slows_only_on_the_way_into_sleep() {
    let scenes = vec![
        paced("one", None, "Stil."),
        paced("two", Some(ScenePace::Slower), "Stil."),
        paced("three", Some(ScenePace::Slowest), "Zacht."),
    ];
    let script = script(EndingRule::Chosen, vec![], vec![], scenes);
    let slow = [("Stil.", Pace::USUAL), ("Stil.", Pace::SLOWER), ("Zacht.", Pace::SLOWEST)];
    assert_eq!(said(&script, &asleep()), is(&slow));
    assert!(said(&script, &Wishes::default()).iter().all(|(_, pace)| *pace == Pace::USUAL));
    let exercise = prepare(&script, &asleep()).expect("it sleeps");
    assert_eq!(exercise.utterances.len(), 3, "the same words at another pace are another utterance");
}

#[test]
fn rounds_share_the_paces_out_and_a_narrator_records_what_they_need() {
    let lines = vec![line("{tasks}", vec![]), line("Dat mag wachten.", vec![])];
    let each = Scene { each: Some(at("tasks".to_string())), pace: Some(ScenePace::Slowing), ..scene("tasks", lines) };
    let slots = vec![slot("tasks", SlotKind::List { most: 3 }, &["de dag", "de mail"])];
    let script = script(EndingRule::Chosen, vec![], slots, vec![each]);
    let wait = "Dat mag wachten.";
    assert_eq!(
        said(&script, &asleep()),
        is(&[("de dag", Pace::USUAL), (wait, Pace::USUAL), ("de mail", Pace::SLOWEST), (wait, Pace::SLOWEST)])
    );
    let mut own = asleep();
    own.answers.insert("tasks".to_string(), Answer::typed(vec!["a;b;c".to_string()]));
    let paces: Vec<Pace> = said(&script, &own).into_iter().map(|(_, pace)| pace).collect();
    let [usual, slower, slowest] = [Pace::USUAL, Pace::SLOWER, Pace::SLOWEST];
    assert_eq!(paces, [usual, usual, slower, slower, slowest, slowest], "own words follow too");
    let mut recorded: Vec<(String, Pace)> = sentences(&script).into_iter().map(|clip| (clip.text, clip.pace)).collect();
    recorded.sort_by(|one, two| one.0.cmp(&two.0).then(two.1.0.total_cmp(&one.1.0)));
    // Both stand in for no answer, so either comes at its own place only, and as usual before waking.
    assert_eq!(
        recorded,
        is(&[
            (wait, usual),
            (wait, slower),
            (wait, slowest),
            ("de dag", usual),
            ("de mail", usual),
            ("de mail", slowest)
        ])
    );
}

#[test]
fn a_part_paces_itself_and_what_it_leaves_open_its_user_paces() {
    let slow = Some(ScenePace::Slowest);
    let mut part = script(EndingRule::Chosen, vec![], vec![], vec![paced("a", slow, "A."), paced("b", None, "B.")]);
    part.header.part = true;
    part.header.id = at("deel".to_string());
    let user =
        Scene { body: Body::Use { part: at("deel".to_string()) }, ..paced("einde", Some(ScenePace::Slower), "") };
    let whole = join(&script(EndingRule::Chosen, vec![], vec![], vec![user]), &[&part]);
    assert_eq!(whole.diagnostics, []);
    assert_eq!(said(&whole.script, &asleep()), is(&[("A.", Pace::SLOWEST), ("B.", Pace::SLOWER)]));
}
