//! The quiet path over the real router and both real databases.

mod client;
mod world;

mod bad_input;
mod competitions;
mod desk;
mod doors;
mod hub;
mod mail;
mod matrix;
mod members;
mod openapi;
mod outside;
mod reset;
mod season;
mod season_files;
mod season_hand;
mod season_inputs;
mod season_names;
mod season_rules;
mod season_sets;
mod season_state;
mod season_together;
mod season_try;
mod season_worked;
mod security;
mod sets;
mod sign_in;
