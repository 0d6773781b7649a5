//! Values as they are typed: what is none is told what would be.

use perron_companion::care::{Country, NotACountry};
use perron_companion::exercise::BedWish;
use perron_companion::journal::portable::Part;
use perron_companion::kept::{Date, Met, Need, Time, read_date};
use perron_companion::practising::Sink;
use perron_companion::{Bed, Language, Sense};

/// A setting's value, or none.
#[derive(Clone, Copy, Debug)]
pub enum Off<T> {
    /// None.
    Off,
    /// This.
    To(T),
}

pub fn language(name: &str) -> Result<Language, String> {
    Language::from_name(name).ok_or_else(|| {
        let names: Vec<_> = Language::ALL.iter().map(|language| language.name()).collect();
        format!("expected one of {}", names.join(", "))
    })
}

pub fn on_or_off(text: &str) -> Result<bool, String> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("expected on or off".to_string()),
    }
}

pub fn date(text: &str) -> Result<Date, String> {
    read_date(text).ok_or_else(|| "expected a day such as 2026-11-28".to_string())
}

pub fn met(name: &str) -> Result<Met, String> {
    Met::from_name(name).ok_or_else(|| {
        let names: Vec<_> = Met::ALL.iter().map(|met| met.name()).collect();
        format!("expected one of {}", names.join(", "))
    })
}

pub fn need(text: &str) -> Result<(Need, Met), String> {
    let found = text.split_once('=').and_then(|(need, how)| Need::from_name(need).zip(Some(how)));
    let (need, how) = found.ok_or_else(|| {
        let names: Vec<_> = Need::ALL.iter().map(|need| need.name()).collect();
        format!("expected NEED=HOW, with one of {}", names.join(", "))
    })?;
    Ok((need, met(how)?))
}

pub fn part(name: &str) -> Result<Part, String> {
    Part::from_name(name).ok_or_else(|| {
        let names: Vec<_> = Part::ALL.iter().map(|part| part.name()).collect();
        format!("expected one of {}", names.join(", "))
    })
}

pub fn report_part(name: &str) -> Result<perron_companion::report::Part, String> {
    use perron_companion::report::Part;
    Part::from_name(name).ok_or_else(|| {
        let names: Vec<_> = Part::ALL.iter().map(|part| part.name()).collect();
        format!("expected one of {}", names.join(", "))
    })
}

fn or_off<T>(text: &str, read: impl FnOnce(&str) -> Result<T, String>) -> Result<Off<T>, String> {
    if text == "off" { Ok(Off::Off) } else { read(text).map(Off::To).map_err(|expected| format!("{expected}, or off")) }
}

pub fn language_or_off(text: &str) -> Result<Off<Language>, String> {
    or_off(text, language)
}

pub fn country_or_off(text: &str) -> Result<Off<Country>, String> {
    or_off(text, |text| text.parse().map_err(|error: NotACountry| error.to_string()))
}

pub fn time_or_off(text: &str) -> Result<Off<Time>, String> {
    or_off(text, |text| {
        let digits = |part: &str| if part.len() == 2 { part.parse::<i8>().ok() } else { None };
        let parts = text.split_once(':').and_then(|(hour, minute)| digits(hour).zip(digits(minute)));
        let time = parts.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
        time.ok_or_else(|| "expected a time such as 21:30".to_string())
    })
}

pub fn sense(name: &str) -> Result<Sense, String> {
    Sense::from_name(name).ok_or_else(|| {
        let names: Vec<_> = Sense::ALL.iter().map(|sense| sense.name()).collect();
        format!("expected one of {}", names.join(", "))
    })
}

pub fn bed(name: &str) -> Result<BedWish, String> {
    if name == "none" {
        return Ok(BedWish::Off);
    }
    Bed::from_name(name).map(BedWish::Named).ok_or_else(|| {
        let names: Vec<_> = Bed::ALL.iter().map(|bed| bed.name()).collect();
        format!("expected one of {} or none", names.join(", "))
    })
}

pub fn sink(name: &str) -> Result<Sink, &'static str> {
    match name {
        "system" => Ok(Sink::System),
        "null" => Ok(Sink::Null),
        _ => Err("expected system or null"),
    }
}
