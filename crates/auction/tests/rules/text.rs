//! What came of a row, in a few words.

use crate::world::{BEGIN, World};
use gavel_auction::{
    Auction, Body, Event, LotChange, LotState, Phase, SealedBody, SeatId, Status, Step, Time,
};

/// The events of a step, then the refusal if it was one.
pub fn outcome(world: &World, step: &Step) -> String {
    let mut parts: Vec<String> = step.events.iter().map(event).collect();
    match &step.outcome {
        Err(refusal) => parts.push(format!("{}: {refusal}", refusal.code().as_str())),
        Ok(seq) if parts.is_empty() && *seq != world.auction.seq() => {
            parts.push(format!("taken as event {}", seq.0));
        }
        Ok(_) => {}
    }
    if parts.is_empty() { "-".into() } else { parts.join("; ") }
}

/// A moment in seconds since the beginning.
fn moment(time: Time) -> String {
    let micros = (time - BEGIN).0;
    let text = format!("{}.{:06}", micros.div_euclid(1_000_000), micros.rem_euclid(1_000_000));
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn seat(seat: SeatId) -> String {
    format!("s{}", seat.0)
}

fn end(ends_at: Time, shortened_from: Option<Time>) -> String {
    let from = shortened_from.map(|from| format!(" instead of {}", moment(from)));
    format!("until {}{}", moment(ends_at), from.unwrap_or_default())
}

fn change(change: &LotChange) -> String {
    let standing = change.standing.map_or("base".into(), |seq| format!("event {}", seq.0));
    format!("{standing} stands until {}", moment(change.ends_at))
}

fn event(event: &Event) -> String {
    let said = match &event.sealed {
        Some(SealedBody::Text(text)) => format!(" '{text}'"),
        Some(SealedBody::Pass { seat: who, .. }) => format!(" ({})", seat(*who)),
        _ => String::new(),
    };
    format!("{}{said}", body(&event.public.body, event.at))
}

fn body(body: &Body, at: Time) -> String {
    match body {
        Body::Opened { .. } => "opened".into(),
        Body::Begun { seats, pool, floor, next_at, .. } => {
            let (seats, pool, next) = (seats.len(), pool.len(), moment(*next_at));
            format!("begun: {seats} seats, {pool} assets, floor {floor}, next {next}")
        }
        Body::LotOpened { lot, asset, base, round, ends_at } => {
            let again = if *round > 0 { format!(" again ({round})") } else { String::new() };
            format!("lot {} {asset}{again} from {base} until {}", lot.0, moment(*ends_at))
        }
        Body::BidTaken { seat: who, amount, ends_at, shortened_from, .. } => {
            format!("{} {amount} {}", seat(*who), end(*ends_at, *shortened_from))
        }
        Body::Passed { passes, ends_at, shortened_from, .. } => {
            format!("{passes} passed, {}", end(*ends_at, *shortened_from))
        }
        Body::PassTakenBack { passes, ends_at, shortened_from, .. } => {
            format!("back, {passes} passed, {}", end(*ends_at, *shortened_from))
        }
        Body::LotSold { asset, seat: who, price, next_at, .. } => {
            let (at, next) = (moment(at), moment(*next_at));
            format!("sold {asset} to {} for {price} at {at}, next {next}", seat(*who))
        }
        Body::LotUnsold { asset, why, next_at, .. } => {
            format!("unsold {asset} {why:?} at {}, next {}", moment(at), moment(*next_at))
        }
        Body::Paused { why, until, dropped } => {
            let until = until.map_or(String::new(), |until| format!(" until {}", moment(until)));
            let dropped: Vec<String> = dropped.iter().map(|who| seat(*who)).collect();
            format!("paused {why:?}{until} {}", dropped.join(",")).trim_end().to_owned()
        }
        other => later_body(other, at),
    }
}

fn later_body(body: &Body, at: Time) -> String {
    let clock = |ends_at: &Option<Time>, next_at: &Option<Time>| match (ends_at, next_at) {
        (Some(ends_at), _) => format!("until {}", moment(*ends_at)),
        (_, Some(next_at)) => format!("next {}", moment(*next_at)),
        _ => "as it was".into(),
    };
    match body {
        Body::Resumed { ends_at, next_at } => {
            format!("resumed at {}, {}", moment(at), clock(ends_at, next_at))
        }
        Body::Extended { ends_at, .. } => format!("extended until {}", moment(*ends_at)),
        Body::Withdrawn { asset } => format!("withdrawn {asset}"),
        Body::MovedUp { asset } => format!("next is {asset}"),
        Body::BidUndone { seat: who, amount, change: to, .. } => {
            format!("undone {} {amount}: {}", seat(*who), change(to))
        }
        Body::SaleVoided { asset, seat: who, price, to, .. } => {
            format!("voided {asset} of {} for {price}, goes {to:?}", seat(*who))
        }
        Body::Awarded { asset, seat: who, price } => {
            format!("awarded {asset} to {} for {price}", seat(*who))
        }
        Body::PurseAdjusted { seat: who, from, to } => {
            format!("purse of {} {from} to {to}", seat(*who))
        }
        Body::ClocksChanged { clocks } => format!("clock is {} ms", clocks.clock_ms),
        Body::SeatRemoved { seat: who, assets_return, change: to } => {
            let assets = if *assets_return { "returning" } else { "keeping" };
            let to = to.as_ref().map_or(String::new(), |to| format!(": {}", change(to)));
            format!("removed {} {assets} assets{to}", seat(*who))
        }
        Body::SeatAdded { seat: who, purse } => format!("{} joined with {purse}", seat(*who)),
        Body::Said { show_at } => format!("said, shown from {}", moment(*show_at)),
        Body::Recovered { epoch, paused, ends_at, next_at, until, .. } => {
            let paused = if *paused { " paused" } else { "" };
            let until = until.map_or(String::new(), |u| format!(", paused until {}", moment(u)));
            format!("recovered in epoch {epoch}{paused}, {}{until}", clock(ends_at, next_at))
        }
        Body::Completed { reason } => format!("completed {reason:?}"),
        Body::Cancelled => "cancelled".into(),
        other => format!("{other:?}"),
    }
}

/// `show s1`, `show lot`, `show auction`, `show next`, `show lots`.
pub fn show(auction: &Auction, words: &[&str]) -> String {
    match words.first().copied().unwrap_or("auction") {
        "auction" => {
            let over = auction.completion().map_or(String::new(), |why| format!(" {why:?}"));
            let remaining = auction.remaining();
            let phase = match auction.phase() {
                Phase::Idle => "idle",
                Phase::Lot(_) => "lot",
                Phase::Interlude { .. } => "interlude",
            };
            format!("{:?}{over}, {phase}, {remaining} to come", auction.status())
        }
        "lot" => auction.open_lot().map_or("no lot".into(), |lot| {
            let leader = lot.leading().map_or("nobody".into(), |bid| seat(bid.seat));
            let minimum = auction.minimum().unwrap_or(0);
            format!(
                "{} leads {} at {}, least {minimum}",
                leader,
                lot.asset,
                lot.price().unwrap_or(0)
            )
        }),
        "next" => auction.next_deadline().map_or("never".into(), moment),
        "lots" => auction
            .lots()
            .iter()
            .map(|lot| lot_line(lot.lot.0, lot.state))
            .collect::<Vec<_>>()
            .join(", "),
        who => {
            let seat = auction.seat(crate::table::seat(who)).expect("a seat");
            let owned: Vec<&str> = seat.holdings.iter().map(|h| h.asset.as_str()).collect();
            let (limit, owned) = (auction.limit(seat), owned.join(","));
            let gone = if seat.removed { ", removed" } else { "" };
            format!("purse {}, owns [{owned}], most {}{gone}", seat.purse, limit.most)
        }
    }
}

fn lot_line(lot: u32, state: LotState) -> String {
    match state {
        LotState::Open => format!("{lot} open"),
        LotState::Sold { seat: who, price } => format!("{lot} sold {} {price}", seat(who)),
        LotState::Unsold(why) => format!("{lot} unsold {why:?}"),
        LotState::Voided => format!("{lot} voided"),
    }
}

/// Whether it is over, for tests that only ask that.
pub fn is_completed(world: &World) -> bool {
    world.auction.status() == Status::Completed
}
