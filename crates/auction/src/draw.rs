//! The draw that anyone can check (SPEC 3). The algorithm is published in docs/draw.md: change
//! neither without the other, and never for logs that exist.

use crate::{AssetId, LotOrder, PoolAsset};
use serde::{Deserialize, Serialize};

/// The 32 secret bytes behind the hash that is shown when a competition opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Seed(pub [u8; 32]);

/// Sixteen random bytes from one device that was present when the auction began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Contribution(pub [u8; 16]);

macro_rules! hex_bytes {
    ($name:ident, $bytes:literal) => {
        impl TryFrom<String> for $name {
            type Error = hex::FromHexError;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                let mut bytes = [0; $bytes];
                hex::decode_to_slice(text, &mut bytes)?;
                Ok(Self(bytes))
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                hex::encode(value.0)
            }
        }
    };
}
hex_bytes!(Seed, 32);
hex_bytes!(Contribution, 16);

/// The BLAKE3 hash of a seed, in hexadecimal: what everybody sees beforehand.
#[must_use]
pub fn seed_hash(seed: &Seed) -> String {
    blake3::hash(&seed.0).to_hex().to_string()
}

/// The order of the lots. `pool` must be sorted by asset id and `contributions` as in the event.
#[must_use]
pub fn draw_order(
    order: LotOrder,
    seed: &Seed,
    contributions: &[Contribution],
    pool: &[PoolAsset],
) -> Vec<AssetId> {
    let mut by_place: Vec<&PoolAsset> = pool.iter().collect();
    match order {
        LotOrder::Drawn => shuffle(&mut by_place, &mut stream(seed, contributions, pool)),
        LotOrder::Catalogue => by_place.sort_by_key(|a| (a.set, a.position)),
        LotOrder::SetsDrawn => {
            by_place.sort_by(|a, b| (a.set, &a.id).cmp(&(b.set, &b.id)));
            let mut stream = stream(seed, contributions, pool);
            for set in by_place.chunk_by_mut(|a, b| a.set == b.set) {
                shuffle(set, &mut stream);
            }
        }
    }
    by_place.into_iter().map(|asset| asset.id.clone()).collect()
}

/// BLAKE3 keyed with the seed over the number of contributions, the contributions, and the ids of
/// the pool, each followed by a line feed; read as an endless stream.
fn stream(seed: &Seed, contributions: &[Contribution], pool: &[PoolAsset]) -> blake3::OutputReader {
    let mut hasher = blake3::Hasher::new_keyed(&seed.0);
    hasher.update(&(contributions.len() as u64).to_le_bytes());
    for contribution in contributions {
        hasher.update(&contribution.0);
    }
    for asset in pool {
        hasher.update(asset.id.as_str().as_bytes());
        hasher.update(b"\n");
    }
    hasher.finalize_xof()
}

/// Fisher–Yates from the last place down.
fn shuffle<T>(items: &mut [T], stream: &mut blake3::OutputReader) {
    for last in (1..items.len()).rev() {
        let chosen = below(last as u64 + 1, stream);
        items.swap(last, usize::try_from(chosen).unwrap_or(last));
    }
}

/// A number in `0..bound`, every one equally likely: numbers at or above the largest multiple of
/// `bound` that 64 bits hold are thrown away.
fn below(bound: u64, stream: &mut blake3::OutputReader) -> u64 {
    let fair = u64::MAX - u64::MAX % bound;
    loop {
        let mut bytes = [0; 8];
        stream.fill(&mut bytes);
        let number = u64::from_le_bytes(bytes);
        if number < fair {
            return number % bound;
        }
    }
}
