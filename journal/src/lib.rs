//! What is kept: sealed on the person's own device, taken along, wiped.
