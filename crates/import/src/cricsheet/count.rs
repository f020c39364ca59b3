//! Deliveries to what each player did in an innings.

use super::schema::{Delivery, Innings, Over, Wicket};
use super::{InningsTotal, PlayerInnings};
use std::collections::BTreeMap;

/// Dismissals that the bowler is given.
const BOWLERS: [&str; 6] =
    ["bowled", "caught", "caught and bowled", "lbw", "stumped", "hit wicket"];
/// Leaving without being out.
const NOT_OUT: [&str; 2] = ["retired hurt", "retired not out"];
/// The rest of what is known.
const OTHERS: [&str; 6] = [
    "run out",
    "retired out",
    "timed out",
    "obstructing the field",
    "hit the ball twice",
    "handled the ball",
];

/// One innings as it is counted.
pub(super) struct Count<'i> {
    innings: &'i Innings<'i>,
    balls_per_over: u8,
    players: BTreeMap<String, PlayerInnings>,
    batted: u8,
    pub total: InningsTotal,
    /// Kinds of dismissal that are not known; they count as out, and for nobody.
    pub unknown_kinds: Vec<String>,
    /// Run outs and catches whose fielder the file does not name.
    pub unnamed_fielders: usize,
}

impl<'i> Count<'i> {
    /// Counts a whole innings; `number` is its number in the match.
    pub(super) fn of(innings: &'i Innings<'i>, number: u8, balls_per_over: u8) -> Self {
        let total = InningsTotal {
            number,
            team: innings.team.clone(),
            runs: u32::from(innings.penalty_runs.pre) + u32::from(innings.penalty_runs.post),
            wickets: 0,
            overs: 0,
            balls: 0,
            declared: innings.declared,
            forfeited: innings.forfeited,
        };
        let mut count = Self {
            innings,
            balls_per_over,
            players: BTreeMap::new(),
            batted: 0,
            total,
            unknown_kinds: Vec::new(),
            unnamed_fielders: 0,
        };
        innings.overs.iter().for_each(|over| count.over(over));
        count
    }

    /// What each did, by name.
    pub(super) fn players(&mut self) -> BTreeMap<String, PlayerInnings> {
        std::mem::take(&mut self.players)
    }

    fn player(&mut self, name: &str) -> &mut PlayerInnings {
        self.players.entry(name.to_owned()).or_default()
    }

    fn over(&mut self, over: &Over<'_>) {
        let mut legal: u8 = 0;
        let mut conceded: u32 = 0;
        for ball in &over.deliveries {
            legal = legal.saturating_add(u8::from(is_legal(ball)));
            conceded += self.delivery(ball);
        }
        let miscounted = self.innings.miscounted_overs.get(&over.over.to_string());
        let full = legal > 0 && legal >= miscounted.map_or(self.balls_per_over, |over| over.balls);
        if full {
            self.total.overs += 1;
            self.total.balls = 0;
        } else {
            self.total.balls = legal;
        }
        let Some(first) = over.deliveries.first() else { return };
        let one_bowler = over.deliveries.iter().all(|ball| ball.bowler == first.bowler);
        if full && one_bowler && conceded == 0 {
            self.player(&first.bowler).maidens += 1;
        }
    }

    /// Counts a ball and says what its bowler conceded.
    fn delivery(&mut self, ball: &Delivery<'_>) -> u32 {
        self.total.runs += u32::from(ball.runs.total);
        self.comes_in(&ball.batter);
        self.comes_in(&ball.non_striker);
        let runs = u32::from(ball.runs.batter);
        let boundary = !ball.runs.non_boundary;
        let batter = self.player(&ball.batter);
        batter.runs += runs;
        batter.balls += u32::from(ball.extras.wides == 0);
        batter.fours += u32::from(boundary && runs == 4);
        batter.sixes += u32::from(boundary && runs == 6);
        let conceded = runs + u32::from(ball.extras.wides) + u32::from(ball.extras.noballs);
        let bowler = self.player(&ball.bowler);
        bowler.bowled = true;
        bowler.runs_conceded += conceded;
        bowler.balls_bowled += u32::from(is_legal(ball));
        bowler.dot_balls += u32::from(is_legal(ball) && conceded == 0);
        bowler.wides += u32::from(ball.extras.wides);
        bowler.no_balls += u32::from(ball.extras.noballs);
        for wicket in &ball.wickets {
            self.wicket(wicket, &ball.bowler);
        }
        conceded
    }

    fn comes_in(&mut self, name: &str) {
        let next = self.batted + 1;
        let player = self.player(name);
        if player.batting_position.is_none() {
            player.batting_position = Some(next);
            self.batted = next;
        }
    }

    fn wicket(&mut self, wicket: &Wicket<'_>, bowler: &str) {
        let kind = wicket.kind.as_ref();
        let bowlers = BOWLERS.contains(&kind);
        if !bowlers && !NOT_OUT.contains(&kind) && !OTHERS.contains(&kind) {
            self.unknown_kinds.push(kind.to_owned());
        }
        self.comes_in(&wicket.player_out);
        let out = !NOT_OUT.contains(&kind);
        let batter = self.player(&wicket.player_out);
        batter.dismissed = out;
        batter.how_out = Some(if bowlers { format!("{kind} b {bowler}") } else { kind.to_owned() });
        self.total.wickets = self.total.wickets.saturating_add(u8::from(out));
        if bowlers {
            let bowler = self.player(bowler);
            bowler.wickets += 1;
            bowler.bowled_lbw += u32::from(matches!(kind, "bowled" | "lbw"));
        }
        self.fielding(wicket, bowler);
    }

    fn fielding(&mut self, wicket: &Wicket<'_>, bowler: &str) {
        let mut fielders: Vec<&str> = Vec::new();
        for fielder in &wicket.fielders {
            match fielder.name.as_deref() {
                // Who touched the ball twice has one part in one run out.
                Some(name) if fielders.contains(&name) => {}
                Some(name) => fielders.push(name),
                None => self.unnamed_fielders += 1,
            }
        }
        match wicket.kind.as_ref() {
            "caught" => fielders.iter().for_each(|name| self.player(name).catches += 1),
            "caught and bowled" => self.player(bowler).catches += 1,
            "stumped" => fielders.iter().for_each(|name| self.player(name).stumpings += 1),
            "run out" => self.run_out(&fielders),
            _ => {}
        }
    }

    /// Every fielder named has the run out; alone it is direct, else the last two share it.
    fn run_out(&mut self, fielders: &[&str]) {
        let alone = fielders.len() == 1;
        for (index, name) in fielders.iter().enumerate() {
            let player = self.player(name);
            player.run_outs += 1;
            player.run_outs_direct += u32::from(alone);
            player.run_outs_shared += u32::from(!alone && index + 2 >= fielders.len());
        }
    }
}

fn is_legal(ball: &Delivery<'_>) -> bool {
    ball.extras.wides == 0 && ball.extras.noballs == 0
}
