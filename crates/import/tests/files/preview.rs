//! What a file would change, and that doing it twice is doing it once.

use gavel_import::{Preview, Rows};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Key = (u8, u8);

fn rows(list: &[(Key, &[(&str, i64)])]) -> Rows<Key, i64> {
    let fields =
        |fields: &[(&str, i64)]| fields.iter().map(|(f, v)| ((*f).to_owned(), *v)).collect();
    list.iter().map(|(key, list)| (*key, fields(list))).collect()
}

/// The file speaks for the matches that are in it.
fn about(says: &Rows<Key, i64>) -> impl Fn(&Key) -> bool {
    let matches: Vec<u8> = says.keys().map(|(of, _)| *of).collect();
    move |(of, _)| matches.contains(of)
}

#[test]
fn added_changed_removed_and_the_same() {
    let there = rows(&[
        ((1, 1), &[("runs", 3), ("balls", 9)]),
        ((1, 2), &[("runs", 5)]),
        ((2, 1), &[("runs", 7)]),
    ]);
    let says = rows(&[((1, 1), &[("runs", 4), ("fours", 1)]), ((1, 3), &[("runs", 1)])]);
    let preview = Preview::new(&there, &says, about(&says));
    assert_eq!(preview.added, [((1, 3), BTreeMap::from([("runs".to_owned(), 1)]))]);
    assert_eq!(preview.removed, [((1, 2), BTreeMap::from([("runs".to_owned(), 5)]))]);
    let changed: Vec<(&str, Option<i64>, Option<i64>)> =
        preview.changed[0].fields.iter().map(|f| (f.field.as_str(), f.from, f.to)).collect();
    let expect = [("balls", Some(9), None), ("fours", None, Some(1)), ("runs", Some(3), Some(4))];
    assert_eq!(changed, expect);
    assert_eq!(preview.same, 0);
    let mut now = there.clone();
    preview.apply(&mut now);
    // Match 2 is not in the file and is let be.
    let expect = rows(&[
        ((1, 1), &[("runs", 4), ("fours", 1)]),
        ((1, 3), &[("runs", 1)]),
        ((2, 1), &[("runs", 7)]),
    ]);
    assert_eq!(now, expect);
}

fn any_rows() -> impl Strategy<Value = Rows<Key, i64>> {
    let fields = prop::collection::btree_map("[a-c]", 0i64..3, 0..3);
    prop::collection::btree_map((0u8..3, 0u8..4), fields, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn twice_is_once(there in any_rows(), says in any_rows()) {
        let mut now = there;
        Preview::new(&now, &says, about(&says)).apply(&mut now);
        let again = Preview::new(&now, &says, about(&says));
        prop_assert!(again.is_empty());
        prop_assert_eq!(again.same, says.len());
    }

    #[test]
    fn afterwards_the_file_is_what_is_there(there in any_rows(), says in any_rows()) {
        let mut now = there.clone();
        Preview::new(&there, &says, about(&says)).apply(&mut now);
        let about = about(&says);
        for (key, fields) in &now {
            prop_assert_eq!(Some(fields), if about(key) { says.get(key) } else { there.get(key) });
        }
        prop_assert!(says.keys().all(|key| now.contains_key(key)));
    }

    #[test]
    fn what_was_done_can_be_undone(there in any_rows(), says in any_rows()) {
        let preview = Preview::new(&there, &says, about(&says));
        let mut now = there.clone();
        preview.apply(&mut now);
        preview.undo().apply(&mut now);
        prop_assert_eq!(now, there);
        prop_assert_eq!(preview.undo().undo(), preview);
    }
}
