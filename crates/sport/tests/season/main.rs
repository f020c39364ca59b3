//! The season: stat lines become points, points become a table.

mod bands;
mod club;
mod cricket;
mod documents;
mod fantasy;
mod help;
mod order;
mod pack;
mod standings;
mod worked;
