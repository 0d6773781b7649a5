//! Random bytes, from the system alone.

/// The system gave no random bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoRandom;

pub(crate) fn random(bytes: &mut [u8]) -> Result<(), NoRandom> {
    getrandom::fill(bytes).map_err(|_| NoRandom)
}

pub(crate) fn drawn<const N: usize>() -> Result<[u8; N], NoRandom> {
    let mut bytes = [0; N];
    random(&mut bytes).map(|()| bytes)
}
