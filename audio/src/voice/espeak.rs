//! The `espeak-ng` executable: a plain voice for a person's own words, where a desktop has it.
//!
//! It is a process of its own. The words go to its standard input and the sound comes back on its standard output: they are
//! never an argument, which every user of a machine can read, and never a file.

use std::ffi::OsStr;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use perron_core::exercise::Text;
use perron_core::{Language, RATE};

use super::{Failure, Pace, Voice, VoiceError};
use crate::clip::{Clip, trim};

/// The executable.
const PROGRAM: &str = "espeak-ng";
/// How long it may take for a sentence; it needs a hundredth of a second.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it may live on when all its sound is given; it needs a thousandth of a second.
const GRACE: Duration = Duration::from_secs(2);
/// How often it is looked for meanwhile.
const LOOK: Duration = Duration::from_millis(2);
/// The most sound it may give: two minutes.
const MOST: u64 = 2 * 60 * 48_000 * 2;
/// Its own measure of speed, words a minute: what it is asked first, and the bounds that it knows.
const SPEED: f32 = 120.0;
const SPEEDS: std::ops::RangeInclusive<f32> = 80.0..=260.0;
/// A low, calm pitch, of 0 to 99 (P).
const PITCH: u8 = 38;
/// A little more room between words, in hundredths of a second (P).
const GAP: u8 = 3;
/// A pace that is this near is not asked for again: 3 %.
const NEAR: f32 = 0.03;

/// The `espeak-ng` executable of this machine.
#[derive(Clone, Debug)]
pub struct Espeak {
    program: PathBuf,
    grace: Duration,
}

impl Espeak {
    /// The one that is found on `PATH`, or none.
    ///
    /// Only absolute folders count: a file that lies in the folder one works in is not run.
    pub fn find() -> Option<Self> {
        Self::find_in(&std::env::var_os("PATH")?)
    }

    fn find_in(path: &OsStr) -> Option<Self> {
        let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
        let folders = std::env::split_paths(path).filter(|folder| folder.is_absolute());
        folders.map(|folder| folder.join(&name)).find(|program| program.is_file()).map(|program| Self::at(&program))
    }

    /// This executable.
    pub fn at(program: &Path) -> Self {
        Self { program: program.to_owned(), grace: GRACE }
    }

    /// The trimmed sound of a sentence, and its rate.
    fn sound(&self, words: &str, language: Language, speed: f32) -> Result<(Vec<i16>, u32), Failure> {
        let voice = match language {
            Language::Nl => "nl",
            Language::En => "en-gb",
        };
        let mut child = Command::new(&self.program)
            .args(["--stdin", "--stdout", "-b", "1", "-z", "-v", voice])
            .args(["-s", &format!("{speed:.0}"), "-p", &PITCH.to_string(), "-g", &GAP.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| Failure::Start)?;
        let heard = listen(&mut child, words.to_owned());
        let ended = end(&mut child, if heard.is_ok() { self.grace } else { Duration::ZERO });
        let (pcm, rate) = read(heard?)?;
        if !ended.ok_or(Failure::Slow)?.success() {
            return Err(Failure::Exit);
        }
        match trim::trim(&pcm, rate) {
            spoken if spoken.is_empty() => Err(Failure::Sound),
            spoken => Ok((spoken, rate)),
        }
    }
}

impl Voice for Espeak {
    fn name(&self) -> &str {
        PROGRAM
    }

    /// Its pace is measured and asked for once more, for how many words a minute make how many characters a second depends
    /// on the words.
    fn speak(&self, text: &Text, language: Language, pace: Pace) -> Result<Clip, VoiceError> {
        let failed = |how| VoiceError::Failed { program: PROGRAM, how };
        let words = plain(text.reveal());
        if !words.chars().any(char::is_alphanumeric) {
            return Err(VoiceError::NotAvailable);
        }
        let (mut pcm, rate) = self.sound(&words, language, SPEED).map_err(failed)?;
        let spoken = words.chars().count() as f32 * rate as f32 / pcm.len() as f32;
        let speed = (SPEED * pace.0 / spoken).clamp(*SPEEDS.start(), *SPEEDS.end());
        if (speed / SPEED - 1.0).abs() > NEAR {
            (pcm, _) = self.sound(&words, language, speed).map_err(failed)?;
        }
        Clip::levelled(&pcm, rate).ok_or(failed(Failure::Sound))
    }
}

/// The words without what the program would take for something else: line ends, controls, and the brackets of its phonemes.
fn plain(words: &str) -> String {
    let word = |c: char| if c.is_control() || c == '[' || c == ']' { ' ' } else { c };
    words.chars().map(word).collect::<String>().trim().to_owned()
}

/// Gives a child its words, and takes its sound while both may take their time.
fn listen(child: &mut Child, words: String) -> Result<Vec<u8>, Failure> {
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Failure::Start);
    };
    let (done, heard) = mpsc::channel();
    // A child that does not read, or never ends, blocks only these threads; they end when it is killed.
    thread::spawn(move || {
        // A child that stopped listening is known by what it gives.
        let _ = stdin.write_all(words.as_bytes());
    });
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = stdout.take(MOST + 1).read_to_end(&mut bytes);
        // Nobody waits any more when the patience is over.
        let _ = done.send(read.map(|_| bytes));
    });
    match heard.recv_timeout(PATIENCE) {
        Ok(Ok(bytes)) if bytes.len() as u64 <= MOST => Ok(bytes),
        Ok(_) => Err(Failure::Sound),
        Err(_) => Err(Failure::Slow),
    }
}

/// How a child ended by itself within a time; one that did not is ended, and none is left behind.
fn end(child: &mut Child, within: Duration) -> Option<ExitStatus> {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if begun.elapsed() < within => thread::sleep(LOOK),
            _ => break,
        }
    }
    // It may end by itself meanwhile; then there is nothing to kill.
    let _ = child.kill();
    let _ = child.wait();
    None
}

/// The sound of a WAV file whose header was written before its length was known.
fn read(mut bytes: Vec<u8>) -> Result<(Vec<i16>, u32), Failure> {
    let data = bytes.windows(4).position(|window| window == b"data").ok_or(Failure::Sound)?;
    let length = bytes.len().saturating_sub(data + 8) as u32 & !1;
    bytes.get_mut(data + 4..data + 8).ok_or(Failure::Sound)?.copy_from_slice(&length.to_le_bytes());
    let mut reader = hound::WavReader::new(Cursor::new(bytes)).map_err(|_| Failure::Sound)?;
    let spec = reader.spec();
    if spec.channels != 1 || spec.bits_per_sample != 16 || !(8_000..=RATE).contains(&spec.sample_rate) {
        return Err(Failure::Sound);
    }
    let pcm = reader.samples::<i16>().collect::<Result<_, _>>().map_err(|_| Failure::Sound)?;
    Ok((pcm, spec.sample_rate))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::contract;
    use perron_core::Private;

    const SENTENCE: &str = "De vloer draagt je, heel gewoon, en je voelt je voeten.";

    /// The voice of this machine; without one the tests that need it say so.
    fn espeak() -> Option<Espeak> {
        let found = Espeak::find();
        if found.is_none() {
            println!("no espeak-ng on PATH: not tested");
        }
        found
    }

    fn own(words: &str) -> Text {
        Text::Own(Private::new(words.into()))
    }

    #[test]
    fn it_keeps_the_contract() {
        let Some(espeak) = espeak() else { return };
        contract::holds(&espeak, SENTENCE, Language::Nl);
        contract::holds(&espeak, "The floor carries you, and you feel both your feet.", Language::En);
    }

    #[test]
    fn it_keeps_the_pace() {
        let Some(espeak) = espeak() else { return };
        for (words, language, near) in [
            (SENTENCE, Language::Nl, 0.05),
            ("een deadline op het werk", Language::Nl, 0.05),
            ("ruzie", Language::Nl, 0.15),
            ("the argument with my sister", Language::En, 0.05),
        ] {
            for Pace(pace) in [Pace::USUAL, Pace::SLOWER, Pace::SLOWEST] {
                let clip = espeak.speak(&own(words), language, Pace(pace)).unwrap();
                let found = words.chars().count() as f32 * RATE as f32 / clip.frames().0 as f32;
                assert!((found / pace - 1.0).abs() < near, "{words}: asked {pace}, found {found}");
            }
        }
    }

    #[test]
    fn words_cannot_be_orders() {
        let Some(espeak) = espeak() else { return };
        for words in ["-f /etc/hostname", "[[h@l'oU]] hallo", "een\n\ntwee", "<break time=\"90s\"/> hallo"] {
            let clip = espeak.speak(&own(words), Language::Nl, Pace::USUAL).unwrap();
            assert!(clip.frames().0 < 10 * u64::from(RATE), "{words}");
        }
        assert_eq!(plain("a\n[[b]]\u{7}"), "a   b");
    }

    #[test]
    fn a_program_that_does_not_speak_is_told_of() {
        let speak = |program: &str| {
            let found = Espeak::at(Path::new(program)).speak(&own("hallo"), Language::Nl, Pace::USUAL);
            found.unwrap_err().to_string()
        };
        assert_eq!(speak("/nowhere/espeak-ng"), "expected espeak-ng to speak, but found that it does not start");
        #[cfg(unix)]
        assert_eq!(speak("/bin/false"), "expected espeak-ng to speak, but found that it gives no sound");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_closes_its_output_and_lives_on_is_ended() {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/voices/lives-on.sh");
        let mut child =
            Command::new(&program).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the script starts");
        assert_eq!(listen(&mut child, "hallo".to_owned()), Ok(Vec::new()), "its output is closed");
        assert_eq!(child.try_wait().unwrap(), None, "it lives on");
        assert_eq!(end(&mut child, Duration::ZERO), None);
        assert!(child.try_wait().unwrap().is_some(), "it is gone");

        let lives_on = Espeak { program, grace: Duration::ZERO };
        let found = lives_on.speak(&own("hallo"), Language::Nl, Pace::USUAL);
        assert!(matches!(found, Err(VoiceError::Failed { .. })), "and nobody waited for it");
    }

    #[test]
    fn only_absolute_folders_are_searched() {
        assert!(Espeak::find_in(OsStr::new(".:bin:")).is_none());
    }

    #[test]
    fn what_is_no_sound_is_refused() {
        assert_eq!(read(b"RIFF".to_vec()), Err(Failure::Sound));
        assert_eq!(read(b"RIFF....WAVEdata".to_vec()), Err(Failure::Sound));
    }
}
