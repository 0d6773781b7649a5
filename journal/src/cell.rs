//! Cells: how a row lies in a page of SQLite's file format, found without asking the page.
//!
//! A row of ours is a record of two columns, of which the first is the row's own number and takes no room:
//! `payload length, rowid, header length, 0, type of the blob, blob`. What does not fit its page goes on in others.
//! See "Database File Format", 1.6 and 2.1, at sqlite.org/fileformat2.html.

use crate::file::PAGE;
use crate::seal::{BLOCK, NONCE, TAG};

/// A run of bytes that has the shape of a row of ours.
pub(crate) struct Cell {
    pub(crate) rowid: i64,
    pub(crate) sealed: Vec<u8>,
}

/// As much of a payload as lies in a leaf's own page, at most.
const MOST_LOCAL: usize = PAGE - 35;
/// And at least, where it goes on elsewhere.
const LEAST_LOCAL: usize = (PAGE - 12) * 32 / 255 - 23;
/// What a page holds that a payload goes on in, after the number of the next.
const ELSEWHERE: usize = PAGE - 4;

/// Every cell of a file. Any place in a page may be one's beginning: a page whose own list is damaged loses no row.
pub(crate) fn cells(file: &[u8]) -> impl Iterator<Item = Cell> {
    file.chunks(PAGE).flat_map(move |page| (0..page.len()).filter_map(move |at| cell(file, &page[at..])))
}

fn cell(file: &[u8], from: &[u8]) -> Option<Cell> {
    let (length, rest) = varint(from)?;
    let (rowid, local) = varint(rest)?;
    let length = usize::try_from(length).ok().filter(|length| *length <= file.len())?;
    let (header, in_header) = varint(local)?;
    // It should be 0; SQLite takes the number from the cell, and any type that has no bytes is the same to it.
    let ([0 | 8..=13], in_header) = in_header.split_first_chunk()? else { return None };
    let (kind, _) = varint(in_header)?;
    let header = usize::try_from(header).ok().filter(|header| (3..=11).contains(header))?;
    let blob = usize::try_from(kind.checked_sub(12)?).ok()? / 2;
    // An even kind is a blob, and an odd one a text of as many bytes: the seal says what is ours.
    let shape = length == header + blob && blob > NONCE + TAG;
    if !shape || !(blob - NONCE - TAG).is_multiple_of(BLOCK) {
        return None;
    }
    let mut payload = payload(file, local, length)?;
    Some(Cell { rowid: rowid.cast_signed(), sealed: payload.split_off(header) })
}

/// The whole payload, gathered from the pages it goes on in.
fn payload(file: &[u8], local: &[u8], length: usize) -> Option<Vec<u8>> {
    if length <= MOST_LOCAL {
        return local.get(..length).map(<[u8]>::to_vec);
    }
    let surplus = LEAST_LOCAL + (length - LEAST_LOCAL) % ELSEWHERE;
    let here = if surplus <= MOST_LOCAL { surplus } else { LEAST_LOCAL };
    let mut payload = local.get(..here)?.to_vec();
    let mut next = local.get(here..)?.first_chunk()?;
    // Each round adds bytes, so that pages in a circle come to an end.
    while payload.len() < length {
        let number = usize::try_from(u32::from_be_bytes(*next)).ok()?.checked_sub(1)?;
        let (following, more) = file.get(number.checked_mul(PAGE)?..)?.split_first_chunk()?;
        payload.extend_from_slice(more.get(..ELSEWHERE.min(length - payload.len()))?);
        next = following;
    }
    Some(payload)
}

/// SQLite's variable-length number: seven bits a byte, the most significant first, and eight in a ninth.
fn varint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate().take(9) {
        if at == 8 {
            return Some((number << 8 | u64::from(*byte), &bytes[9..]));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_sqlite_writes_them() {
        for (bytes, number) in [
            (&[0x00][..], 0),
            (&[0x7f], 127),
            (&[0x81, 0x00], 128),
            (&[0x82, 0x2c], 300),
            (&[0xff; 9], u64::MAX),
            (&[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], 1),
        ] {
            assert_eq!(varint(bytes), Some((number, &[][..])), "{bytes:?}");
        }
        assert_eq!(varint(&[0x80]), None);
        assert_eq!(varint(&[]), None);
    }
}
