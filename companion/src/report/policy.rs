//! The page's own style, and the policy that lets the browser use it and do nothing else.

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

use crate::markup::Markup;
use crate::plot::Plot;

const STYLE: &str = include_str!("page.css");

/// The style sheets, for the head.
pub(super) fn style() -> Markup {
    Markup::verbatim("style", Plot::STYLE).and(Markup::verbatim("style", STYLE))
}

/// What the browser may do: use these styles by their hashes. No script, no address, no picture, no form.
pub(super) fn policy() -> String {
    let hash = |text: &str| Base64::encode_string(&Sha256::digest(text));
    format!(
        "default-src 'none'; style-src 'sha256-{}' 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(Plot::STYLE),
        hash(STYLE)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_styles_name_no_address_and_the_policy_no_script() {
        for text in [STYLE, Plot::STYLE] {
            for word in ["http", "//", "url(", "@import", "</"] {
                assert!(!text.contains(word), "a style says {word}");
            }
        }
        let policy = policy();
        assert!(policy.starts_with("default-src 'none'; style-src ") && !policy.contains("script"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
    }
}
