//! Every endpoint × every role, in one's own competition and in somebody else's. The list of
//! endpoints must be the document's: one that is missing here fails the test.

use crate::client::{Answer, Client};
use crate::world::{World, code, text};
use axum::http::Method;
use gavel_server::permissions::{Action, Who, may};
use gavel_store::{Role, Standing};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// An endpoint, the action that it asks the table for, and a body that works.
struct Row {
    method: Method,
    path: &'static str,
    action: Action,
    body: Value,
}

fn row(method: &str, path: &'static str, action: Action, body: Value) -> Row {
    Row { method: method.parse().unwrap(), path, action, body }
}

fn rows(world: &World) -> Vec<Row> {
    use Action::*;
    let (none, settings) = (json!({}), json!({"settings": world.football()}));
    vec![
        row("GET", "/meta", Enter, none.clone()),
        row("POST", "/sign-in", Enter, json!({"email": "x@example.org"})),
        row("POST", "/sign-in/confirm", Enter, json!({"token": "none"})),
        row("GET", "/me", OwnAccount, none.clone()),
        row("PATCH", "/me", OwnAccount, none.clone()),
        row("GET", "/me/sessions", OwnAccount, none.clone()),
        row("DELETE", "/me/sessions/{id}", OwnAccount, none.clone()),
        row("POST", "/sign-out", OwnAccount, none.clone()),
        row("GET", "/outbox", Operate, none.clone()),
        row("POST", "/reports", Report, json!({"what": "x"})),
        row("GET", "/sets", Enter, none.clone()),
        row("GET", "/sets/{id}", Enter, none.clone()),
        row("POST", "/sets/{id}/copy", EditSets, json!({"name": "Mine"})),
        row("PUT", "/sets/{id}/assets/{asset}", EditSets, json!({"name": "A"})),
        row("DELETE", "/sets/{id}/assets/{asset}", EditSets, none.clone()),
        row("GET", "/sets/{id}/season/matches", Enter, none.clone()),
        row("GET", "/sets/{id}/season/matches/{match}", Enter, none.clone()),
        row("POST", "/sets/{id}/season/matches", EditSetSeason, json!({"fixture": {"title": "x"}})),
        row("PUT", "/sets/{id}/season/matches/{match}", EditSetSeason, none.clone()),
        row("GET", "/sets/{id}/season/imports", EditSetSeason, none.clone()),
        row("POST", "/sets/{id}/season/imports", EditSetSeason, none.clone()),
        row(
            "POST",
            "/sets/{id}/season/imports/{no}/apply",
            EditSetSeason,
            json!({"expected_head": 0}),
        ),
        row("DELETE", "/sets/{id}/season/imports/{no}", EditSetSeason, none.clone()),
        row("POST", "/sets/{id}/season/imports/{no}/undo", EditSetSeason, none.clone()),
        row("POST", "/sets/{id}/season/imports/{no}/redo", EditSetSeason, none.clone()),
        row("GET", "/sets/{id}/season/aliases", EditSetSeason, none.clone()),
        row("PUT", "/sets/{id}/season/aliases", EditSetSeason, json!({"aliases": []})),
        row("DELETE", "/sets/{id}/season/aliases/{alias}", EditSetSeason, none.clone()),
        row("GET", "/sets/{id}/season/templates/{file}", Enter, none.clone()),
        row("GET", "/competitions", OwnAccount, none.clone()),
        row("POST", "/competitions", Create, settings.clone()),
        row("POST", "/competitions/check", Enter, settings.clone()),
        row("POST", "/competitions/practice", Practice, json!({"sport": "football"})),
        row("GET", "/competitions/{id}", SeeCompetition, none.clone()),
        row("PATCH", "/competitions/{id}", Edit, settings),
        row("DELETE", "/competitions/{id}", Delete, none.clone()),
        row("POST", "/competitions/{id}/restore", Delete, none.clone()),
        row("POST", "/competitions/{id}/reset", Reset, json!({"name": "x"})),
        row("POST", "/competitions/{id}/reset/undo", Reset, none.clone()),
        row("GET", "/competitions/{id}/pool", SeeCompetition, none.clone()),
        row("PUT", "/competitions/{id}/pool", Edit, json!({"assets": []})),
        row("POST", "/competitions/{id}/invite", Invite, none.clone()),
        row("GET", "/competitions/{id}/invite/qr.svg", Invite, none.clone()),
        row("POST", "/competitions/{id}/watch-links", Invite, none.clone()),
        row("DELETE", "/competitions/{id}/watch-links/{link}", Invite, none.clone()),
        row("GET", "/join/{code}", Enter, none.clone()),
        row("POST", "/join/{code}", Enter, json!({"name": "Guest"})),
        row("POST", "/competitions/{id}/leave", Leave, none.clone()),
        row("POST", "/competitions/{id}/members/{seat}/admit", EditMembers, none.clone()),
        row("POST", "/competitions/{id}/members/{seat}/refuse", EditMembers, none.clone()),
        row("PATCH", "/competitions/{id}/members/{seat}", EditMembers, json!({"hidden": true})),
        row("DELETE", "/competitions/{id}/members/{seat}", EditMembers, none.clone()),
        row("POST", "/competitions/{id}/bots", EditMembers, json!({"count": 1, "style": "value"})),
        row("DELETE", "/competitions/{id}/bots", EditMembers, none.clone()),
        row("POST", "/competitions/{id}/help", AskHelp, json!({"kind": "other"})),
        row("POST", "/competitions/{id}/help/{call}/done", AnswerHelp, none.clone()),
        row("GET", "/competitions/{id}/season", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/matches", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/matches/{match}", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/seats/{seat}", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/assets/{asset}", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/top", SeeSeason, none.clone()),
        row(
            "POST",
            "/competitions/{id}/season/matches",
            EditSeason,
            json!({"fixture": {"title": "x"}}),
        ),
        row("PUT", "/competitions/{id}/season/matches/{match}", EditSeason, none.clone()),
        row("POST", "/competitions/{id}/season/matches/{match}/try", EditSeason, none.clone()),
        row("GET", "/competitions/{id}/season/imports", EditSeason, none.clone()),
        row("GET", "/competitions/{id}/season/rules", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/rules/history", SeeSeason, none.clone()),
        row(
            "PUT",
            "/competitions/{id}/season/rules",
            EditSeason,
            json!({"rules": {}, "expected_version": 0}),
        ),
        row("POST", "/competitions/{id}/season/rules/preview", EditSeason, json!({"rules": {}})),
        row("GET", "/competitions/{id}/season/export.csv", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/export.json", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/assistant", EditSeason, none.clone()),
        row("POST", "/competitions/{id}/season/imports", EditSeason, none.clone()),
        row(
            "POST",
            "/competitions/{id}/season/imports/{no}/apply",
            EditSeason,
            json!({"expected_head": 0}),
        ),
        row("DELETE", "/competitions/{id}/season/imports/{no}", EditSeason, none.clone()),
        row("POST", "/competitions/{id}/season/imports/{no}/undo", EditSeason, none.clone()),
        row("POST", "/competitions/{id}/season/imports/{no}/redo", EditSeason, none.clone()),
        row("GET", "/competitions/{id}/season/assets", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/aliases", EditSeason, none.clone()),
        row("PUT", "/competitions/{id}/season/aliases", EditSeason, json!({"aliases": []})),
        row("DELETE", "/competitions/{id}/season/aliases/{alias}", EditSeason, none.clone()),
        row("GET", "/competitions/{id}/season/together", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/templates", SeeSeason, none.clone()),
        row("GET", "/competitions/{id}/season/templates/{file}", SeeSeason, none.clone()),
        row("POST", "/competitions/{id}/season/finish", EditSeason, none.clone()),
        row("POST", "/competitions/{id}/season/reopen", EditSeason, none.clone()),
        row("GET", "/auctions/{id}", SeeAuction, none.clone()),
        row("GET", "/auctions/{id}/events", SeeAuction, none.clone()),
        row("GET", "/auctions/{id}/results", SeeAuction, none.clone()),
        row("GET", "/auctions/{id}/lots/{lot}/bids", SeeAuction, none.clone()),
        row("GET", "/auctions/{id}/draw", SeeAuction, none.clone()),
        row("GET", "/auctions/{id}/export.json", SeeAuction, none.clone()),
        row("GET", "/auctions/{id}/export.csv", SeeAuction, none.clone()),
        row("GET", "/auctions/{id}/my-refusals", SeeRefusals, none),
        row(
            "POST",
            "/auctions/{id}/commands",
            Begin,
            json!({"id": "m", "action": {"kind": "begin"}}),
        ),
    ]
}

/// Endpoints that are walked elsewhere: a stream without end, and a door whose key is its token.
const ELSEWHERE: [&str; 2] = ["GET /auctions/{id}/stream", "GET /watch/{token}"];

/// The members of one competition, one of each role; 4 is the seat that requests are about.
struct Cast {
    clients: Vec<(Who, Client)>,
    host: Client,
}

impl Cast {
    async fn new(world: &World) -> Self {
        let host = world.person("Commissioner").await;
        let mut clients = vec![(Who::Anonymous, world.nobody.clone())];
        for (who, name) in [
            (Who::Stranger, "Stranger"),
            (Who::Asking, "Asking"),
            (Who::Spectator, "Spectator"),
            (Who::Manager, "Manager"),
            (Who::CoCommissioner, "Helper"),
        ] {
            clients.push((who, world.person(name).await));
        }
        clients.push((Who::Commissioner, host.clone()));
        clients.push((Who::Operator, world.operator().await));
        Self { clients, host }
    }

    async fn stage(&self, world: &World) -> Value {
        let view = world.competition(&self.host).await;
        let id = text(&view, "id");
        for (who, client) in &self.clients {
            let (role, standing) = match who {
                Who::Asking => (Role::Manager, Standing::Asked),
                Who::Spectator => (Role::Spectator, Standing::In),
                Who::Manager => (Role::Manager, Standing::In),
                Who::CoCommissioner => (Role::CoCommissioner, Standing::In),
                _ => continue,
            };
            world.seat(id, client, role, standing).await;
        }
        view
    }
}

fn address(path: &str, view: &Value) -> String {
    let id = match path {
        path if path.starts_with("/auctions") => text(view, "auction"),
        path if path.starts_with("/sets") => text(&view["settings"], "set"),
        path if path.starts_with("/me") => "none",
        _ => text(view, "id"),
    };
    path.replace("{id}", id)
        .replace("{code}", code(view))
        .replace("{seat}", "4")
        .replace("{asset}", "none")
        .replace("{match}", "none")
        .replace("{no}", "1")
        .replace("{alias}", "none")
        .replace("{file}", "fixtures.csv")
        .replace("{link}", "none")
        .replace("{call}", "none")
        .replace("{lot}", "1")
}

/// What somebody is where this row leads: to a list that ships nobody but the operator is a host.
fn there(who: Who, row: &Row) -> Who {
    match who {
        Who::Anonymous | Who::Operator => who,
        _ if row.path.starts_with("/sets") => Who::Stranger,
        _ => who,
    }
}

/// Whether the table said no (and not something behind it).
fn is_refused(who: Who, row: &Row, answer: &Answer) -> bool {
    let status = answer.status.as_u16();
    if answer.body["result"] == "refused" {
        return answer.body["code"] == "not_allowed";
    }
    match (who, row.action) {
        (Who::Anonymous, _) => status == 401,
        // Who may not see a competition is told that there is none.
        _ if !may(who, Action::SeeCompetition) && is_about_a_competition(row.path) => {
            status == 404
                && answer.body["message"]
                    .as_str()
                    .is_some_and(|m| m.starts_with("There is no such"))
        }
        _ => {
            status == 403
                && matches!(answer.body["code"].as_str(), Some("not_allowed" | "not_a_manager"))
        }
    }
}

fn is_about_a_competition(path: &str) -> bool {
    path.starts_with("/competitions/{id}") || path.starts_with("/auctions")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_endpoint_is_in_the_matrix() {
    let world = World::lite().await;
    let document = world.nobody.get("/openapi.json").await.good();
    let mut documented = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            documented.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    for known in ELSEWHERE {
        documented.remove(known);
    }
    let walked: BTreeSet<String> =
        rows(&world).iter().map(|row| format!("{} {}", row.method, row.path)).collect();
    assert_eq!(walked, documented);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_decides_everywhere() {
    let world = World::lite().await;
    let cast = Cast::new(&world).await;
    let mut wrong = vec![];
    for row in rows(&world) {
        for (who, client) in &cast.clients {
            // Signing out would end the walk.
            if row.path == "/sign-out" && *who != Who::Anonymous {
                continue;
            }
            let view = cast.stage(&world).await;
            let path = address(row.path, &view);
            let body = (row.method != Method::GET).then(|| row.body.clone());
            let answer = client.call(row.method.clone(), &path, body).await;
            let allowed = may(there(*who, &row), row.action);
            let crash = answer.status.as_u16() == 500;
            if crash || allowed == is_refused(*who, &row, &answer) {
                let text: String = answer.text.chars().take(160).collect();
                wrong.push(format!("{who:?} {} {path}: {} {text}", row.method, answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_reaches_a_foreign_competition() {
    let world = World::lite().await;
    let cast = Cast::new(&world).await;
    cast.stage(&world).await;
    let foreign = world.competition(&world.person("Foreign Host").await).await;
    let mut wrong = vec![];
    for row in rows(&world).into_iter().filter(|row| is_about_a_competition(row.path)) {
        for (who, client) in cast.clients.iter().filter(|(who, _)| *who != Who::Operator) {
            let path = address(row.path, &foreign);
            let body = (row.method != Method::GET).then(|| row.body.clone());
            let answer = client.call(row.method.clone(), &path, body).await;
            let expected = if *who == Who::Anonymous { 401 } else { 404 };
            if answer.status.as_u16() != expected {
                wrong.push(format!("{who:?} {} {path}: {}", row.method, answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
