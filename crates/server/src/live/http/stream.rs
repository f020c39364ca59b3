//! The same news as on the sockets, as Server-Sent Events: big screens, streams, curl. A reader that
//! comes back with `Last-Event-ID` gets what it missed.

use super::Reader;
use super::auction::desk;
use crate::error::ApiError;
use crate::live::access::Identity;
use crate::live::command::Desk;
use crate::live::gateway::{Encoded, encode};
use crate::live::hub::{News, Out};
use crate::live::state;
use crate::live::views::ServerMessage;
use crate::permissions::Action;
use crate::request::At;
use crate::{App, ErrorBody};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, stream};
use gavel_auction::Seq;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;

/// Silence is broken so often, so that proxies keep the line open.
const KEEP_ALIVE: Duration = Duration::from_secs(10);

/// After these a stream ends.
const LAST: [&str; 2] = ["gone", "stopping"];

/// An auction's news without end: `snapshot` once (or `batch` with what was missed since
/// `Last-Event-ID`), then `batch`, `own_pass`, `presence`, `tick` and, at the end, `gone` or
/// `stopping`. The id of an event is the number of the last event of the log in it.
#[utoipa::path(get, path = "/auctions/{id}/stream", tag = "auctions",
    params(("id" = String, Path), ("watch" = Option<String>, Query),
        ("Last-Event-ID" = Option<u64>, Header)),
    responses(
    (status = 200, description = "Server-Sent Events", content_type = "text/event-stream"),
    (status = "default", body = ErrorBody)))]
pub async fn stream(
    State(app): State<App>,
    Reader(identity): Reader,
    At(id): At<String>,
    headers: HeaderMap,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, ApiError> {
    let desk = desk(&app, &identity, &id, Action::SeeAuction).await?;
    let known = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let known = known.and_then(|text| text.trim().parse().ok()).map(Seq);
    let line = Line::open(app, identity, desk, known).await?;
    let events =
        stream::unfold(
            line,
            |mut line| async move { line.next().await.map(|event| (Ok(event), line)) },
        );
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

/// One reader.
struct Line {
    app: App,
    identity: Identity,
    desk: Desk,
    news: broadcast::Receiver<News>,
    /// The number of the last event that was sent.
    head: Seq,
    ready: VecDeque<Event>,
    over: bool,
}

impl Line {
    async fn open(
        app: App,
        identity: Identity,
        desk: Desk,
        known: Option<Seq>,
    ) -> Result<Self, ApiError> {
        // Listening begins before the state is read, so that nothing falls between the two.
        let news = desk.hub.listen();
        let head = known.unwrap_or_default();
        let mut line =
            Self { app, identity, desk, news, head, ready: VecDeque::new(), over: false };
        line.heal(known).await?;
        Ok(line)
    }

    /// Queues what was missed since `known`, or everything.
    async fn heal(&mut self, known: Option<Seq>) -> Result<(), ApiError> {
        let missed = match known {
            Some(after) => {
                state::since(&self.app, &self.desk.hub, &self.desk.access, after).await?
            }
            None => None,
        };
        let mut own = Vec::new();
        let (head, message) = match missed {
            Some(missed) if missed.batch.events.is_empty() => return Ok(()),
            Some(missed) => {
                own = missed.own_passes(&self.desk.access);
                (missed.batch.to, ServerMessage::Batch(Box::new(missed.batch)))
            }
            None => {
                let all = state::snapshot(&self.app, &self.desk.hub, &self.desk.access).await?;
                (all.head, ServerMessage::Snapshot(Box::new(all)))
            }
        };
        self.head = Seq(head);
        self.ready.push_back(event(&encode(&message)?).id(head.to_string()));
        for pass in own {
            self.ready.push_back(event(&encode(&ServerMessage::OwnPass(pass))?));
        }
        Ok(())
    }

    fn is(&self, who: &Out) -> bool {
        match who {
            Out::Seat(seat) => self.desk.access.holds(*seat),
            Out::Link(link) => self.identity.is_by_link(link),
        }
    }

    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            if self.over {
                return None;
            }
            match self.news.recv().await {
                Ok(news) => self.hear(news).await,
                Err(RecvError::Lagged(_)) => self.heal(Some(self.head)).await.ok()?,
                Err(RecvError::Closed) => return None,
            }
        }
    }

    async fn hear(&mut self, news: News) {
        match news {
            News::Batch { to, .. } if to <= self.head => {}
            News::Batch { from, to, texts } => {
                if from > self.head.next() {
                    self.over = self.heal(Some(self.head)).await.is_err();
                    return;
                }
                self.head = to;
                let text = texts.of(self.desk.access.audience());
                self.ready.push_back(event(text).id(to.0.to_string()));
            }
            News::OwnPass { seat, text } => {
                if self.desk.access.holds(seat) {
                    self.ready.push_back(event(&text));
                }
            }
            News::Other(message) => {
                self.over = LAST.contains(&message.event);
                self.ready.push_back(event(&message));
            }
            News::Out { who, .. } if !self.is(&who) => {}
            News::Out { message, .. } => {
                self.over = true;
                self.ready.push_back(event(&message));
            }
        }
    }
}

fn event(message: &Encoded) -> Event {
    Event::default().event(message.event).data(message.body.get())
}
