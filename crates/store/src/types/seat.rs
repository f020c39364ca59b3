//! A member's place in a competition.

use crate::record::{record, word};

word! {
    /// What a member may do.
    pub enum Role {
        /// Runs the competition; there is exactly one.
        Commissioner = "commissioner",
        /// Helps to run it.
        CoCommissioner = "co_commissioner",
        /// Bids.
        Manager = "manager",
        /// Watches.
        Spectator = "spectator",
    }
}

word! {
    /// Where a member stands with a competition.
    pub enum Standing {
        /// A member.
        In = "in",
        /// Asked to come in; the host has not said yes.
        Asked = "asked",
        /// On the waiting list of a full competition.
        Waiting = "waiting",
        /// Went.
        Left = "left",
        /// Was sent away.
        Removed = "removed",
    }
}

word! {
    /// Who sits there.
    pub enum SeatKind {
        /// A person.
        Person = "person",
        /// A program of the house.
        Bot = "bot",
    }
}

record! {
    /// A seat. Its number is never used again in its competition.
    pub struct Seat {
        /// The competition.
        competition_id: String,
        /// The number, from 1.
        seat: i64,
        /// The person; none for a bot.
        user_id: Option<String>,
        /// The shown name, distinct in the competition.
        name: String,
        /// What they may do.
        role: Role,
        /// Whether they bid for themself.
        plays: bool = flag,
        /// Where they stand.
        standing: Standing,
        /// Person or bot.
        kind: SeatKind,
        /// How a bot plays.
        bot_style: Option<String>,
        /// Whether the host hid the name.
        hidden: bool = flag,
        /// A purse of their own, instead of the competition's.
        purse: Option<i64>,
        /// Since when.
        joined_at: i64,
    }
}

/// Who wants to sit down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSeat {
    /// The person; none for a bot.
    pub user_id: Option<String>,
    /// The name they want; a number is added when it is taken.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether they bid.
    pub plays: bool,
    /// [`Standing::In`]; or [`Standing::Asked`] or [`Standing::Waiting`], which the member limit
    /// does not count.
    pub standing: Standing,
    /// Person or bot.
    pub kind: SeatKind,
    /// How a bot plays.
    pub bot_style: Option<String>,
}

/// A wish to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// Where.
    pub competition_id: String,
    /// Who.
    pub seat: NewSeat,
    /// The code of the invitation that brought them; one use is taken from it.
    pub invite_code: Option<String>,
    /// Whether somebody who has a seat wants one more beside it.
    pub another: bool,
    /// Now.
    pub now: i64,
}

/// What became of a wish to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JoinOutcome {
    /// They have this new seat (or their old one again).
    Joined(Seat),
    /// They had this seat already; nothing changed.
    Already(Seat),
    /// As many bid as may, or others wait for the places that are free.
    Full {
        /// The most that may.
        most: i64,
    },
    /// This person has as many seats as one may.
    Enough {
        /// The most of one person.
        most: i64,
    },
    /// The host sent this person away.
    Removed,
    /// The invitation has ended or is used up.
    BadInvite,
    /// There is no such competition, or it is deleted or over.
    NoCompetition,
}

/// What became of a change to a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatOutcome {
    /// Done.
    Done,
    /// No such seat, or it is not in a standing that allows this.
    NoSeat,
    /// As many bid as may.
    Full {
        /// The most that may.
        most: i64,
    },
    /// Somebody waits longer; they are next.
    NotNext {
        /// The seat of who is next.
        next: i64,
    },
    /// Another seat is shown by that name.
    NameTaken,
    /// The commissioner cannot leave or be removed; they hand over first.
    Commissioner,
}

/// The most seats that one person may hold in a competition.
pub const SEATS_OF_ONE_MOST: i64 = 4;

/// The most characters in a shown name.
pub const NAME_CHARS_MOST: usize = 30;

/// `wanted` if nobody has it (letters compared without case), else with the first free number.
pub fn distinct_name(wanted: &str, taken: &[String]) -> String {
    let is_taken =
        |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    if !is_taken(wanted) {
        return wanted.to_owned();
    }
    let numbered = |number: usize| {
        let suffix = format!(" {number}");
        let kept: String = wanted.chars().take(NAME_CHARS_MOST - suffix.len()).collect();
        format!("{}{suffix}", kept.trim_end())
    };
    // One of so many numbers must be free.
    let mut numbers = (2..taken.len() + 3).map(numbered);
    numbers.find(|name| !is_taken(name)).unwrap_or_else(|| wanted.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_distinct() {
        let taken = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        for (wanted, others, expected) in [
            ("Asha", vec![], "Asha"),
            ("Asha", vec!["Ben"], "Asha"),
            ("Asha", vec!["asha"], "Asha 2"),
            ("Asha", vec!["Asha", "Asha 2"], "Asha 3"),
            ("Asha", vec!["Asha", "Asha 3"], "Asha 2"),
            (
                "abcdefghijklmnopqrstuvwxyz1234",
                vec!["abcdefghijklmnopqrstuvwxyz1234"],
                "abcdefghijklmnopqrstuvwxyz12 2",
            ),
        ] {
            assert_eq!(distinct_name(wanted, &taken(&others)), expected);
        }
    }
}
