//! A match as stat rows and as a fixture.

use super::{CricketMatch, PlayerInnings};
use crate::rows::{AssetRef, FixtureRow, MatchStatus, StatRow};
use std::collections::BTreeMap;

impl CricketMatch {
    /// One row per player who played, without an innings, that says so (`played` 1), and one per player
    /// and innings in which they did anything: together they add up to the match.
    #[must_use]
    pub fn rows(&self) -> Vec<StatRow> {
        let row = |player: &AssetRef, innings, stats| StatRow {
            match_ref: Some(self.match_ref.clone()),
            starts_at: None,
            player: player.clone(),
            innings,
            role: None,
            stats,
            line: 1,
        };
        let there = self.players.iter().filter(|player| player.played);
        let there = there.map(|p| row(&p.player, None, BTreeMap::from([("played".to_owned(), 1)])));
        let did = self.innings.iter().map(|p| row(&p.player, Some(p.innings), p.stats()));
        there.chain(did).collect()
    }

    /// The match as a fixture: its day, sides, ground, round and how far it is. Cricket has no goals, so
    /// there is no score.
    #[must_use]
    pub fn fixture(&self) -> FixtureRow {
        let info = &self.info;
        let side = |name: &String| {
            Some(AssetRef { external_id: None, name: Some(name.clone()), team: None })
        };
        let round = [&info.stage, &info.match_number].into_iter().find(|text| !text.is_empty());
        let status = match info.outcome.result.as_str() {
            "" => MatchStatus::Live,
            "no result" => MatchStatus::Abandoned,
            _ => MatchStatus::Finished,
        };
        FixtureRow {
            match_ref: Some(self.match_ref.clone()),
            starts_at: None,
            day: Some(info.first_day),
            home: side(&info.teams[0]),
            away: side(&info.teams[1]),
            venue: info.venue.clone(),
            round: round.cloned(),
            status,
            score: None,
            line: 1,
        }
    }
}

impl PlayerInnings {
    /// The stats by the names that scoring knows.
    #[must_use]
    pub fn stats(&self) -> BTreeMap<String, i64> {
        let all = [
            ("runs", self.runs),
            ("balls", self.balls),
            ("fours", self.fours),
            ("sixes", self.sixes),
            ("dismissed", u32::from(self.dismissed)),
            ("wickets", self.wickets),
            ("balls_bowled", self.balls_bowled),
            ("maidens", self.maidens),
            ("runs_conceded", self.runs_conceded),
            ("dot_balls", self.dot_balls),
            ("bowled_lbw", self.bowled_lbw),
            ("catches", self.catches),
            ("stumpings", self.stumpings),
            ("run_outs", self.run_outs),
            ("run_outs_direct", self.run_outs_direct),
            ("run_outs_shared", self.run_outs_shared),
        ];
        all.into_iter().map(|(stat, number)| (stat.to_owned(), i64::from(number))).collect()
    }

    /// Whether they batted, if only at the other end.
    #[must_use]
    pub fn batted(&self) -> bool {
        self.batting_position.is_some()
    }
}
