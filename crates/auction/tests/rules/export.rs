//! What `verify` finds in an export that somebody touched: first by altering what is stored, then by
//! an operator who forges a log and its whole chain anew.

use crate::golden::rich;
use crate::world::auction_id;
use gavel_auction::{
    Body, Export, ExportRow, Hash, SealedBody, VerifyError, entry_hash, genesis, seal_hash, verify,
};
use std::sync::LazyLock;

#[test]
fn an_export_is_right_open_and_closed() {
    let world = rich();
    let open = verify(&world.export(true)).expect("right");
    assert_eq!(*open.auction, world.auction);
    assert!(open.draw_checked && open.sealed_opened > 5 && open.sealed_closed == 0);
    assert_eq!(open.events, world.log.len());
    assert_eq!(open.head, world.entries().last().expect("a row").hash);
    assert_eq!((open.seq(), open.status()), (world.auction.seq(), world.auction.status()));

    let closed = verify(&world.export(false)).expect("right");
    assert!(!closed.draw_checked && closed.sealed_opened == 0);
    assert_eq!(closed.sealed_closed, open.sealed_opened);
    assert_eq!(closed.head, open.head, "opening what was sealed changes no hash");
}

#[test]
fn an_auction_that_goes_on_is_right_as_well() {
    let mut world = crate::world::World::new("drawn");
    crate::table::play_on(&mut world, "@33 time\n@37 s1 bid 5\n@38 host up f\n@66 time\n@70 time");
    let report = verify(&world.export(false)).expect("right");
    assert!(!report.draw_checked);
    // A log may end anywhere: that more was there, only a later head hash tells.
    let mut short = world.export(false);
    short.log.truncate(3);
    assert_eq!(verify(&short).expect("right").events, 3);
}

static RICH: LazyLock<Export> = LazyLock::new(|| rich().export(true));

/// The error's first words, for one alteration of the rich log.
#[track_caller]
fn found(alter: impl FnOnce(&mut Export)) -> String {
    let mut export = RICH.clone();
    alter(&mut export);
    match verify(&export) {
        Ok(_) => "nothing".to_owned(),
        Err(error) => error.to_string(),
    }
}

fn flip(text: &mut String) {
    let last = if text.ends_with('0') { "1" } else { "0" };
    text.replace_range(text.len() - 1.., last);
}

#[test]
fn every_altered_column_of_every_row_is_found() {
    let rows = RICH.log.len();
    for at in 0..rows {
        let seq = at + 1;
        let chain =
            format!("event {seq}: the chain is broken; something at or before it was changed");
        let row = |change: fn(&mut ExportRow)| found(|export| change(&mut export.log[at]));
        assert_eq!(row(|row| row.at += 1), chain);
        assert_eq!(row(|row| row.epoch += 1), chain);
        assert_eq!(row(|row| row.kind.push('x')), chain);
        assert_eq!(row(|row| row.public.push(' ')), chain);
        assert_eq!(row(|row| flip(&mut row.hash)), chain);
        assert_eq!(row(|row| row.command = Some(format!("x{:?}", row.command))), chain);
        assert_eq!(row(|row| row.sealed_hash = Some("00".repeat(32))), chain);
        let missing = format!("event {} stands where event {seq} belongs", seq + 1);
        let last = at + 1 == rows;
        let removed = found(|export| drop(export.log.remove(at)));
        assert_eq!(removed, if last { "nothing".into() } else { missing.clone() });
        let swapped = found(|export| export.log.swap(at, rows.min(at + 2) - 1));
        assert_eq!(swapped, if last { "nothing".into() } else { missing });
        let doubled = found(|export| export.log.insert(at, export.log[at].clone()));
        assert_eq!(doubled, format!("event {seq} stands where event {} belongs", seq + 1));
    }
}

#[test]
fn rows_that_are_numbered_anew_are_found_by_the_chain() {
    for at in 0..RICH.log.len() - 1 {
        let renumbered = found(|export| {
            export.log.remove(at);
            (1..).zip(&mut export.log).for_each(|(seq, row)| row.seq = seq);
        });
        assert!(renumbered.contains("the chain is broken"), "{renumbered}");
    }
}

#[test]
fn an_altered_sealed_body_is_found() {
    let mut sealed = 0;
    for at in 0..RICH.log.len() {
        let says = format!("event {}: what was sealed does not match its hash", at + 1);
        let one = |change: fn(&mut ExportRow)| found(|export| change(&mut export.log[at]));
        if RICH.log[at].sealed.is_none() {
            let added = one(|row| {
                let (salt, body) = ("00".repeat(16), "{}".to_owned());
                row.sealed = Some(gavel_auction::ExportSealed { salt, body });
            });
            assert_eq!(added, says);
            continue;
        }
        sealed += 1;
        assert_eq!(one(|row| row.sealed.as_mut().expect("sealed").body.push(' ')), says);
        assert_eq!(one(|row| flip(&mut row.sealed.as_mut().expect("sealed").salt)), says);
    }
    assert!(sealed > 5);
}

#[test]
fn what_is_no_export_is_found() {
    let says = "the format is \"gavel-export/9\"; this program reads \"gavel-export/1\"";
    assert_eq!(found(|export| export.format = "gavel-export/9".into()), says);
    assert!(
        found(|export| export.auction = "no id".into())
            .starts_with("the auction's id is malformed")
    );
    assert!(found(|export| export.auction.push('x')).starts_with("event 1: the chain is broken"));
    let hex = found(|export| export.log[2].hash.push('x'));
    assert!(hex.starts_with("event 3: a hash or a salt is malformed"), "{hex}");
    let hex = found(|export| export.log[0].sealed.as_mut().expect("the seed").salt.clear());
    assert!(hex.starts_with("event 1: a hash or a salt is malformed"), "{hex}");
}

/// The chain of an altered log, made anew as only who holds the whole log can.
fn forge(export: &mut Export) {
    let mut previous: Hash = genesis(&auction_id());
    for (seq, row) in (1..).zip(&mut export.log) {
        row.seq = seq;
        let mut entry = row.entry().expect("a row");
        entry.sealed_hash = entry.sealed.as_ref().map(seal_hash);
        entry.hash = entry_hash(&previous, &entry);
        previous = entry.hash;
        *row = ExportRow::new(&entry, true);
    }
}

/// What is found in a log that was forged with a right chain.
#[track_caller]
fn forged(alter: impl FnOnce(&mut Export)) -> String {
    found(|export| {
        alter(export);
        forge(export);
    })
}

/// The place of the n-th event of a kind, from 0.
fn nth(export: &Export, kind: &str, n: usize) -> usize {
    let mut places = (0..export.log.len()).filter(|at| export.log[*at].kind == kind);
    places.nth(n).unwrap_or_else(|| panic!("no {n}th {kind}"))
}

/// Rewrites the stored text of the n-th event of a kind.
fn rewrite(export: &mut Export, kind: &str, n: usize, from: &str, to: &str) {
    let at = nth(export, kind, n);
    let text = &export.log[at].public;
    assert!(text.contains(from), "{text} has no {from}");
    export.log[at].public = text.replacen(from, to, 1);
}

#[test]
fn a_forged_log_breaks_the_rules() {
    let rule = |what: &str, alter: &dyn Fn(&mut Export)| {
        let found = forged(alter);
        let found = found.strip_prefix("the log breaks a rule at event ").unwrap_or(&found);
        let found = found.split_once(": ").map_or(found, |(_, found)| found);
        assert_eq!(found, what);
    };
    rule("the lowest bid is 6", &|e| rewrite(e, "bid_taken", 1, "\"amount\":7", "\"amount\":5"));
    rule("the purse holds 100; the most is 95", &|e| {
        rewrite(e, "bid_taken", 1, "\"amount\":7", "\"amount\":700");
    });
    rule("your session does not hold that seat", &|e| {
        rewrite(e, "bid_taken", 1, "\"seat\":2,", "\"seat\":3,");
    });
    rule("the end of the lot is not what the bid makes it", &|e| {
        rewrite(e, "bid_taken", 1, "\"ends_at\":1700000033", "\"ends_at\":1700000034");
    });
    rule("it is not sold to the leader for the leading amount", &|e| {
        rewrite(e, "lot_sold", 0, "\"price\":10", "\"price\":9");
    });
    rule("it is not sold to the leader for the leading amount", &|e| {
        rewrite(e, "lot_sold", 1, "\"seat\":3", "\"seat\":2");
    });
    rule("the hammer is not at the lot's end", &|e| {
        let at = nth(e, "lot_sold", 1);
        e.log[at].at -= 1;
    });
    rule("a lot's number is not the next", &|e| {
        rewrite(e, "lot_opened", 3, "\"lot\":4", "\"lot\":5")
    });
    rule("its opening price or round is wrong", &|e| {
        rewrite(e, "lot_opened", 0, "\"base\":2", "\"base\":1");
    });
    rule("a lot opens before its time", &|e| {
        let at = nth(e, "lot_opened", 1);
        e.log[at].at -= 1;
    });
    rule("the floor is not the lowest base", &|e| {
        rewrite(e, "begun", 0, "\"floor\":1", "\"floor\":2")
    });
    rule("the sale that is taken back never was", &|e| {
        rewrite(e, "sale_voided", 0, "\"price\":9", "\"price\":8");
    });
    rule("the purse was another one", &|e| {
        rewrite(e, "purse_adjusted", 0, "\"from\":91", "\"from\":90");
    });
    rule("the asset has an owner", &|e| {
        rewrite(e, "awarded", 1, "\"asset\":\"f\"", "\"asset\":\"d\"")
    });
    rule("it is not over for that reason", &|e| {
        rewrite(e, "completed", 0, "pool_exhausted", "squads_full");
    });
    rule("the bid that is taken back does not lead", &|e| {
        rewrite(e, "bid_undone", 0, "\"amount\":7", "\"amount\":6");
    });
}

#[test]
fn a_forged_log_has_its_events_in_no_other_place() {
    let moved = |kind: &str, n: usize, to: usize| {
        forged(|export| {
            let at = nth(export, kind, n);
            let mut row = export.log.remove(at);
            row.at = export.log[to - 1].at;
            export.log.insert(to, row);
        })
    };
    assert!(moved("begun", 0, 3).contains("the auction has not begun"));
    assert!(moved("opened", 0, 1).contains("a log begins with `opened`, once"));
    assert!(moved("completed", 0, 8).contains("it is completed while a lot is open"));
    let late = forged(|export| {
        let row = export.log[nth(export, "bid_taken", 0)].clone();
        let at = export.log.last().expect("a row").at;
        export.log.push(ExportRow { at, ..row });
    });
    assert!(late.ends_with("the auction is over"), "{late}");
    let early = forged(|export| export.log[5].at -= 10_000_000);
    assert_eq!(early, "event 6: its time is before the event in front of it");
    let kind = forged(|export| export.log[5].kind = "bid_undone".into());
    assert_eq!(kind, "event 6: the kind \"bid_undone\" is not what the event says, \"bid_taken\"");
    let unread = forged(|export| export.log[5].public = "{\"by\":\"house\"}".into());
    assert!(unread.starts_with("event Seq(6) (bid_taken) cannot be read"), "{unread}");
}

#[test]
fn a_forged_draw_is_found() {
    let seed = forged(|export| {
        let sealed = export.log[0].sealed.as_mut().expect("the seed");
        sealed.body = sealed.body.replacen("07", "08", 1);
    });
    assert_eq!(seed, VerifyError::Seed.to_string());
    let hash =
        forged(|export| rewrite(export, "begun", 0, "\"seed_hash\":\"", "\"seed_hash\":\"0"));
    assert_eq!(hash, VerifyError::Seed.to_string());
    let contribution = forged(|export| rewrite(export, "begun", 0, "0101", "0102"));
    assert_eq!(contribution, VerifyError::Order.to_string());
    // The order of the log, with another one sealed; then another one played.
    let order = forged(|export| {
        let sealed = export.log[1].sealed.as_mut().expect("the order");
        let Ok(SealedBody::Order(mut order)) = serde_json::from_str(&sealed.body) else {
            panic!("the order is sealed in `begun`");
        };
        order.swap(4, 5);
        sealed.body = serde_json::to_string(&SealedBody::Order(order)).expect("JSON");
    });
    assert_eq!(order, VerifyError::Order.to_string());
    let turn = forged(|export| {
        for kind in ["lot_opened", "lot_sold"] {
            let at = nth(export, kind, 0);
            export.log[at].public =
                export.log[at].public.replacen("\"asset\":\"a\"", "\"asset\":\"c\"", 1);
        }
    });
    assert_eq!(turn, "lot 1 was not the one whose turn it was");
}

#[test]
fn unknown_fields_of_a_stored_event_are_no_event_of_this_version() {
    let world = rich();
    for entry in world.entries() {
        let mut odd = entry.clone();
        odd.public = odd.public.replacen("{\"by\":", "{\"odd\":1,\"by\":", 1);
        assert!(odd.event().is_err(), "{}", odd.kind);
        let body = entry.event().expect("read").public.body;
        let json = serde_json::to_value(&body).expect("JSON");
        let tag = json.as_object().and_then(|o| o.keys().next().cloned());
        let tag = tag.or_else(|| json.as_str().map(str::to_owned)).expect("a tag");
        assert_eq!(tag, body.kind(), "the stored kind is the tag of the body");
        let back: Body = serde_json::from_value(json).expect("read");
        assert_eq!(back, body);
    }
}
