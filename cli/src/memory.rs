//! What is in memory stays there: a program that fails may leave all of its memory in a file, words and key with it.

/// From now on no failure of this program leaves a file of its memory.
pub fn stays_off_the_disk() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Of one byte, not of none: Linux hands a memory to a collector (systemd's, for one) whatever its limit, and only at one byte
        // does not. Where it is refused there is nothing else to do.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(1), maximum: Some(1) });
    }
}

#[cfg(all(test, unix))]
mod tests {
    #[test]
    fn no_memory_becomes_a_file() {
        super::stays_off_the_disk();
        let limit = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(1), Some(1)));
    }
}
