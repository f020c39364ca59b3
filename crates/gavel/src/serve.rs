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
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::JoinHandle;

/// How long it may take to finish what was taken and to say goodbye, once no newcomer is let in.
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
    let options = Options { silence: settings.silence(), ..Options::default() };
    let house = House::start(store.clone(), &settings.node, clock.clone(), options).await;
    let house = house.context("the live auctions cannot be taken up")?;
    let listener = TcpListener::bind(settings.listen).await.with_context(|| {
        format!("{} is taken or not ours; choose another --listen", settings.listen)
    })?;
    let parts = AppParts { store: store.clone(), house, clock, config: config(&settings) };
    let app = App::new(parts).await?;
    gavel_server::season::shipped::ship(&app).await?;
    if settings.demo {
        gavel_server::demo::seed_demo(&app).await.map_err(|e| anyhow::anyhow!("{e}"))?;
    }
    let jobs = gavel_server::jobs::start(&app);
    let router = gavel_server::router(app.clone());
    gavel_server::live::start(&app).await.map_err(|error| anyhow::anyhow!("{error}"))?;
    let desk = ask::listen(&settings, app.clone())?;
    banner(&settings, store.kind());

    // Heard from before anybody is answered: whoever sees it ready may tell it to stop.
    let mut word = Word::listen()?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving =
        axum::serve(listener.tap_io(send_at_once), service).with_graceful_shutdown(async move {
            // Either word to stop, or a dropped sender, ends the waiting.
            stopped.await.ok();
        });
    let serving = tokio::spawn(serving.into_future());
    word.comes().await;
    app.drain();
    tracing::info!("stopping: not ready any more, {} ms for balancers", settings.drain_ms);
    // A second word is not made to wait.
    tokio::time::timeout(Duration::from_millis(settings.drain_ms), word.comes()).await.ok();
    stop.send(()).ok();
    if tokio::time::timeout(DRAIN_MAX, finish(&app, serving)).await.is_err() {
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

/// No new connection is taken any more. Everybody who is here is told; what was taken is decided,
/// written and answered; then the lines end.
async fn finish(app: &App, serving: JoinHandle<std::io::Result<()>>) {
    tracing::info!("no new command is taken, what was taken is written");
    gavel_server::live::announce_stop(app).await;
    app.house.stop().await;
    gavel_server::live::close(app).await;
    serving.await.ok();
}

/// What tells a program to stop: SIGTERM or Ctrl-C.
struct Word {
    terminate: Signal,
    interrupt: Signal,
}

impl Word {
    fn listen() -> Result<Self> {
        let [terminate, interrupt] = [SignalKind::terminate(), SignalKind::interrupt()].map(signal);
        Ok(Self { terminate: terminate?, interrupt: interrupt? })
    }

    async fn comes(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

fn config(settings: &Settings) -> Config {
    let hint =
        "You run this server: practise, or create a competition and let friends scan its code.";
    Config {
        public_url: settings.url(),
        version: env!("CARGO_PKG_VERSION").into(),
        smtp: settings.smtp_url.clone().map(|url| Smtp { url, from: settings.mail_from.clone() }),
        demo: settings.demo,
        pulse: settings.pulse(),
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
