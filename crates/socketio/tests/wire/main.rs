//! The server on a real port, spoken to by hand.

mod common;
mod limits;
mod polling;
mod rooms;
mod socket;
