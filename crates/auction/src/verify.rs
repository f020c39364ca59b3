//! Checking an export: the chain, the fold, the draw. What `gavel verify FILE` does.

use crate::audit::audit;
use crate::chain::{Entry, Hash, ReadError, entry_hash, genesis, seal_hash};
use crate::draw::{draw_order, seed_hash};
use crate::{
    Auction, AuctionId, Body, Event, Export, ExportRow, IdError, PoolAsset, SealedBody, Seq,
    Status, apply,
};

/// What was checked and found right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many events are in the chain.
    pub events: usize,
    /// The hash of the last one.
    pub head: Hash,
    /// What the log folds into.
    pub auction: Box<Auction>,
    /// Whether the draw could be checked: the seed is opened when the auction is over.
    pub draw_checked: bool,
    /// How many sealed bodies were opened and match their hashes.
    pub sealed_opened: usize,
    /// How many are still sealed.
    pub sealed_closed: usize,
}

/// The first thing that is wrong with an export.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant is explained by its sentence")]
pub enum VerifyError {
    #[error("the format is {0:?}; this program reads {expected:?}", expected = Export::FORMAT)]
    Format(String),
    #[error("the auction's id is malformed: {0}")]
    Auction(#[from] IdError),
    #[error("event {seq}: a hash or a salt is malformed: {source}")]
    Hex { seq: u64, source: hex::FromHexError },
    #[error("event {found} stands where event {expected} belongs")]
    Gap { expected: u64, found: u64 },
    #[error("event {seq}: the chain is broken; something at or before it was changed")]
    Chain { seq: u64 },
    #[error("event {seq}: the kind {kind:?} is not what the event says, {body:?}")]
    Kind { seq: u64, kind: String, body: &'static str },
    #[error("event {seq}: what was sealed does not match its hash")]
    Sealed { seq: u64 },
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("event {seq}: its time is before the event in front of it")]
    Time { seq: u64 },
    #[error("the seed does not match the hash that was shown when the competition opened")]
    Seed,
    #[error("the order of the lots is not the one that the seed and the pool give")]
    Order,
    #[error("{0} was not the one whose turn it was")]
    LotOrder(crate::LotNo),
    #[error("the log breaks a rule at event {seq}: {what}")]
    Rule { seq: u64, what: String },
}

/// Checks chain, fold and draw.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(export: &Export) -> Result<Report, VerifyError> {
    if export.format != Export::FORMAT {
        return Err(VerifyError::Format(export.format.clone()));
    }
    let mut hash = genesis(&AuctionId::new(&export.auction)?);
    let mut auction = Auction::default();
    let mut draw = Draw::default();
    let (mut sealed_opened, mut sealed_closed) = (0, 0);
    for (index, row) in export.log.iter().enumerate() {
        let entry = chained(&hash, row, index as u64 + 1)?;
        sealed_opened += usize::from(entry.sealed.is_some());
        sealed_closed += usize::from(entry.sealed_hash.is_some() && entry.sealed.is_none());
        hash = entry.hash;
        let event = read(&entry)?;
        if event.at < auction.last_at() {
            return Err(VerifyError::Time { seq: row.seq });
        }
        if draw.order_known() {
            in_turn(&auction, &event)?;
        }
        audit(&auction, &event, draw.order_known())
            .map_err(|what| VerifyError::Rule { seq: row.seq, what })?;
        draw.note(&event)?;
        apply(&mut auction, &event);
        if changes_squads(&event.public.body) {
            sound(&auction)?;
        }
    }
    let draw_checked = draw.check()?;
    let events = export.log.len();
    let auction = Box::new(auction);
    Ok(Report { events, head: hash, auction, draw_checked, sealed_opened, sealed_closed })
}

/// The row, when it follows `previous` in the chain and what was opened of it is what was sealed.
fn chained(previous: &Hash, row: &ExportRow, expected: u64) -> Result<Entry, VerifyError> {
    if row.seq != expected {
        return Err(VerifyError::Gap { expected, found: row.seq });
    }
    let entry = row.entry().map_err(|source| VerifyError::Hex { seq: row.seq, source })?;
    if entry_hash(previous, &entry) != entry.hash {
        return Err(VerifyError::Chain { seq: row.seq });
    }
    match (&entry.sealed, &entry.sealed_hash) {
        (Some(sealed), Some(hash)) if seal_hash(sealed) == *hash => Ok(entry),
        (None, _) => Ok(entry),
        (Some(_), _) => Err(VerifyError::Sealed { seq: row.seq }),
    }
}

fn read(entry: &Entry) -> Result<Event, VerifyError> {
    let event = entry.event()?;
    let body = event.public.body.kind();
    if body != entry.kind {
        return Err(VerifyError::Kind { seq: entry.seq.0, kind: entry.kind.clone(), body });
    }
    Ok(event)
}

/// Whether owners, purses or squads can be others after it.
fn changes_squads(body: &Body) -> bool {
    matches!(
        body,
        Body::Begun { .. }
            | Body::LotSold { .. }
            | Body::SaleVoided { .. }
            | Body::Awarded { .. }
            | Body::PurseAdjusted { .. }
            | Body::SeatRemoved { .. }
            | Body::SeatAdded { .. }
    )
}

/// Where the order is open: each lot is the one whose turn it was, the host's changes included.
fn in_turn(auction: &Auction, event: &Event) -> Result<(), VerifyError> {
    let Body::LotOpened { lot, asset, .. } = &event.public.body else { return Ok(()) };
    match auction.next_asset() {
        Some(next) if next.asset.id != *asset => Err(VerifyError::LotOrder(*lot)),
        _ => Ok(()),
    }
}

/// What must be true after every event.
fn sound(auction: &Auction) -> Result<(), VerifyError> {
    let broken = |what: String| VerifyError::Rule { seq: auction.seq().0, what };
    let mut owned = std::collections::BTreeSet::new();
    for seat in auction.seats() {
        if seat.purse < 0 {
            return Err(broken(format!("{} has a negative purse", seat.id)));
        }
        if seat.owned() > auction.rules().slots {
            return Err(broken(format!("{} owns more than its slots", seat.id)));
        }
        for holding in &seat.holdings {
            if !owned.insert(&holding.asset) {
                return Err(broken(format!("{} has two owners", holding.asset)));
            }
        }
    }
    Ok(())
}

/// What the draw was made from, gathered while reading.
#[derive(Default)]
struct Draw {
    hash: Option<String>,
    seed: Option<crate::Seed>,
    begun: Option<Begun>,
}

struct Begun {
    order: Option<Vec<crate::AssetId>>,
    contributions: Vec<crate::Contribution>,
    pool: Vec<PoolAsset>,
    lot_order: crate::LotOrder,
}

impl Draw {
    /// Whether the order of the lots has been opened.
    fn order_known(&self) -> bool {
        self.begun.as_ref().is_some_and(|begun| begun.order.is_some())
    }

    fn note(&mut self, event: &Event) -> Result<(), VerifyError> {
        match (&event.public.body, &event.sealed) {
            (Body::Opened { seed_hash, .. }, sealed) => {
                self.hash = Some(seed_hash.clone());
                if let Some(SealedBody::Seed(seed)) = sealed {
                    self.seed = Some(*seed);
                }
            }
            (Body::Begun { rules, pool, contributions, seed_hash, .. }, sealed) => {
                if self.hash.as_ref() != Some(seed_hash) {
                    return Err(VerifyError::Seed);
                }
                let order = match sealed {
                    Some(SealedBody::Order(order)) => Some(order.clone()),
                    _ => None,
                };
                self.begun = Some(Begun {
                    order,
                    contributions: contributions.clone(),
                    pool: pool.clone(),
                    lot_order: rules.order,
                });
            }
            _ => {}
        }
        Ok(())
    }

    fn check(&self) -> Result<bool, VerifyError> {
        let Some(seed) = self.seed else { return Ok(false) };
        if Some(seed_hash(&seed)) != self.hash {
            return Err(VerifyError::Seed);
        }
        let Some(begun) = &self.begun else { return Ok(true) };
        let drawn = draw_order(begun.lot_order, &seed, &begun.contributions, &begun.pool);
        if begun.order.as_ref().is_some_and(|order| *order != drawn) {
            return Err(VerifyError::Order);
        }
        Ok(true)
    }
}

impl Report {
    /// The number of the last event.
    #[must_use]
    pub fn seq(&self) -> Seq {
        self.auction.seq()
    }

    /// How the auction stands.
    #[must_use]
    pub fn status(&self) -> Status {
        self.auction.status()
    }
}
