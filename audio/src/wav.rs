//! WAV files: what was rendered, at 48 kHz, stereo, 16 bits.

use std::fs::{self, File, OpenOptions};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use hound::{SampleFormat, WavSpec, WavWriter};
use perron_core::RATE;

use crate::clip::resample::round;

/// The most samples of a file: its header counts bytes in 32 bits, those of itself included.
const MOST: usize = (u32::MAX as usize - 1_024) / 2;

/// A WAV file that is being written.
///
/// ```
/// use perron_audio::WavFile;
/// # let folder = std::env::temp_dir().join(format!("perron-wav-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// # let path = folder.join("evening.wav");
/// let mut file = WavFile::create(&path)?;
/// file.write(&[0.5, -0.5])?;
/// file.finish()?;
/// assert_eq!(std::fs::metadata(&path)?.len(), 44 + 4);
/// # std::fs::remove_dir_all(&folder)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// It grows on disk under a name ending in `.part`, and has its own name only when it is whole; dropped before
/// [`WavFile::finish`], nothing is left. Samples are rounded to the nearest, without dither: what is silent stays exactly
/// silent, the same render is the same file, and a clip at its own gain comes out as it went in.
pub struct WavFile {
    writer: Option<WavWriter<BufWriter<File>>>,
    /// Samples that the header can still count; the writer itself would count on from 0.
    room: usize,
    part: PathBuf,
    path: PathBuf,
}

impl WavFile {
    /// Begins a file that will be at `path`.
    ///
    /// # Errors
    /// When it cannot be written there.
    pub fn create(path: &Path) -> Result<Self, WavError> {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let spec = WavSpec { channels: 2, sample_rate: RATE, bits_per_sample: 16, sample_format: SampleFormat::Int };
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        // It may speak a person's own words: nobody else on this machine reads it.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = BufWriter::new(options.open(&part)?);
        Ok(Self { writer: Some(WavWriter::new(file, spec)?), room: MOST, part, path: path.to_owned() })
    }

    /// Writes the next samples: left, right, left, right.
    ///
    /// # Errors
    /// When the disk takes no more, or a WAV file cannot be so long (6 hours).
    pub fn write(&mut self, samples: &[f32]) -> Result<(), WavError> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        self.room = self.room.checked_sub(samples.len()).ok_or(WavError::Format)?;
        for &sample in samples {
            writer.write_sample(round(sample * 32_768.0))?;
        }
        Ok(())
    }

    /// Ends the file and gives it its name.
    ///
    /// # Errors
    /// When the disk takes no more.
    pub fn finish(mut self) -> Result<(), WavError> {
        if let Some(writer) = self.writer.take() {
            writer.finalize()?;
            fs::rename(&self.part, &self.path)?;
        }
        Ok(())
    }
}

impl Drop for WavFile {
    fn drop(&mut self) {
        if self.writer.take().is_some() {
            // It was left half way; that it cannot be removed either has nobody to be told to.
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// Why a WAV file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WavError {
    /// The disk, or the folder.
    #[error("expected to write the file, but found: {0}")]
    Io(#[from] std::io::Error),
    /// The format itself.
    #[error("expected a length that a WAV file can have, but found a longer one")]
    Format,
}

impl From<hound::Error> for WavError {
    fn from(error: hound::Error) -> Self {
        match error {
            hound::Error::IoError(error) => Self::Io(error),
            _ => Self::Format,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for a test, removed at the end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("perron-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }
        fn names(&self) -> Vec<String> {
            let entries = fs::read_dir(&self.0).unwrap();
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn samples_come_back_as_they_went_in() {
        let folder = Folder::new("round-trip");
        let path = folder.0.join("a.wav");
        let mut file = WavFile::create(&path).unwrap();
        let values = [0, 1, -1, 12_345, -29_163, 29_163, 32_767, -32_768];
        file.write(&values.map(|value| f32::from(value) / 32_768.0)).unwrap();
        file.write(&[2.0, -2.0]).unwrap();
        file.finish().unwrap();
        let mut reader = hound::WavReader::open(&path).unwrap();
        assert_eq!((reader.spec().channels, reader.spec().sample_rate), (2, 48_000));
        let found: Vec<i16> = reader.samples().map(Result::unwrap).collect();
        assert_eq!(found, [&values[..], &[32_767, -32_768]].concat());
        assert_eq!(folder.names(), ["a.wav"]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn what_no_header_can_count_is_refused() {
        let folder = Folder::new("long");
        let mut file = WavFile::create(&folder.0.join("a.wav")).unwrap();
        file.room = 3;
        file.write(&[0.5, -0.5]).unwrap();
        assert!(matches!(file.write(&[0.5, -0.5]), Err(WavError::Format)));
        drop(file);
        assert_eq!(folder.names(), [""; 0]);
    }

    #[test]
    fn half_a_file_has_no_name_and_is_gone() {
        let folder = Folder::new("half");
        let path = folder.0.join("a.wav");
        fs::write(&path, "what was there").unwrap();
        let mut file = WavFile::create(&path).unwrap();
        file.write(&[0.0; 100]).unwrap();
        assert_eq!(folder.names().len(), 2);
        drop(file);
        assert_eq!(folder.names(), ["a.wav"]);
        assert_eq!(fs::read_to_string(&path).unwrap(), "what was there");
    }

    #[test]
    fn a_folder_that_is_not_there_is_told_of() {
        assert!(matches!(WavFile::create(Path::new("/nowhere/a.wav")), Err(WavError::Io(_))));
    }
}
