//! The gateway's rooms. Whoever is in a room hears what is sent to it and nothing else.

use super::access::Access;
use super::gateway::Client;
use super::views::Audience;
use gavel_auction::{AuctionId, SeatId};

/// Those of an auction's listeners for whom one view is made.
#[must_use]
pub fn auction(auction: &AuctionId, audience: Audience) -> String {
    format!("auction:{auction}:{}", audience.as_str())
}

/// The connections of those who hold one seat: what is nobody else's business.
#[must_use]
pub fn seat(auction: &AuctionId, seat: SeatId) -> String {
    format!("auction:{auction}:seat:{}", seat.0)
}

/// Pages that must load themselves anew once the open lot has ended.
#[must_use]
pub fn outdated(auction: &AuctionId) -> String {
    format!("auction:{auction}:outdated")
}

/// Everything that somebody hears of an auction.
fn heard(auction_id: &AuctionId, access: &Access) -> Vec<String> {
    let seats = access.seats.iter().map(|held| seat(auction_id, *held));
    seats.chain([auction(auction_id, access.audience())]).collect()
}

/// Into the rooms of what somebody is now, and then out of those of what they were: a message may
/// come twice, which the client's numbers see, and never not at all.
pub fn enter(client: &Client, auction: &AuctionId, before: Option<&Access>, now: &Access) {
    let rooms = heard(auction, now);
    rooms.iter().for_each(|room| client.enter(room.clone()));
    let old = before.map(|before| heard(auction, before)).unwrap_or_default();
    old.into_iter().filter(|room| !rooms.contains(room)).for_each(|room| client.leave(room));
}

/// Out of every room of an auction.
pub fn leave(client: &Client, auction: &AuctionId, access: &Access) {
    client.leave(outdated(auction));
    heard(auction, access).into_iter().for_each(|room| client.leave(room));
}

/// Those who look at a competition.
#[must_use]
pub fn competition(id: &str) -> String {
    format!("competition:{id}")
}

/// The hosts among them.
#[must_use]
pub fn hosts(competition: &str) -> String {
    format!("hosts:{competition}")
}

/// All connections of one session.
#[must_use]
pub fn session(id: &str) -> String {
    format!("session:{id}")
}
