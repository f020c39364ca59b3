//! Books, imports, other names, rules and feeds.

use crate::record::{record, word};

record! {
    /// A pile of imports: what is known of the matches of a set, or of one competition.
    pub struct Book {
        /// Its id.
        id: String,
        /// Whose assets play.
        set_id: String,
        /// Whose it is; none for what everybody with this set sees.
        competition_id: Option<String>,
        /// The book below it.
        parent_id: Option<String>,
        /// The number of its newest import.
        last_import: i64,
        /// Rises whenever something of it counts or counts no more.
        head: i64,
    }
}

word! {
    /// How far an import got.
    pub enum ImportState {
        /// Written, and counts for nothing yet.
        Staged = "staged",
        /// Counts.
        Applied = "applied",
        /// Counted, and was taken back.
        Undone = "undone",
    }
}

word! {
    /// Where an import came from.
    pub enum ImportSource {
        /// A person's file.
        File = "file",
        /// Typed in by a person.
        Hand = "hand",
        /// A feed.
        Feed = "feed",
        /// What ships with Gavel.
        Shipped = "shipped",
    }
}

word! {
    /// What of a match an entry says.
    pub enum EntryKind {
        /// Who plays, when and where.
        Fixture = "fixture",
        /// How it stands or ended.
        Result = "result",
        /// What each player did.
        Stats = "stats",
    }
}

word! {
    /// What an other name is the name of.
    pub enum AliasKind {
        /// An asset.
        Asset = "asset",
        /// A match.
        Match = "match",
    }
}

record! {
    /// What is needed to begin an import.
    pub struct NewImport {
        /// Into which book.
        book_id: String,
        /// Where it came from.
        source: ImportSource,
        /// In which form, such as `cricket_scores`.
        format: String,
        /// The file's name, or what was done by hand.
        name: String,
        /// Who.
        made_by: Option<String>,
        /// What it would change; JSON.
        summary: String,
        /// Now.
        created_at: i64,
    }
}

record! {
    /// An import.
    pub struct Import {
        /// Of which book.
        book_id: String,
        /// Its number, from 1.
        no: i64,
        /// How far it got.
        state: ImportState,
        /// Where it came from.
        source: ImportSource,
        /// In which form.
        format: String,
        /// The file's name, or what was done by hand.
        name: String,
        /// Who.
        made_by: Option<String>,
        /// What it changed; JSON.
        summary: String,
        /// The book's head when it was last applied; 0 before.
        turn: i64,
        /// When its file was read.
        created_at: i64,
        /// When it began to count.
        applied_at: Option<i64>,
        /// When it ceased to.
        undone_at: Option<i64>,
    }
}

record! {
    /// One thing that an import says of one match.
    pub struct Entry {
        /// Which thing.
        kind: EntryKind,
        /// Of which match.
        match_id: String,
        /// What; JSON. `null` hides what the book below says.
        body: String,
    }
}

record! {
    /// An entry of an import that counts.
    pub struct CountedEntry {
        /// Of which import.
        import_no: i64,
        /// That import's turn: of two entries for the same thing the later counts.
        turn: i64,
        /// Which thing.
        kind: EntryKind,
        /// Of which match.
        match_id: String,
        /// What; JSON.
        body: String,
    }
}

record! {
    /// Another name.
    pub struct Alias {
        /// Of what.
        kind: AliasKind,
        /// The name, as it is compared.
        alias: String,
        /// The id.
        target: String,
    }
}

record! {
    /// What a competition's table depends on, as numbers: while none has changed, neither has the table.
    pub struct SeasonMarks {
        /// Its own book, if it has one.
        book_id: Option<String>,
        /// That book's head.
        book_head: i64,
        /// Its set's book, if it has one.
        below_id: Option<String>,
        /// That book's head.
        below_head: i64,
        /// The newest version of its rules; 0 is the preset.
        rules: i64,
        /// Its auction's head.
        auction_head: i64,
        /// When a seat last changed.
        seats_at: i64,
        /// When an asset of its set last changed.
        assets_at: i64,
    }
}

record! {
    /// A version of a competition's scoring rules.
    pub struct ScoringVersion {
        /// From 1.
        version: i64,
        /// The rules; JSON.
        body: String,
        /// Who.
        made_by: Option<String>,
        /// When.
        created_at: i64,
    }
}

record! {
    /// Something that brings matches by itself.
    pub struct Feed {
        /// Its id.
        id: String,
        /// Into which book.
        book_id: String,
        /// What speaks at the other end.
        kind: String,
        /// What people call it.
        name: String,
        /// Address, key and schedule; JSON. Holds secrets.
        settings: String,
        /// Whether it runs.
        enabled: bool = flag,
        /// When it runs next.
        next_at: i64,
        /// A node is at it until then.
        busy_until: Option<i64>,
        /// Failures since the last success.
        fails: i64,
        /// When it last ran.
        last_try_at: Option<i64>,
        /// When it last succeeded.
        last_ok_at: Option<i64>,
        /// When it last brought something new.
        last_change_at: Option<i64>,
        /// What went wrong last, since the last success.
        error: Option<String>,
        /// What it remembers between runs; JSON.
        note: String,
        /// Who made it.
        made_by: Option<String>,
        /// When.
        created_at: i64,
    }
}

record! {
    /// How a feed's run ended.
    pub struct FeedRun {
        /// When it ended.
        at: i64,
        /// When it runs next.
        next_at: i64,
        /// What went wrong; none is a success.
        error: Option<String>,
        /// Whether it brought something new.
        changed: bool = flag,
        /// What it remembers; JSON.
        note: String,
    }
}

/// What became of applying an import or taking it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlipOutcome {
    /// Done; the book's new head.
    Done(i64),
    /// The book moved on since the preview; its head now.
    Moved(i64),
    /// It counts already, does not count, or is not there.
    WrongState,
}
