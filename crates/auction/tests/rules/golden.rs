//! Logs of each version, kept for ever: later versions must fold them into what they folded into
//! then. Never write one again: when the log changes, add the next version.

use crate::text::show;
use crate::world::World;
use gavel_auction::{Auction, By, Export, SealedBody, SeatId, verify};
use std::path::PathBuf;

/// A little of everything: each kind of event that a completed auction can hold.
const RICH: &str = r"
@1    host join s7
@1    host say Welcome to the golden auction
@3    s1   bid 5
@4    s2   bid 7
@5    s3   pass
@6    s3   back
@7    host undo-bid
@8    s3   bid 8
@9    host extend 20
@10   house drop s1,s2
@12   house resume
@13   host award c s2 9 Kept from last season
@14   host clocks clock=15 snipe=4 break=2
@15   s1   bid 10
@20   host sell
@30   s2   bid 2
@31   host skip
@40   host pause 30 Back in half a minute
@50   house recover 2 5
@75   host withdraw f
@76   host up b
@80   s1   bid 6
@81   s2   pass
@82   s7   pass
@83   s3   bid 9
@90   host remove s1 return
@93   host undo-sale lot=4
@100  host adjust s2 91 95 A correction
@101  s7   bid 3
@115  s7   bid 2
@140  host void c next Given in error
@150  s2   bid 4
@155  host withdraw e
@158  s7   bid 5
@900  time
@905  host void b out Drawn twice
@906  host award f s3 6
@907  host say Thank you all
";

const CANCELLED: &str = r"
@3    s1   bid 5
@20   house recover 2 200
@30   host resume
@31   host cancel The room has no light
";

/// The rich auction, played anew by this version.
pub fn rich() -> World {
    let mut world = World::new(
        "drawn steps=0:1,20:5 quota=role:bat:-:2 pool=a:2:role:bat,b:1:role:bat,c,d,e,f",
    );
    crate::table::play_on(&mut world, RICH);
    world
}

fn cancelled() -> World {
    let mut world = World::new("drawn");
    crate::table::play_on(&mut world, CANCELLED);
    world
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// A golden log with its summary. `GOLDEN_NEW=1` writes those that do not exist yet.
#[track_caller]
fn folds_as_ever(name: &str, fresh: impl Fn() -> World) -> Export {
    let (log, told) = (folder().join(format!("{name}.json")), folder().join(format!("{name}.txt")));
    if std::env::var_os("GOLDEN_NEW").is_some() && !log.exists() {
        let world = fresh();
        let text = serde_json::to_string_pretty(&world.export(true)).expect("an export is JSON");
        std::fs::write(&log, text + "\n").expect("written");
        std::fs::write(&told, summary(&world.auction)).expect("written");
    }
    let text = std::fs::read_to_string(&log).expect("a golden log");
    let export: Export = serde_json::from_str(&text).expect("a golden log is read");
    let report = verify(&export).expect("a golden log is right");
    assert!(report.draw_checked, "the draw of {name} is open");
    let told = std::fs::read_to_string(&told).expect("its summary");
    assert_eq!(summary(&report.auction), told);
    export
}

/// Everything that people care about, in text that no version's types decide.
fn summary(auction: &Auction) -> String {
    let mut lines = vec![
        show(auction, &["auction"]),
        format!("{} events, floor {}, epoch {}", auction.seq().0, auction.floor(), auction.epoch()),
        show(auction, &["lots"]),
    ];
    for seat in auction.seats() {
        let name = format!("s{}", seat.id.0);
        let prices: Vec<String> = seat.holdings.iter().map(|h| h.price.to_string()).collect();
        lines.push(format!("{name}: {}, paid [{}]", show(auction, &[&name]), prices.join(",")));
    }
    let left: Vec<&str> = auction.left_over().map(|asset| asset.id.as_str()).collect();
    lines.push(format!("left over: [{}]", left.join(",")));
    lines.join("\n") + "\n"
}

#[test]
fn the_first_version_is_read_for_ever() {
    let rich = folds_as_ever("v1", rich);
    let cancelled = folds_as_ever("v1-cancelled", cancelled);
    assert_eq!(kinds(&[&rich, &cancelled]), KINDS);
    // It said in the open who passed; in this version that is sealed.
    let told = rich.log.iter().filter(|row| row.kind.starts_with("pass")).map(|row| {
        assert!(row.public.starts_with("{\"by\":{\"seat\":"), "{}", row.public);
        row.entry().expect("a row").event().expect("an event")
    });
    let told: Vec<(By, SealedBody)> =
        told.map(|event| (event.public.by, event.sealed.expect("sealed"))).collect();
    let by = |seat| SealedBody::Pass { by: By::Seat(SeatId(seat)), seat: SeatId(seat) };
    let sealed = [by(3), by(3), by(2), by(7)];
    assert_eq!(told, sealed.map(|sealed| (By::House, sealed)));
}

#[test]
fn the_second_version_is_read_for_ever() {
    let rich = folds_as_ever("v2", rich);
    let cancelled = folds_as_ever("v2-cancelled", cancelled);
    assert_eq!(kinds(&[&rich, &cancelled]), KINDS);
    assert!(rich.log[0].public.contains("\"version\":2"));
}

fn kinds(logs: &[&Export]) -> Vec<String> {
    let rows = logs.iter().flat_map(|log| &log.log);
    let kinds: std::collections::BTreeSet<_> = rows.map(|row| row.kind.clone()).collect();
    kinds.into_iter().collect()
}

/// Every kind of event; the golden logs of each version hold them all.
pub const KINDS: [&str; 24] = [
    "awarded",
    "begun",
    "bid_taken",
    "bid_undone",
    "cancelled",
    "clocks_changed",
    "completed",
    "extended",
    "lot_opened",
    "lot_sold",
    "lot_unsold",
    "moved_up",
    "opened",
    "pass_taken_back",
    "passed",
    "paused",
    "purse_adjusted",
    "recovered",
    "resumed",
    "said",
    "sale_voided",
    "seat_added",
    "seat_removed",
    "withdrawn",
];

/// docs/log.md names every kind with every field that the golden logs hold.
#[test]
fn the_document_of_the_log_names_every_field() {
    let document = include_str!("../../../../docs/log.md");
    let row = |kind: &str| {
        let start = format!("| `{kind}` |");
        let row = document.lines().find(|line| line.starts_with(&start));
        row.unwrap_or_else(|| panic!("docs/log.md has no row for {kind}"))
    };
    for world in [rich(), cancelled()] {
        for event in &world.log {
            let body = serde_json::to_value(&event.public.body).expect("JSON");
            let fields = body.get(event.public.body.kind()).and_then(|fields| fields.as_object());
            let row = row(event.public.body.kind());
            for field in fields.into_iter().flat_map(|fields| fields.keys()) {
                assert!(
                    row.contains(&format!("`{field}`")),
                    "docs/log.md: {field} is not in {row}"
                );
            }
            let says = row.contains("Sealed:");
            assert!(says || event.sealed.is_none(), "docs/log.md: {row} has a sealed part");
        }
    }
}

/// The chain as docs/log.md describes it, by hand.
#[test]
fn the_document_of_the_log_describes_the_chain() {
    let text = |hasher: &mut blake3::Hasher, bytes: Option<&[u8]>| {
        hasher.update(&bytes.map_or(u64::MAX, |bytes| bytes.len() as u64).to_le_bytes());
        hasher.update(bytes.unwrap_or_default());
    };
    let export = rich().export(true);
    let mut previous = blake3::hash(format!("gavel log 1\n{}", export.auction).as_bytes());
    for row in export.log {
        let mut hasher = blake3::Hasher::new();
        hasher.update(previous.as_bytes());
        hasher.update(&row.seq.to_le_bytes());
        hasher.update(&row.at.to_le_bytes());
        hasher.update(&row.epoch.to_le_bytes());
        text(&mut hasher, Some(row.kind.as_bytes()));
        text(&mut hasher, row.command.as_ref().map(String::as_bytes));
        text(&mut hasher, Some(row.public.as_bytes()));
        let sealed = row.sealed.map(|sealed| {
            let salt = hex::decode(sealed.salt).expect("hex");
            blake3::hash(&[salt.as_slice(), sealed.body.as_bytes()].concat())
        });
        text(&mut hasher, sealed.as_ref().map(|hash| &hash.as_bytes()[..]));
        previous = hasher.finalize();
        assert_eq!(previous.to_hex().as_str(), row.hash);
    }
}
