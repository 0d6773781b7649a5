//! Whole-house tests: cases, rejects, shipped scripts, walls, sound.
