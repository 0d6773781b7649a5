//! What is around an assignment: the seal, the signature, and what pretends to be either.

use perron_companion::homework::limit;

use super::desk::Desks;
use super::texts::{assignment, content, filled};
use super::{Answer, Case, Kind};

/// A head of `age` of this many bytes behind its first line, full of ways in that have to be tried, and a payload of nothing.
fn head(bytes: usize) -> Vec<u8> {
    let (first, last) = (b"age-encryption.org/v1\n", b"--- aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA\n");
    let stanza =
        b"-> X25519 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA\n";
    let mut file = first.to_vec();
    while file.len() - first.len() + stanza.len() + last.len() <= bytes {
        file.extend(stanza);
    }
    file.extend(last);
    file.resize(file.len().max(bytes), 0);
    file
}

pub fn cases(desks: &Desks) -> Answer<Vec<Case>> {
    let small = desks.assignment(&content(&assignment(0, ""), b""))?;
    let large = desks.assignment(&vec![0xff; limit::CONTENT])?;
    let mut flipped = large.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let mut end = large.clone();
    let last = end.len() - 1;
    end[last] ^= 1;
    let locked = b"age-encryption.org/v1\n-> scrypt aaaaaaaaaaaaaaaaaaaaaA 63\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA\n--- aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA\n";
    let given = [
        ("letter: the largest, of nothing", large.clone()),
        ("letter: the largest, by a stranger", desks.by_a_stranger(&vec![0; limit::CONTENT])?),
        ("letter: the largest, a bit of its middle changed", flipped),
        ("letter: the largest, a bit of its end changed", end),
        ("letter: the largest, cut off", large[..large.len() - 1].to_vec()),
        ("letter: a byte more than the largest file", vec![0; limit::FILE + 1]),
        ("letter: more than any file", vec![0; 64 << 20]),
        ("letter: a head of megabytes", head(limit::FILE)),
        ("letter: the longest head", head(limit::HEAD)),
        ("letter: a passphrase that takes years", locked.to_vec()),
        ("letter: a report's text", desks.assignment(b"{\"format\":\"perron-report\"}")?),
        ("letter: empty", Vec::new()),
    ];
    let mut cases: Vec<Case> = given
        .into_iter()
        .map(|(name, file)| Case {
            name: name.to_string(),
            kind: Kind::Homework,
            file,
            after: Vec::new(),
            taken: false,
        })
        .collect();
    for (name, file) in [
        ("every byte changed, every beginning", small),
        ("the same, of a full text", desks.assignment(&content(&filled(&assignment(0, ""))[..6_000], b""))?),
    ] {
        cases.push(Case {
            name: format!("letter: {name}"),
            kind: Kind::Damaged,
            file,
            after: Vec::new(),
            taken: false,
        });
    }
    Ok(cases)
}
