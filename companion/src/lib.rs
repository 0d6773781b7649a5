//! Puts scripts, sound and sessions together: the one door for every shell.
