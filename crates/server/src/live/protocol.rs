//! Which protocol a page speaks, and what becomes of a page that speaks another one.
//!
//! The server speaks its own protocol and the one before it. A page of any other keeps its line, so
//! that a new version does not take the button away in the middle of a lot: what it understands of
//! the messages it understands, and as soon as no lot is open it is told to load itself anew.

use super::conn::Conn;
use super::gateway::{Client, Encoded, encode};
use super::hub::Hub;
use super::rooms;
use super::views::{Notice, NoticeKind, ServerMessage};
use crate::App;
use crate::error::ApiError;
use gavel_auction::AuctionId;
use gavel_house::Published;

/// The protocol that this server speaks; the page before this one would be `PROTOCOL - 1`.
pub const PROTOCOL: u32 = 1;
/// The first that there ever was.
const PROTOCOL_FIRST: u32 = 1;

/// Whether a server that speaks `ours` also speaks what a page says it does. Scripts say nothing and
/// mean the present one.
#[must_use]
pub fn is_spoken(said: Option<u32>, ours: u32) -> bool {
    let last = ours.saturating_sub(1).max(PROTOCOL_FIRST);
    said.is_none_or(|said| (last..=ours).contains(&said))
}

/// A page has come into an auction's room: one whose protocol is not spoken is told so now, or when
/// the open lot has ended.
///
/// # Errors
/// When the auction cannot be read.
pub async fn came_in(
    app: &App,
    conn: &Conn,
    client: &Client,
    auction: &AuctionId,
) -> Result<(), ApiError> {
    if conn.is_spoken {
        return Ok(());
    }
    // The room comes first: a lot that ends while this looks is told there, and twice is harmless.
    client.enter(rooms::outdated(auction));
    if app.house.view(auction).await?.state.open_lot().is_none() {
        client.send(&notice(Some(auction))?);
    }
    Ok(())
}

/// As [`came_in`], for the page of a competition, whose auction may be running.
///
/// # Errors
/// When its auction cannot be read.
pub async fn looks_at(
    app: &App,
    conn: &Conn,
    client: &Client,
    competition: &str,
) -> Result<(), ApiError> {
    if conn.is_spoken {
        return Ok(());
    }
    let hubs = app.live.hubs_of(competition);
    for hub in &hubs {
        came_in(app, conn, client, &hub.auction).await?;
    }
    if hubs.is_empty() {
        client.send(&notice(None)?);
    }
    Ok(())
}

/// After a commit: when it ended the open lot, those who wait for that are told.
pub async fn lot_may_have_ended(
    app: &App,
    hub: &Hub,
    (before, after): (Option<&Published>, &Published),
) {
    let was_open = before.is_none_or(|before| before.state.open_lot().is_some());
    if !was_open || after.state.open_lot().is_some() {
        return;
    }
    if let Ok(notice) = notice(Some(&hub.auction)) {
        app.live.send(rooms::outdated(&hub.auction), &notice).await;
    }
}

fn notice(auction: Option<&AuctionId>) -> Result<Encoded, ApiError> {
    let message = "A newer Gavel is ready. Load this page again; nothing is lost.";
    encode(&ServerMessage::Notice(Notice {
        auction: auction.map(ToString::to_string),
        competition: None,
        kind: NoticeKind::Reload,
        message: Some(message.to_owned()),
        lot: None,
    }))
}

#[cfg(test)]
mod tests {
    use super::is_spoken;

    #[test]
    fn this_one_and_the_last_are_spoken() {
        // What the server speaks, what the page says, whether they understand each other.
        let table = [
            (1, None, true),
            (1, Some(1), true),
            (1, Some(0), false),
            (1, Some(2), false),
            (2, Some(2), true),
            (2, Some(1), true),
            (2, Some(0), false),
            (2, Some(3), false),
            (3, None, true),
            (3, Some(3), true),
            (3, Some(2), true),
            (3, Some(1), false),
            (3, Some(4), false),
            (3, Some(u32::MAX), false),
        ];
        for (ours, said, spoken) in table {
            assert_eq!(is_spoken(said, ours), spoken, "a page of {said:?} at a server of {ours}");
        }
    }
}
