//! Books, imports, other names, rules and feeds.

use crate::fixtures::{DAY, NOW, world};
use gavel_store::{
    Alias, AliasKind, CountedEntry, Entry, EntryKind, Feed, FeedRun, FlipOutcome, ImportSource,
    ImportState, NewImport, ScoringVersion, Store,
};

fn import(book: &str, source: ImportSource) -> NewImport {
    NewImport {
        book_id: book.to_owned(),
        source,
        format: "fixtures".to_owned(),
        name: "a.csv".to_owned(),
        made_by: Some("asha".to_owned()),
        summary: "{}".to_owned(),
        created_at: NOW,
    }
}

fn entry(kind: EntryKind, match_id: &str, body: &str) -> Entry {
    Entry { kind, match_id: match_id.to_owned(), body: body.to_owned() }
}

fn result(match_id: &str, body: &str) -> Entry {
    entry(EntryKind::Result, match_id, body)
}

fn alias(kind: AliasKind, alias: &str, target: &str) -> Alias {
    Alias { kind, alias: alias.to_owned(), target: target.to_owned() }
}

fn feed(id: &str, next_at: i64) -> Feed {
    Feed {
        id: id.to_owned(),
        book_id: "book".to_owned(),
        kind: "csv".to_owned(),
        name: "Scores".to_owned(),
        settings: "{}".to_owned(),
        enabled: true,
        next_at,
        busy_until: None,
        fails: 0,
        last_try_at: None,
        last_ok_at: None,
        last_change_at: None,
        error: None,
        note: "{}".to_owned(),
        made_by: Some("asha".to_owned()),
        created_at: NOW,
    }
}

fn rules(version: i64) -> ScoringVersion {
    ScoringVersion {
        version,
        body: format!("{{\"v\":{version}}}"),
        made_by: Some("asha".to_owned()),
        created_at: NOW,
    }
}

async fn book_of_c(store: &Store) {
    store.open_competition_book("c", ("book", "below"), NOW).await.unwrap();
}

async fn book(store: &Store) {
    world(store, &["asha"], 8).await;
    book_of_c(store).await;
}

/// Stages and applies.
async fn applied(store: &Store, entries: &[Entry]) -> i64 {
    let no = store.stage_import(&import("book", ImportSource::File), entries).await.unwrap();
    let flip = store.apply_import(("book", no), None, NOW).await.unwrap();
    assert!(matches!(flip, FlipOutcome::Done(_)), "{flip:?}");
    no
}

/// What counts: of each thing the entry with the highest turn.
async fn counted(store: &Store) -> Vec<(String, String)> {
    let mut all = store.counted_entries("book").await.unwrap();
    all.sort_by_key(|entry| entry.turn);
    let mut out = std::collections::BTreeMap::new();
    for CountedEntry { kind, match_id, body, .. } in all {
        out.insert(format!("{match_id} {}", kind.as_str()), body);
    }
    out.into_iter().collect()
}

fn lines(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(thing, body)| ((*thing).to_owned(), (*body).to_owned())).collect()
}

/// Something in every table that hangs on the book of the competition `c`.
pub async fn fill(store: &Store) {
    store.open_competition_book("c", ("book", "below"), NOW).await.unwrap();
    let entries: Vec<Entry> = (0..250).map(|n| result(&format!("m{n}"), "{}")).collect();
    applied(store, &entries).await;
    store.put_aliases("book", &[alias(AliasKind::Asset, "x", "y")], NOW).await.unwrap();
    store.put_feed(&feed("f", NOW), NOW).await.unwrap();
    store.put_scoring("c", &rules(1)).await.unwrap();
}

pub async fn a_book_lies_on_its_sets(store: &Store) {
    world(store, &["asha"], 8).await;
    assert_eq!(store.competition_book("c").await.unwrap(), None);
    assert_eq!(store.competitions_of_set("set").await.unwrap(), ["c"], "without a book of its own");
    let made = store.open_competition_book("c", ("book", "below"), NOW).await.unwrap();
    let again = store.open_competition_book("c", ("other", "another"), NOW + 1).await.unwrap();
    assert_eq!(made, again, "a competition has one book");
    assert_eq!(made.parent_id.as_deref(), Some("below"));
    let below = store.open_set_book("set", "third", NOW).await.unwrap();
    assert_eq!((below.id.as_str(), below.competition_id.clone()), ("below", None));
    assert_eq!(store.book_with_parents("book").await.unwrap(), [made, below]);
    assert!(store.competitions_of_set("none").await.unwrap().is_empty());
    let astray = store.open_competition_book("none", ("x", "y"), NOW).await;
    assert!(matches!(astray, Err(gavel_store::StoreError::Missing)));
}

pub async fn an_import_counts_from_its_flip(store: &Store) {
    book(store).await;
    let entries: Vec<Entry> = (0..300).map(|n| result(&format!("m{n:03}"), "{\"h\":1}")).collect();
    let no = store.stage_import(&import("book", ImportSource::File), &entries).await.unwrap();
    assert_eq!(no, 1);
    assert!(counted(store).await.is_empty(), "nothing counts before the flip");
    assert!(store.imports("book", i64::MAX, 10).await.unwrap().is_empty());
    assert_eq!(store.undo_import(("book", 1), NOW).await.unwrap(), FlipOutcome::WrongState);
    assert_eq!(store.apply_import(("book", 1), None, NOW).await.unwrap(), FlipOutcome::Done(1));
    assert_eq!(counted(store).await.len(), 300);
    let twice = store.apply_import(("book", 1), None, NOW).await.unwrap();
    assert_eq!(twice, FlipOutcome::WrongState);
    let found = store.import("book", 1).await.unwrap().unwrap();
    assert_eq!((found.state, found.applied_at), (ImportState::Applied, Some(NOW)));
    assert_eq!(store.undo_import(("book", 1), NOW + 1).await.unwrap(), FlipOutcome::Done(2));
    assert!(counted(store).await.is_empty());
    assert_eq!(store.imports("book", i64::MAX, 10).await.unwrap()[0].undone_at, Some(NOW + 1));
    assert_eq!(store.apply_import(("book", 1), None, NOW).await.unwrap(), FlipOutcome::Done(3));
    assert_eq!(store.import_entries("book", 1).await.unwrap(), entries);
}

pub async fn the_latest_turn_counts(store: &Store) {
    book(store).await;
    let first = applied(store, &[result("m", "first"), result("n", "n")]).await;
    let second = applied(store, &[result("m", "second")]).await;
    assert_eq!(counted(store).await, lines(&[("m result", "second"), ("n result", "n")]));
    store.undo_import(("book", second), NOW).await.unwrap();
    assert_eq!(counted(store).await, lines(&[("m result", "first"), ("n result", "n")]));
    store.apply_import(("book", second), None, NOW).await.unwrap();
    store.undo_import(("book", first), NOW).await.unwrap();
    assert_eq!(counted(store).await, lines(&[("m result", "second")]));
    store.apply_import(("book", first), None, NOW).await.unwrap();
    let newest = lines(&[("m result", "first"), ("n result", "n")]);
    assert_eq!(counted(store).await, newest, "what is applied again comes last");
}

pub async fn a_preview_is_for_one_head(store: &Store) {
    book(store).await;
    let old = store.stage_import(&import("book", ImportSource::File), &[]).await.unwrap();
    applied(store, &[result("m", "x")]).await;
    let late = store.apply_import(("book", old), Some(0), NOW).await.unwrap();
    assert_eq!(late, FlipOutcome::Moved(1));
    let state = store.import("book", old).await.unwrap().unwrap().state;
    assert_eq!(state, ImportState::Staged);
    let now = store.apply_import(("book", old), Some(1), NOW).await.unwrap();
    assert_eq!(now, FlipOutcome::Done(2));
}

pub async fn what_was_touched(store: &Store) {
    book(store).await;
    let first = applied(store, &[result("a", "1"), entry(EntryKind::Stats, "a", "[]")]).await;
    applied(store, &[result("b", "1")]).await;
    let mut all = store.touched_matches("book", 0).await.unwrap();
    all.sort();
    assert_eq!(all, ["a", "b"]);
    assert_eq!(store.touched_matches("book", 1).await.unwrap(), ["b"]);
    store.undo_import(("book", first), NOW).await.unwrap();
    assert_eq!(store.touched_matches("book", 2).await.unwrap(), ["a"]);
    assert!(store.touched_matches("book", 3).await.unwrap().is_empty());
    assert!(store.counted_of_match("book", "a").await.unwrap().is_empty());
    assert_eq!(store.counted_of_match("book", "b").await.unwrap()[0].body, "1");
}

pub async fn previews_are_thrown_away(store: &Store) {
    book(store).await;
    let kept = applied(store, &[result("m", "x")]).await;
    let entries: Vec<Entry> = (0..450).map(|n| result(&format!("m{n}"), "{}")).collect();
    for _ in 0..2 {
        store.stage_import(&import("book", ImportSource::File), &entries).await.unwrap();
    }
    store.drop_staged_import("book", kept).await.unwrap();
    store.drop_staged_import("book", 2).await.unwrap();
    assert_eq!(store.import("book", 2).await.unwrap(), None);
    store.purge_staged_imports(NOW).await.unwrap();
    assert!(store.import("book", 3).await.unwrap().is_some(), "it is not old");
    store.purge_staged_imports(NOW + DAY).await.unwrap();
    assert_eq!(store.import("book", 3).await.unwrap(), None);
    assert!(store.import_entries("book", 3).await.unwrap().is_empty());
    assert_eq!(counted(store).await, lines(&[("m result", "x")]));
    let next = store.stage_import(&import("book", ImportSource::File), &[]).await.unwrap();
    assert_eq!(next, 4, "a number is never used again");
}

pub async fn a_feed_amends_its_own(store: &Store) {
    book(store).await;
    let file = applied(store, &[result("m", "file")]).await;
    let no = store.stage_import(&import("book", ImportSource::Feed), &[]).await.unwrap();
    let entries = [result("m", "live 1")];
    let early = store.amend_import(("book", no), &entries, "{}", NOW).await.unwrap();
    assert_eq!(early, FlipOutcome::WrongState, "it does not count yet");
    store.apply_import(("book", no), None, NOW).await.unwrap();
    for body in ["live 1", "live 2"] {
        let entries = [result("m", body)];
        let amended = store.amend_import(("book", no), &entries, "{}", NOW).await.unwrap();
        assert!(matches!(amended, FlipOutcome::Done(_)));
    }
    assert_eq!(counted(store).await, lines(&[("m result", "live 2")]));
    let other = store.amend_import(("book", file), &entries, "{}", NOW).await.unwrap();
    assert_eq!(other, FlipOutcome::WrongState, "a person's import is what it was");
    let newest = store.newest_import_of("book", ImportSource::Feed).await.unwrap().unwrap();
    assert_eq!(newest.no, no);
}

pub async fn what_ships_is_found_again_and_amended(store: &Store) {
    book(store).await;
    assert_eq!(store.shipped_import("book").await.unwrap(), None);
    let shipped = import("book", ImportSource::Shipped);
    let no = store.stage_import(&shipped, &[result("m", "first")]).await.unwrap();
    assert_eq!(store.shipped_import("book").await.unwrap(), None, "it counts for nothing yet");
    store.apply_import(("book", no), None, NOW).await.unwrap();
    applied(store, &[result("m", "file")]).await;
    let next = [result("m", "second"), result("n", "second")];
    let amended = store.amend_import(("book", no), &next, "{}", NOW).await.unwrap();
    assert!(matches!(amended, FlipOutcome::Done(_)));
    let expected = lines(&[("m result", "file"), ("n result", "second")]);
    assert_eq!(counted(store).await, expected, "what a person said since counts before it");
    store.undo_import(("book", no), NOW).await.unwrap();
    assert_eq!(store.shipped_import("book").await.unwrap().unwrap().no, no, "also when taken back");
}

pub async fn marks_move_with_what_they_mark(store: &Store) {
    world(store, &["asha", "ben"], 8).await;
    assert_eq!(store.season_marks("none").await.unwrap(), None);
    let bare = store.season_marks("c").await.unwrap().unwrap();
    assert_eq!((bare.book_id.clone(), bare.below_id.clone(), bare.rules), (None, None, 0));
    book_of_c(store).await;
    let fresh = store.season_marks("c").await.unwrap().unwrap();
    assert_eq!(
        (fresh.book_id.as_deref(), fresh.below_id.as_deref()),
        (Some("book"), Some("below"))
    );
    applied(store, &[result("m", "1")]).await;
    store.put_scoring("c", &rules(1)).await.unwrap();
    crate::fixtures::sit(store, "ben").await;
    let moved = store.season_marks("c").await.unwrap().unwrap();
    assert_eq!((moved.book_head, moved.below_head, moved.rules), (1, 0, 1));
    assert_eq!(moved.auction_head, bare.auction_head);
}

pub async fn other_names(store: &Store) {
    book(store).await;
    let names = [
        alias(AliasKind::Asset, "man utd", "manchester-united-fc"),
        alias(AliasKind::Match, "47", "m1"),
    ];
    store.put_aliases("book", &names, NOW).await.unwrap();
    assert_eq!(store.aliases("book").await.unwrap(), names);
    let other = [alias(AliasKind::Asset, "man utd", "another")];
    store.put_aliases("book", &other, NOW).await.unwrap();
    assert_eq!(store.aliases("book").await.unwrap()[0], other[0]);
    assert!(store.drop_alias("book", AliasKind::Asset, "man utd").await.unwrap());
    assert!(!store.drop_alias("book", AliasKind::Asset, "man utd").await.unwrap());
    assert_eq!(store.aliases("book").await.unwrap(), names[1..]);
    assert!(store.aliases("below").await.unwrap().is_empty());
}

pub async fn rules_have_versions(store: &Store) {
    book(store).await;
    assert!(store.scoring("c", 10).await.unwrap().is_empty());
    assert_eq!(store.put_scoring("c", &rules(1)).await.unwrap(), Some(1));
    assert_eq!(store.put_scoring("c", &rules(1)).await.unwrap(), None, "somebody was quicker");
    assert_eq!(store.put_scoring("c", &rules(3)).await.unwrap(), None);
    assert_eq!(store.put_scoring("c", &rules(2)).await.unwrap(), Some(2));
    assert_eq!(store.scoring("c", 10).await.unwrap(), [rules(2), rules(1)]);
    assert_eq!(store.scoring("c", 1).await.unwrap(), [rules(2)]);
}

pub async fn feeds_run_one_at_a_time(store: &Store) {
    book(store).await;
    store.put_feed(&feed("late", NOW + 10), NOW).await.unwrap();
    store.put_feed(&feed("early", NOW), NOW).await.unwrap();
    let off = Feed { enabled: false, ..feed("off", NOW) };
    store.put_feed(&off, NOW).await.unwrap();
    let take = async |now: i64| {
        let taken = store.take_due_feed(now, now + 100).await.unwrap();
        taken.map(|feed| feed.id)
    };
    assert_eq!(take(NOW - 1).await, None);
    assert_eq!(take(NOW + 20).await.as_deref(), Some("early"));
    assert_eq!(take(NOW + 20).await.as_deref(), Some("late"));
    assert_eq!(take(NOW + 20).await, None, "both are being fetched");
    assert!(!store.take_feed("late", NOW + 20, NOW + 30).await.unwrap());
    let failed = FeedRun {
        at: NOW + 21,
        next_at: NOW + 40,
        error: Some("no answer".to_owned()),
        changed: false,
        note: "{\"etag\":1}".to_owned(),
    };
    store.feed_done("late", &failed).await.unwrap();
    let found = store.feed("late").await.unwrap().unwrap();
    assert_eq!((found.fails, found.last_ok_at, found.busy_until), (1, None, None));
    assert_eq!(found.error.as_deref(), Some("no answer"));
    assert_eq!(take(NOW + 30).await, None, "it rests");
    assert_eq!(take(NOW + 121).await.as_deref(), Some("early"), "its node was gone");
    assert_eq!(take(NOW + 121).await.as_deref(), Some("late"));
    let good = FeedRun { error: None, changed: true, at: NOW + 122, ..failed };
    store.feed_done("late", &good).await.unwrap();
    let found = store.feed("late").await.unwrap().unwrap();
    assert_eq!((found.fails, found.last_ok_at, found.error), (0, Some(NOW + 122), None));
    assert_eq!(found.last_change_at, Some(NOW + 122));
    assert!(store.drop_feed("off").await.unwrap());
    let ids: Vec<String> =
        store.feeds("book").await.unwrap().into_iter().map(|feed| feed.id).collect();
    assert_eq!(ids, ["early", "late"]);
}
