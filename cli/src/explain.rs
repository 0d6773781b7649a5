//! `perron explain`: the page of a code, or the table of all of them.

use perron_companion::diagnostic;

use crate::failure::Failure;
use crate::terminal::Terminal;

/// Prints the page of a code; without one, every code and its title.
pub fn run(code: Option<&str>, terminal: &mut Terminal) -> Result<(), Failure> {
    let Some(wanted) = code else {
        for code in diagnostic::codes() {
            terminal.say(&format!("{}  {}", code.id, code.title))?;
        }
        return Ok(());
    };
    let code = diagnostic::code(wanted).map_err(|nearest| {
        let guess = nearest.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
        Failure::Fault(format!(
            "expected a code such as S012 or C011, but found `{wanted}`{guess} (`perron explain` lists them all)"
        ))
    })?;
    terminal.say(code.page().trim_end())?;
    if let Some(source) = code.source {
        terminal.say(&format!("\nSource: {source}"))?;
    }
    Ok(())
}
