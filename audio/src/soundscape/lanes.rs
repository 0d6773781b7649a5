//! Four lanes at a time: the arithmetic of the filters, two stereo paths abreast.

use core::ops::{Add, Mul, Sub};

use super::BLOCK;

/// Frames a second.
pub(super) const RATE: f32 = 48_000.0;

/// Four numbers that take the same steps: as a rule left and right of one path, then left and right of another.
#[derive(Clone, Copy)]
pub(super) struct Quad(pub(super) [f32; 4]);

impl Quad {
    pub(super) const ZERO: Self = Self([0.0; 4]);

    /// One stereo path in the first two lanes, another in the last two.
    pub(super) const fn paths(one: f32, other: f32) -> Self {
        Self([one, one, other, other])
    }

    /// Both paths heard together.
    #[inline(always)]
    pub(super) fn stereo(self) -> [f32; 2] {
        [self.0[0] + self.0[2], self.0[1] + self.0[3]]
    }
}

impl Add for Quad {
    type Output = Self;
    #[inline(always)]
    fn add(self, other: Self) -> Self {
        let (a, b) = (self.0, other.0);
        Self([a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]])
    }
}

impl Sub for Quad {
    type Output = Self;
    #[inline(always)]
    fn sub(self, other: Self) -> Self {
        let (a, b) = (self.0, other.0);
        Self([a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]])
    }
}

impl Mul for Quad {
    type Output = Self;
    #[inline(always)]
    fn mul(self, other: Self) -> Self {
        let (a, b) = (self.0, other.0);
        Self([a[0] * b[0], a[1] * b[1], a[2] * b[2], a[3] * b[3]])
    }
}

/// 120 dB down: what a filter that may be fed silence hears of a noise beside it. Fading on its own it would sink into numbers
/// so small (subnormal) that processors take many times as long over them.
pub(super) const TRACE: Quad = Quad([1e-6; 4]);

/// Where one-pole filters have their corners, a lane each.
#[derive(Clone, Copy)]
pub(super) struct Corner {
    keep: Quad,
    take: Quad,
}

impl Corner {
    /// Corners at these frequencies in Hz.
    pub(super) fn at(hz: [f32; 4]) -> Self {
        let keep = hz.map(keep);
        Self { keep: Quad(keep), take: Quad(keep.map(|keep| 1.0 - keep)) }
    }

    /// One corner for each of two stereo paths: half the work, done for every block.
    pub(super) fn paths(one: f32, other: f32) -> Self {
        let (one, other) = (keep(one), keep(other));
        Self { keep: Quad::paths(one, other), take: Quad::paths(1.0 - one, 1.0 - other) }
    }
}

/// What a one-pole low-pass with its corner at `hz` keeps from one frame to the next.
fn keep(hz: f32) -> f32 {
    libm::expf(hz * (-core::f32::consts::TAU / RATE))
}

/// A one-pole filter in four lanes. It rings at no frequency and stays calm while its corner moves.
#[derive(Clone, Copy)]
pub(super) struct Pole(Quad);

impl Pole {
    pub(super) const SILENT: Self = Self(Quad::ZERO);

    /// What lies below the corner.
    #[inline(always)]
    pub(super) fn low(&mut self, corner: &Corner, x: Quad) -> Quad {
        self.0 = self.0 * corner.keep + x * corner.take;
        self.0
    }

    /// What lies above the corner; nothing is left of a constant.
    #[inline(always)]
    pub(super) fn high(&mut self, corner: &Corner, x: Quad) -> Quad {
        x - self.low(corner, x)
    }
}

/// Gains that reach a new value at the end of every block, in straight lines.
#[derive(Clone, Copy)]
pub(super) struct Ramp {
    now: Quad,
    fresh: bool,
}

impl Ramp {
    pub(super) const SILENT: Self = Self { now: Quad::ZERO, fresh: true };

    /// The gain at the first frame and the step from frame to frame. The first block of a life begins where it ends.
    pub(super) fn towards(&mut self, end: Quad) -> (Quad, Quad) {
        let start = if self.fresh { end } else { self.now };
        *self = Self { now: end, fresh: false };
        const SHARE: f32 = 1.0 / BLOCK as f32;
        (start, (end - start) * Quad([SHARE; 4]))
    }
}
