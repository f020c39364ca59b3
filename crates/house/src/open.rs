//! The first event of a log: the draw's seed, sealed, behind its hash.

use crate::rows::row_of;
use crate::{HouseError, project};
use gavel_auction::{
    Action, Auction, AuctionId, By, Command, Entry, Hash, Salt, Seed, Seq, Time, execute, genesis,
};
use gavel_store::NewAuction;

/// A new auction with its log opened, for the store to write beside its competition.
///
/// # Errors
/// [`HouseError::Random`] when the system gives no random bytes.
pub fn opening(
    auction: &AuctionId,
    competition_id: &str,
    now: Time,
) -> Result<NewAuction, HouseError> {
    let seed = Seed(random()?);
    let command = Command { id: None, by: By::House, action: Action::Open { seed } };
    let before = Auction::default();
    let mut after = before.clone();
    let step = execute(&mut after, &command, now);
    let entries = seal(&step.events, Seq(0), 0, genesis(auction))?;
    Ok(NewAuction {
        id: auction.as_str().to_owned(),
        competition_id: competition_id.to_owned(),
        rows: entries.iter().map(row_of).collect(),
        summary: project(&before, &after).summary,
        created_at: now.0,
    })
}

/// The entries that follow event `head`, whose hash is `hash`.
pub(crate) fn seal(
    events: &[gavel_auction::Event],
    head: Seq,
    epoch: u64,
    mut hash: Hash,
) -> Result<Vec<Entry>, HouseError> {
    let mut entries = Vec::with_capacity(events.len());
    let mut seq = head;
    for event in events {
        seq = seq.next();
        let salt = Salt(if event.sealed.is_some() { random()? } else { [0; 16] });
        let entry = Entry::seal(event, (seq, epoch), &hash, || salt);
        let entry =
            entry.map_err(|error| HouseError::BrokenLog { at: seq, why: error.to_string() })?;
        hash = entry.hash;
        entries.push(entry);
    }
    Ok(entries)
}

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], HouseError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| HouseError::Random(error.to_string()))?;
    Ok(bytes)
}
