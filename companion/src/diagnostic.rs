//! Diagnostics as a person at a terminal reads them: the line, the caret, the remedy.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use perron_core::diagnostic::nearest;
use perron_core::{Code, Diagnostic};

/// The text a diagnostic points into, and the name it is shown under.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// A file's path, or a shipped script's.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// One diagnostic with its place drawn.
///
/// `source` must be the text that the diagnostic is about: the script's own, or its part's when `diagnostic.part` says so.
/// `colour` adds terminal colours and nothing else.
pub fn render(diagnostic: &Diagnostic, source: Source<'_>, colour: bool) -> String {
    let end = source.text.len();
    let span = diagnostic.span.start.min(end)..diagnostic.span.end.min(end);
    let snippet = Snippet::source(source.text)
        .path(source.name)
        .annotation(AnnotationKind::Primary.span(span).label(diagnostic.label.as_str()));
    let group = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id).element(snippet);
    let report = [group, annotate_snippets::Group::with_title(Level::HELP.secondary_title(diagnostic.remedy.as_str()))];
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&report)
}

/// Line and column of a byte, both from 1; columns count characters, as editors do.
///
/// ```
/// use perron_companion::diagnostic::place;
/// assert_eq!(place("één\ntwee", 6), (2, 1));
/// ```
///
/// A place past the end is the end.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..at.min(text.len())];
    let before = String::from_utf8_lossy(before);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// Every code there is, with its page: the language's first, then the rules of care.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    perron_core::codes()
}

/// The code of this id, however its letter is written.
///
/// # Errors
///
/// The nearest id there is, when one is near enough to be meant.
pub fn code(id: &str) -> Result<&'static Code, Option<&'static str>> {
    let found = codes().find(|code| code.id.eq_ignore_ascii_case(id));
    found.ok_or_else(|| nearest(id, codes().map(|code| code.id)))
}
