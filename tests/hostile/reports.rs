//! What a client, or someone with a client's keys, could send to a therapist.

use std::fmt::Write as _;

use perron_companion::homework::limit;
use perron_companion::report::{MOST_BYTES, MOST_PRACTICES, MOST_TEXTS};

use super::desk::Desks;
use super::{Answer, Case, Kind};

/// A report of these practices and goals over two hundred years, of everything that has a part.
fn report(practices: usize, goals: usize, long: usize) -> String {
    let mut text = concat!(
        "{\"format\":\"perron-report\",\"version\":1,\"language\":\"nl\",\"made\":\"2026-11-28\",",
        "\"first\":\"2026-01-01\",\"last\":\"2026-11-28\",\"parts\":[\"practices\",\"distress\",\"nights\",\"goals\"],",
        "\"practices\":["
    )
    .to_string();
    for nth in 0..practices {
        let (comma, day, month) = (if nth == 0 { "" } else { "," }, nth % 28 + 1, nth % 10 + 1);
        let done = "\"done\":{\"exercise\":\"evening-train\",\"heard_ms\":600000}";
        let _ = write!(text, "{comma}{{\"day\":\"2026-{month:02}-{day:02}\",{done},\"before\":7,\"after\":4}}");
    }
    text += "],\"nights\":[],\"goals\":[";
    for nth in 0..goals {
        let _ = write!(text, "{}{{\"text\":\"{}\"}}", if nth == 0 { "" } else { "," }, "<".repeat(long));
    }
    text + "],\"dreams\":[]}"
}

pub fn cases(desks: &Desks) -> Answer<Vec<Case>> {
    let given = [
        ("report: as many practices as there may be", report(MOST_PRACTICES, 0, 0), true),
        ("report: one practice more", report(MOST_PRACTICES + 1, 0, 0), false),
        ("report: as many goals as there may be", report(0, MOST_TEXTS, 1_200), true),
        ("report: brackets in brackets", "[".repeat(MOST_BYTES), false),
        ("report: a byte more than the most", " ".repeat(MOST_BYTES + 1), false),
        ("report: as long as a letter", " ".repeat(limit::CONTENT), false),
    ];
    given
        .into_iter()
        .map(|(name, text, taken)| {
            Ok(Case {
                name: name.to_string(),
                kind: Kind::Report,
                file: desks.report(text.as_bytes())?,
                after: Vec::new(),
                taken,
            })
        })
        .collect()
}
