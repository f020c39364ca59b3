//! The names of the gateway's rooms. Whoever is in a room hears what is sent to it and nothing else.

use super::views::Audience;
use gavel_auction::AuctionId;

/// Those of an auction's listeners for whom one view is made.
#[must_use]
pub fn auction(auction: &AuctionId, audience: Audience) -> String {
    format!("auction:{auction}:{}", audience.as_str())
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
