//! WebSocket frames (RFC 6455, section 5): ours are written whole, a client's are read as they come.

use bytes::Bytes;

const FIN: u8 = 0x80;
const RESERVED: u8 = 0x70;
const MASKED: u8 = 0x80;
const OP_CONTINUATION: u8 = 0;
const OP_TEXT: u8 = 1;
const OP_BINARY: u8 = 2;
const OP_CLOSE: u8 = 8;
const OP_PING: u8 = 9;
const OP_PONG: u8 = 10;
/// A control frame carries no more than this.
const CONTROL_BYTES_MAX: usize = 125;

/// Why a connection cannot go on, with the code that the client is told (RFC 6455, section 7.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Broken {
    /// The close code.
    pub code: u16,
    /// What was wrong.
    pub why: &'static str,
}

impl Broken {
    /// Not what the protocol allows.
    #[must_use]
    pub const fn protocol(why: &'static str) -> Self {
        Self { code: 1002, why }
    }
}

/// What a client sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Got {
    /// A whole message of text.
    Text(String),
    /// A ping of the WebSocket itself, to be answered with the same bytes.
    Ping(Vec<u8>),
    /// An answer to a ping of the WebSocket itself.
    Pong,
    /// The client closes.
    Close,
}

/// The head of an unmasked, whole frame.
fn head(op: u8, length: usize, into: &mut Vec<u8>) {
    into.push(FIN | op);
    match (u8::try_from(length), u16::try_from(length)) {
        (Ok(short), _) if length <= CONTROL_BYTES_MAX => into.push(short),
        (_, Ok(middle)) => {
            into.push(126);
            into.extend_from_slice(&middle.to_be_bytes());
        }
        _ => {
            into.push(127);
            into.extend_from_slice(&(length as u64).to_be_bytes());
        }
    }
}

/// A frame of text made of `parts`, and how long its head is.
#[must_use]
pub fn text(parts: &[&str]) -> (Bytes, usize) {
    let length = parts.iter().map(|part| part.len()).sum();
    let mut frame = Vec::with_capacity(length + 10);
    head(OP_TEXT, length, &mut frame);
    let from = frame.len();
    parts.iter().for_each(|part| frame.extend_from_slice(part.as_bytes()));
    (frame.into(), from)
}

/// The answer to a ping.
#[must_use]
pub fn pong(same: &[u8]) -> Bytes {
    control(OP_PONG, same)
}

/// The last frame.
#[must_use]
pub fn close(code: u16) -> Bytes {
    control(OP_CLOSE, &code.to_be_bytes())
}

fn control(op: u8, body: &[u8]) -> Bytes {
    let mut frame = Vec::with_capacity(body.len() + 2);
    head(op, body.len(), &mut frame);
    frame.extend_from_slice(body);
    frame.into()
}

/// Reads a client's frames. Between messages it holds no memory.
#[derive(Debug)]
pub struct Decoder {
    /// Bytes that are not read yet.
    rest: Vec<u8>,
    /// How many of them are.
    done: usize,
    /// The parts so far of a message that comes in several frames.
    parts: Option<Vec<u8>>,
    max: usize,
}

/// The head of a client's frame.
struct Head {
    fin: bool,
    op: u8,
    mask: [u8; 4],
    /// Where the body begins.
    from: usize,
    length: usize,
}

impl Decoder {
    /// For messages up to `max` bytes.
    #[must_use]
    pub fn new(max: usize) -> Self {
        Self { rest: Vec::new(), done: 0, parts: None, max }
    }

    /// Takes what was read.
    pub fn push(&mut self, bytes: &[u8]) {
        self.rest.drain(..self.done);
        self.done = 0;
        self.rest.extend_from_slice(bytes);
    }

    /// The next thing that is whole; none until more is pushed.
    ///
    /// # Errors
    /// What is not allowed; the decoder is of no use afterwards.
    pub fn message(&mut self) -> Result<Option<Got>, Broken> {
        loop {
            let waiting = self.rest.get(self.done..).unwrap_or_default();
            let Some(head) = read_head(waiting, self.max)? else { break };
            let Some(body) = waiting.get(head.from..head.from + head.length) else { break };
            let body: Vec<u8> =
                body.iter().zip(head.mask.iter().cycle()).map(|(byte, mask)| byte ^ mask).collect();
            self.done += head.from + head.length;
            if let Some(got) = self.take(&head, body)? {
                return Ok(Some(got));
            }
        }
        if self.done == self.rest.len() {
            // An idle connection is to cost nothing.
            self.rest = Vec::new();
            self.done = 0;
        }
        Ok(None)
    }

    fn take(&mut self, head: &Head, body: Vec<u8>) -> Result<Option<Got>, Broken> {
        match head.op {
            OP_PING => Ok(Some(Got::Ping(body))),
            OP_PONG => Ok(Some(Got::Pong)),
            OP_CLOSE => Ok(Some(Got::Close)),
            OP_BINARY => Err(Broken { code: 1003, why: "only text is spoken here" }),
            OP_TEXT if self.parts.is_some() => {
                Err(Broken::protocol("a message began inside another"))
            }
            OP_TEXT if head.fin => whole(body).map(Some),
            OP_TEXT => {
                self.parts = Some(body);
                Ok(None)
            }
            OP_CONTINUATION => self.add(head.fin, &body),
            _ => Err(Broken::protocol("there is no such kind of frame")),
        }
    }

    fn add(&mut self, fin: bool, body: &[u8]) -> Result<Option<Got>, Broken> {
        let Some(mut parts) = self.parts.take() else {
            return Err(Broken::protocol("a message went on that had not begun"));
        };
        if parts.len() + body.len() > self.max {
            return Err(TOO_BIG);
        }
        parts.extend_from_slice(body);
        if fin {
            return whole(parts).map(Some);
        }
        self.parts = Some(parts);
        Ok(None)
    }
}

const TOO_BIG: Broken = Broken { code: 1009, why: "a message was too big" };

fn whole(body: Vec<u8>) -> Result<Got, Broken> {
    let text = String::from_utf8(body);
    text.map(Got::Text).map_err(|_| Broken { code: 1007, why: "a text was not UTF-8" })
}

/// Reads a head; none until it is whole.
fn read_head(bytes: &[u8], max: usize) -> Result<Option<Head>, Broken> {
    let [first, second, rest @ ..] = bytes else { return Ok(None) };
    if first & RESERVED != 0 {
        return Err(Broken::protocol("a reserved bit was set"));
    }
    if second & MASKED == 0 {
        return Err(Broken::protocol("a client's frame was not masked"));
    }
    let (fin, op) = (first & FIN != 0, first & 0x0f);
    let short = usize::from(second & !MASKED);
    let size = match short {
        126 => 2,
        127 => 8,
        _ => 0,
    };
    let Some((long, rest)) = rest.split_at_checked(size) else { return Ok(None) };
    let length = match size {
        0 => short as u64,
        _ => long.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    if op >= OP_CLOSE && (!fin || short > CONTROL_BYTES_MAX) {
        return Err(Broken::protocol("a control frame was too long or in parts"));
    }
    let length = usize::try_from(length).ok().filter(|length| *length <= max).ok_or(TOO_BIG)?;
    let Some((mask, _)) = rest.split_first_chunk() else { return Ok(None) };
    Ok(Some(Head { fin, op, mask: *mask, from: 2 + size + 4, length }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A frame as a client writes it.
    fn masked(fin: bool, op: u8, body: &[u8]) -> Vec<u8> {
        let mask = [7_u8, 99, 0, 255];
        let mut frame = Vec::new();
        head(op, body.len(), &mut frame);
        if !fin {
            frame[0] &= !FIN;
        }
        frame[1] |= MASKED;
        frame.extend_from_slice(&mask);
        frame.extend(body.iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask));
        frame
    }

    fn read(bytes: &[u8]) -> Result<Vec<Got>, Broken> {
        let mut decoder = Decoder::new(100_000);
        decoder.push(bytes);
        let mut all = Vec::new();
        while let Some(got) = decoder.message()? {
            all.push(got);
        }
        Ok(all)
    }

    #[test]
    fn lengths_take_one_three_or_nine_bytes() {
        for (length, head) in [(0, 2), (125, 2), (126, 4), (65_535, 4), (65_536, 10)] {
            let body = "x".repeat(length);
            let (frame, from) = text(&[&body]);
            assert_eq!((from, frame.len()), (head, head + length));
            let got = read(&masked(true, OP_TEXT, body.as_bytes()));
            assert_eq!(got, Ok(vec![Got::Text(body)]));
        }
    }

    #[test]
    fn a_message_in_parts_with_a_ping_between_is_one() {
        let parts = [
            masked(false, OP_TEXT, b"4"),
            masked(true, OP_PING, b"there?"),
            masked(false, OP_CONTINUATION, b"2["),
            masked(true, OP_CONTINUATION, b"\"x\"]"),
            masked(true, OP_CLOSE, &[3, 232]),
        ]
        .concat();
        let expected =
            vec![Got::Ping(b"there?".to_vec()), Got::Text("42[\"x\"]".into()), Got::Close];
        assert_eq!(read(&parts), Ok(expected));
    }

    #[test]
    fn what_is_not_allowed_has_its_code() {
        let mut reserved = masked(true, OP_TEXT, b"x");
        reserved[0] |= 0x40;
        let plain = text(&["x"]).0.to_vec();
        let long = 9_000_000_000_u64.to_be_bytes();
        let rows: [(&[u8], u16); 10] = [
            (&reserved, 1002),
            (&plain, 1002),
            (&masked(true, OP_BINARY, b"x"), 1003),
            (&masked(true, 3, b"x"), 1002),
            (&masked(true, OP_CONTINUATION, b"x"), 1002),
            (&masked(false, OP_PING, b"x"), 1002),
            (&masked(true, OP_PING, &[0; 126]), 1002),
            (&masked(true, OP_TEXT, &[0xff, 0xfe]), 1007),
            (&[&[0x81, 0xff][..], &long, &[0; 4]].concat(), 1009),
            (&[masked(false, OP_TEXT, b"x"), masked(true, OP_TEXT, b"y")].concat(), 1002),
        ];
        for (bytes, code) in rows {
            assert_eq!(read(bytes).map_err(|broken| broken.code), Err(code), "{bytes:02x?}");
        }
    }

    #[test]
    fn parts_are_limited_together() {
        let mut decoder = Decoder::new(10);
        decoder.push(&masked(false, OP_TEXT, b"12345678"));
        decoder.push(&masked(true, OP_CONTINUATION, b"12345678"));
        assert_eq!(decoder.message(), Err(TOO_BIG));
    }

    #[test]
    fn an_idle_decoder_holds_nothing() {
        let mut decoder = Decoder::new(1_000);
        decoder.push(&masked(true, OP_TEXT, b"42"));
        assert!(decoder.message().unwrap().is_some());
        assert_eq!(decoder.message(), Ok(None));
        assert_eq!(decoder.rest.capacity(), 0);
    }

    proptest! {
        #[test]
        fn however_the_bytes_are_cut_the_messages_are_the_same(
            texts in prop::collection::vec(".{0,300}", 1..6),
            cuts in prop::collection::vec(1_usize..40, 1..200),
        ) {
            let bytes: Vec<u8> =
                texts.iter().flat_map(|text| masked(true, OP_TEXT, text.as_bytes())).collect();
            let mut decoder = Decoder::new(10_000);
            let mut got = Vec::new();
            let mut rest = &bytes[..];
            for cut in cuts.iter().cycle() {
                let (now, later) = rest.split_at((*cut).min(rest.len()));
                decoder.push(now);
                while let Some(one) = decoder.message().unwrap() {
                    got.push(one);
                }
                rest = later;
                if rest.is_empty() {
                    break;
                }
            }
            prop_assert_eq!(got, texts.into_iter().map(Got::Text).collect::<Vec<_>>());
        }

        #[test]
        fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            read(&bytes).ok();
        }
    }
}
