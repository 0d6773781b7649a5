//! The page of an exercise (feature `preview`): one file to open, read and hear, for a therapist who wants to know what it
//! does.
//!
//! ```text
//! Laid --Plan--> picture, transcript, notes      what is known before anything sounds
//! Prepared --render--> Ogg Vorbis --> data: URL  the practice's own sound, in the page
//! ```
//!
//! The page needs nothing beside itself and may ask for nothing: its own policy forbids the browser every address. It holds
//! the words that a person gave, as a rendered file does; whoever makes it says so.

mod document;
mod notes;
mod picture;
mod policy;
mod scenes;
mod times;
mod transcript;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::{fs, io};

use perron_audio::ogg::OggError;
use perron_audio::{OggVorbis, Stem};
use perron_core::Frames;
use perron_core::helpline::Country;
use perron_core::session::{Command, Record};

use crate::preparing::{Laid, PrepareError, Prepared};
use crate::rendering::{self, RenderError};
use document::Document;

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// How long its sound is.
    pub frames: Frames,
    /// How large the page is.
    pub bytes: usize,
    /// Whether words that a person gave are in it, to read and to hear.
    pub own: bool,
}

/// Why a page could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PreviewError {
    /// The exercise cannot sound.
    #[error(transparent)]
    Prepare(#[from] PrepareError),
    /// The practice could not be rendered, or the one who waited gave it up.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// The sound could not be encoded.
    #[error(transparent)]
    Encode(#[from] OggError),
    /// The page could not be written.
    #[error("expected to write the page, but found: {0}")]
    Write(#[from] io::Error),
}

/// Writes the page of an exercise, in the exercise's language, with the help lines of this country; without one, of those
/// where the language is spoken.
///
/// The file has its name only once it is whole. `progress` is told how much is rendered, and may give it up.
///
/// # Errors
///
/// [`PreviewError`]; [`RenderError::GivenUp`] when `progress` breaks off.
pub fn to_page(
    laid: Laid,
    country: Option<Country>,
    out: &Path,
    progress: impl FnMut(Frames) -> ControlFlow<()>,
) -> Result<Written, PreviewError> {
    let document = Document::new(&laid, country);
    let prepared = laid.prepare()?;
    // A folder that cannot be written is told of before minutes are rendered.
    let file = Whole::create(out)?;
    let sound = sound(&prepared, progress)?;
    let page = document.page(&sound);
    file.write(&page)?;
    Ok(Written { frames: prepared.length(), bytes: page.len(), own: document.has_own_words() })
}

/// The practice from beginning to end, as Ogg Vorbis.
fn sound(prepared: &Prepared, mut progress: impl FnMut(Frames) -> ControlFlow<()>) -> Result<Vec<u8>, PreviewError> {
    let mut record = Record::default();
    record.add(Frames::ZERO, Command::Begin);
    let mut encoder = OggVorbis::new()?;
    let (mut written, mut given_up, mut failed) = (0, false, None);
    let rendered = rendering::render(prepared, &record, Stem::Mix, |samples| {
        written += samples.len() as u64 / 2;
        given_up = progress(Frames(written)).is_break();
        failed = encoder.write(samples).err();
        let goes_on = !given_up && failed.is_none();
        if goes_on { Ok(()) } else { Err(io::Error::from(io::ErrorKind::Interrupted).into()) }
    });
    if given_up {
        return Err(RenderError::GivenUp.into());
    }
    if let Some(failed) = failed {
        return Err(failed.into());
    }
    rendered?;
    Ok(encoder.finish()?)
}

/// A file that has its own name only when it is whole; dropped before, nothing is left.
struct Whole {
    part: PathBuf,
    path: PathBuf,
}

impl Whole {
    fn create(path: &Path) -> io::Result<Self> {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let whole = Self { part: part.into(), path: path.to_owned() };
        fs::File::create(&whole.part)?;
        Ok(whole)
    }

    fn write(self, text: &str) -> io::Result<()> {
        fs::write(&self.part, text)?;
        fs::rename(&self.part, &self.path)
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        // Gone already when it has its name; that it cannot be removed has nobody to be told to.
        let _ = fs::remove_file(&self.part);
    }
}
