//! The task that plays all the bots of one auction: listens, plans, waits as a person would, acts.

use super::mind::{Intent, delay, intent};
use super::{BotSeat, Pace};
use crate::batch::{Item, Published, Subscription, Told};
use crate::bucket::Bucket;
use crate::clock::Busy;
use crate::{House, Sleep};
use gavel_auction::{
    Action, Auction, AuctionId, Bid, By, Command, CommandId, Micros, Refusal, Time,
};
use std::sync::Arc;

/// A bot does not bid against the end of the clock.
const NOT_IN_THE_LAST: Micros = Micros::millis(300);
/// After an answer that is not its fault a bot tries again after this long.
const AGAIN_AFTER: Micros = Micros::seconds(1);

struct Player {
    bot: BotSeat,
    plan: Option<Plan>,
    bucket: Bucket,
}

#[derive(Clone, Copy)]
struct Plan {
    intent: Intent,
    at: Time,
}

struct Table {
    house: House,
    auction: AuctionId,
    pace: Pace,
    players: Vec<Player>,
    seen: Arc<Published>,
}

/// Plays until the auction is over or there is none.
pub(super) async fn play(
    house: House,
    auction: AuctionId,
    seats: Vec<BotSeat>,
    pace: Pace,
    busy: Busy,
) {
    let mut busy = Some(busy);
    let player = |bot| Player { bot, plan: None, bucket: Bucket::full() };
    let players = seats.into_iter().map(player).collect();
    let Some(mut heard) = subscribe(&house, &auction).await else { return };
    let seen = heard.start.clone();
    let mut table = Table { house, auction, pace, players, seen };
    table.plan();
    while !table.seen.state.is_over() {
        let sleep = table.next_at().map(|at| table.house.clock().sleep_until(at));
        drop(busy.take());
        tokio::select! {
            biased;
            told = heard.next() => match told {
                Told::Item(item, mark) => {
                    busy = Some(mark);
                    table.hear(item);
                }
                Told::Lagged(_) | Told::Closed => {
                    busy = Some(table.house.clock().busy());
                    let Some(again) = subscribe(&table.house, &table.auction).await else { return };
                    heard = again;
                    table.seen = heard.start.clone();
                    table.plan();
                }
            },
            mark = sleep_or_never(sleep) => {
                busy = Some(mark);
                table.act().await;
            }
        }
    }
}

async fn subscribe(house: &House, auction: &AuctionId) -> Option<Subscription> {
    match house.subscribe(auction).await {
        Ok(subscription) => Some(subscription),
        Err(error) => {
            tracing::info!(%auction, %error, "bots leave the room");
            None
        }
    }
}

async fn sleep_or_never(sleep: Option<Sleep>) -> Busy {
    match sleep {
        Some(sleep) => sleep.await,
        None => std::future::pending().await,
    }
}

impl Table {
    fn hear(&mut self, item: Item) {
        if let Item::Batch(batch) = item {
            self.seen = batch.after.clone();
            self.plan();
        }
    }

    /// What each bot means to do; who means to do the same as before does it when it meant to.
    fn plan(&mut self) {
        let state = &self.seen.state;
        let now = self.house.clock().now();
        for player in &mut self.players {
            let wanted = intent(state, player.bot);
            let planned = player.plan.filter(|plan| {
                let lot = plan.intent.lot();
                wanted.is_some_and(|w| w.lot() == lot && w.same_kind(plan.intent))
            });
            player.plan = wanted.map(|intent| {
                let drawn = || now + delay(state, player.bot, intent, self.pace);
                Plan { intent, at: planned.map_or_else(drawn, |plan| plan.at) }
            });
        }
    }

    fn next_at(&self) -> Option<Time> {
        self.players.iter().filter_map(|player| player.plan).map(|plan| plan.at).min()
    }

    /// Lets the first bot whose time has come act on what it sees now.
    async fn act(&mut self) {
        let now = self.house.clock().now();
        let due = |player: &&mut Player| player.plan.is_some_and(|plan| plan.at <= now);
        let Some(player) = self.players.iter_mut().find(due) else { return };
        let Some(plan) = player.plan.take() else { return };
        if too_late(&self.seen.state, plan.intent, now) {
            return;
        }
        let per_minute = self.seen.state.rules().bids_per_minute;
        if let Err(wait) = player.bucket.take(now, per_minute.saturating_sub(1).max(1)) {
            player.plan = Some(Plan { at: now + wait, ..plan });
            return;
        }
        let command = command(player.bot, plan.intent);
        let receipt = self.house.submit(&self.auction, command, now).await;
        if let Err(Refusal::Busy | Refusal::TooFast { .. }) = receipt.result {
            let again = self.house.clock().now() + AGAIN_AFTER;
            player.plan = Some(Plan { at: again, ..plan });
        }
    }
}

fn too_late(state: &Auction, intent: Intent, now: Time) -> bool {
    let bids = matches!(intent, Intent::Bid { .. });
    bids && state.open_lot().is_some_and(|lot| lot.ends_at - now < NOT_IN_THE_LAST)
}

fn command(bot: BotSeat, intent: Intent) -> Command {
    let seat = bot.seat;
    let action = match intent {
        Intent::Bid { lot, amount } => Action::Bid(Bid { seat, lot, amount }),
        Intent::Pass { lot } => Action::Pass { seat, lot },
    };
    // Made as a page makes it: the id stands in the open, and who passed must not be read off it.
    let id = CommandId::new(&uuid::Uuid::new_v4().to_string()).ok();
    Command { id, by: By::Seat(seat), action }
}
