//! Who may do what. One table; every endpoint, every socket command and every `can` list asks it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody is, in one competition or outside of any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Nobody is signed in.
    Anonymous,
    /// Signed in, and nothing in this competition.
    Stranger,
    /// Asked to come in, or waits for a place.
    Asking,
    /// Watches: a member that does not bid, or the holder of a watch link.
    Spectator,
    /// Bids.
    Manager,
    /// Helps to run the competition.
    CoCommissioner,
    /// Runs the competition.
    Commissioner,
    /// Runs the installation.
    Operator,
}

impl Who {
    /// Everybody, for the matrix.
    pub const ALL: [Self; 8] = [
        Self::Anonymous,
        Self::Stranger,
        Self::Asking,
        Self::Spectator,
        Self::Manager,
        Self::CoCommissioner,
        Self::Commissioner,
        Self::Operator,
    ];

    /// Whether this is a host of the competition.
    #[must_use]
    pub fn is_host(self) -> bool {
        self >= Self::CoCommissioner
    }
}

macro_rules! actions {
    ($( $(#[$doc:meta])* $name:ident = $word:literal ),* $(,)?) => {
        /// Something that can be done. The words are those of the `can` lists.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
        )]
        #[serde(rename_all = "snake_case")]
        #[schema(as = Permission)]
        pub enum Action { $( $(#[$doc])* $name ),* }

        impl Action {
            /// Everything, for the matrix and the `can` lists.
            pub const ALL: &[Self] = &[ $( Self::$name ),* ];

            /// The word in JSON.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$name => $word ),* }
            }
        }
    };
}

actions! {
    /// Ask for a sign-in code, look at an invitation, join by it.
    Enter = "enter",
    /// Make a practice competition.
    Practice = "practice",
    /// Report a problem.
    Report = "report",
    /// See and change one's own name and sessions, list one's competitions and the sets.
    OwnAccount = "own_account",
    /// Make a competition.
    Create = "create",
    /// Copy a set; change one's own copies.
    EditSets = "edit_sets",
    /// Write the matches of a set for everybody who plays with it.
    EditSetSeason = "edit_set_season",
    /// See mail that was or will be sent, and reports.
    Operate = "operate",
    /// See a competition's page: members, rules, pool.
    SeeCompetition = "see_competition",
    /// Watch the auction, its results and its log.
    SeeAuction = "see_auction",
    /// Give one's own place up.
    Leave = "leave",
    /// See the season: table, matches, points.
    SeeSeason = "see_season",
    /// Bring matches and scores, correct them, change the scoring rules, run feeds.
    EditSeason = "edit_season",
    /// Ask the host for help.
    AskHelp = "ask_help",
    /// Bid, pass, and take part in the practice lot, for one's own seat.
    Bid = "bid",
    /// See one's own refused bids.
    SeeRefusals = "see_refusals",
    /// Bid for a manager who is in the room.
    BidOnBehalf = "bid_on_behalf",
    /// Begin the auction.
    Begin = "begin",
    /// Pause, sell now, skip, extend, withdraw, undo, void, award, adjust, change clocks.
    Control = "control",
    /// Say one line to the room.
    Message = "message",
    /// Run the practice lot.
    PracticeLot = "practice_lot",
    /// Change the settings and the pool.
    Edit = "edit",
    /// Let in, refuse, rename, hide, remove members, give purses, seat bots.
    EditMembers = "edit_members",
    /// See and make invitations and watch links.
    Invite = "invite",
    /// See and answer calls for help.
    AnswerHelp = "answer_help",
    /// Appoint co-commissioners, hand the competition over.
    EditRoles = "edit_roles",
    /// Call the auction off, or set it back to before the beginning.
    Reset = "reset",
    /// Delete the competition, or bring it back.
    Delete = "delete",
}

/// The table: whether `who` may do `action`.
#[must_use]
pub fn may(who: Who, action: Action) -> bool {
    match action {
        Action::Enter | Action::Practice | Action::Report => true,
        Action::OwnAccount | Action::Create | Action::EditSets => who >= Who::Stranger,
        Action::Leave => who >= Who::Asking && who != Who::Operator,
        Action::SeeCompetition => who >= Who::Asking,
        Action::SeeAuction | Action::SeeSeason | Action::AskHelp => who >= Who::Spectator,
        // A host who does not play has no seat that bids; the seat is checked apart from this.
        Action::Bid | Action::SeeRefusals => who >= Who::Manager,
        Action::BidOnBehalf
        | Action::Begin
        | Action::Control
        | Action::Message
        | Action::PracticeLot
        | Action::Edit
        | Action::EditMembers
        | Action::Invite
        | Action::EditSeason
        | Action::AnswerHelp => who.is_host(),
        Action::EditRoles | Action::Reset | Action::Delete => who >= Who::Commissioner,
        // Of one's own copy one is the commissioner; of what ships nobody is.
        Action::EditSetSeason => who >= Who::Commissioner,
        Action::Operate => who == Who::Operator,
    }
}

/// Everything that `who` may do, in the order of [`Action`].
#[must_use]
pub fn can(who: Who) -> Vec<Action> {
    Action::ALL.iter().copied().filter(|action| may(who, *action)).collect()
}

/// What to say to somebody who may not.
#[must_use]
pub fn needs(action: Action) -> &'static str {
    match action {
        Action::Operate => "Only this installation's support can do that.",
        Action::EditSetSeason => {
            "Only this installation's support can do that for a list that ships. Copy the list, or \
             change the matches in your own competition."
        }
        Action::EditRoles | Action::Reset | Action::Delete => {
            "Only the host who made this can do that. Ask them."
        }
        Action::Bid | Action::SeeRefusals => "Only managers can do that. Join as a manager first.",
        Action::SeeAuction | Action::SeeSeason | Action::AskHelp => {
            "You can do that once the host has let you in."
        }
        Action::Leave => "You have no place here that you could give up.",
        _ => "Only a host can do that. Ask the host.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_json() {
        for action in Action::ALL {
            assert_eq!(serde_json::to_value(action).unwrap(), action.as_str());
        }
    }

    #[test]
    fn the_matrix() {
        let mut lines = vec![];
        for action in Action::ALL {
            let marks: String =
                Who::ALL.map(|who| if may(who, *action) { 'x' } else { '.' }).iter().collect();
            lines.push(format!("{marks} {}", action.as_str()));
        }
        // Columns: anonymous, stranger, asking, spectator, manager, co-commissioner, commissioner,
        // operator.
        let expected = "\
            xxxxxxxx enter|xxxxxxxx practice|xxxxxxxx report|.xxxxxxx own_account|\
            .xxxxxxx create|.xxxxxxx edit_sets|......xx edit_set_season|.......x operate|..xxxxxx see_competition|\
            ...xxxxx see_auction|..xxxxx. leave|...xxxxx see_season|.....xxx edit_season|\
            ...xxxxx ask_help|....xxxx bid|\
            ....xxxx see_refusals|.....xxx bid_on_behalf|.....xxx begin|.....xxx control|\
            .....xxx message|.....xxx practice_lot|.....xxx edit|.....xxx edit_members|\
            .....xxx invite|.....xxx answer_help|......xx edit_roles|......xx reset|\
            ......xx delete";
        assert_eq!(lines.join("|"), expected);
    }
}
