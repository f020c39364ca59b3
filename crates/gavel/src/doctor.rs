//! `gavel doctor`: the settings that hold, and whether they work. Secrets are never printed.

use crate::data;
use crate::settings::Settings;
use anyhow::Result;

/// Prints settings and checks.
///
/// # Errors
/// When something does not work, after everything was looked at.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn doctor(settings: &Settings) -> Result<()> {
    let set = |value: &Option<String>| if value.is_some() { "set (not shown)" } else { "not set" };
    println!("data          {}", settings.data.display());
    println!("listen        {}", settings.listen);
    println!("public_url    {}", settings.url());
    println!("database_url  {}", set(&settings.database_url));
    println!("smtp_url      {}", set(&settings.smtp_url));
    println!("mail_from     {}", settings.mail_from);
    println!("node          {}", settings.node);
    println!("logs          {}", settings.logs);
    let (every, timeout) = (settings.ping_every_ms, settings.ping_timeout_ms);
    println!("ping          every {every} ms, lost after {timeout} ms without an answer");
    println!("drain         {} ms", settings.drain_ms);
    println!("Each comes from a flag, else GAVEL_…, else gavel.toml in the data folder.\n");
    if !settings.url().starts_with("https://") {
        println!("note: without https phones cannot keep the screen awake or install the page");
    }
    if let Some(file) = data::missing_file(settings) {
        println!("note: there is no database at {} yet; `gavel serve` makes it", file.display());
        return Ok(());
    }
    let database = data::open_to_read(settings).await;
    match &database {
        Ok(store) => println!("good: the database ({}) can be read", store.kind()),
        Err(error) => println!("BAD:  {error:#}"),
    }
    if let Ok(store) = &database {
        store.close().await;
    }
    database.map(drop)
}
