//! Running the program as a shell does, and what came of it.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A place of its own for a test: the working folder, with a home in it.
pub struct Place {
    pub folder: PathBuf,
}

/// What a run left.
#[derive(Debug)]
pub struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Place {
    /// An empty place below the build's own folder.
    pub fn new(name: &str) -> Self {
        let place = Self::at(name);
        let _ = fs::remove_dir_all(&place.folder);
        fs::create_dir_all(place.folder.join("home")).expect("the build's folder can be written");
        place
    }

    /// A place of this test as it was left.
    pub fn at(name: &str) -> Self {
        Self { folder: Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal").join(name) }
    }

    /// The same, with the script of these tests in it.
    pub fn with_evening(name: &str) -> Self {
        let place = Self::new(name);
        place.write("evening.toml", include_bytes!("evening.toml"));
        place
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().expect("below the place")).expect("the place can be written");
        fs::write(&path, bytes).expect("the place can be written");
        path
    }

    /// The program, ready to run here; `line` is split at its spaces.
    pub fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_perron"));
        command
            .args(line.split(' ').filter(|word| !word.is_empty()))
            .current_dir(&self.folder)
            .env_clear()
            .env("HOME", self.folder.join("home"))
            .env("PERRON_HOME", self.folder.join("home"))
            .env("PERRON_KEY", "file")
            .env("PERRON_NOW", "2026-11-28T10:00:00")
            .env("LANG", "nl_NL.UTF-8")
            .env("NO_COLOR", "1");
        command
    }

    /// Runs it with nothing on standard input.
    pub fn run(&self, line: &str) -> Told {
        Told::of(&mut self.command(line), "")
    }

    /// Runs it with this on standard input.
    pub fn run_with(&self, line: &str, input: &str) -> Told {
        Told::of(&mut self.command(line), input)
    }

    /// Runs it and reads the JSON it prints.
    pub fn json(&self, line: &str) -> serde_json::Value {
        let told = self.run(line);
        assert_eq!(told.code, 0, "{told}");
        serde_json::from_str(&told.out).expect("it prints JSON and nothing else")
    }
}

impl Told {
    /// Runs a command to its end.
    pub fn of(command: &mut Command, input: &str) -> Self {
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = child.expect("the program starts");
        // A program that wants no input may have gone before it is written.
        let _ = child.stdin.take().expect("its input is piped").write_all(input.as_bytes());
        let output = child.wait_with_output().expect("the program ends");
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("it prints text"),
            err: String::from_utf8(output.stderr).expect("it prints text"),
        }
    }

    /// The same, with a path that differs by machine put short.
    pub fn without(mut self, path: &Path) -> Self {
        let path = path.display().to_string();
        self.out = self.out.replace(&path, "…");
        self.err = self.err.replace(&path, "…");
        self
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.out)?;
        if !self.err.is_empty() {
            write!(f, "-- standard error\n{}", self.err)?;
        }
        write!(f, "-- exit {}", self.code)
    }
}

/// The root of the house.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the terminal lies in the house").to_path_buf()
}
