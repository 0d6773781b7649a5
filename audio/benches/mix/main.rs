//! The mix that is measured, one verb at a time: `audio/benches/run` builds this program, calls it and makes the table.
//!
//! Each verb is a process of its own, so that its whole CPU time and its highest memory can be told from outside.
#![allow(clippy::print_stdout, reason = "a bench speaks to whoever started it")]

mod exact;
mod material;
mod rendering;

use std::error::Error;
use std::path::Path;

use assert_no_alloc::AllocDisabler;

#[global_allocator]
static ALLOCATOR: AllocDisabler = AllocDisabler;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["prepare", folder] => material::prepare(Path::new(folder)),
        ["write", folder, file] => rendering::write(Path::new(folder), Path::new(file)),
        ["speed", beds, folder] => rendering::speed(beds.parse()?, Path::new(folder)),
        ["play", seconds, folder] => rendering::play(seconds.parse()?, Path::new(folder)),
        ["cues", minutes, count] => exact::cues(minutes.parse()?, count.parse()?),
        ["seek", minute] => exact::seek(minute.parse()?),
        ["still", folder] => exact::still(Path::new(folder)),
        ["caught"] => exact::caught(),
        ["alike", one, other] => exact::alike(Path::new(one), Path::new(other)),
        // `cargo bench` calls it with a word of its own; so does a person who only looks.
        _ => {
            println!("called by audio/benches/run, which `make bench` starts");
            Ok(())
        }
    }
}
