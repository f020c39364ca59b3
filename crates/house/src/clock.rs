//! Server time: the wall clock at start plus the monotonic clock, so that a step of the system
//! clock moves no running lot. A test moves it by [`crate::Hand`].

use crate::manual::{self, Manual};
use gavel_auction::Time;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::oneshot;
use tokio::time::Instant;

/// Where `now` comes from. Cloning it is cheap and gives the same clock.
#[derive(Debug, Clone)]
pub struct Clock(Kind);

#[derive(Debug, Clone)]
enum Kind {
    System { start: Time, at: Instant },
    Manual(Arc<Manual>),
}

impl Clock {
    /// The machine's clock, read once; from then on only monotonic time is added.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place where the wall clock is read")]
    pub fn system() -> Self {
        let wall = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(Kind::System { start: Time(micros(wall)), at: Instant::now() })
    }

    /// A clock that stands until the hand moves it, for tests.
    #[must_use]
    pub fn manual(start: Time) -> (Self, crate::Hand) {
        let shared = Manual::new(start);
        (Self(Kind::Manual(shared.clone())), crate::Hand::new(shared))
    }

    /// Now. Never runs backwards.
    #[must_use]
    pub fn now(&self) -> Time {
        match &self.0 {
            Kind::System { start, at } => Time(start.0.saturating_add(micros(at.elapsed()))),
            Kind::Manual(manual) => manual.now(),
        }
    }

    /// Sleeps until `at`; at once when it has come. The place is taken when this is called, not when
    /// it is first awaited.
    #[must_use]
    pub fn sleep_until(&self, at: Time) -> Sleep {
        match &self.0 {
            Kind::System { .. } => {
                let left = at.0.saturating_sub(self.now().0);
                let left = Duration::from_micros(u64::try_from(left).unwrap_or(0));
                Sleep(Sleeping::System(Box::pin(tokio::time::sleep(left))))
            }
            Kind::Manual(manual) => Sleep(Sleeping::Manual(manual::sleeper(manual, at))),
        }
    }

    /// Marks that there is work: a manual clock is not settled while one of these is alive.
    #[must_use]
    pub fn busy(&self) -> Busy {
        match &self.0 {
            Kind::System { .. } => Busy(None),
            Kind::Manual(manual) => manual::busy(manual),
        }
    }
}

fn micros(length: Duration) -> i64 {
    i64::try_from(length.as_micros()).unwrap_or(i64::MAX)
}

/// Work in hand. Costs nothing with a system clock.
#[derive(Debug)]
pub struct Busy(pub(crate) Option<Arc<Manual>>);

impl Clone for Busy {
    fn clone(&self) -> Self {
        self.0.as_ref().map_or(Self(None), manual::busy)
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        if let Some(manual) = self.0.take() {
            manual.done();
        }
    }
}

/// A sleep in progress; it ends with work in hand.
#[derive(Debug)]
pub struct Sleep(Sleeping);

#[derive(Debug)]
enum Sleeping {
    System(Pin<Box<tokio::time::Sleep>>),
    Manual(oneshot::Receiver<Busy>),
}

impl Future for Sleep {
    type Output = Busy;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Busy> {
        match &mut self.0 {
            Sleeping::System(sleep) => sleep.as_mut().poll(context).map(|()| Busy(None)),
            Sleeping::Manual(woken) => {
                // A hand that is gone never moves again: then the sleep never ends.
                match Pin::new(woken).poll(context) {
                    Poll::Ready(Ok(busy)) => Poll::Ready(busy),
                    Poll::Ready(Err(_)) | Poll::Pending => Poll::Pending,
                }
            }
        }
    }
}
