//! Adding competitions up: who is the same person in them, and what they have in all.

use super::sheet::{Sheet, seat_of};
use gavel_sport::{Entrant, MemberId, Played, Table, TieBreak, table};
use gavel_store::{Competition, Seat};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A competition that is added up.
#[derive(Debug)]
pub struct Part {
    /// Which.
    pub competition: Competition,
    /// Its season.
    pub sheet: Arc<Sheet>,
    /// Its seats.
    pub seats: Vec<Seat>,
    /// The caller's seats in it.
    pub mine: BTreeSet<i64>,
}

impl Part {
    /// Who sits there, over all competitions: an account. A seat without one is somebody of its own.
    fn member(&self, seat: i64) -> MemberId {
        let known = self.seats.iter().find(|known| known.seat == seat);
        match known.and_then(|known| known.user_id.as_ref()) {
            Some(user) => MemberId::from(user.as_str()),
            None => MemberId::from(format!("{} {seat}", self.competition.id)),
        }
    }

    fn is_hidden(&self, seat: i64) -> bool {
        self.seats.iter().any(|known| known.seat == seat && known.hidden)
    }

    /// The seats of a member, with whose they are.
    pub fn seats_of<'a>(&'a self, member: &'a MemberId) -> impl Iterator<Item = i64> + 'a {
        let seats = self.sheet.entrants.iter().map(|entrant| seat_of(&entrant.member));
        seats.filter(move |seat| self.member(*seat) == *member)
    }
}

/// The table of all of them. Equal totals are told apart only where all do it in the same way; places
/// are compared with the round before only where all play the same rounds.
#[must_use]
pub fn together(parts: &[Part]) -> Table {
    let names = names(parts);
    let entrants: Vec<Vec<Entrant>> = parts.iter().map(|part| entrants(part, &names)).collect();
    let played: Vec<Played<'_>> = parts
        .iter()
        .zip(&entrants)
        .map(|(part, entrants)| Played { scored: &part.sheet.scored, entrants })
        .collect();
    table(&played, tie_breaks(parts))
}

/// Whether all play the same matches.
#[must_use]
pub fn same_rounds(parts: &[Part]) -> bool {
    let mut sets = parts.iter().map(|part| &part.competition.set_id);
    let first = sets.next();
    sets.all(|set| Some(set) == first)
}

fn tie_breaks(parts: &[Part]) -> &[TieBreak] {
    let mut all = parts.iter().map(|part| part.sheet.scorer.tie_breaks());
    let first = all.next().unwrap_or(&[]);
    if all.all(|other| other == first) { first } else { &[] }
}

/// What everybody is called. Who is hidden in one of them is hidden in all: a name in another would say
/// who it is.
fn names(parts: &[Part]) -> BTreeMap<MemberId, String> {
    let mut names: BTreeMap<MemberId, (bool, String)> = BTreeMap::new();
    for part in parts {
        for entrant in part.sheet.entrants.iter() {
            let seat = seat_of(&entrant.member);
            let name = (!part.is_hidden(seat), entrant.name.clone());
            let known = names.entry(part.member(seat)).or_insert_with(|| name.clone());
            if name < *known {
                *known = name;
            }
        }
    }
    names.into_iter().map(|(member, (_, name))| (member, name)).collect()
}

/// The entrants of one, as the table of all knows them. Several seats of one account are one entrant.
fn entrants(part: &Part, names: &BTreeMap<MemberId, String>) -> Vec<Entrant> {
    let mut all: BTreeMap<MemberId, Entrant> = BTreeMap::new();
    for entrant in part.sheet.entrants.iter() {
        let member = part.member(seat_of(&entrant.member));
        let name = names.get(&member).unwrap_or(&entrant.name).clone();
        let fresh = || Entrant { member: member.clone(), name, holdings: vec![] };
        let known = all.entry(member.clone()).or_insert_with(fresh);
        known.holdings.extend(entrant.holdings.iter().cloned());
    }
    all.into_values().collect()
}
