//! Rows to test with.

use gavel_store::{
    Asset, AssetSet, AuctionSummary, CompetitionState, Join, JoinOutcome, LogRow, NewAuction,
    NewCompetition, NewInvite, NewSeat, Role, RoomAppend, Sealed, Seat, SeatKind, Standing, Store,
    User,
};

/// A moment of these tests, in microseconds.
pub const NOW: i64 = 1_700_000_000_000_000;
pub const DAY: i64 = 86_400_000_000;

pub fn row(seq: i64) -> LogRow {
    LogRow {
        seq,
        at: NOW + seq,
        epoch: 0,
        kind: "bid".to_owned(),
        command_id: None,
        public: format!("{{\"seq\": {seq}}}").into_bytes(),
        sealed: None,
        sealed_hash: None,
        hash: vec![u8::try_from(seq % 251).unwrap(); 32],
    }
}

pub fn row_of(seq: i64, command: &str) -> LogRow {
    LogRow { command_id: Some(command.to_owned()), ..row(seq) }
}

pub fn sealed_row(seq: i64) -> LogRow {
    let sealed = Sealed { salt: vec![7; 16], body: "\"why\"".to_owned() };
    LogRow { sealed: Some(sealed), sealed_hash: Some(vec![9; 32]), ..row(seq) }
}

pub fn summary(status: &str) -> AuctionSummary {
    AuctionSummary { status: status.to_owned(), ..AuctionSummary::default() }
}

/// An auction of no competition, with one event.
pub fn auction(id: &str) -> NewAuction {
    auction_of(id, "no-competition")
}

pub fn auction_of(id: &str, competition: &str) -> NewAuction {
    NewAuction {
        id: id.to_owned(),
        competition_id: competition.to_owned(),
        rows: vec![sealed_row(1)],
        summary: summary("waiting"),
        created_at: NOW,
    }
}

/// An append of these rows by epoch 0.
pub fn append(auction: &str, rows: Vec<LogRow>) -> RoomAppend {
    RoomAppend {
        auction: auction.to_owned(),
        epoch: 0,
        from: rows.first().map_or(0, |row| row.seq) - 1,
        rows,
        summary: summary("running"),
        holdings: Vec::new(),
        lots: Vec::new(),
    }
}

pub fn user(id: &str) -> User {
    User {
        id: id.to_owned(),
        email: Some(format!("{id}@example.org")),
        name: id.to_owned(),
        operator: false,
        created_at: NOW,
    }
}

pub fn set(id: &str) -> AssetSet {
    AssetSet {
        id: id.to_owned(),
        sport: "football".to_owned(),
        name: format!("Set {id}"),
        season: "2025/26".to_owned(),
        ends_on: Some("2026-05-24".to_owned()),
        source: "https://example.org".to_owned(),
        licence: "CC0".to_owned(),
        owner: None,
        copied_from: None,
    }
}

pub fn assets(set: &str, count: i64) -> Vec<Asset> {
    let asset = |n: i64| Asset {
        set_id: set.to_owned(),
        id: format!("asset-{n:04}"),
        name: format!("Asset {n}"),
        short: format!("A{n}"),
        details: "{\"role\":\"club\"}".to_owned(),
        base: (n % 2 == 0).then_some(5),
        position: n,
    };
    (1..=count).map(asset).collect()
}

pub fn person(user: &str) -> NewSeat {
    NewSeat {
        user_id: Some(user.to_owned()),
        name: user.to_owned(),
        role: Role::Manager,
        plays: true,
        standing: Standing::In,
        kind: SeatKind::Person,
        bot_style: None,
    }
}

pub fn bot(name: &str) -> NewSeat {
    NewSeat {
        user_id: None,
        kind: SeatKind::Bot,
        bot_style: Some("chaser".to_owned()),
        ..person(name)
    }
}

pub fn invite(code: &str) -> NewInvite {
    NewInvite {
        code: code.to_owned(),
        token: format!("token-{code}"),
        expires_at: None,
        uses_left: None,
    }
}

pub fn competition(id: &str, host: &str, seats_most: i64) -> NewCompetition {
    NewCompetition {
        id: id.to_owned(),
        name: format!("Competition {id}"),
        sport: "football".to_owned(),
        set_id: "set".to_owned(),
        state: CompetitionState::Open,
        settings: "{}".to_owned(),
        seats_most,
        starts_at: None,
        created_by: Some(host.to_owned()),
        created_at: NOW,
        seats: vec![NewSeat { role: Role::Commissioner, ..person(host) }],
        invite: invite(&format!("code-{id}")),
        pool: Vec::new(),
        auction: auction_of(&format!("auction-{id}"), id),
    }
}

/// A set of four assets, these people, and the competition `c`, which the first of them runs.
pub async fn world(store: &Store, people: &[&str], seats_most: i64) {
    store.upsert_set(&set("set"), &assets("set", 4), NOW).await.unwrap();
    for id in people {
        store.create_user(&user(id)).await.unwrap();
    }
    store.create_competition(&competition("c", people[0], seats_most)).await.unwrap();
}

pub fn wish(user: &str) -> Join {
    Join {
        competition_id: "c".to_owned(),
        seat: person(user),
        invite_code: None,
        another: false,
        now: NOW + 1,
    }
}

/// Joins, and must get a seat.
pub async fn sit(store: &Store, user: &str) -> Seat {
    match store.join(&wish(user)).await.unwrap() {
        JoinOutcome::Joined(seat) => seat,
        other => panic!("{user} should have got a seat, not {other:?}"),
    }
}
