//! Cases a writer can read: a script, a plan, and the timeline that comes of them.
//!
//! `cargo insta review`, or `INSTA_UPDATE=always cargo test -p perron-tests --test cases`, takes a new timeline over.

use perron_core::Frames;
use perron_core::exercise::{Catalog, Fit, prepare};
use perron_tests::{plan, shelf, table, voice};

/// The names of the cases, each a folder.
fn cases() -> Vec<String> {
    let folders = std::fs::read_dir(shelf::root().join("tests/cases")).expect("the cases can be listed");
    let names = folders.map(|folder| folder.expect("a case can be listed").file_name().to_string_lossy().into_owned());
    names.collect()
}

#[test]
fn each_case_has_its_timeline() {
    let cases = cases();
    assert!(cases.len() >= 8, "the cases are there");
    for name in cases {
        let case = shelf::root().join("tests/cases").join(&name);
        let scripts = shelf::whole_scripts(&format!("tests/cases/{name}"));
        let [script] = scripts.as_slice() else { panic!("{}: expected one script", case.display()) };
        let plan = plan::read(&case.join("session.plan"));
        let exercise = prepare(script, &plan.wishes).unwrap_or_else(|faults| panic!("{}: {faults:?}", case.display()));
        let catalog = if plan.voice { voice::catalog(&exercise) } else { Catalog::default() };
        let fit = Fit::new(&exercise, &catalog);
        let usual = exercise.lengths.expect("a script that is whole has its lengths").usual;
        let length = Frames::from(plan.wishes.length.unwrap_or(usual));
        let shown = match fit.lay(length) {
            Ok(laid) => table::table(&exercise, &fit, &laid),
            Err(fault) => format!("{fault}\n"),
        };
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&case);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("timeline", shown));
    }
}
