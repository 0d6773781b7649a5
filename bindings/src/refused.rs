//! Why something of homework or of a report was refused, as a fault with words for someone at a phone.

use perron_companion::homework::{HomeworkError, LetterError, Misfit, refusal, title_of};
use perron_companion::journal::Journal;
use perron_companion::report::{self, PairedError, ReportError};
use perron_companion::words::Word;
use perron_companion::{Language, Library, Refusal, Words};

use crate::companion::Companion;
use crate::fault::Fault;

/// Words that name a command of the terminal have others here.
const SAID_OTHERWISE: [(&str, &str); 23] = [
    ("homework-no-keys", "phone-homework-no-keys"),
    ("homework-nobody", "phone-homework-nobody"),
    ("homework-other-keys", "phone-homework-other-keys"),
    ("homework-same-side-client", "phone-homework-same-side-client"),
    ("homework-same-side-therapist", "phone-homework-same-side-therapist"),
    ("homework-is-card", "phone-homework-is-card"),
    ("homework-is-sealed", "phone-homework-is-sealed"),
    ("homework-letter-other-kind", "phone-homework-letter-other-kind"),
    ("homework-letter-unknown", "phone-homework-letter-unknown"),
    ("homework-no-such", "phone-homework-no-such"),
    ("homework-text", "phone-homework-text"),
    ("homework-misfit-unknown", "phone-misfit-unknown"),
    ("homework-misfit-near", "phone-misfit-unknown"),
    ("homework-misfit-faulty", "phone-misfit-unknown"),
    ("homework-misfit-too-long", "phone-misfit-too-long"),
    ("homework-misfit-too-many", "phone-misfit-too-many"),
    ("homework-misfit-not-one", "phone-misfit-not-one"),
    ("homework-misfit-option", "phone-misfit-option"),
    ("homework-misfit-no-senses", "phone-misfit-no-senses"),
    ("homework-misfit-bedtime", "phone-misfit-bedtime"),
    ("homework-misfit-grounding", "phone-misfit-grounding"),
    ("homework-misfit-recording", "phone-misfit-recording"),
    ("report-no-therapist", "phone-report-no-therapist"),
];

/// What a field of a draft is called on a form, by its key in a file.
const FIELDS: [(&str, &str); 21] = [
    ("title", "phone-field-title"),
    ("language", "phone-field-language"),
    ("note", "phone-field-note"),
    ("goals", "phone-field-goals"),
    ("exercise", "phone-field-exercise"),
    ("id", "phone-field-id"),
    ("length", "phone-field-length"),
    ("senses", "phone-field-senses"),
    ("ending", "phone-field-ending"),
    ("answers", "phone-field-answers"),
    ("days_a_week", "phone-field-days-a-week"),
    ("from", "phone-field-from"),
    ("until", "phone-field-until"),
    ("why", "phone-field-why"),
    ("opened", "phone-field-opened"),
    ("hidden", "phone-field-hidden"),
    ("bedtime", "phone-field-bedtime"),
    ("recording", "phone-field-recording"),
    ("says", "phone-field-says"),
    ("by", "phone-field-by"),
    ("file", "phone-field-file"),
];

fn says(refusal: &Refusal, words: &Words) -> String {
    let otherwise = SAID_OTHERWISE.iter().find(|(key, _)| *key == refusal.key);
    words.say(otherwise.map_or(refusal.key, |(_, here)| here), &refusal.values)
}

/// What the error is to a shell; a store's has words of its own and never comes here from [`Companion::homework`].
pub(crate) fn homework(error: HomeworkError, words: &Words) -> Fault {
    let refusal = match (error, refusal(error, words)) {
        (HomeworkError::Store(error), _) => return Fault::store(error, words),
        (_, Some(refusal)) => refusal,
        (_, None) => return Fault::Unfit { says: words.say("homework-shape", &[]) },
    };
    let says = says(&refusal, words);
    match error {
        HomeworkError::NoKeys | HomeworkError::Letter(LetterError::UnknownSigner { .. }) => Fault::Unpaired { says },
        HomeworkError::Nobody | HomeworkError::NoSuchAssignment => Fault::Missing { says },
        HomeworkError::OtherKeys { .. }
        | HomeworkError::Oneself
        | HomeworkError::SameSide { .. }
        | HomeworkError::Full
        | HomeworkError::Older { .. }
        | HomeworkError::Same
        | HomeworkError::OfAnother
        | HomeworkError::Letter(LetterError::BadSignature | LetterError::SignerChanged { .. }) => {
            Fault::Refused { says }
        }
        HomeworkError::Letter(_)
        | HomeworkError::IsCard
        | HomeworkError::IsSealed
        | HomeworkError::IsPicture
        | HomeworkError::Shape
        | HomeworkError::Text(_)
        | HomeworkError::Clip { .. }
        | HomeworkError::OtherClip { .. }
        | HomeworkError::Store(_) => Fault::Unfit { says },
    }
}

/// The same of a draft on a form: a field has a name there, and no line.
pub(crate) fn draft(error: HomeworkError, words: &Words) -> Fault {
    let HomeworkError::Text(fault) = error else { return homework(error, words) };
    let field = FIELDS.iter().find(|(key, _)| *key == fault.key).map_or("phone-field-all", |(_, words)| words);
    let field = words.say(field, &[]);
    let code = words.say(&format!("homework-text-{}", fault.code.name()), &[]);
    Fault::Unfit { says: words.say("phone-draft", &[("field", field.into()), ("code", code.into())]) }
}

/// What cannot be practised as it is on the form, each with its remedy: an exercise by its title, a question as it is asked.
pub(crate) fn misfits(misfits: &[Misfit], language: Language, library: &Library, words: &Words) -> Fault {
    let line = |misfit: &Misfit| {
        let mut refusal = misfit.why.refusal(words);
        let Some(id) = &misfit.exercise else { return says(&refusal, words) };
        let script = library.find(id, language).ok().and_then(|entry| entry.script.as_ref());
        let asks = |name: &str| script?.slots.iter().find(|slot| slot.name.value == name).map(|slot| &slot.ask);
        for (key, value) in &mut refusal.values {
            if let ("slot", Word::Text(name)) = (*key, &*value)
                && let Some(asks) = asks(name)
            {
                *value = format!("“{asks}”").into();
            }
        }
        let named = [("exercise", title_of(id, language, library).into()), ("why", says(&refusal, words).into())];
        words.say("homework-misfit", &named)
    };
    let said: Vec<String> = [words.say("homework-misfits", &[])].into_iter().chain(misfits.iter().map(line)).collect();
    Fault::Unfit { says: said.join("\n") }
}

pub(crate) fn report(error: PairedError, words: &Words) -> Fault {
    let says = says(&report::refusal(error), words);
    match error {
        PairedError::NoKeys | PairedError::Report(ReportError::Letter(LetterError::UnknownSigner { .. })) => {
            Fault::Unpaired { says }
        }
        PairedError::NoTherapist | PairedError::SeveralTherapists => Fault::Missing { says },
        PairedError::Report(ReportError::Letter(LetterError::BadSignature | LetterError::SignerChanged { .. })) => {
            Fault::Refused { says }
        }
        PairedError::Report(_) => Fault::Unfit { says },
    }
}

impl Companion {
    /// Does something of homework with what is kept.
    pub(crate) fn homework<T>(&self, then: impl FnOnce(&mut Journal) -> Result<T, HomeworkError>) -> Result<T, Fault> {
        let done = self.journal(|journal| match then(journal) {
            Err(HomeworkError::Store(error)) => Err(error),
            done => Ok(done),
        })?;
        done.map_err(|error| homework(error, self.words()))
    }
}
