//! The text of a file of `age`: sealed in pieces, each at its place, so that none can be taken out, put in or moved, and the last is known.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce, Tag};
use zeroize::Zeroizing;

const PIECE: usize = 64 * 1024;
const TAG: usize = 16;

/// Seals a text behind what is there.
pub(super) fn seal(key: &[u8; 32], plain: &[u8], file: &mut Vec<u8>) {
    let cipher = ChaCha20Poly1305::new(key.into());
    let count = plain.len().div_ceil(PIECE).max(1);
    file.reserve_exact(plain.len() + count * TAG);
    for nth in 0..count {
        let begun = file.len();
        file.extend_from_slice(&plain[nth * PIECE..plain.len().min((nth + 1) * PIECE)]);
        let tag = cipher
            .encrypt_inout_detached(&nonce(nth, nth + 1 == count), &[], (&mut file[begun..]).into())
            .expect("a piece is not too long");
        file.extend_from_slice(&tag);
    }
}

/// Opens all pieces; `None`: they are not what was sealed.
pub(super) fn open(key: &[u8; 32], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = ChaCha20Poly1305::new(key.into());
    let count = sealed.len().div_ceil(PIECE + TAG);
    // With this room the plain text is never moved, which would leave a copy.
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    for (nth, piece) in sealed.chunks(PIECE + TAG).enumerate() {
        let (text, tag) = piece.split_last_chunk::<TAG>()?;
        // Only the text of an empty file ends with an empty piece.
        if text.is_empty() && nth > 0 {
            return None;
        }
        let begun = plain.len();
        plain.extend_from_slice(text);
        cipher
            .decrypt_inout_detached(&nonce(nth, nth + 1 == count), &[], (&mut plain[begun..]).into(), &Tag::from(*tag))
            .ok()?;
    }
    (count > 0).then_some(plain)
}

/// Eleven bytes that count, and one that is 1 for the last piece.
fn nonce(nth: usize, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(nth as u64).to_be_bytes());
    nonce[11] = last.into();
    Nonce::from(nonce)
}
