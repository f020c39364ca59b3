//! Lists of assets, users and members.

use super::{Once, rows};
use crate::columns::{Cells, Column, Columns, needed, optional};
use crate::problem::Read;
use crate::rows::{AssetRow, MemberRole, MemberRow, UserRow};
use std::collections::BTreeMap;

const ASSETS: &[Column] = &[
    optional("externalId", &["id", "assetId", "clubId", "playerId", "uefaId", "apiFootballId"]),
    needed("name", &["player", "club name"]),
    optional("franchise", &["team", "club"]),
    optional("role", &["position"]),
    optional("country", &["countryCode", "nation"]),
    optional("shortName", &["short", "webName"]),
    optional("tla", &["code", "abbreviation"]),
    optional("cricsheetId", &["cricsheet"]),
    optional("cricinfoId", &["keyCricinfo", "cricinfo"]),
    optional("footballDataId", &["footballData"]),
    optional("openfootballName", &["openfootball"]),
];

/// Column and the source whose id stands in it.
const SOURCES: &[(&str, &str)] = &[
    ("tla", "tla"),
    ("cricsheetId", "cricsheet"),
    ("cricinfoId", "cricinfo"),
    ("footballDataId", "football_data"),
    ("openfootballName", "openfootball"),
];

const USERS: &[Column] = &[needed("email", &["e-mail", "mail"]), optional("name", &["full name"])];

const MEMBERS: &[Column] = &[
    needed("name", &["seat", "full name"]),
    optional("email", &["e-mail", "mail"]),
    optional("role", &[]),
    optional("room", &["table", "group"]),
];

/// Reads clubs or players: `externalId,name,franchise,role` and more that is optional.
#[must_use]
pub fn assets(bytes: &[u8]) -> Read<AssetRow> {
    let mut once = Once::new();
    let mut names = Once::new();
    rows(bytes, ASSETS, &[], |columns, cells| {
        let external_id = match columns.has("externalId") {
            true => cells.needed_name("externalId"),
            false => cells.text("name").map(slug),
        };
        if let Some(first) = external_id.clone().and_then(|id| once.again(id, cells.line())) {
            let column = if columns.has("externalId") { "externalId" } else { "name" };
            let reason = format!("stands on line {first} already: one id is one asset");
            cells.wrong(column, reason, Some("Give each of the two an id of its own.".into()));
        }
        let name = cells.needed_name("name");
        let team = cells.name("franchise");
        let same = name.clone().and_then(|name| names.again((name, team.clone()), cells.line()));
        if let Some(first) = same {
            cells.note("name", format!("has the name of line {first}; is it the same one?"));
        }
        Some(AssetRow {
            external_id: external_id?,
            name: name?,
            team,
            role: cells.name("role"),
            country: cells.name("country"),
            short: cells.name("shortName"),
            external_ids: external_ids(cells),
            line: cells.line(),
        })
    })
}

fn external_ids(cells: &mut Cells<'_>) -> BTreeMap<String, String> {
    let mut one = |column: &str| cells.name(column);
    let found =
        SOURCES.iter().filter_map(|(column, source)| Some(((*source).into(), one(column)?)));
    found.collect()
}

/// An id made of a name where the file has none: `Man City` is `man-city`.
fn slug(name: &str) -> String {
    crate::matching::normal(name).replace(' ', "-")
}

/// Reads people to invite: `email,name`.
#[must_use]
pub fn users(bytes: &[u8]) -> Read<UserRow> {
    let mut once = Once::new();
    rows(bytes, USERS, &[], |_, cells| {
        if cells.text("email").is_none() {
            cells.wrong("email", "is empty".into(), None);
        }
        let email = email(cells);
        twice(&mut once, cells, email.clone());
        Some(UserRow { email: email?, name: cells.name("name"), line: cells.line() })
    })
}

/// Reads seats: `name,email,role,room`.
#[must_use]
pub fn members(bytes: &[u8]) -> Read<MemberRow> {
    let mut once = Once::new();
    let mut names = Once::new();
    rows(bytes, MEMBERS, &[], |columns: &Columns, cells| {
        let name = cells.needed_name("name");
        let room = cells.name("room");
        let same = name.clone().and_then(|name| names.again((name, room.clone()), cells.line()));
        if let Some(first) = same {
            let hint = "Give each seat a name of its own, such as with a first letter.";
            let reason = format!("stands on line {first} already in the same room");
            cells.wrong("name", reason, Some(hint.into()));
        }
        let email = email(cells);
        twice(&mut once, cells, email.clone());
        let role = match columns.has("role") {
            true => role(cells),
            false => Some(MemberRole::Manager),
        };
        Some(MemberRow { name: name?, email, role: role?, room, line: cells.line() })
    })
}

fn twice(once: &mut Once<String>, cells: &mut Cells<'_>, email: Option<String>) {
    if let Some(first) = email.and_then(|email| once.again(email, cells.line())) {
        let reason = format!("stands on line {first} already");
        cells.wrong("email", reason, Some("Delete one of the two lines.".into()));
    }
}

fn role(cells: &mut Cells<'_>) -> Option<MemberRole> {
    let plain = crate::columns::plain(cells.text("role").unwrap_or_default());
    match plain.as_str() {
        "" | "manager" | "player" | "bidder" => Some(MemberRole::Manager),
        "cocommissioner" | "cohost" | "commissioner" | "host" => Some(MemberRole::CoCommissioner),
        "spectator" | "watching" | "watcher" | "guest" => Some(MemberRole::Spectator),
        _ => {
            let hint = "Write manager, co-commissioner or spectator.";
            cells.wrong("role", "is no role".into(), Some(hint.into()));
            None
        }
    }
}

/// An address that mail could go to; whether it does, only mail can tell.
fn email(cells: &mut Cells<'_>) -> Option<String> {
    let text = cells.text("email")?.to_lowercase();
    let good = text.split_once('@').is_some_and(|(local, domain)| {
        let part = |part: &str| {
            !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || "@,;<>\"()".contains(c))
        };
        let dots =
            |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
        part(local) && part(domain) && dots(local) && dots(domain) && domain.contains('.')
    });
    // 254 is what the protocol of mail can carry.
    if !good || text.len() > 254 {
        let hint = "Write one address, such as name@example.org.";
        cells.wrong("email", "is no e-mail address".into(), Some(hint.into()));
        return None;
    }
    Some(text)
}
