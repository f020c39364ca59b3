//! The packs, sets and fixtures that are inside the program.

use crate::{LoadError, Pack, Set};

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// The sport packs that ship with a set to play, football first.
///
/// # Errors
/// A file that cannot be read; a test keeps that from shipping.
pub fn packs() -> Result<Vec<Pack>, LoadError> {
    let mut packs = every_pack()?;
    packs.retain(|pack| !pack.defaults.set.is_empty());
    Ok(packs)
}

/// Every sport pack that ships, football first: also those to which people bring their own set.
///
/// # Errors
/// A file that cannot be read; a test keeps that from shipping.
pub fn every_pack() -> Result<Vec<Pack>, LoadError> {
    let mut packs = all(PACKS, Pack::from_toml)?;
    packs.sort_by_key(|pack| (pack.id != "football", pack.id.clone()));
    Ok(packs)
}

/// The sets that ship, those whose season ends last first.
///
/// # Errors
/// A file that cannot be read; a test keeps that from shipping.
pub fn sets() -> Result<Vec<Set>, LoadError> {
    let mut sets = all(SETS, |text| text.parse::<Set>())?;
    sets.sort_by(|a, b| b.ends_on.cmp(&a.ends_on).then_with(|| a.id.cmp(&b.id)));
    Ok(sets)
}

/// The matches of sets that ship: the set's id, and a table as `docs/files.md` describes it. What it
/// says is for `gavel_import` to read.
pub fn fixtures() -> impl Iterator<Item = (&'static str, &'static str)> {
    FIXTURES.iter().filter_map(|(file, text)| Some((file.strip_suffix(".csv")?, *text)))
}

fn all<T>(
    files: &[(&str, &str)],
    read: impl Fn(&str) -> Result<T, LoadError>,
) -> Result<Vec<T>, LoadError> {
    let named =
        |file: &str, why: LoadError| LoadError::Shipped { file: file.into(), why: Box::new(why) };
    files.iter().map(|(file, text)| read(text).map_err(|why| named(file, why))).collect()
}
