//! The season: stat lines become points, points become a table.

mod bands;
mod club;
mod cricket;
mod fantasy;
mod help;
mod order;
mod standings;
mod worked;
