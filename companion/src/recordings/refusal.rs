//! Why a recording was not taken, in words that say what to do.

use perron_audio::recording::{Fault, limit};
use perron_core::Language;

use super::Why;
use crate::words::{Refusal, Word};

/// The words of why a file was not taken.
pub fn refusal(why: Why, language: Language) -> Refusal {
    let (key, values) = words(why, language);
    Refusal { key, values }
}

fn words(why: Why, language: Language) -> (&'static str, Vec<(&'static str, Word)>) {
    let fault = match why {
        Why::NoFile => return ("why-no-file", vec![]),
        Why::Unreadable => return ("why-unreadable", vec![]),
        Why::Twice => return ("why-twice", vec![]),
        Why::Sound(fault) => fault,
    };
    let lengths =
        |found, wished| vec![("found", seconds(found, language).into()), ("wished", seconds(wished, language).into())];
    match fault {
        Fault::TooLarge => ("why-too-large", vec![("most", (limit::FILE >> 20).into())]),
        Fault::Unknown => ("why-unknown", vec![]),
        Fault::Damaged | Fault::NoNumber => ("why-damaged", vec![]),
        Fault::Shape { channels, bits, rate } => (
            "why-shape",
            vec![
                ("channels", channels.to_string().into()),
                ("bits", bits.to_string().into()),
                ("rate", rate.to_string().into()),
            ],
        ),
        Fault::Endless => ("why-endless", vec![("most", limit::SECONDS.to_string().into())]),
        Fault::Silent => ("why-silent", vec![]),
        Fault::Clipped => ("why-clipped", vec![]),
        Fault::Quiet { .. } => ("why-quiet", vec![]),
        Fault::Bump { .. } => ("why-bump", vec![]),
        Fault::Room { .. } => ("why-room", vec![]),
        Fault::Short { found, wished } => ("why-short", lengths(found, wished)),
        Fault::Long { found, wished } => ("why-long", lengths(found, wished)),
    }
}

/// Seconds with a tenth, as the language writes them.
pub fn seconds(seconds: f64, language: Language) -> String {
    let point = format!("{seconds:.1}");
    match language {
        Language::Nl => point.replace('.', ","),
        Language::En => point,
    }
}
