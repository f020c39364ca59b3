//! Operations on auctions and their logs.

use super::{Store, read, write};
use crate::{
    AppendOutcome, AuctionRecord, ChangeOutcome, EventBody, FoundCommand, Head, Holding, LogRow,
    LotRow, NewAuction, ReadModels, Refusal, RoomAppend, Snapshot, StoreError,
};

impl Store {
    /// Appends to the logs of many auctions in one transaction. An outcome for each room, in their
    /// order. Only `house` calls this.
    ///
    /// After an error nothing is known: the rooms must read their logs again. A lost room whose
    /// [`Store::claim_epoch`] then answers none was put aside (deleted or reset) and must close.
    pub async fn append(&self, rooms: Vec<RoomAppend>) -> Result<Vec<AppendOutcome>, StoreError> {
        match self {
            Self::Lite(lite) => lite.writer().append(rooms).await,
            Self::Pg(pg) => pg.append(rooms).await,
        }
    }

    /// The events after `after_seq`, in order, at most `limit`.
    pub async fn read_log(
        &self,
        auction: &str,
        after_seq: i64,
        limit: i64,
    ) -> Result<Vec<LogRow>, StoreError> {
        read!(self, log::read(auction, after_seq, limit))
    }

    /// Which of the commands are in the log, and as which event.
    pub async fn find_commands(
        &self,
        auction: &str,
        ids: &[String],
    ) -> Result<Vec<FoundCommand>, StoreError> {
        read!(self, log::find_commands(auction, ids))
    }

    /// Where the log stands; none when there is no such auction.
    pub async fn head(&self, auction: &str) -> Result<Option<Head>, StoreError> {
        read!(self, log::head(auction))
    }

    /// Events of one kind, for the history of bids.
    pub async fn events_of_kind(
        &self,
        auction: &str,
        kind: &str,
        after_seq: i64,
        limit: i64,
    ) -> Result<Vec<EventBody>, StoreError> {
        read!(self, log::of_kind(auction, kind, after_seq, limit))
    }

    /// Makes an auction with the first rows of its log.
    pub async fn create_auction(&self, new: &NewAuction) -> Result<(), StoreError> {
        write!(self, [new], auctions::create(&new))
    }

    /// Takes the auction over: raises its epoch, so that whoever had it can append no more. None
    /// when there is no such auction or it was put aside.
    pub async fn claim_epoch(
        &self,
        auction: &str,
        node: &str,
        now: i64,
    ) -> Result<Option<i64>, StoreError> {
        write!(self, [auction, node], auctions::claim_epoch(&auction, &node, now))
    }

    /// An auction's row.
    pub async fn auction(&self, auction: &str) -> Result<Option<AuctionRecord>, StoreError> {
        read!(self, auctions::by_id(auction))
    }

    /// Auctions whose deadline is at or before `before`, earliest first. None that was put aside.
    pub async fn due_auctions(
        &self,
        before: i64,
        limit: i64,
    ) -> Result<Vec<AuctionRecord>, StoreError> {
        read!(self, auctions::due(before, limit))
    }

    /// All auctions that wait, run or are paused, but none that was put aside.
    pub async fn unfinished_auctions(&self) -> Result<Vec<AuctionRecord>, StoreError> {
        read!(self, auctions::unfinished())
    }

    /// All auctions that a competition ever had, oldest first.
    pub async fn auctions_of(&self, competition: &str) -> Result<Vec<AuctionRecord>, StoreError> {
        read!(self, auctions::of_competition(competition))
    }

    /// Keeps a folded state, if it is newer than the one that is there; states of other versions of
    /// the fold go.
    pub async fn put_snapshot(
        &self,
        auction: &str,
        version: &str,
        snapshot: &Snapshot,
        now: i64,
    ) -> Result<(), StoreError> {
        write!(
            self,
            [auction, version, snapshot],
            log::put_snapshot(&auction, &version, &snapshot, now)
        )
    }

    /// The state folded by this version of the fold, if there is one.
    pub async fn get_snapshot(
        &self,
        auction: &str,
        version: &str,
    ) -> Result<Option<Snapshot>, StoreError> {
        read!(self, log::get_snapshot(auction, version))
    }

    /// Keeps refusals, of each seat the newest [`crate::REFUSALS_OF_SEAT_MAX`]; one that is there
    /// already stays. At most 200 at once keep the writer quick.
    pub async fn note_refusals(&self, batch: &[Refusal]) -> Result<(), StoreError> {
        write!(self, [batch], refusals::note(&batch))
    }

    /// A seat's refusals, newest first.
    pub async fn refusals(
        &self,
        auction: &str,
        seat: i64,
        limit: i64,
    ) -> Result<Vec<Refusal>, StoreError> {
        read!(self, refusals::of_seat(auction, seat, limit))
    }

    /// Who owns what, by asset.
    pub async fn holdings(&self, auction: &str) -> Result<Vec<Holding>, StoreError> {
        read!(self, results::holdings(auction))
    }

    /// The lots, in order.
    pub async fn lots(&self, auction: &str) -> Result<Vec<LotRow>, StoreError> {
        read!(self, results::lots(auction))
    }
    /// The ids of all auctions after that one, in order; empty begins.
    pub async fn auction_ids(&self, after: &str, limit: i64) -> Result<Vec<String>, StoreError> {
        read!(self, auctions::ids(after, limit))
    }

    /// Writes an auction's read models anew. [`ChangeOutcome::WrongState`] when its log has moved on
    /// meanwhile: fold it again.
    pub async fn rebuild_read_models(
        &self,
        models: &ReadModels,
        now: i64,
    ) -> Result<ChangeOutcome, StoreError> {
        write!(self, [models], results::rebuild(&models, now))
    }
}
