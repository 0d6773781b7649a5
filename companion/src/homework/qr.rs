//! A QR code of a card, drawn with the letters of a terminal or as SVG; its modules, for whoever draws it otherwise.

use qrcode::{Color, EcLevel, QrCode};

use crate::markup::Markup;

/// What is left white around it, in modules: without it no camera finds the code (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// A QR code.
///
/// ```
/// use perron_companion::homework::qr::Qr;
/// let code = Qr::new("PERRON1:ABC").unwrap();
/// assert!(code.lines().iter().all(|line| line.chars().count() == code.lines()[0].chars().count()));
/// ```
///
/// It is dark on light however a terminal is coloured: whoever prints the lines sets black on white.
pub struct Qr {
    dark: Vec<bool>,
    width: usize,
}

impl Qr {
    /// The code of a text; `None`: it is too long for one.
    pub fn new(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let width = code.width();
        Some(Self { dark: code.to_colors().into_iter().map(|color| color == Color::Dark).collect(), width })
    }

    /// Whether the module in this column and row is dark; what lies around the code is light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |at: usize| at.checked_sub(QUIET).filter(|at| *at < self.width);
        match (inside(x), inside(y)) {
            (Some(x), Some(y)) => self.dark[y * self.width + x],
            _ => false,
        }
    }

    /// How many modules wide it is, and as many high, with the light border that belongs to it.
    pub const fn side(&self) -> usize {
        self.width + 2 * QUIET
    }

    /// Its modules, row by row from the top, for a shell that draws them: whether each is dark.
    pub fn modules(&self) -> impl Iterator<Item = bool> {
        let side = self.side();
        (0..side * side).map(move |at| self.is_dark(at % side, at / side))
    }

    /// Two rows of it a line.
    pub fn lines(&self) -> Vec<String> {
        let letter = |x: usize, y: usize| match (self.is_dark(x, y), self.is_dark(x, y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        (0..self.side()).step_by(2).map(|y| (0..self.side()).map(|x| letter(x, y)).collect()).collect()
    }

    /// A picture of it that can be printed, or shown on another screen.
    pub fn svg(&self, label: &str) -> String {
        let (side, mut path) = (self.side(), String::new());
        for y in 0..side {
            for x in (0..side).filter(|x| self.is_dark(*x, y)) {
                path += &format!("M{x} {y}h1v1h-1z");
            }
        }
        let (sides, view) = ((side * 6).to_string(), format!("0 0 {side} {side}"));
        let white = Markup::element("rect", &[("width", "100%"), ("height", "100%"), ("fill", "#fff")], Markup::new());
        let dark = Markup::element("path", &[("d", &path), ("fill", "#000")], Markup::new());
        let attributes = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", sides.as_str()),
            ("height", sides.as_str()),
            ("viewBox", view.as_str()),
            ("shape-rendering", "crispEdges"),
            ("role", "img"),
            ("aria-label", label),
        ];
        Markup::element("svg", &attributes, white.and(dark)).as_str().to_string()
    }
}
