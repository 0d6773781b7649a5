//! What was agreed, held against the exercises that there are: what cannot be practised is told before anything is sealed.

use perron_core::exercise::{Catalog, WishFault, Wishes, lengths, prepare, reach};
use perron_core::homework::{Agreed, Draft, Task};
use perron_core::programme::NEW_DREAM_EXERCISE;
use perron_core::rule::Needed;
use perron_core::script::Script;
use perron_core::script::tree::{Body, Care, Ending, Sense};
use perron_core::{Language, Millis, Private};

use crate::library::{Library, Missing};
use crate::words::{Refusal, Word, Words};

/// Something that was agreed and cannot be practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The exercise it is of; for a recording, none.
    pub exercise: Option<String>,
    /// What it is.
    pub why: Why,
}

/// Why something cannot be practised as it was agreed. None of it shows what was written to be spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such exercise in the language of the homework.
    Unknown {
        /// The name that is nearest, if one is near.
        nearest: Option<String>,
    },
    /// The exercise has faults of its own.
    Faulty,
    /// The script cannot do that.
    Wish(WishFault),
    /// No line of the script is for this sense.
    Sense {
        /// What was agreed.
        found: Sense,
        /// What it has lines for.
        offered: Vec<Sense>,
    },
    /// It cannot last that long, or that short.
    Length {
        /// What was agreed.
        found: Millis,
        /// The shortest.
        shortest: Millis,
        /// The longest, with the ending that was agreed.
        longest: Millis,
    },
    /// There is nothing to practise in it.
    Empty,
    /// What is to be spoken in it was made together, and is not there: an example would be spoken.
    Unanswered {
        /// The answer it waits for.
        slot: String,
    },
    /// A new dream is rehearsed into sleep only where bedtime was agreed too.
    Bedtime,
    /// The grounding is never hidden.
    Grounding,
    /// It is agreed or opened, and hidden too.
    Hidden,
    /// No exercise says the sentence of this recording.
    Recording {
        /// Which, counted from 1.
        nth: usize,
    },
}

/// Everything that a draft asks for and the exercises of this library cannot do; nothing means that it can be packed.
///
/// ```
/// use perron_companion::Library;
/// use perron_companion::homework::{Why, check, read_draft};
/// let draft = "title = \"Week 1\"\nlanguage = \"nl\"\n[[exercise]]\nid = \"evening-trein\"\nfrom = \"2026-11-28\"\n";
/// let misfits = check(&read_draft(draft)?, &Library::shipped());
/// assert_eq!(misfits[0].why, Why::Unknown { nearest: Some("evening-train".to_string()) });
/// # Ok::<(), perron_companion::homework::Fault>(())
/// ```
///
/// The client's program may have other exercises: what does not fit there is left out or named when it is begun.
pub fn check(draft: &Draft, library: &Library) -> Vec<Misfit> {
    let Agreed { language, tasks, opened, hidden, bedtime, .. } = &draft.plan;
    let mut misfits = Vec::new();
    for task in tasks {
        let of = |why| Misfit { exercise: Some(task.exercise.clone()), why };
        match found(&task.exercise, *language, library) {
            Ok(script) => misfits.extend(of_task(task, script, *bedtime).into_iter().map(of)),
            Err(why) => misfits.push(of(why)),
        }
    }
    for id in opened.iter().chain(hidden) {
        let misfit = found(id, *language, library).err().map(|why| Misfit { exercise: Some(id.clone()), why });
        misfits.extend(misfit.filter(|misfit| !misfits.contains(misfit)));
    }
    for id in hidden {
        if id == perron_core::distress::GROUNDING {
            misfits.push(Misfit { exercise: Some(id.clone()), why: Why::Grounding });
        } else if opened.contains(id) || tasks.iter().any(|task| task.exercise == *id) {
            misfits.push(Misfit { exercise: Some(id.clone()), why: Why::Hidden });
        }
    }
    // What an exercise says is known only once its answers are in order.
    if misfits.is_empty() {
        let says = |clip: &Private<String>| said(clip.reveal(), &draft.plan, library);
        let silent = draft.recordings.iter().enumerate().filter(|(_, clip)| !says(&clip.says));
        misfits.extend(silent.map(|(at, _)| Misfit { exercise: None, why: Why::Recording { nth: at + 1 } }));
    }
    if tasks.is_empty() && opened.is_empty() {
        misfits.push(Misfit { exercise: None, why: Why::Empty });
    }
    misfits
}

impl Misfit {
    /// What to do about it, in a line.
    pub fn line(&self, words: &Words) -> String {
        let why = self.why.refusal(words).says(words);
        match &self.exercise {
            Some(exercise) => {
                words.say("homework-misfit", &[("exercise", exercise.as_str().into()), ("why", why.into())])
            }
            None => why,
        }
    }
}

impl Why {
    /// Why it cannot be practised, and what to do about it; names stand as a file has them.
    pub fn refusal(&self, words: &Words) -> Refusal {
        let sense =
            |sense: &Sense| format!("{} ({})", sense.name(), words.say(&format!("sense-{}", sense.name()), &[]));
        let (key, values): (&str, Vec<(&str, Word)>) = match self {
            Self::Unknown { nearest: None } => ("homework-misfit-unknown", vec![]),
            Self::Unknown { nearest: Some(near) } => ("homework-misfit-near", vec![("near", near.as_str().into())]),
            Self::Faulty => ("homework-misfit-faulty", vec![]),
            Self::Wish(fault) => return wish(fault),
            Self::Sense { found, offered } if offered.is_empty() => {
                ("homework-misfit-no-senses", vec![("found", sense(found).into())])
            }
            Self::Sense { found, offered } => {
                let offered: Vec<String> = offered.iter().map(sense).collect();
                ("homework-misfit-sense", vec![("found", sense(found).into()), ("offered", listed(&offered))])
            }
            Self::Length { found, shortest, longest } => {
                let of = |length: &Millis| Word::from(length.to_string());
                let values = vec![("found", of(found)), ("shortest", of(shortest)), ("longest", of(longest))];
                ("homework-misfit-length", values)
            }
            Self::Empty => ("homework-misfit-empty", vec![]),
            Self::Unanswered { slot } => ("homework-misfit-unanswered", vec![("slot", slot.as_str().into())]),
            Self::Bedtime => ("homework-misfit-bedtime", vec![]),
            Self::Grounding => ("homework-misfit-grounding", vec![]),
            Self::Hidden => ("homework-misfit-hidden", vec![]),
            Self::Recording { nth } => ("homework-misfit-recording", vec![("nth", (*nth).into())]),
        };
        Refusal { key, values }
    }
}

fn listed(names: &[String]) -> Word {
    Word::from(names.join(", "))
}

fn wish(fault: &WishFault) -> Refusal {
    let sizes = |slot: &String, most: usize, found: usize| {
        vec![("slot", slot.as_str().into()), ("most", most.into()), ("found", found.into())]
    };
    let (key, values): (&str, Vec<(&str, Word)>) = match fault {
        WishFault::UnknownSlot { known } if known.is_empty() => ("homework-misfit-no-slots", vec![]),
        WishFault::UnknownSlot { known } => ("homework-misfit-slot", vec![("offered", listed(known))]),
        WishFault::TooLong { slot, most, found } => ("homework-misfit-too-long", sizes(slot, *most, *found)),
        WishFault::TooMany { slot, most, found } => ("homework-misfit-too-many", sizes(slot, *most, *found)),
        WishFault::NotOne { slot, found } => ("homework-misfit-not-one", sizes(slot, 1, *found)),
        WishFault::NotAnOption { slot, options } => {
            ("homework-misfit-option", vec![("slot", slot.as_str().into()), ("offered", listed(options))])
        }
        WishFault::Ending { offered, .. } => {
            let name = |ending: &Ending| if *ending == Ending::Sleep { "sleep" } else { "wake" }.to_string();
            ("homework-misfit-ending", vec![("offered", listed(&offered.iter().map(name).collect::<Vec<_>>()))])
        }
        WishFault::Bed { offered, .. } => {
            let names: Vec<String> = offered.iter().map(|bed| bed.name().to_string()).collect();
            ("homework-misfit-bed", vec![("offered", listed(&names))])
        }
    };
    Refusal { key, values }
}

fn found<'a>(id: &str, language: Language, library: &'a Library) -> Result<&'a Script, Why> {
    library.find(id, language).and_then(|entry| entry.playable()).map_err(|missing| match missing {
        Missing::NoSuchExercise { nearest, .. } => Why::Unknown { nearest },
        Missing::Part { .. } | Missing::Faulty { .. } => Why::Faulty,
    })
}

/// The wishes as the client's program makes them of what was agreed.
fn wishes(task: &Task) -> Wishes {
    let mut wishes = Wishes::default();
    task.fill(&mut wishes);
    wishes
}

fn of_task(task: &Task, script: &Script, bedtime: bool) -> Vec<Why> {
    let mut whys: Vec<Why> =
        prepare(script, &wishes(task)).err().unwrap_or_default().into_iter().map(Why::Wish).collect();
    let offered = senses(script);
    let missing = task.senses.iter().filter(|sense| !offered.contains(sense));
    whys.extend(missing.map(|sense| Why::Sense { found: *sense, offered: offered.clone() }));
    if let (Some(found), Some(offered)) = (task.length, script.header.length.as_ref()) {
        let ending = task.ending.or(script.header.endings().first().copied()).unwrap_or(Ending::Wake);
        let (shortest, longest) = (offered.value.shortest, offered.value.longest.min(lengths::most_in_all(ending)));
        // With these answers in it, it may not be as short as the script says.
        let shortest = shortest.max(at_least(task, script)).min(longest);
        if !(shortest..=longest).contains(&found) {
            whys.push(Why::Length { found, shortest, longest });
        }
    }
    let has = |slot: &str| task.answers.iter().any(|(named, answer)| named == slot && !answer.reveal().is_empty());
    if script.header.care == Care::Assigned {
        let slots = script.slots.iter().map(|slot| slot.name.value.clone()).filter(|slot| !has(slot));
        whys.extend(slots.map(|slot| Why::Unanswered { slot }));
    }
    if task.exercise == NEW_DREAM_EXERCISE && task.ending == Some(Ending::Sleep) && !bedtime {
        whys.push(Why::Bedtime);
    }
    whys
}

/// How long an exercise lasts at least with a person's answers in it, at a usual pace, in whole seconds.
fn at_least(task: &Task, script: &Script) -> Millis {
    let Ok(mut exercise) = prepare(script, &wishes(task)) else { return Millis(0) };
    if task.answers.is_empty() {
        return Millis(0);
    }
    Needed::of(script).keep(&mut exercise);
    let shortest = reach(&exercise, &Catalog::default()).0.to_millis();
    Millis(shortest.0.div_ceil(1_000) * 1_000)
}

/// The senses that a script has lines for.
fn senses(script: &Script) -> Vec<Sense> {
    let lines = script.scenes.iter().filter_map(|scene| match &scene.body {
        Body::Lines(lines) => Some(lines),
        Body::Use { .. } => None,
    });
    let has: Vec<Sense> = lines.flatten().filter_map(|line| line.sense).collect();
    Sense::ALL.into_iter().filter(|sense| has.contains(sense)).collect()
}

/// Whether an exercise of the assignment says this sentence, to the letter; or any other, without a person's words in it.
fn said(sentence: &str, plan: &Agreed, library: &Library) -> bool {
    let says = |script: &Script, wishes: &Wishes| {
        prepare(script, wishes).is_ok_and(|it| it.utterances.iter().any(|spoken| spoken.text.reveal() == sentence))
    };
    // Either ending may be what is practised, and every sense.
    let anyhow = |script: &Script, wishes: Wishes| {
        let endings =
            script.header.endings().into_iter().map(|ending| Some(ending).filter(|_| wishes.ending.is_none()));
        let wished =
            |ending: Option<Ending>| Wishes { ending: ending.or(wishes.ending), planned: true, ..wishes.clone() };
        endings.map(wished).any(|wishes| says(script, &wishes))
    };
    let given = plan.tasks.iter().filter_map(|task| {
        let script = found(&task.exercise, plan.language, library).ok()?;
        Some(anyhow(script, Wishes { senses: Vec::new(), ..wishes(task) }))
    });
    let any = library.entries().iter().filter(|entry| entry.language() == Some(plan.language));
    let any = any.filter_map(|entry| Some(anyhow(entry.playable().ok()?, Wishes::default())));
    given.chain(any).any(|said| said)
}
