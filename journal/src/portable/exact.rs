//! Bytes written into room of exactly their size: what grows leaves its old copies behind.

use std::io::{self, Write};

use zeroize::Zeroizing;

use super::PortableError;

/// What `fill` writes, at most so many bytes of it; it is called twice, and the first time only counts.
pub(super) fn exact(
    most: usize,
    fill: impl Fn(&mut dyn Write) -> io::Result<()>,
) -> Result<Zeroizing<Vec<u8>>, PortableError> {
    let internal = |_| PortableError::Internal { at: "writing to memory" };
    let mut count = Count(0);
    fill(&mut count).map_err(internal)?;
    if count.0 > most {
        return Err(PortableError::TooLarge { most });
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(count.0));
    fill(&mut *bytes).map_err(internal)?;
    Ok(bytes)
}

/// A writer that keeps nothing.
struct Count(usize);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_is_exact_and_one_byte_more_is_refused() {
        let fill = |out: &mut dyn Write| (0..100).try_for_each(|_| out.write_all(b"abc"));
        let bytes = exact(300, fill).expect("300 bytes");
        assert_eq!((bytes.len(), bytes.capacity()), (300, 300));
        assert_eq!(exact(299, fill).expect_err("one too many"), PortableError::TooLarge { most: 299 });
    }
}
