//! `gavel serve`.

use crate::settings::Settings;
use crate::{ask, data, logs};
use anyhow::{Context, Result};
use axum::serve::ListenerExt;
use gavel_house::{Clock, House, Options};
use gavel_server::{App, AppParts, Config, Smtp};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};

/// How long open requests may take once the server was told to stop.
const DRAIN_MAX: Duration = Duration::from_secs(10);

/// Runs the server until it is told to stop.
///
/// # Errors
/// When it cannot start.
pub async fn serve(settings: Settings) -> Result<()> {
    logs::start(&settings.logs);
    let _lock = data::lock(&settings)?;
    let store = data::open(&settings).await?;
    let clock = Clock::system();
    let house = House::start(store.clone(), &settings.node, clock.clone(), Options::default());
    let house = house.await.context("the live auctions cannot be taken up")?;
    let listener = TcpListener::bind(settings.listen).await.with_context(|| {
        format!("{} is taken or not ours; choose another --listen", settings.listen)
    })?;
    let parts =
        AppParts { store: store.clone(), house: house.clone(), clock, config: config(&settings) };
    let app = App::new(parts).await?;
    if settings.demo {
        gavel_server::demo::seed_demo(&app).await.map_err(|e| anyhow::anyhow!("{e}"))?;
    }
    let jobs = gavel_server::jobs::start(&app);
    let router = gavel_server::router(app.clone());
    gavel_server::live::start(&app).await.map_err(|error| anyhow::anyhow!("{error}"))?;
    let desk = ask::listen(&settings, app.clone())?;
    banner(&settings, store.kind());

    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving =
        axum::serve(listener.tap_io(send_at_once), service).with_graceful_shutdown(async move {
            // Either word to stop, or a dropped sender, ends the waiting.
            stopped.await.ok();
        });
    let serving = tokio::spawn(serving.into_future());
    told_to_stop().await?;
    tracing::info!("stopping: no new command is taken, what was taken is written");
    // No new connection first; then what was taken is decided and answered; then everybody who is
    // still here is told to come back.
    stop.send(()).ok();
    house.stop().await;
    gavel_server::live::stop(&app).await;
    if tokio::time::timeout(DRAIN_MAX, serving).await.is_err() {
        tracing::warn!("some requests were still open and were cut off");
    }
    drop((jobs, desk));
    store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// A message is small and the next one may be seconds away: held back until the last one is
/// confirmed, which a phone may put off for 40 ms, it would come late for nothing.
fn send_at_once(socket: &mut TcpStream) {
    if let Err(error) = socket.set_nodelay(true) {
        tracing::debug!(%error, "a connection gathers what it sends");
    }
}

async fn told_to_stop() -> Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

fn config(settings: &Settings) -> Config {
    let hint =
        "You run this server: practise, or create a competition and let friends scan its code.";
    Config {
        public_url: settings.url(),
        version: env!("CARGO_PKG_VERSION").into(),
        smtp: settings.smtp_url.clone().map(|url| Smtp { url, from: settings.mail_from.clone() }),
        demo: settings.demo,
        operator_hint: settings.demo.then(|| hint.to_owned()),
        ..Config::default()
    }
}

#[expect(clippy::print_stdout, reason = "what the person who started it reads")]
fn banner(settings: &Settings, database: &str) {
    let url = settings.url();
    println!("\n  Gavel is up:  {url}");
    println!("  Everything is kept in {} ({database}).", settings.data.display());
    if settings.listen.ip().is_loopback() {
        let port = settings.listen.port();
        println!("  For phones in the same network, start it with --listen 0.0.0.0:{port}");
    }
    if settings.smtp_url.is_none() {
        println!("  No mail server is set: sign-in codes are printed here and by `gavel outbox`.");
    }
    println!("  Stop it with Ctrl-C; nothing is lost.\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_sent_leaves_at_once() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let _client = TcpStream::connect(address).await.unwrap();
        let (mut socket, _) = listener.accept().await.unwrap();
        assert!(!socket.nodelay().unwrap());
        send_at_once(&mut socket);
        assert!(socket.nodelay().unwrap());
    }
}
