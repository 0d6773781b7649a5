//! Examples in pages and in the law of the script language: fenced blocks, each put into the frame that its kind names.

use std::fmt::Write as _;

/// A fenced block of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What follows the opening fence: `toml`, `toml,header`, `toml,scene`, `line`.
    pub kind: String,
    /// What stands between the fences.
    pub body: String,
    /// The line of the opening fence, from 1.
    pub at: usize,
}

/// Every fenced block of a page, in order.
pub fn examples(page: &str) -> Vec<Example> {
    let mut found = Vec::new();
    let mut open: Option<Example> = None;
    for (index, line) in page.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(kind)) => {
                open = Some(Example { kind: kind.to_owned(), body: String::new(), at: index + 1 });
            }
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some(example), None) => {
                example.body.push_str(line);
                example.body.push('\n');
            }
            (None, None) => {}
        }
    }
    found
}

/// The header that examples of single keys stand in.
const HEADER: [&str; 9] = [
    "format = 1",
    "id = \"zee\"",
    "language = \"nl\"",
    "title = \"De zee\"",
    "summary = \"Even naar zee.\"",
    "care = \"self\"",
    "ending = \"wake\"",
    "length = { shortest = \"3m\", usual = \"5m\", longest = \"8m\" }",
    "beds = [\"sea\"]",
];
const PART: &str = "[script]\nformat = 1\nid = \"deel\"\nlanguage = \"nl\"\npart = true\n";
const SCENE: &str = "[[scene]]\nid = \"golven\"\ntext = \"Adem rustig in. [4s]\"\n";

impl Example {
    /// The example as a whole script; `None` for a block that is no script, such as a command.
    pub fn script(&self) -> Option<String> {
        let key = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
        Some(match self.kind.as_str() {
            "toml" => self.body.clone(),
            // Keys of `[script]`, in the place of those of a header that is right.
            "toml,header" => {
                let given: Vec<String> = self.body.lines().map(key).collect();
                let mut script = String::from("[script]\n");
                for line in HEADER.iter().filter(|line| !given.contains(&key(line))) {
                    let _ = writeln!(script, "{line}");
                }
                script + &self.body + "\n" + SCENE
            }
            // Slots and scenes of a part.
            "toml,scene" => format!("{PART}\n{}", self.body),
            // Lines of a scene.
            "line" => format!("{PART}\n[[scene]]\nid = \"golven\"\ntext = \"\"\"\n{}\"\"\"\n", self.body),
            _ => return None,
        })
    }
}
