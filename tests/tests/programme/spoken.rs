//! What a rehearsal can speak: the new dream and nothing of the nightmare, over every shipped script.

use perron_core::Millis;
use perron_core::dream::Original;
use perron_core::entry::{Entry, Kept};
use perron_core::exercise::{compile, prepare, reach};
use perron_core::programme::{Planned, rehearsing, status};
use perron_core::script::tree::Script;
use perron_tests::kept::{CANARY, any_dream, any_entries, any_moment, kept};
use perron_tests::shelf::{shipped_folders, whole_scripts};
use perron_tests::voice;
use proptest::prelude::*;
use std::sync::LazyLock;

static SCRIPTS: LazyLock<Vec<Script>> =
    LazyLock::new(|| shipped_folders().flat_map(|folder| whole_scripts(&folder)).collect());

#[test]
fn the_new_dream_is_what_the_rehearsal_speaks() {
    let dream = perron_tests::kept::made(perron_tests::kept::moment("2028-02-29T10:00"));
    let wishes = rehearsing(&dream, Millis::minutes(10)).expect("it was made");
    for script in SCRIPTS.iter().filter(|script| script.header.id.value == "new-dream") {
        let exercise = prepare(script, &wishes).expect("its wishes are those of the script");
        let spoken: Vec<&str> = exercise.utterances.iter().map(|utterance| utterance.text.reveal()).collect();
        for sentence in ["I turn round.", "It is a neighbour.", "We laugh."] {
            assert!(spoken.contains(&sentence), "{spoken:?}");
        }
        let catalog = voice::catalog(&exercise);
        let (least, most) = reach(&exercise, &catalog);
        assert!((least..=most).contains(&Millis::minutes(10).into()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever dream is kept, and whichever script the wishes are brought to: no utterance, no timeline, no wish and no
    /// `Debug` of any of it holds a word of the nightmare.
    #[test]
    fn no_word_of_a_nightmare_is_ever_spoken(dream in any_dream(), minutes in 5_u64..=20) {
        let known = dream.original.as_ref().is_none_or(|(_, original)| *original == Original::written(CANARY.to_string()));
        prop_assert!(known, "every nightmare of the tests is the canary");
        let Ok(wishes) = rehearsing(&dream, Millis::minutes(minutes)) else {
            prop_assert!(dream.made.is_none());
            return Ok(());
        };
        let mut shown = format!("{wishes:?} {:?} {:?}", dream, Entry::Dream(dream.clone()));
        shown += &wishes.answers.values().flat_map(|answer| answer.reveal()).cloned().collect::<String>();
        for script in SCRIPTS.iter() {
            match prepare(script, &wishes) {
                Ok(exercise) => {
                    shown.extend(exercise.utterances.iter().map(|utterance| utterance.text.reveal()));
                    let catalog = voice::catalog(&exercise);
                    let length = reach(&exercise, &catalog).0;
                    let timeline = compile(&exercise, &catalog, length);
                    shown += &format!("{exercise:?} {timeline:?}");
                }
                Err(faults) => shown += &format!("{faults:?}"),
            }
        }
        prop_assert!(!shown.contains(CANARY));
    }

    /// Nor does what the programme says of any entries.
    #[test]
    fn no_word_of_a_nightmare_is_in_a_status(entries in any_entries(), dream in any_dream(), now in any_moment()) {
        let mut entries: Vec<Kept> = entries;
        entries.push(kept(255, Entry::Dream(dream)));
        let status = status(&entries, now, Planned::default());
        let shown = format!("{status:?} {status:#?} {entries:?}");
        prop_assert!(!shown.contains(CANARY));
    }
}
