//! The page of an exercise: whole, by itself, and unbroken by any words.

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use perron_companion::exercise::{Answer, Wishes};
use perron_companion::preparing::{GROUNDING, Laid, Reach, lay};
use perron_companion::preview::{PreviewError, Written, to_page};
use perron_companion::rendering::RenderError;
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Language, Library, Millis};

/// A folder of its own for a test, empty at its beginning.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("preview").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the build's folder can be written");
    folder
}

fn laid(id: &str, language: Language, wishes: &Wishes) -> Laid {
    let library = Library::shipped();
    let script = library.find(id, language).and_then(|entry| entry.playable()).expect("it ships without faults");
    let assets = Assets::Folder(Path::new(env!("CARGO_MANIFEST_DIR")).join("../audio/assets/voice"));
    let mut voices = Voices::new(Choice::Shipped, assets);
    lay(script, &library, wishes, &mut voices, Reach::Nearest).expect("the wishes fit")
}

fn short() -> Wishes {
    Wishes { length: Some(Millis::minutes(1)), ..Wishes::default() }
}

fn page(laid: Laid, name: &str) -> (String, Written) {
    let out = folder(name).join("page.html");
    let written = to_page(laid, None, &out, |_| ControlFlow::Continue(())).expect("the page is made");
    (fs::read_to_string(&out).expect("the page is text"), written)
}

/// Every element with its attributes, without what stands in a style or a script.
fn tags(page: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some((_, from)) = rest.split_once('<') {
        let Some((tag, after)) = from.split_once('>') else { break };
        tags.push(tag);
        rest = after;
        for raw in ["style", "script"] {
            if tag == raw {
                rest = after.split_once(&format!("</{raw}>")).map_or("", |(_, after)| after);
            }
        }
    }
    tags
}

/// Escaped words, as they were.
fn read(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

/// The sentences of the transcript, in order.
fn sentences(page: &str) -> Vec<String> {
    let words = page.split("<span class=\"words\">").skip(1);
    words.map(|rest| read(rest.split("</span>").next().unwrap_or_default())).collect()
}

#[test]
fn a_page_has_every_sentence_and_nothing_from_elsewhere() {
    for language in Language::ALL {
        let laid = laid(GROUNDING, language, &short());
        let cues: Vec<String> = laid.plan().cues.iter().map(|cue| cue.text.clone()).collect();
        let length = laid.length();
        let (page, written) = page(laid, &format!("whole-{}", language.name()));
        assert_eq!(sentences(&page), cues);
        assert_eq!((written.frames, written.bytes, written.own), (length, page.len(), false));
        assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{}\">", language.name())));
        // Each element is closed, except those that hold nothing.
        let tags = tags(&page);
        let named = |tag: &&str| tag.split([' ', '\n']).next().unwrap_or_default().to_string();
        let void = ["meta", "input", "!doctype"];
        let opened: Vec<String> = tags.iter().filter(|tag| !tag.starts_with('/')).map(named).collect();
        let closed = tags.iter().filter(|tag| tag.starts_with('/')).count();
        assert_eq!(opened.iter().filter(|name| !void.contains(&name.as_str())).count(), closed + 2, "style, script");
        for tag in &tags {
            for asks in ["http:", "https:", "//", "srcset", "style=", " on"] {
                let content = tag.starts_with("audio") && asks == "//";
                assert!(content || !tag.contains(asks), "<{:.80}> has {asks}", tag);
            }
            if let Some((_, src)) = tag.split_once(" src=\"") {
                assert!(src.starts_with("data:audio/ogg;base64,T2dnU"), "<{:.80}>", tag);
            }
        }
        for name in ["link", "img", "iframe", "object", "embed", "base", "form"] {
            assert!(!opened.iter().any(|opened| opened == name), "a page has no {name}");
        }
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.split_once(" id=\"")?.1.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands once: {ids:?}");
        // No key of the words shows itself.
        assert!(!page.contains(">preview-") && !page.contains("=\"preview-") && !page.contains(">bed-"));
    }
}

#[test]
fn words_that_would_break_a_page_stay_words() {
    let hostile = [
        "</script><script>alert('x')</script> \" onload=\"x <!-- & &lt ]]>",
        "\"><img src=x onerror=alert(1)>",
        "</style></title></svg><base href=//x>",
        "{task}",
        "{tasks.x} ${1} %s {{task}}",
        "\u{202e}rood\u{2066} achterstevoren",
    ];
    let wishes = Wishes {
        length: Some(Millis::minutes(15)),
        answers: [("tasks".to_string(), Answer::typed(hostile.map(String::from).to_vec()))].into(),
        ..Wishes::default()
    };
    let laid = laid("evening-train", Language::Nl, &wishes);
    let cues: Vec<String> = laid.plan().cues.iter().map(|cue| cue.text.clone()).collect();
    for words in hostile {
        assert!(cues.iter().any(|cue| cue.contains(words)), "{words:?} is not among {cues:?}");
    }
    let (page, written) = page(laid, "hostile");
    assert!(written.own);
    assert_eq!(sentences(&page), cues);
    let tags = tags(&page);
    assert_eq!(tags.iter().filter(|tag| tag.starts_with("script")).count(), 1);
    let first = |tag: &str| tag.split_whitespace().next().unwrap_or_default().to_string();
    assert!(!tags.iter().any(|tag| ["img", "base"].contains(&first(tag).as_str())));
    assert!(!tags.iter().any(|tag| tag.contains(" onload") || tag.contains(" onerror")));
    // Its own words are marked, and the page says that it has them.
    assert!(page.contains("(eigen woorden)"));
    assert!(page.contains("woorden die iemand zelf gaf"));
}

#[test]
fn nothing_is_left_of_a_page_that_was_given_up_or_cannot_be_written() {
    let folder = folder("given-up");
    let out = folder.join("page.html");
    fs::write(&out, "what was there").unwrap();
    let mut told = 0;
    let given_up = to_page(laid(GROUNDING, Language::En, &short()), None, &out, |_| {
        told += 1;
        if told == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(given_up, Err(PreviewError::Render(RenderError::GivenUp))), "{given_up:?}");
    assert_eq!(told, 3);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    assert_eq!(fs::read_to_string(&out).unwrap(), "what was there");

    let nowhere = folder.join("nowhere").join("page.html");
    let refused =
        to_page(laid(GROUNDING, Language::En, &short()), None, &nowhere, |_| unreachable!("nothing is rendered"));
    assert!(matches!(refused, Err(PreviewError::Write(_))), "{refused:?}");
}
