//! Laws of reading: any bytes are read, within bounds, and every place lies in the text.

use perron_core::script::tree::{Body, Piece, Script, Span};
use perron_core::script::{self, Reading, doubled, limit};
use perron_tests::shelf::{files, shipped_folders, sound_scripts};
use proptest::prelude::*;

/// Pieces of scripts, right and wrong, to be thrown together.
const TOKENS: &[&str] = &[
    "[script]\n",
    "[[scene]]\n",
    "[slots.a]\n",
    "[slots.",
    "format = 1\n",
    "id = \"a\"\n",
    "id = ",
    "language = \"nl\"\n",
    "title = \"Eén\"\n",
    "part = true\n",
    "care = \"self\"\n",
    "ending = \"chosen\"\n",
    "beds = [\"sea\"]\n",
    "beds = [",
    "length = { shortest = \"3m\", usual = \"5m\", longest = \"8m\" }\n",
    "kind = \"list\"\n",
    "kind = \"choice\"\n",
    "kind = \"text\"\n",
    "kind = \"word\"\n",
    "ask = \"Wat?\"\n",
    "of = [{ say = \"a\", forms = { b = \"c\" } }, { say = \"d\" }]\n",
    "none_given = [\"x\"]\n",
    "most = 3\n",
    "each = \"a\"\n",
    "use = \"b\"\n",
    "if = \"a\"\n",
    "unless = \"a\"\n",
    "for = \"sleep\"\n",
    "optional = 2\n",
    "text = \"\"\"\n",
    "text = '''\n",
    "text = \"",
    "\"\"\"\n",
    "'''\n",
    "\"",
    "'",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "(optional 1) ",
    "(optional",
    "(",
    "((",
    ")",
    "@see ",
    "@hear ",
    "@heer ",
    "@",
    "@@",
    "#",
    "##",
    "{a}",
    "{as}",
    "{a.b}",
    "{",
    "{{",
    "}",
    "}}",
    "[",
    "[[",
    "]",
    "]]",
    "[6s]",
    "[=6s]",
    "[8s..20s]",
    "[20s..8s]",
    "[hold 30s]",
    "[hold 30s open]",
    "[breathe 4 6 x5]",
    "[bell]",
    "[sea 60% over 8s]",
    "[bed 40%]",
    "[0s]",
    "[",
    "\\",
    "Adem in. ",
    "Adem uit",
    "… ",
    "... ",
    ". ",
    "! ",
    "? ",
    "bijv. ",
    "'s Avonds ",
    "é",
    "日本",
    "\u{301}",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "🌊",
    "=",
    ",",
    ".",
    "1",
    "-1",
    "true",
    "{ ",
    " }",
];

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(TOKENS), 0..80).prop_map(|tokens| tokens.concat())
}

/// A shipped script with some of it lost and some of it replaced.
fn damaged() -> impl Strategy<Value = String> {
    let shipped: Vec<String> = shipped_folders()
        .chain([String::from("tests/rejects")])
        .flat_map(|folder| files(&folder, ".toml"))
        .filter_map(|(_, bytes)| String::from_utf8(bytes).ok())
        .collect();
    let cut = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..40_usize, soup());
    (proptest::sample::select(shipped), proptest::collection::vec(cut, 1..4)).prop_map(|(mut text, cuts)| {
        for (at, soup_length, lost, soup) in cuts {
            let boundaries: Vec<usize> = (0..=text.len()).filter(|byte| text.is_char_boundary(*byte)).collect();
            let start = at.index(boundaries.len());
            let end = (start + lost).min(boundaries.len() - 1);
            let kept: String = soup.chars().take(soup_length.index(6)).collect();
            text.replace_range(boundaries[start]..boundaries[end], &kept);
        }
        text
    })
}

fn lies_in(text: &str, span: &Span) -> bool {
    text.get(span.clone()).is_some()
}

/// Every place in a tree, with what stands there when it can be told.
fn places(script: &Script) -> Vec<(Span, Option<String>)> {
    let mut places = vec![(script.header.id.span.clone(), None), (script.header.language.span.clone(), None)];
    places.extend(script.header.length.as_ref().map(|length| (length.span.clone(), None)));
    for slot in &script.slots {
        places.push((slot.name.span.clone(), None));
        places.extend(slot.none_given.iter().map(|given| (given.span.clone(), None)));
    }
    for scene in &script.scenes {
        places.push((scene.id.span.clone(), None));
        for name in [&scene.each, &scene.if_given, &scene.unless_given].into_iter().flatten() {
            places.push((name.span.clone(), None));
        }
        let Body::Lines(lines) = &scene.body else { continue };
        for line in lines {
            places.push((line.span.clone(), None));
            places.extend(line.marks.iter().map(|mark| (mark.span.clone(), None)));
            if let Some(sentence) = &line.sentence {
                places.push((sentence.span.clone(), None));
                for piece in &sentence.pieces {
                    let Piece::Slot { name, form } = piece else { continue };
                    // The item of an `each` carries the slot's name, and may be written in the singular.
                    let item = scene.each.as_ref().is_some_and(|each| each.value == name.value);
                    places.push((name.span.clone(), (!item).then(|| name.value.clone())));
                    places.extend(form.iter().map(|form| (form.span.clone(), Some(form.value.clone()))));
                }
            }
        }
    }
    places
}

fn holds(text: &str, reading: &Reading) -> Result<(), TestCaseError> {
    prop_assert!(reading.diagnostics.len() <= limit::DIAGNOSTICS + 1);
    let shown = reading.diagnostics.split_last().map_or(&[][..], |(_, first)| first);
    prop_assert!(shown.is_sorted_by_key(|fault| fault.span.start), "faults stand in the order of the text");
    for fault in &reading.diagnostics {
        prop_assert!(lies_in(text, &fault.span), "{} at {:?}", fault.code, fault.span);
        prop_assert!(!fault.message.is_empty() && !fault.label.is_empty() && !fault.remedy.is_empty());
        prop_assert!(fault.message.starts_with("expected "), "{}", fault.message);
        prop_assert!(!fault.message.ends_with('.') && !fault.message.contains(char::is_control), "{}", fault.message);
    }
    for (span, said) in reading.script.iter().flat_map(places) {
        prop_assert!(lies_in(text, &span), "{span:?}");
        if let Some(said) = said {
            prop_assert_eq!(text.get(span), Some(said.as_str()));
        }
    }
    Ok(())
}

/// What a script says and does, without the places.
fn said(script: &Script) -> String {
    let mut said = String::new();
    for scene in &script.scenes {
        said.push_str(&format!("{} {:?} {:?} {:?}\n", scene.id.value, scene.optional, scene.ending, scene.when));
        let Body::Lines(lines) = &scene.body else { continue };
        for line in lines {
            said.push_str(&format!("{:?} {:?}", line.optional, line.sense));
            for piece in line.sentence.iter().flat_map(|sentence| &sentence.pieces) {
                match piece {
                    Piece::Words(words) => said.push_str(words),
                    Piece::Slot { name, .. } => said.push_str(&format!("<{}>", name.value)),
                }
            }
            for mark in &line.marks {
                said.push_str(&format!("{:?}", mark.kind));
            }
            said.push('\n');
        }
    }
    said
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let reading = script::read(&bytes);
        holds(&String::from_utf8_lossy(&bytes), &reading)?;
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        holds(&text, &script::read(&text))?;
    }

    #[test]
    fn anything_like_a_script_is_read(text in soup()) {
        holds(&text, &script::read(&text))?;
    }

    #[test]
    fn any_lines_are_read(lines in soup()) {
        let lines = lines.replace("'''", "");
        let text = format!("[script]\nformat = 1\nid = \"a\"\nlanguage = \"en\"\npart = true\n\n[[scene]]\nid = \"a\"\ntext = '''\n{lines}'''\n");
        holds(&text, &script::read(&text))?;
    }

    #[test]
    fn a_damaged_script_is_read(text in damaged()) {
        let reading = script::read(&text);
        holds(&text, &reading)?;
        if let Some(script) = &reading.script {
            // Whatever could be read of it can be joined too.
            let parts: Vec<Script> = sound_scripts("tests/rejects");
            let joined = script::join(script, &parts.iter().collect::<Vec<_>>());
            prop_assert!(joined.diagnostics.iter().all(|fault| lies_in(&text, &fault.span)));
            let again = script::join(&joined.script, &[]);
            prop_assert_eq!(again.script, joined.script);
        }
    }

    #[test]
    fn reading_is_the_same_each_time(text in damaged()) {
        prop_assert_eq!(script::read(&text), script::read(&text));
    }

    #[test]
    fn either_newline_reads_the_same(text in damaged()) {
        let text = text.replace('\r', "");
        let (unix, other) = (script::read(&text), script::read(text.replace('\n', "\r\n")));
        let codes = |reading: &Reading| reading.diagnostics.iter().map(|fault| fault.code.id).collect::<Vec<_>>();
        // Where the TOML is broken a newline may lie within a name, and what was saved of it is a guess.
        if !codes(&unix).iter().any(|code| ["S004", "S005"].contains(code)) {
            prop_assert_eq!(codes(&unix), codes(&other));
            prop_assert_eq!(unix.script.as_ref().map(said), other.script.as_ref().map(said));
        }
    }

    #[test]
    fn doubled_words_are_said_as_they_are(words in r"[\PC&&[^'\\]]{0,60}|[A-Za-z \[\]{}@#().!?]{0,60}") {
        let text = format!(
            "[script]\nformat = 1\nid = \"a\"\nlanguage = \"en\"\npart = true\n\n[[scene]]\nid = \"a\"\ntext = '''\n{}'''\n",
            doubled(&words)
        );
        let reading = script::read(&text);
        holds(&text, &reading)?;
        let script = reading.script.expect("its header says what it is");
        let Body::Lines(lines) = &script.scenes[0].body else { panic!("it has lines") };
        let said: Vec<&Piece> = lines.iter().flat_map(|line| &line.sentence).flat_map(|sentence| &sentence.pieces).collect();
        let whole = Piece::Words(words.trim().to_owned());
        let expected: Vec<&Piece> = if words.trim().is_empty() { vec![] } else { vec![&whole] };
        prop_assert_eq!(said, expected);
        // What is said can have a second sentence, and be nothing, but no sign in it means anything.
        prop_assert!(reading.diagnostics.iter().all(|fault| ["S043", "S051"].contains(&fault.code.id)));
    }
}

#[test]
fn hostile_files_are_read_within_bounds() {
    let repeat = |piece: &str| piece.repeat(limit::FILE / piece.len());
    let in_prose = |piece: &str| {
        let head =
            "[script]\nformat = 1\nid = \"a\"\nlanguage = \"nl\"\npart = true\n[[scene]]\nid = \"a\"\ntext = '''\n";
        format!("{head}{}'''", piece.repeat((limit::FILE - head.len() - 3) / piece.len()))
    };
    let numbered = |before: &str, after: &str| {
        let mut text = String::new();
        for number in 0.. {
            let next = format!("{before}{number}{after}");
            if text.len() + next.len() > limit::FILE {
                break;
            }
            text.push_str(&next);
        }
        text
    };
    let files = [
        repeat("["),
        format!("a = {}", repeat("[").split_off(8)),
        format!("a = {}", repeat("{a=").split_off(8)),
        repeat("a."),
        format!("[{}a]", repeat("a.").split_off(8)),
        repeat("="),
        repeat("=\n"),
        repeat("\"\n"),
        repeat("a=b\n"),
        repeat("[[scene]]\n"),
        numbered("k", "=b\n"),
        numbered("[slots.s", "]\n"),
        format!("[[scene]]\nid='a'\ntext='''\n{}'''", numbered("{t", "}\n").split_off(60)),
        numbered("[slots.s", "]\n[[scene]]\neach='t'\n"),
        in_prose("'"),
        in_prose("a. "),
        in_prose(". "),
        in_prose("' "),
        in_prose("A' "),
        in_prose("@a "),
        in_prose("@see "),
        in_prose("(optional"),
        in_prose("("),
        in_prose("{"),
        in_prose("{{"),
        in_prose("{a}"),
        in_prose("["),
        in_prose("[]"),
        in_prose("[6s]"),
        in_prose("\\"),
        in_prose("a\n"),
        in_prose("A. B.\n"),
        in_prose("\u{2028}"),
        in_prose("\u{301}"),
        in_prose("{zzzzzzzz}\n"),
    ];
    for text in files {
        let reading = script::read(&text);
        let found = holds(&text, &reading);
        assert!(found.is_ok(), "{found:?} in {:.40}", text);
    }
}
