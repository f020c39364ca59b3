//! The rules of an auction, shown: tables for every refusal and every fault that must never happen,
//! properties over random commands, the draw, the chain and the check of an export.

mod bids;
mod bids_faults;
mod clock;
mod controls;
mod controls_lot;
mod draw;
mod export;
mod golden;
mod hammer;
mod progress;
mod properties;
mod recovery;
mod sales;
mod secrets;
mod settings;
mod table;
mod text;
mod world;
