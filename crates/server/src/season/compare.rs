//! What a file would change, against what is seen now.

use super::said::{Fixture, Lines, Outcome, Said};
use super::sheet::Sheet;
use super::write::Says;
use gavel_import::{Preview, Rows};
use gavel_sport::{Goals, MatchId};
use gavel_store::EntryKind;
use std::collections::{BTreeMap, BTreeSet};

/// A row: of which match, what, of whom, in which innings.
pub type Key = (String, &'static str, String, u8);

/// What applying it would do.
#[must_use]
pub fn compare(sheet: &Sheet, says: &[Says]) -> Preview<Key, String> {
    let about: BTreeSet<(String, &'static str)> =
        says.iter().map(|one| (one.match_id.clone(), word(one.kind))).collect();
    let (mut there, mut new) = (Rows::new(), Rows::new());
    for one in says {
        if let Some(said) = &one.said {
            rows(&mut new, &one.match_id, said);
        }
        let Some(found) = sheet.matches.get(&MatchId::from(one.match_id.as_str())) else {
            continue;
        };
        match one.kind {
            EntryKind::Fixture => {
                found.fixture.iter().for_each(|said| fixture(&mut there, &one.match_id, said));
            }
            EntryKind::Result => {
                found.outcome.iter().for_each(|said| outcome(&mut there, &one.match_id, said));
            }
            EntryKind::Stats => {
                found.lines.iter().for_each(|said| lines(&mut there, &one.match_id, said));
            }
        }
    }
    Preview::new(&there, &new, |key| about.contains(&(key.0.clone(), key.1)))
}

/// The word of a kind.
#[must_use]
pub fn word(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Fixture => "fixture",
        EntryKind::Result => "result",
        EntryKind::Stats => "stats",
    }
}

fn rows(out: &mut Rows<Key, String>, id: &str, said: &Said) {
    match said {
        Said::Fixture(said) => fixture(out, id, said),
        Said::Outcome(said) => outcome(out, id, said),
        Said::Lines(said) => lines(out, id, said),
    }
}

fn fixture(out: &mut Rows<Key, String>, id: &str, said: &Fixture) {
    let at = said.starts_at.and_then(|at| jiff::Timestamp::from_microsecond(at).ok());
    let all = [
        ("starts", at.map(|at| at.to_string())),
        ("home", said.home.as_ref().map(ToString::to_string)),
        ("away", said.away.as_ref().map(ToString::to_string)),
        ("title", said.title.clone()),
        ("venue", said.venue.clone()),
        ("round", said.round.clone()),
        ("format", said.format.clone()),
    ];
    put(out, (id.to_owned(), "fixture", String::new(), 0), all);
}

fn outcome(out: &mut Rows<Key, String>, id: &str, said: &Outcome) {
    let goals = |goals: Option<Goals>| goals.map(|goals| format!("{}–{}", goals.home, goals.away));
    let status = crate::views::season::MatchStatusView::from(said.status);
    let status = serde_json::to_value(status).ok();
    let all = [
        ("status", status.and_then(|word| word.as_str().map(str::to_owned))),
        ("score", goals(said.score.after_90)),
        ("after extra time", goals(said.score.after_extra)),
        ("shoot-out", goals(said.score.shootout)),
        ("words", said.words.clone()),
    ];
    put(out, (id.to_owned(), "result", String::new(), 0), all);
}

fn lines(out: &mut Rows<Key, String>, id: &str, said: &Lines) {
    for (asset, lines) in said {
        for (innings, stats) in &lines.innings {
            let mut fields: BTreeMap<String, String> =
                stats.iter().map(|(key, count)| (key.to_owned(), count.to_string())).collect();
            fields.extend(lines.role.clone().map(|role| ("role".to_owned(), role)));
            out.insert((id.to_owned(), "stats", asset.to_string(), *innings), fields);
        }
    }
}

fn put<const N: usize>(out: &mut Rows<Key, String>, key: Key, fields: [(&str, Option<String>); N]) {
    let said = |(name, value): (&str, Option<String>)| Some((name.to_owned(), value?));
    out.insert(key, fields.into_iter().filter_map(said).collect());
}
