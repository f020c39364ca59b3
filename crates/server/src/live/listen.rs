//! Carries news of competitions to the sockets: changes, calls for help, goodbyes, ended sessions.

use super::access::Access;
use super::conn::{Conn, Place};
use super::gateway::encode;
use super::hub::Out;
use super::views::{Gone, Notice, NoticeKind, ServerMessage};
use super::{bots, rooms};
use crate::App;
use crate::error::ApiError;
use crate::hub::{GoneWhy, HubNotice};
use crate::permissions::Action;
use crate::views::CompetitionPublic;
use gavel_auction::{AuctionId, SeatId};
use gavel_house::Connection;
use serde::Serialize;
use std::sync::Arc;
use tokio::sync::broadcast::error::RecvError;
use utoipa::ToSchema;

/// A competition has changed. The view is what everybody in it sees.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompetitionChanged {
    /// Which.
    pub competition: String,
    /// How it is now.
    pub view: CompetitionPublic,
}

/// Listens until the program ends.
pub async fn run(app: App) {
    let mut notices = app.hub.subscribe();
    loop {
        let heard = match notices.recv().await {
            Ok(notice) => hear(&app, notice).await,
            Err(RecvError::Lagged(missed)) => {
                tracing::warn!(missed, "news of competitions were missed");
                refresh_all(&app).await
            }
            Err(RecvError::Closed) => return,
        };
        if let Err(error) = heard {
            tracing::warn!(%error, "news of a competition could not be handed on");
        }
    }
}

async fn hear(app: &App, notice: HubNotice) -> Result<(), ApiError> {
    match notice {
        HubNotice::Changed(view) => changed(app, &view).await,
        HubNotice::Help { competition, request } => {
            let notice = Notice {
                auction: None,
                competition: Some(competition.clone()),
                kind: NoticeKind::Help,
                message: Some(request.text.clone()),
                lot: None,
            };
            let message = encode(&ServerMessage::Notice(notice))?;
            app.live.send(rooms::hosts(&competition), &message).await;
            Ok(())
        }
        HubNotice::Gone { competition, auction, why, next, seat } => {
            let seat = seat.and_then(|seat| u32::try_from(seat).ok()).map(SeatId);
            let gone = Gone { auction, why, next };
            say_gone(app, &competition, gone, seat).await
        }
        HubNotice::WatchEnded { link } => watch_ended(app, &link).await,
        HubNotice::SessionEnded { session } => {
            app.live.close(rooms::session(&session)).await;
            Ok(())
        }
    }
}

async fn changed(app: &App, view: &Arc<CompetitionPublic>) -> Result<(), ApiError> {
    let message = CompetitionChanged { competition: view.id.clone(), view: (**view).clone() };
    let message = encode(&ServerMessage::Competition(Box::new(message)))?;
    app.live.send(rooms::competition(&view.id), &message).await;
    refresh(app, &view.id).await
}

/// Brings everything that is kept about a competition up to date.
async fn refresh(app: &App, id: &str) -> Result<(), ApiError> {
    let Some(competition) = app.store.competition(id).await? else { return Ok(()) };
    for hub in app.live.hubs_of(id) {
        // The hub of an auction that was put aside keeps its last scene until it ends.
        if hub.auction.as_str() == competition.auction_id {
            hub.refresh(app).await?;
        }
    }
    let seats = app.store.seats(id).await?;
    for conn in app.live.all_conns() {
        review(app, &conn, id, &seats).await;
    }
    bots::refresh(app, &competition).await
}

async fn refresh_all(app: &App) -> Result<(), ApiError> {
    for id in app.live.competitions() {
        refresh(app, &id).await?;
    }
    Ok(())
}

/// Looks again at what a connection is in a competition: who was let in, renamed host, or removed.
async fn review(app: &App, conn: &Arc<Conn>, id: &str, seats: &[gavel_store::Seat]) {
    let access = Arc::new(Access::new(&conn.identity, id, seats));
    let Some(client) = app.live.client(conn.client_id()) else { return };
    if conn.looks_at(id) {
        if access.who.is_host() {
            client.enter(rooms::hosts(id));
        } else {
            client.leave(rooms::hosts(id));
        }
        if !access.may(Action::SeeCompetition) {
            conn.look_away(id);
            client.leave(rooms::competition(id));
        }
    }
    for (auction, place) in conn.places() {
        if place.access.competition == id && place.access != access {
            move_within(app, conn, &auction, place, access.clone()).await;
        }
    }
}

async fn move_within(
    app: &App,
    conn: &Arc<Conn>,
    auction: &AuctionId,
    place: Place,
    access: Arc<Access>,
) {
    let Some(client) = app.live.client(conn.client_id()) else { return };
    if !access.may(Action::SeeAuction) {
        let gone = Gone { auction: auction.to_string(), why: GoneWhy::Removed, next: None };
        show_out(app, conn, auction, &gone).await;
        return;
    }
    rooms::enter(&client, auction, Some(&place.access), &access);
    let connection =
        Connection { id: conn.number, seats: access.seats.clone(), host: access.who.is_host() };
    if conn.come_in(auction, Place { access }) {
        app.house.connected(auction, connection).await;
    }
}

/// Tells a connection that an auction is gone for it, and takes it out of the room.
async fn show_out(app: &App, conn: &Conn, auction: &AuctionId, gone: &Gone) {
    let place = conn.go_out(auction);
    if let Some(client) = app.live.client(conn.client_id()) {
        if let Ok(message) = encode(&ServerMessage::Gone(gone.clone())) {
            client.send(&message);
        }
        if let Some(place) = place {
            rooms::leave(&client, auction, &place.access);
        }
    }
    if let Some(hub) = app.live.known_hub(auction) {
        hub.withdraw(conn.number);
    }
    app.house.disconnected(auction, conn.number, true).await;
}

/// Shows out who watches by a link that was ended. Whoever has a session as well comes back by it.
async fn watch_ended(app: &App, link: &str) -> Result<(), ApiError> {
    let gone = |auction: &AuctionId| Gone {
        auction: auction.to_string(),
        why: GoneWhy::LinkEnded,
        next: None,
    };
    for conn in app.live.all_conns().into_iter().filter(|conn| conn.identity.is_by_link(link)) {
        for (auction, _) in conn.places() {
            if conn.identity.caller.is_none() {
                show_out(app, &conn, &auction, &gone(&auction)).await;
            }
        }
        if let Some(client) = app.live.client(conn.client_id()) {
            client.close();
        }
    }
    for id in app.live.competitions() {
        for hub in app.live.hubs_of(&id) {
            hub.show_out(
                Out::Link(link.to_owned()),
                encode(&ServerMessage::Gone(gone(&hub.auction)))?,
            );
        }
    }
    Ok(())
}

async fn say_gone(
    app: &App,
    competition: &str,
    gone: Gone,
    seat: Option<SeatId>,
) -> Result<(), ApiError> {
    let Ok(auction) = AuctionId::new(&gone.auction) else { return Ok(()) };
    let concerned = |place: &Place| {
        place.access.competition == competition && seat.is_none_or(|seat| place.access.holds(seat))
    };
    for conn in app.live.all_conns() {
        if conn.place(&auction).is_some_and(|place| concerned(&place)) {
            show_out(app, &conn, &auction, &gone).await;
        }
    }
    let hub = app.live.known_hub(&auction);
    match (seat, hub) {
        (Some(seat), Some(hub)) => {
            hub.show_out(Out::Seat(seat), encode(&ServerMessage::Gone(gone))?)
        }
        (None, Some(hub)) => hub.say(encode(&ServerMessage::Gone(gone))?),
        (_, None) => {}
    }
    if seat.is_none() {
        app.live.troupes().remove(&auction);
    }
    Ok(())
}
