//! The page to print: what, when, why, and whom one can reach.

use perron_companion::homework::sheet;
use perron_companion::{Language, Library, Words};
use perron_core::helpline::shown;
use perron_core::private::Private;

use super::desk::{DRAFT, packed, paired};

#[test]
fn a_page_says_it_all_and_runs_nothing() {
    let (mut therapist, _) = paired("page");
    let mut assignment = packed(&mut therapist, DRAFT).assignment;
    assignment.plan.note = Some(Private::new("<script>alert(1)</script>".to_string()));
    let library = Library::shipped();
    for language in Language::ALL {
        let words = Words::new(language);
        let html = sheet(&assignment, Some("M. de Wit"), None, &library, &words);
        assert!(html.contains("Content-Security-Policy") && !html.contains("<script"));
        for said in [
            "<h1>Week 1</h1>",
            "&lt;script&gt;alert(1)",
            "<li>Weer zonder spanning gaan slapen.</li>",
            "<h2>De avondtrein</h2>",
            "Om de dag los te laten.",
            "<li>Ik ben thuis en de deur is dicht. Er is iemand bij me.</li>",
        ] {
            assert!(html.contains(said), "{said} in {html}");
        }
        // The length in words, and each help line with its country and whether anyone checked it.
        assert!(html.contains(&words.say("homework-minutes", &[("minutes", 6_usize.into())])));
        for line in shown(language, None) {
            let country = words.say(&format!("country-{}", line.country.name()), &[]);
            assert!(html.contains(&format!("<li>{country} · ")), "{country}");
        }
        assert!(html.contains(&words.say("contacts-not-checked", &[])));
    }
}
