//! Numbers from a seed, and auctions made of them.

use crate::world::World;

/// SplitMix64: small, fast, the same everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number in `0..bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    pub fn small(&mut self, bound: u32) -> u32 {
        u32::try_from(self.below(bound.into())).expect("below a u32")
    }

    pub fn money(&mut self, bound: i64) -> i64 {
        i64::try_from(self.below(u64::try_from(bound.max(1)).expect("positive"))).expect("below")
    }

    pub fn word(&mut self, from: &[&'static str]) -> &'static str {
        self.pick::<&'static str>(from)
    }

    /// True in `percent` of a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let at = usize::try_from(self.below(from.len() as u64)).expect("an index");
        &from[at]
    }
}

/// A small auction that has begun, every rule drawn.
pub fn world(seed: u64) -> World {
    let mut r = Random::new(seed);
    let mut line = format!(
        "seats={} slots={} rounds={} clock={} snipe={} break={} managers_most=9",
        2 + r.below(4),
        1 + r.below(4),
        r.below(3),
        5 + r.below(20),
        r.below(6),
        r.below(4)
    );
    if r.chance(30) {
        line += " least=1";
    }
    if r.chance(30) {
        line += &format!(" rebid={}", 3 + r.below(8));
    }
    line += r.word(&["", " steps=0:5", " steps=0:5,20:10,60:20", " steps=0:2,10:5,100:25"]);
    line +=
        r.word(&["", " drawn", " drop=off", " join=anyone:end", " join=anyone:3", " join=nobody"]);
    if r.chance(40) {
        line += r.word(&[
            " quota=role:bat:1:-",
            " quota=role:bat:-:1",
            " quota=role:other:-:1 quota=club:red:1:1",
            " quota=role:bat:0:1 quota=role:bowl:1:-",
        ]);
    }
    let highest = 1 + r.below(12);
    let assets: Vec<String> = (0..1 + r.below(9)).map(|n| asset(&mut r, n, highest)).collect();
    line += &format!(" purse={} pool={}", 20 + r.below(120), assets.join(","));
    World::new(&line)
}

fn asset(r: &mut Random, n: u64, highest: u64) -> String {
    let base = 1 + r.below(highest);
    let role = r.word(&["", ":role:bat", ":role:bowl"]);
    let club = if role.is_empty() { "" } else { r.word(&["", ":club:red", ":club:blue"]) };
    format!("a{n}:{base}{role}{club}")
}
