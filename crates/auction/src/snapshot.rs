//! The folded state as bytes, so that a long log need not be folded anew at every start. A cache and
//! never the truth: bytes that do not read back are no state, and whoever keeps them keeps beside them
//! which [`FOLD_VERSION`] made them. They hold the draw's secrets, as the log beside them does.

use crate::commands::Commands;
use crate::state::{Pause, Stock};
use crate::{
    AssetId, Auction, Completion, LotRecord, Phase, Rules, Seat, SeatId, Seed, Seq, Status, Time,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// The hash of this crate's sources: a state is folded anew after any change to them.
pub const FOLD_VERSION: &str = env!("GAVEL_FOLD_VERSION");

/// The state without its commands, which lie behind it as they are. Not a `derive` on [`Auction`]:
/// what leaves the process goes through a view.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Auction", deny_unknown_fields)]
struct Frozen {
    seq: Seq,
    last_at: Time,
    epoch: u64,
    status: Status,
    phase: Phase,
    pause: Option<Pause>,
    rules: Option<Arc<Rules>>,
    floor: i64,
    seed: Option<Seed>,
    seed_hash: String,
    seats: BTreeMap<SeatId, Seat>,
    stock: Vec<Stock>,
    queue: VecDeque<AssetId>,
    again: VecDeque<AssetId>,
    announced: VecDeque<AssetId>,
    lots: Vec<LotRecord>,
    completion: Option<Completion>,
    #[serde(skip)]
    commands: Commands,
}

/// The state as bytes: the length of the JSON, the JSON, the commands.
///
/// # Errors
/// When it cannot be written as JSON, which no state that a log folds into refuses.
pub fn freeze(auction: &Auction) -> Result<Vec<u8>, serde_json::Error> {
    let mut json = Vec::new();
    Frozen::serialize(auction, &mut serde_json::Serializer::new(&mut json))?;
    let mut out = (json.len() as u64).to_le_bytes().to_vec();
    out.extend_from_slice(&json);
    auction.commands.freeze(&mut out);
    Ok(out)
}

/// The state that [`freeze`] wrote; none when it was something else.
#[must_use]
pub fn thaw(bytes: &[u8]) -> Option<Auction> {
    let (length, rest) = bytes.split_first_chunk()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    let (json, commands) = rest.split_at_checked(length)?;
    let mut json = serde_json::Deserializer::from_slice(json);
    let mut auction = Frozen::deserialize(&mut json).ok()?;
    json.end().ok()?;
    auction.commands = Commands::thaw(commands)?;
    Some(auction)
}
