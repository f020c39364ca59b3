//! The draw: fixed vectors, the worked example of docs/draw.md, and that it is fair.

use gavel_auction::{AssetId, Contribution, LotOrder, PoolAsset, Seed, draw_order, seed_hash};
use std::collections::BTreeMap;

fn asset(id: &str, set: u32, position: u32) -> PoolAsset {
    let id = AssetId::new(id).expect("an id");
    PoolAsset { id, base: 1, position, set, attributes: BTreeMap::new() }
}

fn pool(ids: &str) -> Vec<PoolAsset> {
    ids.split(' ').map(|id| asset(id, 0, 0)).collect()
}

fn joined(order: &[AssetId]) -> String {
    order.iter().map(AssetId::as_str).collect::<Vec<_>>().join(" ")
}

/// Seed 00 01 02 …, and contributions of one byte each sixteen times over.
fn seed() -> Seed {
    Seed(std::array::from_fn(|at| u8::try_from(at).expect("below 32")))
}

fn contributions(bytes: &[u8]) -> Vec<Contribution> {
    bytes.iter().map(|byte| Contribution([*byte; 16])).collect()
}

#[track_caller]
fn check(order: LotOrder, bytes: &[u8], pool: &[PoolAsset], expected: &str) {
    assert_eq!(joined(&draw_order(order, &seed(), &contributions(bytes), pool)), expected);
}

#[test]
fn fixed_vectors_never_change() {
    assert_eq!(
        seed_hash(&seed()),
        "e528e95798037df410543d9f31e396ecdd458d71b157d6014398bae32fb56c65"
    );
    let eight = pool("arsenal brighton chelsea everton fulham leeds spurs villa");
    check(
        LotOrder::Drawn,
        &[],
        &eight,
        "villa everton leeds arsenal spurs chelsea brighton fulham",
    );
    check(
        LotOrder::Drawn,
        &[0x11, 0x22],
        &eight,
        "villa spurs everton fulham leeds brighton chelsea arsenal",
    );
    check(
        LotOrder::Drawn,
        &[0x22, 0x11],
        &eight,
        "chelsea everton fulham arsenal villa brighton leeds spurs",
    );
    check(LotOrder::Drawn, &[0x11], &pool("one"), "one");
    check(LotOrder::Drawn, &[0x11], &[], "");
}

#[test]
fn the_catalogue_is_not_drawn_and_sets_are_drawn_each_alone() {
    let mut pool = vec![
        asset("a", 1, 5),
        asset("b", 0, 4),
        asset("c", 1, 3),
        asset("d", 0, 2),
        asset("e", 1, 1),
        asset("f", 0, 0),
    ];
    check(LotOrder::Catalogue, &[1], &pool, "f d b e c a");
    check(LotOrder::SetsDrawn, &[1], &pool, "b d f c a e");
    // Positions in the catalogue do not matter to a draw.
    pool.iter_mut().for_each(|asset| asset.position = 0);
    check(LotOrder::SetsDrawn, &[1], &pool, "b d f c a e");
}

#[test]
fn every_contribution_and_asset_matters() {
    let eight = pool("a b c d e f g h");
    let drawn = |bytes: &[u8], pool: &[PoolAsset]| {
        joined(&draw_order(LotOrder::Drawn, &seed(), &contributions(bytes), pool))
    };
    let first = drawn(&[1, 2, 3], &eight);
    for other in [&[1, 2, 4][..], &[2, 1, 3], &[1, 2], &[1, 2, 3, 3]] {
        assert_ne!(drawn(other, &eight), first, "{other:?}");
    }
    assert_ne!(drawn(&[1, 2, 3], &pool("a b c d e f g i")).replace('i', "h"), first);
}

#[test]
fn every_order_is_equally_likely() {
    let three = pool("a b c");
    let mut orders: BTreeMap<String, u32> = BTreeMap::new();
    for n in 0..6_000_u32 {
        let mut seed = [0; 32];
        seed[..4].copy_from_slice(&n.to_le_bytes());
        let order = draw_order(LotOrder::Drawn, &Seed(seed), &contributions(&[9]), &three);
        *orders.entry(joined(&order)).or_default() += 1;
    }
    // Six orders, 1,000 each; four standard deviations are 115.
    assert_eq!(orders.len(), 6);
    assert!(orders.values().all(|count| count.abs_diff(1_000) < 115), "{orders:?}");
}

#[test]
fn every_place_is_equally_likely() {
    let ids: Vec<String> = (0..20).map(|n| format!("a{n:02}")).collect();
    let twenty = pool(&ids.join(" "));
    let mut places = vec![[0_u32; 20]; 20];
    for n in 0..4_000_u32 {
        let mut bytes = [7; 16];
        bytes[..4].copy_from_slice(&n.to_le_bytes());
        let order = draw_order(LotOrder::Drawn, &seed(), &[Contribution(bytes)], &twenty);
        for (place, id) in order.iter().enumerate() {
            let asset: usize = id.as_str()[1..].parse().expect("a number");
            places[asset][place] += 1;
        }
    }
    // Expected 200 in each of 400 cells; chi squared has 361 degrees of freedom.
    let chi: f64 = places.iter().flatten().map(|n| (f64::from(*n) - 200.0).powi(2) / 200.0).sum();
    assert!((260.0..480.0).contains(&chi), "{chi}");
}

/// The lines `name = value` of the worked example.
fn example() -> BTreeMap<String, String> {
    let text = include_str!("../../../../docs/draw.md");
    let (_, example) = text.split_once("## A worked example").expect("the section");
    let pairs = example.lines().filter_map(|line| line.split_once(" = "));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

#[test]
fn the_worked_example_of_the_document_is_right() {
    let told = example();
    let seed = Seed::try_from(told["seed"].clone()).expect("a seed");
    assert_eq!(seed_hash(&seed), told["seed hash"]);
    let contributions: Vec<Contribution> = told["contributions"]
        .split(' ')
        .map(|text| Contribution::try_from(text.to_owned()).expect("sixteen bytes"))
        .collect();
    let order = draw_order(LotOrder::Drawn, &seed, &contributions, &pool(&told["pool"]));
    assert_eq!(joined(&order), told["order"]);
}

/// The document's words again, by hand: message, stream, numbers.
#[test]
fn the_numbers_of_the_worked_example_are_those_of_the_stream() {
    let told = example();
    let key: [u8; 32] = hex::decode(&told["seed"]).expect("hex").try_into().expect("32 bytes");
    let shared: Vec<&str> = told["contributions"].split(' ').collect();
    let mut message = (shared.len() as u64).to_le_bytes().to_vec();
    shared.iter().for_each(|text| message.extend(hex::decode(text).expect("hex")));
    told["pool"].split(' ').for_each(|id| message.extend(format!("{id}\n").bytes()));
    assert_eq!(hex::encode(&message), told["message"]);
    let mut stream = blake3::Hasher::new_keyed(&key).update(&message).finalize_xof();
    let mut items: Vec<&str> = told["pool"].split(' ').collect();
    let mut numbers = Vec::new();
    for last in (1..items.len()).rev() {
        let mut bytes = [0; 8];
        stream.fill(&mut bytes);
        let number = u64::from_le_bytes(bytes);
        let bound = last as u64 + 1;
        assert!(number < u64::MAX - u64::MAX % bound, "the example has no rejected number");
        let chosen = number % bound;
        numbers.push(format!("{number} mod {bound} is {chosen}"));
        items.swap(last, usize::try_from(chosen).expect("small"));
    }
    assert_eq!(numbers.join(", "), told["numbers"]);
    assert_eq!(items.join(" "), told["order"]);
}
