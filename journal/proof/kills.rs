//! Kills: a child that writes is killed with -9 at a random moment, over and over on the same store, and then on a new one.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::act::Act;
use crate::given::Given;
use crate::ledger::Ledger;
use crate::{Finding, Result, Run};

/// So often a store is killed before a new one is made: making it is killed too.
const A_STORE: usize = 25;

pub fn check(run: &Run) -> Result<Finding> {
    let many = run.size(250, 10_000);
    let mut dice = run.dice(1);
    let mut given = Given::new(run.seed);
    let folder = run.folder("kills")?;
    let path = folder.join("journal.perron");
    let mut ledger = Ledger::new(run.seed);
    let (mut acknowledged, mut undone, mut lost) = (0, 0, Vec::new());
    let mut hit = BTreeMap::<&str, usize>::new();
    // How long one thing takes here, so that the kill lies anywhere in the next.
    let mut usual = Duration::from_millis(2);
    for nth in 0..many {
        if nth % A_STORE == 0 {
            acknowledged += ledger.acknowledged;
            fs::remove_dir_all(&folder)?;
            fs::create_dir_all(&folder)?;
            ledger = ledger.anew();
        }
        let mut child = writer(&path, run, &ledger)?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("expected the child's lines")?).lines();
        let (begun, wanted) = (Instant::now(), dice.below(16));
        let mut heard = 0;
        while heard < wanted {
            let Some(line) = lines.next() else { break };
            heard += usize::from(ledger.hear(&line?));
        }
        if heard > 2 {
            usual = begun.elapsed() / u32::try_from(heard)?;
        }
        let wait = usual.mul_f64(dice.below(2_000) as f64 / 1_000.0);
        let begun = Instant::now();
        while begun.elapsed() < wait {
            std::hint::spin_loop();
        }
        child.kill()?;
        for line in lines {
            ledger.hear(&line?);
        }
        let ended = child.wait()?;
        if ended.code().is_some() {
            lost.push(format!("kill {nth}: the child ended by itself, {ended}"));
        }
        match ledger.check(&path, &mut given) {
            Ok(found) => {
                undone += usize::from(found.recovered);
                *hit.entry(found.under_way.map_or("between", Act::name)).or_default() += 1;
            }
            Err(fault) => {
                lost.push(format!("kill {nth}: {fault}"));
                fs::remove_dir_all(&folder)?;
                fs::create_dir_all(&folder)?;
                ledger = ledger.anew();
            }
        }
    }
    acknowledged += ledger.acknowledged;
    fs::remove_dir_all(&folder)?;
    let missed: Vec<_> =
        ["append", "checkpoint", "rotate", "import"].into_iter().filter(|name| !hit.contains_key(name)).collect();
    let places: Vec<_> = hit.iter().map(|(name, many)| format!("{name} {many}")).collect();
    let mut text = format!("{acknowledged} acknowledged; {undone} writes undone; killed in {}", places.join(", "));
    if !missed.is_empty() {
        text += &format!("; never killed in {}", missed.join(", "));
    }
    Ok(Finding::new(many, lost, missed.is_empty(), text))
}

/// A child that writes on from what a ledger holds.
fn writer(path: &Path, run: &Run, ledger: &Ledger) -> Result<Child> {
    let mut child = Command::new(&run.program)
        .args(["child", "writer"])
        .arg(path)
        .args([run.seed.to_string(), ledger.next.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    child.stdin.take().ok_or("expected to tell the child its keys")?.write_all(ledger.keys.lines().as_bytes())?;
    Ok(child)
}
