//! What a bot would do now, and how long it would take a person to. Pure.

use super::worth::{WHOLE, part, roll, worth};
use super::{BotSeat, Pace, Style};
use gavel_auction::{Auction, LotNo, Micros, OpenLot, Status};

/// What a bot means to do about the open lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Intent {
    Bid { lot: LotNo, amount: i64 },
    Pass { lot: LotNo },
}

impl Intent {
    pub(super) fn lot(self) -> LotNo {
        match self {
            Self::Bid { lot, .. } | Self::Pass { lot } => lot,
        }
    }

    pub(super) fn same_kind(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// What the bot would do now; nothing while it leads, has passed for good, or no lot is open.
pub(super) fn intent(auction: &Auction, bot: BotSeat) -> Option<Intent> {
    let lot = auction.open_lot().filter(|_| auction.status() == Status::Running)?;
    let seat = auction.seat(bot.seat).filter(|seat| !seat.removed)?;
    if auction.held(bot.seat).is_some() {
        return None;
    }
    let minimum = auction.minimum()?;
    let asset = auction.asset(&lot.asset)?;
    let can = auction.can_buy(seat, asset, minimum);
    let most = worth(auction, bot, seat, lot).filter(|most| can && *most >= minimum);
    let pass = (!lot.passed.contains(&bot.seat)).then_some(Intent::Pass { lot: lot.lot });
    let Some(most) = most else { return pass };
    Some(Intent::Bid { lot: lot.lot, amount: amount(auction, bot, lot, (minimum, most)) })
}

/// Near its limit a bot raises by the least that is taken; far below it, it jumps.
fn amount(auction: &Auction, bot: BotSeat, lot: &OpenLot, (minimum, most): (i64, i64)) -> i64 {
    let taken = u64::from(lot.bid_count()) * 1_000 + u64::from(lot.lot.0);
    let often = match bot.style {
        Style::Value => 700,
        Style::Chaser => 450,
    };
    let far = most >= minimum.saturating_add(minimum / 8);
    if !far || roll(bot.seed, "jump", taken) >= often {
        return minimum;
    }
    let share = 120 + roll(bot.seed, "how far", taken) * 2 / 5;
    let aim = minimum.saturating_add(part(most - minimum, share));
    auction.rules().increments.around(aim).0.max(minimum)
}

/// How long the bot takes to do it: 0.6 to 4 s for a person.
pub(super) fn delay(auction: &Auction, bot: BotSeat, intent: Intent, pace: Pace) -> Micros {
    let (least_ms, most_ms) = match (intent, bot.style) {
        (Intent::Pass { .. }, _) => (1_500, 4_000),
        (Intent::Bid { .. }, Style::Value) => (900, 4_000),
        (Intent::Bid { .. }, Style::Chaser) => (600, 2_200),
    };
    let turn = auction.seq().0;
    let drawn = least_ms + (most_ms - least_ms) * roll(bot.seed, "delay", turn) / WHOLE;
    Micros(drawn.saturating_mul(1_000).saturating_mul(i64::from(pace.0)) / 100)
}
