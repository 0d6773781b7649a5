//! What a person reads on the screen: one Fluent file a language, never a sentence in code.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use perron_core::Language;
use perron_core::day::Date;
use perron_core::programme::{Number, Reason};

use crate::packed::unpack;

/// The words of the screen in one language.
///
/// ```
/// use perron_companion::{Language, Words};
/// let words = Words::new(Language::En);
/// assert_eq!(words.say("rendered", &[("file", "a.wav".into())]), "Done: a.wav");
/// ```
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A value put into a sentence.
#[derive(Clone, Debug)]
pub enum Word {
    /// Text.
    Text(String),
    /// A number, which may change the words around it.
    Count(usize),
}

/// The key of a sentence that says why something was refused, with what it names: a shell may have words of its own for it.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The key.
    pub key: &'static str,
    /// What the sentence names.
    pub values: Vec<(&'static str, Word)>,
}

impl Refusal {
    /// The sentence.
    pub fn says(&self, words: &Words) -> String {
        words.say(self.key, &self.values)
    }
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<String> for Word {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Word {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// What a person reads, as it was written.
fn text(language: Language) -> String {
    unpack(match language {
        Language::Nl => include_bytes!(concat!(env!("OUT_DIR"), "/nl.ftl.packed")),
        Language::En => include_bytes!(concat!(env!("OUT_DIR"), "/en.ftl.packed")),
    })
}

impl Words {
    /// The words of a language.
    pub fn new(language: Language) -> Self {
        let resource = FluentResource::try_new(text(language)).expect("a test reads both files");
        let tag = language.name().parse().expect("a two-letter name is a language tag");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks around inserted text serve mixed directions of writing; both languages run one way.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("no key stands twice, a test says so");
        Self { language, bundle }
    }

    /// The words of a language, read once for as long as the program runs: for a shell that asks for them again and again.
    pub fn of(language: Language) -> &'static Self {
        static NL: LazyLock<Words> = LazyLock::new(|| Words::new(Language::Nl));
        static EN: LazyLock<Words> = LazyLock::new(|| Words::new(Language::En));
        match language {
            Language::Nl => &NL,
            Language::En => &EN,
        }
    }

    /// The language they are in.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence of this key; a key that is missing shows itself, so that nothing is ever silently blank.
    pub fn say(&self, key: &str, values: &[(&str, Word)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_string();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Word::Text(text) => args.set(*name, text.as_str()),
                Word::Count(count) => args.set(*name, *count),
            }
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A day as people name it, without its year.
    ///
    /// ```
    /// use perron_companion::{Language, Words};
    /// use perron_core::day::Date;
    /// let day = Date::constant(2026, 12, 3);
    /// assert_eq!(Words::new(Language::Nl).date(day), "donderdag 3 december");
    /// ```
    pub fn date(&self, date: Date) -> String {
        let weekday = self.say(&format!("weekday-{}", date.weekday().to_monday_one_offset()), &[]);
        self.say("date", &[("weekday", weekday.into()), ("day", self.day_and_month(date).into())])
    }

    /// The same as it is said on some other day: with its year where that is another.
    ///
    /// ```
    /// use perron_companion::{Language, Words};
    /// use perron_core::day::Date;
    /// let (words, day) = (Words::new(Language::Nl), Date::constant(2026, 12, 31));
    /// assert_eq!(words.date_on(day, Date::constant(2026, 1, 1)), "donderdag 31 december");
    /// assert_eq!(words.date_on(day, Date::constant(2027, 1, 1)), "donderdag 31 december 2026");
    /// ```
    pub fn date_on(&self, date: Date, today: Date) -> String {
        let day = self.date(date);
        if date.year() == today.year() {
            return day;
        }
        self.say("report-date", &[("day", day.into()), ("year", date.year().to_string().into())])
    }

    /// A day without its weekday: `3 december`.
    pub fn day_and_month(&self, date: Date) -> String {
        let month = self.say(&format!("month-{}", date.month()), &[]);
        self.say("day-and-month", &[("day", date.day().to_string().into()), ("month", month.into())])
    }

    /// Why the programme decides something, with its numbers.
    pub fn reason(&self, reason: Reason) -> String {
        let word = |number| match number {
            Number::Count(count) => Word::Count(count.try_into().unwrap_or(usize::MAX)),
            Number::Day(day) => Word::Text(self.date(day)),
            Number::Hour(time) => Word::Text(format!("{:02}:{:02}", time.hour(), time.minute())),
        };
        let values: Vec<(&str, Word)> =
            reason.numbers().into_iter().map(|(name, number)| (name, word(number))).collect();
        self.say(reason.key(), &values)
    }
}

#[cfg(test)]
mod tests {
    use perron_core::programme::Step;

    use super::*;

    /// The keys of a file, in its order.
    fn keys(text: &str) -> Vec<&str> {
        let of_a_message = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
        text.lines().filter(of_a_message).filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect()
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let [nl, en] = Language::ALL.map(text);
        assert_eq!(keys(&nl), keys(&en));
        for language in Language::ALL {
            let words = Words::new(language);
            for key in keys(&nl) {
                assert_ne!(words.say(key, &[]), key);
            }
        }
    }

    /// Whatever the programme decides, it says why, with every number that belongs to it and none that does not.
    #[test]
    fn every_reason_and_step_of_the_programme_has_words() {
        for language in Language::ALL {
            let (words, text) = (Words::new(language), text(language));
            for reason in Reason::ALL {
                let said = words.reason(reason);
                assert!(said != reason.key() && said.ends_with(['.', '?']), "{said}");
                assert!(!said.contains(['{', '$']), "a number is missing: {said}");
                let message = text.split(&format!("\n{} =", reason.key())).nth(1).expect("its message");
                let message = message.split("\nprogramme-").next().unwrap_or(message);
                for (name, _) in reason.numbers() {
                    assert!(message.contains(&format!("${name} ")), "{}: {name} is not said", reason.key());
                }
            }
            for step in Step::ALL {
                let key = format!("programme-step-{}", step.name());
                assert_ne!(words.say(&key, &[]), key);
            }
        }
    }

    #[test]
    fn a_day_is_named_as_people_name_it() {
        let leap = Date::constant(2028, 2, 29);
        assert_eq!(Words::new(Language::Nl).date(leap), "dinsdag 29 februari");
        assert_eq!(Words::new(Language::En).date(leap), "Tuesday 29 February");
    }

    #[test]
    fn a_count_changes_the_words() {
        let words = Words::new(Language::Nl);
        assert!(words.say("no-voice", &[("count", 1.into())]).contains("één zin is"));
        assert!(words.say("no-voice", &[("count", 3.into())]).contains("3 zinnen is"));
    }
}
