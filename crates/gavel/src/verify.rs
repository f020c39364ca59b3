//! `gavel verify FILE`.

use anyhow::{Context, Result};
use gavel_auction::{Export, verify as check};
use std::path::Path;

/// Checks an export and says what was found.
///
/// # Errors
/// The first thing that is wrong with it.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub fn verify(file: &Path) -> Result<()> {
    let shown = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("{shown} cannot be read"))?;
    let export: Export = serde_json::from_str(&text)
        .with_context(|| format!("{shown} is no export; take export.json from a results page"))?;
    let report = check(&export).with_context(|| format!("{shown} does not hold"))?;
    println!("{} events, and every one is as it was written.", report.events);
    println!("chain head: {}", report.head);
    println!("the auction is {:?}", report.status());
    let draw = if report.draw_checked {
        "the order of the lots is the one that the seed, the devices and the pool give"
    } else {
        "the draw is still sealed: export again when the auction is over"
    };
    println!("{draw}");
    println!("{} sealed parts opened, {} closed", report.sealed_opened, report.sealed_closed);
    for seat in report.auction.seats() {
        let name = export.seats.get(&seat.id.0).map_or("", String::as_str);
        println!("  {} {name}: {} owned, {} left", seat.id, seat.owned(), seat.purse);
    }
    Ok(())
}
