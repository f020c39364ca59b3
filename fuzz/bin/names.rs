//! Names as they are compared, and whom they mean.
#![no_main]

use gavel_import::{AssetRef, Index, Known, Match, csv, normal};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let plain = normal(text);
    assert_eq!(normal(&plain), plain);
    let known = Known { id: "one".into(), names: vec!["Manchester United FC".into()], ..Known::default() };
    let (index, _) = Index::new(vec![known]);
    let wanted = AssetRef { name: Some(text.into()), ..AssetRef::default() };
    let found = matches!(index.find(&wanted, None), Match::Found { .. });
    assert_eq!(found, plain == "manchester united fc");
    assert!(csv(&["name"], [[text]]).starts_with("name\r\n"));
});
