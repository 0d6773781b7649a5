//! The page's own style and script, and the policy that lets the browser run these and nothing else.

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

use crate::markup::Markup;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The style sheet, for the head.
pub fn style() -> Markup {
    Markup::verbatim("style", STYLE)
}

/// The script, for the end of the body.
pub fn script() -> Markup {
    Markup::verbatim("script", SCRIPT)
}

/// What the browser may do: play the sound that is in the page, use this style and this script by their hashes. It may ask
/// for no address, run no other script, send no form.
pub fn policy() -> String {
    let hash = |text: &str| Base64::encode_string(&Sha256::digest(text));
    format!(
        "default-src 'none'; media-src data:; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; \
         form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_and_script_name_no_address_and_end_only_at_their_end() {
        for (name, text) in [("style", STYLE), ("script", SCRIPT)] {
            for word in ["http", "//", "url(", "@import", "fetch", "XMLHttp", "WebSocket", "eval", "innerHTML", "</"] {
                // Comments of a script begin with two slashes, and are not in what ships.
                assert!(!text.contains(word), "the {name} says {word}");
            }
        }
    }

    #[test]
    fn the_policy_is_a_hash_of_what_ships() {
        let policy = policy();
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        assert_eq!(policy.matches("'sha256-").count(), 2);
        assert!(!policy.contains("unsafe"), "{policy}");
        // SHA-256 in base64 is 44 letters, the last of them `=`.
        assert!(policy.split("'sha256-").skip(1).all(|rest| rest.find("='") == Some(43)), "{policy}");
    }
}
