//! A program that makes an entry and keeps nothing: what `with.rs` is weighed against.

use perron_core::Private;
use perron_core::day::Date;
use perron_core::entry::{Entry, Goal};

fn main() {
    let text = Private::new(std::env::args().nth(1).unwrap_or_default());
    let entry = Entry::Goal(Goal { at: Date::constant(2026, 11, 28).at(20, 0, 0, 0), text, reached: None });
    std::process::exit(entry.kind().len() as i32);
}
