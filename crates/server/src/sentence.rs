//! A refusal as a sentence that a person understands and that names what would have worked. Plain
//! words: money left, starting price, smallest raise; and the sport's own word for an asset.

use gavel_auction::{Refusal, Status};
use gavel_sport::{MoneyFormat, Words};

/// The sentence of a refusal, and the amount that would have been taken, if there is one.
#[must_use]
pub fn sentence(refusal: &Refusal, money: &MoneyFormat, words: &Words) -> (String, Option<i64>) {
    about_prices(refusal, money, words)
        .or_else(|| about_squads(refusal, words).map(|text| (text, None)))
        .unwrap_or_else(|| (about_the_rest(refusal, words), None))
}

fn about_prices(
    refusal: &Refusal,
    money: &MoneyFormat,
    words: &Words,
) -> Option<(String, Option<i64>)> {
    let show = |units: i64| money.show(units);
    let asset = &words.asset;
    Some(match refusal {
        Refusal::AlreadyLeading { amount } => {
            let text = format!(
                "You are winning already with {}. You can bid again when somebody outbids you.",
                show(*amount)
            );
            (text, None)
        }
        Refusal::BelowBase { base } => {
            let text = format!("The starting price is {0}. Bid {0} or more.", show(*base));
            (text, Some(*base))
        }
        Refusal::BelowMinimum { minimum } => {
            let text = format!("The smallest bid now is {0}. Bid {0} or more.", show(*minimum));
            (text, Some(*minimum))
        }
        Refusal::OffGrid { step, below, above } => {
            let text = format!(
                "Bids go up in steps of {}. Bid {} or {}.",
                show(*step),
                show(*below),
                show(*above)
            );
            (text, Some(*above))
        }
        Refusal::OverPurse { purse, most } => (over_purse(*purse, *most, money), positive(*most)),
        Refusal::OverMaxBid { most, floor, reserved_slots } => {
            let kept = show(floor.saturating_mul(i64::from(*reserved_slots)));
            let text = if *most > 0 {
                format!(
                    "The most you can bid is {}. {kept} is kept for the places you still have to fill.",
                    show(*most)
                )
            } else {
                format!(
                    "You cannot bid on this {asset}: {kept} is kept for the places you still have to fill."
                )
            };
            (text, positive(*most))
        }
        Refusal::PurseRange { least, most } => {
            let text = format!("Money left can be {} to {} here.", show(*least), show(*most));
            (text, positive(*most))
        }
        _ => return None,
    })
}

fn over_purse(purse: i64, most: i64, money: &MoneyFormat) -> String {
    let left = money.show(purse.max(0));
    if most > 0 {
        format!("You have {left} left. The most you can bid is {}.", money.show(most))
    } else {
        format!("You have {left} left, which is not enough to bid now.")
    }
}

fn positive(most: i64) -> Option<i64> {
    (most > 0).then_some(most)
}

fn about_squads(refusal: &Refusal, words: &Words) -> Option<String> {
    let (asset, assets) = (&words.asset, &words.assets);
    Some(match refusal {
        Refusal::SquadFull { slots } => {
            format!("Your squad is full with {slots}. You cannot buy another {asset}.")
        }
        Refusal::QuotaMost { attribute, value, most } => {
            format!(
                "Team limits allow at most {most} {assets} with {attribute} {value}. Wait for another {asset}."
            )
        }
        Refusal::QuotaLeast { attribute, still_needed, free_after } => format!(
            "Team limits: you still need {still_needed} {assets} by {attribute}, and only \
             {free_after} places would be free after this one. Bid on one that you need."
        ),
        Refusal::EmptyPool => format!("There is nothing to auction. Choose some {assets} first."),
        _ => return None,
    })
}

fn about_the_rest(refusal: &Refusal, words: &Words) -> String {
    let asset = &words.asset;
    match refusal {
        Refusal::BadRequest { why } => format!("The server could not read that: {why}."),
        Refusal::BadRule(error) => crate::settings::about_clocks(error),
        Refusal::NotSignedIn => "Sign in first, then try again.".into(),
        Refusal::NotYourSeat => {
            "That is somebody else's place. You can act for your own place only.".into()
        }
        Refusal::NotAManager => "Only managers in this auction can do that.".into(),
        Refusal::TooFast { retry_ms, per_minute } => format!(
            "At most {per_minute} bids a minute. Try again in {} seconds.",
            retry_ms.div_ceil(1000).max(1)
        ),
        Refusal::Busy => "The auction is catching up. The same bid can be sent again.".into(),
        Refusal::AuctionNotRunning { status } => not_running(*status).into(),
        Refusal::LotClosed { lot, open: Some(open) } => {
            format!("Time was up for {asset} {}. Now it is {asset} {}.", lot.0, open.0)
        }
        Refusal::LotClosed { lot, open: None } => {
            format!("Time was up for {asset} {}. Wait for the next {asset}.", lot.0)
        }
        // What the table of permissions says is a sentence; what the rules say is the end of one.
        Refusal::NotAllowed { needs } if needs.ends_with('.') => (*needs).to_owned(),
        Refusal::NotAllowed { needs } => format!("That is not allowed: {needs}."),
        Refusal::AlreadyDone => "That was done already, or the auction has moved on.".into(),
        Refusal::WrongState { why } => format!("That is not possible now: {why}."),
        Refusal::TooFewManagers { there, least } => {
            format!(
                "There are {there} managers and at least {least} are needed. Invite more, or add bots."
            )
        }
        Refusal::ReasonRequired => "Give a reason of 1 to 200 characters; the room sees it.".into(),
        Refusal::Internal
        | Refusal::AlreadyLeading { .. }
        | Refusal::BelowBase { .. }
        | Refusal::BelowMinimum { .. }
        | Refusal::OffGrid { .. }
        | Refusal::OverPurse { .. }
        | Refusal::OverMaxBid { .. }
        | Refusal::PurseRange { .. }
        | Refusal::SquadFull { .. }
        | Refusal::QuotaMost { .. }
        | Refusal::QuotaLeast { .. }
        | Refusal::EmptyPool => {
            "Something went wrong on our side and this did not count. Try again.".into()
        }
    }
}

fn not_running(status: Status) -> &'static str {
    match status {
        Status::Waiting => "The auction has not begun. Wait for the host to start it.",
        Status::Running => "The auction is between two lots. Wait for the next one.",
        Status::Paused => "The auction is paused. Wait until it goes on.",
        Status::Completed => "The auction is over.",
        Status::Cancelled => "The auction was called off.",
    }
}
