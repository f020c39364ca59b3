//! Who is here, in one room. Pure: changes and times come in; notices, and what the house must do
//! about a drop of the room, go out.

use crate::batch::Notice;
use crate::drops::Drops;
use gavel_auction::{Auction, LotNo, LotState, Micros, PauseWhy, SeatId, Status, Time};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Gone for longer than this, a seat has left.
const AWAY_GRACE: Micros = Micros::seconds(45);
/// At most four notices a second.
const NOTICE_EVERY: Micros = Micros::millis(250);
/// No host for longer than this is said to the room.
const HOSTS_ABSENT_AFTER: Micros = Micros::seconds(60);
/// A sale is offered for undoing when it closed at most this long before the drop, which is known
/// only when its silence is noticed.
const UNDO_OFFER_WITHIN: Micros = Micros::seconds(10);
/// Connections that one room counts; beyond it people are served but not shown as here.
const CONNECTIONS_MAX: usize = 20_000;

/// One connection of one device, unique in the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnectionId(pub u64);

/// A device that has entered a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// Which one. Connecting again with the same id replaces what was known.
    pub id: ConnectionId,
    /// The seats that its session holds in the room; none for a spectator.
    pub seats: Vec<SeatId>,
    /// Whether it may use the host's controls.
    pub host: bool,
}

/// Whether a seat's person is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Here {
    /// Connected, with the page in view.
    Here,
    /// Lost or out of view for less than 45 s; or connected and out of view.
    Away,
    /// Gone.
    Left,
}

/// Everybody's presence in a room. Each notice is whole: any one before the last can be dropped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PresenceNotice {
    /// Every seat that was ever connected since the room was loaded, by number.
    pub seats: Vec<(SeatId, Here)>,
    /// How many devices watch without a seat.
    pub watching: u32,
    /// Whether no host was connected for a minute.
    pub hosts_absent: bool,
}

/// What can be told about a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    /// It is there.
    Connected(Connection),
    /// It is gone: by closing the page, or by losing the line.
    Disconnected { id: ConnectionId, left: bool },
    /// Its page came into view or went out of it.
    Seen { id: ConnectionId, visible: bool },
}

/// What the room must do about its connections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Demand {
    /// Tell everybody who is here.
    Tell(Arc<PresenceNotice>),
    /// Tell the hosts.
    Notice(Notice),
    /// Pause the lot: these dropped.
    Pause { lot: LotNo, dropped: Vec<SeatId> },
    /// Enough of them are back for long enough.
    Resume,
}

#[derive(Debug)]
struct Device {
    seats: Vec<SeatId>,
    host: bool,
    visible: bool,
}

#[derive(Debug, Default)]
struct SeatHere {
    devices: u32,
    visible: u32,
    /// Since when nobody is connected for it.
    lost_at: Option<Time>,
    left: bool,
}

/// Who is here, and what follows from it.
#[derive(Debug, Default)]
pub(crate) struct Presence {
    devices: HashMap<ConnectionId, Device>,
    seats: BTreeMap<SeatId, SeatHere>,
    drops: Drops,
    /// How long silence may last before it is noticed.
    silence: Micros,
    /// A drop that became known between two lots.
    armed: BTreeSet<SeatId>,
    /// Set once a host was seen: an auction that nobody hosts is not news.
    host_seen: bool,
    hosts_gone_at: Option<Time>,
    hosts_absent: bool,
    changed: bool,
    told_at: Option<Time>,
}

impl Presence {
    /// Nobody yet. A lost line is noticed within `silence`.
    pub(crate) fn noticing(silence: Micros) -> Self {
        Self { silence, ..Self::default() }
    }

    /// A room that was paused for a drop before it was loaded: these are waited for.
    pub(crate) fn waiting_for(&mut self, dropped: Vec<SeatId>) {
        self.drops.paused(dropped);
    }

    /// The auction was taken up again; connections lost by that are no drop of the room.
    pub(crate) fn recovered(&mut self, now: Time) {
        self.drops.recovered(now);
        self.armed.clear();
    }

    pub(crate) fn change(&mut self, change: Change, auction: &Auction, now: Time) {
        match change {
            Change::Connected(connection) => self.connect(connection, now),
            Change::Disconnected { id, left } => self.disconnect(id, left, auction, now),
            Change::Seen { id, visible } => self.seen(id, visible),
        }
        self.changed = true;
    }

    fn connect(&mut self, connection: Connection, now: Time) {
        if self.devices.len() >= CONNECTIONS_MAX {
            return;
        }
        self.forget(connection.id, now);
        for seat in &connection.seats {
            let here = self.seats.entry(*seat).or_default();
            here.devices += 1;
            here.visible += 1;
            here.lost_at = None;
            here.left = false;
            self.drops.back(*seat);
            self.armed.remove(seat);
        }
        let Connection { id, seats, host } = connection;
        self.devices.insert(id, Device { seats, host, visible: true });
        self.look_for_hosts(now);
    }

    fn disconnect(&mut self, id: ConnectionId, left: bool, auction: &Auction, now: Time) {
        for seat in self.forget(id, now) {
            if left {
                if let Some(here) = self.seats.get_mut(&seat) {
                    here.left = true;
                }
            } else if auction.seat(seat).is_some_and(|seat| !seat.removed) {
                self.drops.lost(seat, now);
            }
        }
        self.look_for_hosts(now);
    }

    /// Takes a device out; answers the seats that nobody is connected for any more.
    fn forget(&mut self, id: ConnectionId, now: Time) -> Vec<SeatId> {
        let Some(device) = self.devices.remove(&id) else { return Vec::new() };
        let mut alone = Vec::new();
        for seat in device.seats {
            let Some(here) = self.seats.get_mut(&seat) else { continue };
            here.devices = here.devices.saturating_sub(1);
            here.visible = here.visible.saturating_sub(u32::from(device.visible));
            if here.devices == 0 {
                here.lost_at = Some(now);
                alone.push(seat);
            }
        }
        alone
    }

    fn seen(&mut self, id: ConnectionId, visible: bool) {
        let Some(device) = self.devices.get_mut(&id) else { return };
        if device.visible == visible {
            return;
        }
        device.visible = visible;
        for seat in &device.seats {
            let Some(here) = self.seats.get_mut(seat) else { continue };
            here.visible = if visible { here.visible + 1 } else { here.visible.saturating_sub(1) };
        }
    }

    fn look_for_hosts(&mut self, now: Time) {
        let connected = self.devices.values().any(|device| device.host);
        self.host_seen |= connected;
        if connected {
            self.hosts_gone_at = None;
        } else if self.host_seen && self.hosts_gone_at.is_none() {
            self.hosts_gone_at = Some(now);
        }
    }

    /// What must be done at `now`.
    pub(crate) fn demands(&mut self, auction: &Auction, now: Time) -> Vec<Demand> {
        let mut demands = Vec::new();
        self.demand_about_drop(auction, now, &mut demands);
        self.demand_about_hosts(now, &mut demands);
        self.let_go(now);
        if self.changed && self.may_tell_at().is_none_or(|at| at <= now) {
            self.changed = false;
            self.told_at = Some(now);
            demands.push(Demand::Tell(Arc::new(self.notice(now))));
        }
        demands
    }

    fn demand_about_drop(&mut self, auction: &Auction, now: Time, demands: &mut Vec<Demand>) {
        if auction.status() == Status::Running {
            self.drops.resumed();
            self.look_for_drop(auction, now, demands);
        } else if self.waits_for_drop(auction) && self.resume_at(now).is_some_and(|at| at <= now) {
            demands.push(Demand::Resume);
        }
    }

    fn look_for_drop(&mut self, auction: &Auction, now: Time, demands: &mut Vec<Demand>) {
        if !auction.rules().pause_on_drop {
            return;
        }
        let connected = self.connected_managers(auction);
        if let Some(dropped) = self.drops.dropped(connected, now) {
            let fresh = dropped.iter().any(|seat| !self.armed.contains(seat));
            let news = self.armed.is_empty() && fresh;
            self.armed = dropped.into_iter().collect();
            if let Some(lot) = just_sold(auction, now - self.silence).filter(|_| news) {
                demands.push(Demand::Notice(Notice::UndoOffer { lot }));
            }
        }
        let still_the_room = self.armed.len() >= 3 && self.armed.len() >= connected;
        let Some(lot) = auction.open_lot().filter(|_| still_the_room) else { return };
        let dropped: Vec<SeatId> = std::mem::take(&mut self.armed).into_iter().collect();
        self.drops.paused(dropped.iter().copied());
        if !lot.drop_paused {
            demands.push(Demand::Pause { lot: lot.lot, dropped });
        }
    }

    fn connected_managers(&self, auction: &Auction) -> usize {
        let connected = |seat: SeatId| self.seats.get(&seat).is_some_and(|here| here.devices > 0);
        auction.seats().filter(|seat| !seat.removed && connected(seat.id)).count()
    }

    fn waits_for_drop(&self, auction: &Auction) -> bool {
        auction.status() == Status::Paused
            && auction.pause().is_some_and(|pause| pause.why == PauseWhy::RoomDropped)
    }

    fn resume_at(&mut self, now: Time) -> Option<Time> {
        let seats = &self.seats;
        let connected = |seat: SeatId| seats.get(&seat).is_some_and(|here| here.devices > 0);
        self.drops.resume_at(connected, now)
    }

    fn demand_about_hosts(&mut self, now: Time, demands: &mut Vec<Demand>) {
        let due = self.hosts_gone_at.is_some_and(|gone| now - gone >= HOSTS_ABSENT_AFTER);
        if due != self.hosts_absent {
            self.hosts_absent = due;
            self.changed = true;
            let notice = if due { Notice::HostsAbsent } else { Notice::HostsBack };
            demands.push(Demand::Notice(notice));
        }
    }

    /// Seats whose grace is over have left.
    fn let_go(&mut self, now: Time) {
        for here in self.seats.values_mut().filter(|here| !here.left) {
            if here.lost_at.is_some_and(|lost| now - lost >= AWAY_GRACE) {
                here.left = true;
                self.changed = true;
            }
        }
    }

    fn may_tell_at(&self) -> Option<Time> {
        self.told_at.map(|told| told + NOTICE_EVERY)
    }

    fn notice(&self, now: Time) -> PresenceNotice {
        let seats = self.seats.iter().map(|(seat, here)| (*seat, here.now(now))).collect();
        let watching = self.devices.values().filter(|device| device.seats.is_empty()).count();
        PresenceNotice {
            seats,
            watching: u32::try_from(watching).unwrap_or(u32::MAX),
            hosts_absent: self.hosts_absent,
        }
    }

    /// When [`Presence::demands`] has something to say by itself.
    pub(crate) fn next_deadline(&mut self, auction: &Auction, now: Time) -> Option<Time> {
        let grace = self.seats.values().filter(|here| !here.left).filter_map(|here| here.lost_at);
        let grace = grace.min().map(|lost| lost + AWAY_GRACE);
        let hosts = self.hosts_gone_at.filter(|_| !self.hosts_absent);
        let hosts = hosts.map(|gone| gone + HOSTS_ABSENT_AFTER);
        let tell = if self.changed { Some(self.may_tell_at().unwrap_or(now)) } else { None };
        let resume = if self.waits_for_drop(auction) { self.resume_at(now) } else { None };
        [grace, hosts, tell, resume].into_iter().flatten().min()
    }

    /// Whether nobody is connected.
    pub(crate) fn is_empty(&self) -> bool {
        self.devices.is_empty()
    }
}

impl SeatHere {
    fn now(&self, now: Time) -> Here {
        let lost_long = self.lost_at.is_some_and(|lost| now - lost >= AWAY_GRACE);
        if self.visible > 0 {
            Here::Here
        } else if self.left || lost_long {
            Here::Left
        } else {
            Here::Away
        }
    }
}

/// The newest closed lot, when it was sold just before the lines were lost, at `lost_at` or later.
fn just_sold(auction: &Auction, lost_at: Time) -> Option<LotNo> {
    let closed = auction.lots().iter().rev().find(|lot| lot.state != LotState::Open)?;
    let recent = closed.closed_at.is_some_and(|at| lost_at - at <= UNDO_OFFER_WITHIN);
    matches!(closed.state, LotState::Sold { .. } if recent).then_some(closed.lot)
}
