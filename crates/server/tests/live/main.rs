//! The live path over a real listener: sockets that speak Engine.IO by hand, streams, HTTP. The clock
//! is moved by hand, so that no test waits for an auction.

#[path = "../quiet/client.rs"]
#[expect(dead_code, reason = "shared with the tests of the quiet path")]
mod client;
#[path = "../quiet/world.rs"]
#[expect(dead_code, unused_macros, unused_imports, reason = "shared with the quiet path's tests")]
mod world;

mod bad_input;
mod commands;
mod gone;
mod handshake;
mod http;
mod joining;
mod leaks;
mod passes;
mod presence;
mod room;
mod secrets;
mod silence;
mod socket;
mod stream;
