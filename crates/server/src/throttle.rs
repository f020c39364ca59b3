//! Limits on guessing. Keys are accounts, typed addresses and codes; a network address alone is
//! only stopped far above what a hall of phones behind one address needs.

use crate::error::ApiError;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::time::Duration;

/// Looks at one code a minute: a room of people behind one link.
const LOOKS_PER_CODE: u32 = 600;
/// Looks at codes by one session a minute.
const LOOKS_PER_SESSION: u32 = 30;
/// Looks at codes from one network address a minute.
const LOOKS_PER_ADDRESS: u32 = 3_000;
/// Sign-in guesses at one address an hour, over all of its codes.
const GUESSES_PER_EMAIL: u32 = 30;
/// Guests made from one network address a minute.
const GUESTS_PER_ADDRESS: u32 = 3_000;
/// Problem reports and calls for help by one session or address a minute.
const CALLS: u32 = 10;

/// All limits of the quiet path. Kept in memory: a restart forgives.
#[derive(Debug)]
pub struct Throttle {
    codes: DefaultKeyedRateLimiter<String>,
    sessions: DefaultKeyedRateLimiter<String>,
    addresses: DefaultKeyedRateLimiter<String>,
    emails: DefaultKeyedRateLimiter<String>,
    guests: DefaultKeyedRateLimiter<String>,
    calls: DefaultKeyedRateLimiter<String>,
    clock: DefaultClock,
}

/// Where a request comes from, as limits see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The caller's session.
    pub session: Option<String>,
    /// The network address.
    pub address: String,
}

impl Origin {
    fn key(&self) -> String {
        self.session.clone().unwrap_or_else(|| self.address.clone())
    }
}

impl Default for Throttle {
    fn default() -> Self {
        let limiter = |quota: Quota| RateLimiter::keyed(quota);
        Self {
            codes: limiter(per_minute(LOOKS_PER_CODE)),
            sessions: limiter(per_minute(LOOKS_PER_SESSION)),
            addresses: limiter(per_minute(LOOKS_PER_ADDRESS)),
            emails: limiter(per_hour(GUESSES_PER_EMAIL)),
            guests: limiter(per_minute(GUESTS_PER_ADDRESS)),
            calls: limiter(per_minute(CALLS)),
            clock: DefaultClock::default(),
        }
    }
}

impl Throttle {
    /// Before an invitation's code is looked up.
    ///
    /// # Errors
    /// `too_fast`, the same for codes that exist and codes that do not.
    pub fn look_at_code(&self, code: &str, origin: &Origin) -> Result<(), ApiError> {
        self.take(&self.codes, code)?;
        if let Some(session) = &origin.session {
            self.take(&self.sessions, session)?;
        }
        self.take(&self.addresses, &origin.address)
    }

    /// Before a sign-in code is tried.
    ///
    /// # Errors
    /// `too_fast`.
    pub fn guess(&self, email: &str) -> Result<(), ApiError> {
        self.take(&self.emails, email)
    }

    /// Before a guest is made.
    ///
    /// # Errors
    /// `too_fast`.
    pub fn make_guest(&self, origin: &Origin) -> Result<(), ApiError> {
        self.take(&self.guests, &origin.address)
    }

    /// Before a report or a call for help is kept.
    ///
    /// # Errors
    /// `too_fast`.
    pub fn call(&self, origin: &Origin) -> Result<(), ApiError> {
        self.take(&self.calls, &origin.key())
    }

    /// Forgets keys that have been quiet; called now and then so that memory stays bounded.
    pub fn tidy(&self) {
        let all =
            [&self.codes, &self.sessions, &self.addresses, &self.emails, &self.guests, &self.calls];
        for limiter in all {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }

    fn take(&self, limiter: &DefaultKeyedRateLimiter<String>, key: &str) -> Result<(), ApiError> {
        limiter.check_key(&key.to_owned()).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            ApiError::too_fast(u64::try_from(wait.as_millis()).unwrap_or(u64::MAX).max(1))
        })
    }
}

fn per_minute(times: u32) -> Quota {
    Quota::per_minute(NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN))
}

fn per_hour(times: u32) -> Quota {
    let times = NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
    let period = Duration::from_secs(3600) / times.get();
    Quota::with_period(period).unwrap_or(Quota::per_hour(times)).allow_burst(times)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorCode;

    #[test]
    fn a_session_that_guesses_codes_is_stopped_and_others_are_not() {
        let throttle = Throttle::default();
        let guesser = Origin { session: Some("s".into()), address: "10.0.0.1".into() };
        let tries = (0..100).map(|n| throttle.look_at_code(&format!("C{n}"), &guesser));
        let stopped: Vec<ApiError> = tries.filter_map(Result::err).collect();
        assert!(stopped.len() >= 60);
        assert!(stopped.iter().all(|e| e.code == ErrorCode::TooFast && e.retry_ms.is_some()));
        let other = Origin { session: Some("t".into()), address: "10.0.0.1".into() };
        assert_eq!(throttle.look_at_code("C1", &other), Ok(()));
    }

    #[test]
    fn a_hall_behind_one_address_gets_in() {
        let throttle = Throttle::default();
        for n in 0..400 {
            let phone = Origin { session: None, address: "10.0.0.1".into() };
            assert_eq!(throttle.look_at_code("SAMECODE", &phone), Ok(()), "{n}");
            assert_eq!(throttle.make_guest(&phone), Ok(()));
        }
    }
}
