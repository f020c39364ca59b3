//! Scoring rules as a host may send them: refused with a sentence, or of use for any line.
#![no_main]

use gavel_sport::{AssetLines, Pack, Points, Scorer, ScoringRules, Stats, every_pack};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| every_pack().expect("they ship"));

fuzz_target!(|bytes: &[u8]| {
    let Ok(rules) = serde_json::from_slice::<ScoringRules>(bytes) else { return };
    for pack in PACKS.iter() {
        match Scorer::new(&pack.season, &rules) {
            Ok(scorer) => check(pack, &scorer),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});

fn check(pack: &Pack, scorer: &Scorer) {
    for count in [0, 1, 7, 60, 1_000] {
        let stats: Stats = pack.season.stats.iter().map(|stat| (stat.key.clone(), count)).collect();
        let lines = AssetLines::whole(None, stats);
        let score = scorer.score(&lines, None);
        let parts: Points = score.reasons.iter().map(|reason| reason.points).sum();
        assert_eq!(score.total, parts);
    }
}
