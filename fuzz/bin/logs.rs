//! Logs that nobody decided, chained as they should be: whoever checks an export finds what is wrong
//! with it and never falls over it. An event is a line: when, what, and what was sealed of it.
#![no_main]

use gavel_auction::{
    Auction, AuctionId, Entry, Event, Export, ExportRow, Public, Salt, SealedBody, Seq, Time, apply,
    freeze, genesis, thaw, verify,
};
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;

fuzz_target!(|text: &str| {
    let id = AuctionId::new("fuzzed").expect("an id");
    let mut export = Export {
        format: Export::FORMAT.to_owned(),
        auction: id.as_str().to_owned(),
        competition: String::new(),
        seats: BTreeMap::new(),
        assets: BTreeMap::new(),
        log: Vec::new(),
    };
    let mut auction = Auction::default();
    let mut hash = genesis(&id);
    for event in text.lines().filter_map(event) {
        let seq = Seq(export.log.len() as u64 + 1);
        let Ok(entry) = Entry::seal(&event, (seq, 1), &hash, || Salt([7; 16])) else { return };
        hash = entry.hash;
        export.log.push(ExportRow::new(&entry, true));
        let read = entry.event().expect("what was written is read");
        apply(&mut auction, &read);
    }
    if let Ok(report) = verify(&export) {
        assert_eq!(report.events, export.log.len());
        assert_eq!(*report.auction, auction);
    }
    if let Ok(bytes) = freeze(&auction) {
        assert_eq!(thaw(&bytes).as_ref(), Some(&auction));
    }
});

fn event(line: &str) -> Option<Event> {
    let mut parts = line.split('\t');
    let at = Time(parts.next()?.parse().ok()?);
    let public: Public = serde_json::from_str(parts.next()?).ok()?;
    let sealed = parts.next().and_then(|sealed| serde_json::from_str::<SealedBody>(sealed).ok());
    Some(Event { at, command: None, public, sealed })
}
