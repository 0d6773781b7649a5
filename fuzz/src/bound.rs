//! No input may take more than 2 s of the processor or 64 MiB of memory: more is a crash, like any other.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

/// The most memory one input may take, on top of what is there before it.
const MEMORY: usize = 64 * 1024 * 1024;
/// The most time of the processor: a clock on the wall would blame an input for a machine that has other things to do.
const TIME: Duration = Duration::from_secs(2);

/// The system's memory, counted.
struct Counted;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static COUNTED: Counted = Counted;

// SAFETY: each call is handed on to the system as it came; counting touches no memory but two numbers.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        more(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // While it is moved, both are there.
        more(size);
        NOW.fetch_sub(layout.size(), Relaxed);
        unsafe { System.realloc(at, layout, size) }
    }
}

fn more(size: usize) {
    let now = NOW.fetch_add(size, Relaxed) + size;
    MOST.fetch_max(now, Relaxed);
}

fn processor() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: it writes the one structure that it is given.
    let answer = unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    assert_eq!(answer, 0, "the system tells the time");
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// Does it, within the bounds of one input.
pub fn bounded(what: impl FnOnce()) {
    let (before, since) = (NOW.load(Relaxed), processor());
    MOST.store(before, Relaxed);
    what();
    let (memory, time) = (MOST.load(Relaxed).saturating_sub(before), processor() - since);
    assert!(memory <= MEMORY, "it took {memory} bytes");
    assert!(time <= TIME, "it took {time:?}");
}
