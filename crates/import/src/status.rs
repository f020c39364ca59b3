//! The words that sources have for how far a match is.

use crate::rows::MatchStatus;

/// What a word means, and a sentence where the meaning needs a person's eye.
pub(crate) fn status(word: &str) -> Option<(MatchStatus, Option<&'static str>)> {
    use MatchStatus::{Abandoned, Finished, Live, Postponed, Scheduled, Void};
    let plain: String =
        word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let known = match plain.as_str() {
        "scheduled" | "timed" | "ns" | "notstarted" | "upcoming" | "fixture" => (Scheduled, None),
        "ft" | "finished" | "fulltime" | "aet" | "pen" | "completed" | "complete" | "result" => {
            (Finished, None)
        }
        "live" | "inplay" | "paused" | "ht" | "halftime" | "extratime" | "penaltyshootout" => {
            (Live, None)
        }
        "postponed" | "pst" | "delayed" => (Postponed, None),
        "suspended" | "susp" => (Postponed, Some("was suspended: it counts again when it goes on")),
        "abandoned" | "abd" => (Abandoned, None),
        "cancelled" | "canceled" | "canc" => (Void, Some("was cancelled: it counts for nothing")),
        "void" | "voided" | "replayed" => (Void, None),
        "awarded" | "awd" => (
            Finished,
            Some("was awarded: its score was decided, not played; void it if it should not count"),
        ),
        _ => return None,
    };
    Some(known)
}

/// Shown with a word that is not known.
pub(crate) const WORDS: &str = "Write scheduled, live, finished, postponed, abandoned or void.";
