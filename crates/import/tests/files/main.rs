//! Files as they come, good and bad.

mod cricsheet;
mod cricsheet_cases;
mod dirty;
mod feeds;
mod matching;
mod mutated;
mod preview;
mod tables;
mod world;
mod zips;
