//! The table of the rules: printed in `core/README.md`, each row with a test at its edge, each reason in a row.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use perron_core::programme::{Reason, rules};
use perron_tests::shelf::root;

fn table() -> String {
    let mut table = "| rule | number | from | says | at its edge |\n|---|---|---|---|---|\n".to_string();
    for row in rules() {
        let says: Vec<String> = row.reasons.iter().map(|reason| format!("`{}`", reason.key())).collect();
        writeln!(table, "| {} | {} | {} | {} | `{}` |", row.rule, row.number, row.source, says.join(", "), row.edge)
            .expect("text grows");
    }
    table
}

/// The README prints what the rules say. `PERRON_DRAW=1 cargo test -p perron-tests --test programme` prints it anew.
#[test]
fn the_readme_prints_these_rules() {
    let path = root().join("core/README.md");
    let readme = fs::read_to_string(&path).expect("core has a README");
    let (begin, end) = ("<!-- printed from the rules -->\n", "<!-- printed until here -->\n");
    let (before, rest) = readme.split_once(begin).expect("a place to print");
    let (found, after) = rest.split_once(end).expect("an end of that place");
    let expected = format!("\n{}\n", table());
    if std::env::var_os("PERRON_DRAW").is_some() {
        fs::write(&path, format!("{before}{begin}{expected}{end}{after}")).expect("the README can be written");
    } else {
        assert_eq!(found, expected, "the table is stale; PERRON_DRAW=1 prints it anew");
    }
}

#[test]
fn every_row_has_a_test_at_its_edge() {
    let sources: String = ["choosing", "laws", "resting"]
        .map(|name| fs::read_to_string(root().join(format!("tests/tests/programme/{name}.rs"))).expect("a source"))
        .concat();
    for row in rules() {
        assert!(
            sources.contains(&format!("    #[test]\n    fn {}(", row.edge))
                || sources.contains(&format!("\n#[test]\nfn {}(", row.edge)),
            "{}: no test {}",
            row.rule,
            row.edge
        );
        assert!(!row.reasons.is_empty(), "{}: says nothing", row.rule);
    }
}

#[test]
fn every_reason_is_in_a_row() {
    let told: BTreeSet<&str> = rules().iter().flat_map(|row| &row.reasons).map(|reason| reason.key()).collect();
    let all: BTreeSet<&str> = Reason::ALL.into_iter().map(Reason::key).collect();
    assert_eq!(told, all);
}
