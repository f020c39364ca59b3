//! What must and what should be there before an auction begins, in sentences for the host.

use crate::App;
use crate::catalogue::is_over;
use crate::overview::Scene;
use crate::settings::{fills, minutes, short_supply};
use crate::views::{PresenceView, Readiness, ReadinessLevel, shown_name};
use gavel_auction::Rules;
use gavel_sport::Pack;
use gavel_store::{Role, Seat, SeatKind, Standing};

/// Readiness asks whether the evening is long beyond this.
const MINUTES_MANY: u32 = 90;
/// Names that one sentence lists.
const NAMES_MOST: usize = 6;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ready {
    /// The list.
    pub checks: Vec<Readiness>,
    /// What the page says beside the list.
    pub notes: Vec<String>,
}

/// Looks at a competition.
#[must_use]
pub fn look(app: &App, scene: &Scene) -> Ready {
    let settings = &scene.stored.settings;
    let (Some(pack), Ok(rules)) = (app.pack(&settings.sport), settings.rules.checked()) else {
        let text = "The settings of this competition no longer work. Edit and save them.".into();
        let check = Readiness { key: "settings", ok: false, level: ReadinessLevel::Must, text };
        return Ready { checks: vec![check], notes: vec![] };
    };
    let over = is_over(scene.set.0.ends_on.as_deref(), app.now_ms());
    let mut checks = must(scene, &rules, pack);
    if scene.is_editable() {
        checks.extend(should(app, scene, &rules, pack));
    }
    let notes = (over && !scene.stored.practice)
        .then(|| format!("The {} season is over.", scene.set.0.season));
    Ready { checks, notes: notes.into_iter().collect() }
}

fn must(scene: &Scene, rules: &Rules, pack: &Pack) -> Vec<Readiness> {
    let level = ReadinessLevel::Must;
    let there = scene.playing().count();
    let least = rules.managers_least as usize;
    let are_in =
        if there == 1 { "1 manager is in".into() } else { format!("{there} managers are in") };
    let managers = if there >= least {
        format!("{are_in}.")
    } else {
        format!("{are_in}; at least {least} are needed. Invite more, or add bots.")
    };
    let pool = scene.pool.len();
    let assets = &pack.words.assets;
    let chosen = if pool > 0 {
        format!("{pool} {assets} are in the auction.")
    } else {
        format!("No {assets} are chosen. Choose some first.")
    };
    vec![
        Readiness { key: "managers", ok: there >= least, level, text: managers },
        Readiness { key: "pool", ok: pool > 0, level, text: chosen },
    ]
}

fn should(app: &App, scene: &Scene, rules: &Rules, pack: &Pack) -> Vec<Readiness> {
    let level = ReadinessLevel::Should;
    let mut checks = vec![squads(scene, rules, pack)];
    if let Some(text) = short_supply(rules, &pack.words.assets, &scene.pool) {
        checks.push(Readiness { key: "team_limits", ok: false, level, text });
    }
    if !scene.stored.practice {
        checks.push(second_host(scene));
        checks.push(absent(scene));
        checks.extend(asking(scene));
        if app.config.is_loopback() {
            let text = "Links work on this computer only. Start Gavel with --public-url and an \
                        address that phones reach."
                .into();
            checks.push(Readiness { key: "public_url", ok: false, level, text });
        }
    }
    let minutes = minutes(rules, scene.pool.len());
    let text = format!("It will take about {minutes} minutes.");
    checks.push(Readiness { key: "minutes", ok: minutes <= MINUTES_MANY, level, text });
    checks
}

fn squads(scene: &Scene, rules: &Rules, pack: &Pack) -> Readiness {
    let managers = u32::try_from(scene.playing().count()).unwrap_or(u32::MAX);
    let ok = fills(rules, managers, &scene.pool);
    let assets = &pack.words.assets;
    let pool = u32::try_from(scene.pool.len()).unwrap_or(u32::MAX);
    let text = if ok {
        format!("There are enough {assets} to fill every squad.")
    } else {
        let slots = pack.slots_for(pool, managers);
        format!(
            "{pool} {assets} cannot fill {managers} squads of {}. {slots} each would work.",
            rules.slots
        )
    };
    Readiness { key: "squads", ok, level: ReadinessLevel::Should, text }
}

fn second_host(scene: &Scene) -> Readiness {
    let host = |seat: &&Seat| matches!(seat.role, Role::Commissioner | Role::CoCommissioner);
    let hosts = scene.seats.iter().filter(|s| s.standing == Standing::In).filter(host).count();
    let ok = hosts > 1;
    let text = if ok {
        format!("{hosts} hosts can run it.")
    } else {
        "Make somebody a second host, in case your phone gives up.".to_owned()
    };
    Readiness { key: "second_host", ok, level: ReadinessLevel::Should, text }
}

fn absent(scene: &Scene) -> Readiness {
    let missing = |seat: &&Seat| {
        seat.kind == SeatKind::Person
            && !scene.stored.deputies.contains_key(&seat.seat)
            && scene.presence_of(seat) != PresenceView::Here
            && !scene.is_looking(seat)
    };
    let names: Vec<String> = scene.playing().filter(missing).map(shown_name).collect();
    let text = match names.as_slice() {
        [] => "Everybody who plays is here.".to_owned(),
        _ => format!("Not here yet: {}.", listed(&names)),
    };
    Readiness { key: "absent", ok: names.is_empty(), level: ReadinessLevel::Should, text }
}

fn asking(scene: &Scene) -> Option<Readiness> {
    let asks = |seat: &&Seat| matches!(seat.standing, Standing::Asked | Standing::Waiting);
    let names: Vec<String> = scene.seats.iter().filter(asks).map(shown_name).collect();
    let text = format!("Wants to come in: {}.", listed(&names));
    let level = ReadinessLevel::Should;
    (!names.is_empty()).then_some(Readiness { key: "asking", ok: false, level, text })
}

fn listed(names: &[String]) -> String {
    let shown = names.iter().take(NAMES_MOST).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMES_MOST) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
