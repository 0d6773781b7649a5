//! The names of the house for what has one of a few values.

use perron_core::caution::Page;
use perron_core::entry::{Met, Need, Part as ReportPart};
use perron_core::exercise::{BedWish, Mode};
use perron_core::helpline::Country;
use perron_core::practice::Outcome;
use perron_core::script::tree::{Daytime, Ending, Sense};
use perron_core::{Bed, Language};

use super::Part;

/// One of a few values, each with a name.
pub(super) trait Named: Copy {
    /// Its name.
    fn named(self) -> &'static str;
    /// The value of a name.
    fn of_name(name: &str) -> Option<Self>;
}

/// Names that the type itself knows.
macro_rules! named_itself {
    ($($of:ty),*) => {$(
        impl Named for $of {
            fn named(self) -> &'static str {
                self.name()
            }

            fn of_name(name: &str) -> Option<Self> {
                Self::from_name(name)
            }
        }
    )*};
}

named_itself!(Language, Bed, Sense, Met, Need, Part, ReportPart);

/// Names that are given here: the compiler sees that each value has one, and a test that each is read.
macro_rules! named_here {
    ($of:ty: $($value:pat => $name:literal = $read:expr),*) => {
        impl Named for $of {
            fn named(self) -> &'static str {
                match self { $($value => $name),* }
            }

            fn of_name(name: &str) -> Option<Self> {
                match name { $($name => Some($read),)* _ => None }
            }
        }
    };
}

named_here!(Ending: Self::Wake => "wake" = Self::Wake, Self::Sleep => "sleep" = Self::Sleep);
named_here!(Daytime: Self::Day => "day" = Self::Day, Self::Night => "night" = Self::Night);
named_here!(Mode: Self::Clear => "clear" = Self::Clear, Self::Ambient => "ambient" = Self::Ambient);
named_here!(Page: Self::Imagery => "imagery" = Self::Imagery, Self::Dreams => "dreams" = Self::Dreams);
named_here!(Outcome:
    Self::NotBegun => "not-begun" = Self::NotBegun,
    Self::Partial => "partial" = Self::Partial,
    Self::Finished => "finished" = Self::Finished
);

impl Named for Country {
    fn named(self) -> &'static str {
        self.name()
    }

    fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|country| country.name() == name)
    }
}

/// A bed has its own name; what is none of them is named beside it.
impl Named for BedWish {
    fn named(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Off => "off",
            Self::Named(bed) => bed.name(),
        }
    }

    fn of_name(name: &str) -> Option<Self> {
        match name {
            "usual" => Some(Self::Usual),
            "off" => Some(Self::Off),
            _ => Bed::from_name(name).map(Self::Named),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_as_it_is_written() {
        fn hold<T: Named + PartialEq + core::fmt::Debug>(all: &[T]) {
            for value in all {
                assert_eq!(T::of_name(value.named()), Some(*value));
            }
            assert_eq!(T::of_name("Wake"), None);
        }
        hold(&[Ending::Wake, Ending::Sleep]);
        hold(&[Daytime::Day, Daytime::Night]);
        hold(&[Mode::Clear, Mode::Ambient]);
        hold(&[Page::Imagery, Page::Dreams]);
        hold(&[Outcome::NotBegun, Outcome::Partial, Outcome::Finished]);
        hold(&Country::ALL);
        hold(&Language::ALL);
        hold(&Part::ALL);
        hold(&ReportPart::ALL);
        hold(&Bed::ALL.map(BedWish::Named));
        hold(&[BedWish::Usual, BedWish::Off]);
    }
}
