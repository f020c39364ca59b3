//! The data folder: its lock, its database.

use crate::settings::Settings;
use anyhow::{Context, Result, bail};
use gavel_store::Store;
use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::PathBuf;

/// Held while a server uses a data folder.
pub struct Lock(#[expect(dead_code, reason = "the lock lives as long as the file is open")] File);

/// Takes the data folder for this process.
///
/// # Errors
/// When another process has it; the sentence names it.
pub fn lock(settings: &Settings) -> Result<Lock> {
    settings.folder()?;
    let path = settings.lock();
    let mut file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .with_context(|| format!("{} cannot be opened", path.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            file.read_to_string(&mut holder)?;
            let (folder, holder) = (settings.data.display(), holder.trim());
            bail!(
                "{folder} is in use by another Gavel ({holder}); stop it, or choose another --data"
            );
        }
        Err(TryLockError::Error(error)) => {
            return Err(error).with_context(|| format!("{} cannot be locked", path.display()));
        }
    }
    file.set_len(0)?;
    file.rewind()?;
    write!(file, "process {} at {}", std::process::id(), settings.url())?;
    file.flush()?;
    Ok(Lock(file))
}

/// Opens the database, brought to this version.
///
/// # Errors
/// When it cannot be opened.
pub async fn open(settings: &Settings) -> Result<Store> {
    settings.folder()?;
    let what = if settings.database_url.is_some() { "PostgreSQL" } else { "the SQLite file" };
    Store::open(&settings.database()).await.with_context(|| format!("{what} cannot be opened"))
}

/// Opens the database for reading only, as it is. Nothing is made, migrated or written.
///
/// # Errors
/// When there is none yet, it is of another version, or it cannot be opened.
pub async fn open_to_read(settings: &Settings) -> Result<Store> {
    if let Some(file) = missing_file(settings) {
        bail!("there is no database at {} yet; `gavel serve` makes it", file.display());
    }
    let what = if settings.database_url.is_some() { "PostgreSQL" } else { "the SQLite file" };
    let store = Store::open_to_read(&settings.database()).await;
    store.with_context(|| format!("{what} cannot be read"))
}

/// The SQLite file, when it should be there and is not.
pub fn missing_file(settings: &Settings) -> Option<PathBuf> {
    let address = settings.database();
    let file = PathBuf::from(address.strip_prefix("sqlite://")?);
    (!file.exists()).then_some(file)
}

/// Brings the database to this version.
///
/// # Errors
/// When it cannot be opened, or a server uses it.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn migrate(settings: &Settings) -> Result<()> {
    let _lock = lock(settings)?;
    let store = open(settings).await?;
    println!("the database ({}) is at this version", store.kind());
    store.close().await;
    Ok(())
}
