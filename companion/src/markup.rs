//! HTML that cannot be broken by what stands in it: names of elements are fixed, all else is escaped.

use std::fmt::Write as _;

/// A piece of HTML or SVG, whole in itself.
///
/// ```
/// use perron_companion::markup::Markup;
/// let line = Markup::element("p", &[("title", "\"quoted\"")], Markup::text("a < b"));
/// assert_eq!(line.as_str(), "<p title=\"&quot;quoted&quot;\">a &lt; b</p>");
/// ```
///
/// Names of elements and of attributes are `'static`: what a person or a script wrote can become neither.
#[derive(Clone, Default)]
pub struct Markup(String);

impl Markup {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Words, whatever they hold.
    pub fn text(text: &str) -> Self {
        let mut markup = Self::new();
        markup.escape(text);
        markup
    }

    /// An element around something.
    pub fn element(name: &'static str, attributes: &[(&'static str, &str)], inside: Self) -> Self {
        let mut markup = Self::new();
        markup.open(name, attributes);
        markup.0 += &inside.0;
        let _ = write!(markup.0, "</{name}>");
        markup
    }

    /// An element that holds nothing, such as `meta`.
    pub fn void(name: &'static str, attributes: &[(&'static str, &str)]) -> Self {
        let mut markup = Self::new();
        markup.open(name, attributes);
        markup
    }

    /// A style sheet or a script of the house, as it stands: neither may hold words of a person.
    pub fn verbatim(name: &'static str, inside: &'static str) -> Self {
        Self(format!("<{name}>{inside}</{name}>"))
    }

    /// Adds a piece behind this one.
    pub fn push(&mut self, piece: Self) {
        self.0 += &piece.0;
    }

    /// With a piece behind this one.
    #[must_use]
    pub fn and(mut self, piece: Self) -> Self {
        self.push(piece);
        self
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        let _ = write!(self.0, "<{name}");
        for (name, value) in attributes {
            let _ = write!(self.0, " {name}=\"");
            self.escape(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// Every letter that could begin or end something is written out; one that no page may hold is shown as missing.
    fn escape(&mut self, text: &str) {
        self.0.reserve(text.len());
        for letter in text.chars() {
            match letter {
                '&' => self.0 += "&amp;",
                '<' => self.0 += "&lt;",
                '>' => self.0 += "&gt;",
                '"' => self.0 += "&quot;",
                '\'' => self.0 += "&#39;",
                '\n' | '\t' => self.0.push(letter),
                letter if letter.is_control() => self.0.push(char::REPLACEMENT_CHARACTER),
                letter => self.0.push(letter),
            }
        }
    }
}

impl FromIterator<Self> for Markup {
    fn from_iter<T: IntoIterator<Item = Self>>(pieces: T) -> Self {
        let mut all = Self::new();
        pieces.into_iter().for_each(|piece| all.push(piece));
        all
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a reader of HTML makes of escaped text.
    fn read(text: &str) -> String {
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        text.replace("&amp;", "&")
    }

    #[test]
    fn what_looks_like_the_end_of_a_script_stays_words() {
        let hostile = "</script><script>alert('\"&amp;')</script><!--";
        let markup = Markup::element("p", &[("title", hostile)], Markup::text(hostile));
        assert_eq!(markup.as_str().matches('<').count(), 2, "{}", markup.as_str());
        assert_eq!(markup.as_str().matches('"').count(), 2, "{}", markup.as_str());
    }

    #[test]
    fn what_no_page_may_hold_is_shown_as_missing() {
        assert_eq!(Markup::text("a\0b\u{1b}c\r\n").as_str(), "a\u{fffd}b\u{fffd}c\u{fffd}\n");
    }

    proptest! {
        #[test]
        fn any_words_come_back_as_they_were_and_nothing_else_does(
            text in "(\\PC|[<>&'\"]|</script>|]]>|<!--){0,40}",
        ) {
            let inside = Markup::text(&text);
            prop_assert!(!inside.as_str().contains(['<', '>', '"', '\'']));
            prop_assert_eq!(read(inside.as_str()), text.clone());
            let element = Markup::element("p", &[("title", &text)], inside.clone());
            prop_assert_eq!(element.as_str(), format!("<p title=\"{0}\">{0}</p>", inside.as_str()));
        }
    }
}
