//! What a socket may receive: frames cut anywhere, and the packets in them.

#![no_main]

use gavel_socketio::frame::{Decoder, Got};
use gavel_socketio::packet::{Engine, engine, socket};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let mut decoder = Decoder::new(4_096);
    for part in bytes.chunks(usize::from(*first).max(1)) {
        decoder.push(part);
        loop {
            match decoder.message() {
                Ok(Some(Got::Text(text))) => read(&text),
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(_) => return,
            }
        }
    }
    // Packets are met more often without a frame around them.
    if let Ok(text) = std::str::from_utf8(bytes) {
        read(text);
    }
});

fn read(text: &str) {
    if let Ok(Engine::Message(text)) = engine(text) {
        socket(text).ok();
    }
}
