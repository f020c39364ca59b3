//! What views need to know beside the auction's state: names, assets, money and words.

use super::room::LAST_MOMENTS;
use crate::views::AssetView;
use crate::views::competition::KindView;
use gavel_auction::{Event, Micros, SealedBody, SeatId, Time};
use gavel_sport::{MoneyFormat, Raises, Words};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// For whom a view is made. Each batch is encoded once for each of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Whoever only watches: no controls, no names that were hidden.
    Watching,
    /// A manager or another member.
    Member,
    /// A host: sees what the host's bar needs.
    Host,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Watching, Self::Member, Self::Host];

    /// The word in the names of Socket.IO rooms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Watching => "watching",
            Self::Member => "member",
            Self::Host => "host",
        }
    }
}

/// One of something for each audience.
#[derive(Debug, Clone)]
pub struct BatchFor<T>([T; 3]);

impl<T> BatchFor<T> {
    /// Makes one for each audience.
    pub fn new(make: impl FnMut(Audience) -> T) -> Self {
        Self(Audience::ALL.map(make))
    }

    /// Makes another of each.
    ///
    /// # Errors
    /// The first that fails.
    pub fn try_map<U, E>(self, mut make: impl FnMut(T) -> Result<U, E>) -> Result<BatchFor<U>, E> {
        let [watching, member, host] = self.0;
        Ok(BatchFor([make(watching)?, make(member)?, make(host)?]))
    }

    /// The one for an audience.
    #[must_use]
    pub fn of(&self, audience: Audience) -> &T {
        let [watching, member, host] = &self.0;
        match audience {
            Audience::Watching => watching,
            Audience::Member => member,
            Audience::Host => host,
        }
    }

    /// All of them.
    pub fn each(&self) -> impl Iterator<Item = (Audience, &T)> {
        Audience::ALL.into_iter().zip(&self.0)
    }
}

/// How a seat is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SeatName {
    /// The shown name.
    pub name: String,
    /// Which colour of the page's palette, from 0.
    pub colour: u32,
    /// Person or bot.
    pub kind: KindView,
    /// Whether the host hid the name.
    pub hidden: bool,
}

/// What stands around an auction: read from the tables, replaced when they change.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The auction.
    pub auction: String,
    /// Its competition.
    pub competition: String,
    /// The competition's name.
    pub name: String,
    /// The sport pack.
    pub sport: String,
    /// How money is shown.
    pub money: MoneyFormat,
    /// The sport's words.
    pub words: Words,
    /// The sport's quick raises.
    pub raises: Raises,
    /// The settings' rules, for before the beginning.
    pub rules: crate::settings::RulesView,
    /// Every seat there ever was, by number.
    pub names: BTreeMap<SeatId, SeatName>,
    /// The seats of hosts.
    pub hosts: BTreeSet<SeatId>,
    /// The pool, by id.
    pub assets: BTreeMap<String, AssetView>,
    /// What each of them plays next, soonest first.
    pub next: BTreeMap<String, Vec<NextMatchView>>,
}

/// A match that is to come, as one of its sides sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = NextMatch)]
pub struct NextMatchView {
    /// The other side's name.
    pub opponent: String,
    /// Whether this side is named first.
    pub home: bool,
    /// When it begins.
    pub starts_at_ms: i64,
    /// The ground, where it is known.
    pub venue: Option<String>,
}

impl Scene {
    /// How a seat is called in front of an audience.
    #[must_use]
    pub fn name_for(&self, seat: SeatId, audience: Audience) -> SeatName {
        let plain = || format!("Manager {}", seat.0);
        let Some(known) = self.names.get(&seat) else {
            let kind = KindView::Person;
            return SeatName { name: plain(), colour: seat.0, kind, hidden: false };
        };
        let shown = !known.hidden || audience == Audience::Host;
        let name = if shown { known.name.clone() } else { plain() };
        SeatName { name, ..known.clone() }
    }

    /// The name of an asset.
    #[must_use]
    pub fn asset_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.assets.get(id).map_or(id, |asset| asset.name.as_str())
    }
}

/// What hosts said last. It is sealed in the log, so the state does not hold it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// The last line to the room, and from when it is shown.
    pub message: Option<(String, Time)>,
    /// What the present pause says.
    pub pause: Option<String>,
}

impl Spoken {
    /// Takes in what an event says.
    pub fn hear(&mut self, event: &Event) {
        use gavel_auction::Body;
        let text = match &event.sealed {
            Some(SealedBody::Text(text)) => Some(text.clone()),
            _ => None,
        };
        match &event.public.body {
            Body::Said { show_at } => self.message = text.map(|text| (text, *show_at)),
            Body::Paused { .. } => self.pause = text,
            Body::Resumed { .. } => self.pause = None,
            Body::BidTaken { ends_at, .. } => self.wait_out(event.at, *ends_at),
            _ => {}
        }
    }

    /// Takes in an end that something else has moved: a recovery, or what came before this was read
    /// out of the log. `ends_at` is the open lot's, while its clock runs.
    pub fn settle(&mut self, ends_at: Option<Time>, now: Time) {
        if let Some(ends_at) = ends_at {
            self.wait_out(now, ends_at);
        }
    }

    /// A line that is still to come waits for the end that has moved, unless it now comes well before
    /// that.
    fn wait_out(&mut self, now: Time, ends_at: Time) {
        if let Some((_, show_at)) = &mut self.message
            && *show_at > now
            && (Micros::ZERO..=LAST_MOMENTS).contains(&(ends_at - *show_at))
        {
            *show_at = ends_at;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Time {
        Time(0) + Micros::seconds(seconds)
    }

    #[test]
    fn a_waiting_line_waits_out_the_end_that_a_recovery_gives() {
        // Said in the last ten seconds of a lot that ended at 100; what the clock says after a restart.
        for (now, ends_at, shown) in [
            (92, Some(110), 110),
            (92, Some(107), 107),
            // Well before the last ten seconds of the new end.
            (92, Some(111), 100),
            // It was shown already, and is not taken away.
            (101, Some(110), 100),
            (100, Some(110), 100),
            // Nothing is open, or the clock stands.
            (92, None, 100),
        ] {
            let mut spoken = Spoken { message: Some(("Tea.".into(), at(100))), pause: None };
            spoken.settle(ends_at.map(at), at(now));
            let found = spoken.message.map(|(_, show_at)| show_at);
            assert_eq!(found, Some(at(shown)), "at {now} with an end at {ends_at:?}");
        }
    }
}
