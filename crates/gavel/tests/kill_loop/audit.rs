//! What the log says, against what the clients were told.

use crate::ledger::Ledger;
use crate::socket::{Heard, Shown};
use gavel_auction::{Auction, Body, Export, ExportRow, Micros, Phase, Status, apply, verify};
use serde_json::Value;
use std::collections::BTreeMap;

/// The least that recovery gives a lot.
const LEFT_LEAST: Micros = Micros::seconds(15);

pub fn audit(export: Value, snapshot: &Value, ledger: &Ledger, heard: &[Heard], kills: u64) {
    let export: Export = serde_json::from_value(export).expect("an export");
    verify(&export).expect("chain, fold and draw hold");
    commands(&export, ledger);
    let auction = recoveries(&export, kills);
    let states = states(&export);
    for one in heard {
        witness(&export, &states, one);
    }
    let room = &snapshot["room"];
    assert_eq!(snapshot["head"].as_u64(), Some(auction.seq().0));
    let lot = auction.open_lot().expect("a lot is open");
    assert_eq!(room["lot"]["price"].as_i64(), lot.price());
    let leader = lot.leading().map(|bid| u64::from(bid.seat.0));
    assert_eq!(room["lot"]["leader"].as_u64(), leader);
    let told = ledger.told();
    println!(
        "{} events, {} taken, {} refused",
        export.log.len(),
        told.taken.len(),
        told.refused.len()
    );
}

/// Every command that was said to be taken is in the log, once, where its receipt said; none that was
/// refused is.
fn commands(export: &Export, ledger: &Ledger) {
    let mut logged = BTreeMap::new();
    for row in &export.log {
        if let Some(command) = &row.command {
            let before = logged.insert(command.as_str(), row.seq);
            assert_eq!(before, None, "{command} is in the log twice");
        }
    }
    let told = ledger.told();
    assert!(told.taken.len() > 20, "there was an auction at all");
    for (id, seq) in &told.taken {
        assert_eq!(logged.get(id.as_str()), Some(seq), "{id} was acknowledged as event {seq}");
        let row = &export.log[usize::try_from(*seq - 1).expect("a small number")];
        is_what_was_asked(row, &ledger.asked(id));
    }
    for id in &told.refused {
        assert_eq!(logged.get(id.as_str()), None, "{id} was refused");
    }
}

/// The event is the command's: this seat's bid of this amount on this lot, or this lot's hammer.
fn is_what_was_asked(row: &ExportRow, asked: &Value) {
    let event = row.entry().expect("hexadecimal").event().expect("an event");
    let number = |name: &str| asked[name].as_u64();
    let said = match event.public.body {
        Body::BidTaken { lot, seat, amount, .. } => {
            assert_eq!(asked["amount"].as_i64(), Some(amount), "{asked}");
            assert_eq!(number("seat"), Some(seat.0.into()), "{asked}");
            ("bid", lot)
        }
        Body::LotSold { lot, .. } | Body::LotUnsold { lot, .. } => ("sell_now", lot),
        other => panic!("{asked} became {other:?}"),
    };
    assert_eq!((asked["kind"].as_str(), number("lot")), (Some(said.0), Some(said.1.0.into())));
}

/// What the log says is shown after each event.
fn states(export: &Export) -> BTreeMap<u64, Shown> {
    let mut auction = Auction::default();
    let after = |row: &ExportRow| {
        apply(&mut auction, &row.entry().expect("hexadecimal").event().expect("an event"));
        let lot = auction.open_lot();
        let leader = lot.and_then(|lot| lot.leading()).map(|bid| bid.seat.0.into());
        let price = lot.and_then(|lot| lot.price());
        (row.seq, (lot.map(|lot| lot.lot.0.into()), price, leader))
    };
    export.log.iter().map(after).collect()
}

/// Each life but the first begins with `recovered`, which gives time back and changes nothing else.
fn recoveries(export: &Export, kills: u64) -> Auction {
    let mut auction = Auction::default();
    let (mut recovered, mut epoch) = (0_u64, 0);
    for row in &export.log {
        let event = row.entry().expect("hexadecimal").event().expect("an event");
        let before = auction.clone();
        apply(&mut auction, &event);
        assert!(row.epoch >= epoch, "an older life wrote event {}", row.seq);
        let Body::Recovered { ends_at, next_at, paused, .. } = &event.public.body else {
            assert_eq!(row.epoch, epoch.max(row.epoch.min(1)), "no life begins without recovery");
            epoch = row.epoch;
            continue;
        };
        // In one life there is another when the machine was too busy to wake in time.
        recovered += u64::from(row.epoch > epoch);
        epoch = row.epoch;
        assert!(!paused, "nobody was away for two minutes");
        assert_eq!(auction.status(), Status::Running);
        match (before.phase(), auction.phase()) {
            (Phase::Lot(was), Phase::Lot(is)) => {
                let given = was.left_at_change.max(LEFT_LEAST);
                assert_eq!(*ends_at, Some(event.at + given));
                assert_eq!((is.lot, is.price()), (was.lot, was.price()));
                assert_eq!(is.leading(), was.leading());
            }
            (Phase::Interlude { .. }, Phase::Interlude { .. }) => assert!(next_at.is_some()),
            (was, is) => panic!("recovery turned {was:?} into {is:?}"),
        }
    }
    assert_eq!(recovered, kills, "one recovery for each kill");
    auction
}

/// What a client followed by the socket is what the log says, without a hole and without a reload, and
/// at every step it was shown the lot, the price and the leader of the log.
fn witness(export: &Export, states: &BTreeMap<u64, Shown>, heard: &Heard) {
    assert_eq!(heard.reloads, 0, "a client had to load everything anew");
    assert!(!heard.events.is_empty());
    for (seq, kind) in &heard.events {
        let row = &export.log[usize::try_from(*seq - 1).expect("a small number")];
        assert_eq!((row.seq, &row.kind), (*seq, kind));
    }
    assert!(heard.shown.len() > 20, "it saw an auction at all");
    for (to, shown) in &heard.shown {
        assert_eq!(Some(shown), states.get(to), "after event {to}");
    }
    let first = heard.events.keys().next().copied().unwrap_or(0);
    assert_eq!(heard.events.len() as u64, heard.head + 1 - first, "a hole");
}
