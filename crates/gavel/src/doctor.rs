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
    let database = data::open(settings).await;
    match &database {
        Ok(store) => println!("good: the database ({}) opens", store.kind()),
        Err(error) => println!("BAD:  {error:#}"),
    }
    if !settings.url().starts_with("https://") {
        println!("note: without https phones cannot keep the screen awake or install the page");
    }
    if let Ok(store) = &database {
        store.close().await;
    }
    database.map(drop)
}
