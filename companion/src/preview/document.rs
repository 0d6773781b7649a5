//! The page as a whole: what it is, the sound, the picture, the text, the notes.

use base64ct::{Base64, Encoding};
use perron_core::helpline::Country;
use perron_core::script::tree::{Care, Header};
use perron_core::{Frames, Language};

use crate::markup::Markup;
use crate::plan::Plan;
use crate::preparing::Laid;
use crate::words::{Word, Words};

use super::picture::picture;
use super::times::length;
use super::transcript::transcript;
use super::{notes, policy};

/// A page that has all but its sound.
pub struct Document {
    language: Language,
    title: String,
    own: bool,
    made: String,
    before: Markup,
    after: Markup,
    words: Words,
}

impl Document {
    /// The page of an exercise that is laid out.
    pub fn new(laid: &Laid, country: Option<Country>) -> Self {
        let words = Words::new(laid.language());
        let plan = laid.plan();
        let before = head(laid, &plan, &words);
        let mut after = section("picture", "preview-picture", &words, picture(&plan, &words));
        let how = paragraph("how", &words.say("preview-transcript-how", &[]));
        let label = words.say("preview-transcript", &[]);
        let scroller = [("class", "lines"), ("tabindex", "0"), ("role", "region"), ("aria-label", &*label)];
        let text = Markup::element("div", &scroller, transcript(&plan, &words));
        after.push(section("transcript", "preview-transcript", &words, how.and(follow(&words)).and(text)));
        after.push(section("care", "preview-care", &words, notes::notes(laid, country, &words)));
        let own = plan.cues.iter().any(|cue| cue.own);
        let made = format!("{} {}, seed {}", plan.exercise, plan.language, plan.seed);
        Self { language: laid.language(), title: laid.title().to_string(), own, made, before, after, words }
    }

    /// Whether words that a person gave are in it.
    pub const fn has_own_words(&self) -> bool {
        self.own
    }

    /// The whole page, around this sound.
    pub fn page(&self, sound: &[u8]) -> String {
        let says = |key: &str| self.words.say(key, &[]);
        let label = says("preview-sound");
        let src = format!("data:audio/ogg;base64,{}", Base64::encode_string(sound));
        let attributes = [("controls", ""), ("preload", "auto"), ("aria-label", &*label), ("src", &*src)];
        let trouble = [("class", "trouble"), ("role", "alert"), ("hidden", "")];
        let sound = Markup::element("audio", &attributes, Markup::new()).and(Markup::element(
            "p",
            &trouble,
            Markup::text(&says("preview-sound-trouble")),
        ));
        let main = section("sound", "preview-sound", &self.words, sound).and(self.after.clone());
        let foot = self.words.say("preview-foot", &[("version", env!("CARGO_PKG_VERSION").into())]);
        let made = self.words.say("preview-made", &[("made", self.made.as_str().into())]);
        let foot = paragraph("how", &foot).and(paragraph("how", &made));
        let body =
            Markup::element("a", &[("class", "skip"), ("href", "#transcript")], Markup::text(&says("preview-skip")))
                .and(Markup::element("header", &[], self.before.clone()))
                .and(Markup::element("main", &[], main))
                .and(Markup::element("footer", &[], foot))
                .and(policy::script());
        // The policy stands before all that it rules.
        let head = Markup::void("meta", &[("charset", "utf-8")])
            .and(Markup::void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy::policy())]))
            .and(Markup::void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]))
            .and(Markup::void("meta", &[("name", "referrer"), ("content", "no-referrer")]))
            .and(Markup::element("title", &[], Markup::text(&format!("{} · Perron", self.title))))
            .and(policy::style());
        let html = Markup::element("head", &[], head).and(Markup::element("body", &[], body));
        format!("<!doctype html>\n{}\n", Markup::element("html", &[("lang", self.language.name())], html).as_str())
    }
}

/// Title, summary, what a reader must know first, and the facts.
fn head(laid: &Laid, plan: &Plan, words: &Words) -> Markup {
    let header = laid.header();
    let mut all = paragraph("kind", &words.say("preview-kind", &[]));
    all.push(Markup::element("h1", &[], Markup::text(laid.title())));
    all.push(paragraph("summary", &header.summary));
    all.push(notices(laid, plan, words));
    let label = words.say("preview-facts", &[]);
    all.push(Markup::element("dl", &[("aria-label", &label)], facts(header, plan, words)));
    all
}

fn notices(laid: &Laid, plan: &Plan, words: &Words) -> Markup {
    let reviewed = laid.header().reviewed.as_ref();
    let by = |reviewed: &perron_core::script::tree::Reviewed| -> Vec<(&str, Word)> {
        vec![("by", reviewed.by.clone().into()), ("on", reviewed.on.clone().into())]
    };
    let own = plan.cues.iter().any(|cue| cue.own);
    let notices = [
        (true, "preview-no-practice", vec![]),
        (reviewed.is_none(), "preview-not-reviewed", vec![]),
        (reviewed.is_some(), "preview-reviewed", reviewed.map(by).unwrap_or_default()),
        (laid.is_provisional(), "preview-provisional", vec![]),
        (laid.unvoiced() > 0, "preview-unvoiced", vec![("count", laid.unvoiced().into())]),
        (own, "preview-has-own-words", vec![]),
        (laid.is_stand_in(), "preview-stand-in", vec![]),
    ];
    let shown = notices.into_iter().filter(|(is_so, ..)| *is_so);
    let items = shown.map(|(_, key, told)| Markup::element("li", &[], Markup::text(&words.say(key, &told))));
    Markup::element("ul", &[("class", "notices")], items.collect())
}

fn facts(header: &Header, plan: &Plan, words: &Words) -> Markup {
    let beds: Vec<String> = plan.beds.iter().map(|bed| words.say(&format!("bed-{}", bed.bed), &[])).collect();
    let bed = if beds.is_empty() { words.say("preview-no-bed", &[]) } else { beds.join(", ") };
    let who = match header.care {
        Care::SelfGuided => "preview-care-self",
        Care::Screened => "preview-care-screened",
        Care::Assigned => "preview-care-assigned",
    };
    let facts = [
        ("preview-length", length(Frames(plan.length_frames).0, words)),
        ("preview-ending", words.say(&format!("ending-{}", plan.ending), &[])),
        ("preview-bed", bed),
        ("preview-who", words.say(who, &[])),
    ];
    let pairs = facts.iter().map(|(key, value)| {
        let term = Markup::element("dt", &[], Markup::text(&words.say(key, &[])));
        Markup::element("div", &[], term.and(Markup::element("dd", &[], Markup::text(value))))
    });
    pairs.collect()
}

/// The box that lets the text follow the sound; without the script it would do nothing, so the script shows it.
fn follow(words: &Words) -> Markup {
    let check = Markup::void("input", &[("type", "checkbox"), ("id", "follow"), ("checked", "")]);
    let label = Markup::element("label", &[("for", "follow")], Markup::text(&words.say("preview-follow", &[])));
    Markup::element("p", &[("class", "follow"), ("hidden", "")], check.and(Markup::text(" ")).and(label))
}

/// A part of the page beneath its heading, which names it; its id is what a link leads to.
fn section(id: &'static str, key: &'static str, words: &Words, inside: Markup) -> Markup {
    let heading_id = format!("{id}-heading");
    let title = Markup::text(&words.say(key, &[]));
    let heading = Markup::element("h2", &[("id", &heading_id)], title);
    Markup::element("section", &[("id", id), ("aria-labelledby", &heading_id)], heading.and(inside))
}

fn paragraph(class: &'static str, text: &str) -> Markup {
    Markup::element("p", &[("class", class)], Markup::text(text))
}
