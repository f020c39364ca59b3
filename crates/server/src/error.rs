//! What goes wrong on the way to an answer: one type, its JSON, and the one mapping to HTTP.
//!
//! ```
//! use gavel_server::error::{ApiError, ErrorCode};
//! let error = ApiError::new(ErrorCode::NotFound, "There is no such competition.");
//! assert_eq!(error.code.status().as_u16(), 404);
//! ```

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use gavel_auction::Code;
use gavel_house::HouseError;
use gavel_store::StoreError;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use crate::sentence::sentence;

/// Why something was refused: the codes of an auction's commands, and those of HTTP. Stable.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the first part is gavel_auction::Code; the rest says itself")]
pub enum ErrorCode {
    BadRequest,
    NotSignedIn,
    NotYourSeat,
    NotAManager,
    TooFast,
    Busy,
    AuctionNotRunning,
    LotClosed,
    AlreadyLeading,
    SquadFull,
    Quota,
    BelowBase,
    BelowMinimum,
    OffGrid,
    OverPurse,
    OverMaxBid,
    NotAllowed,
    AlreadyDone,
    WrongState,
    TooFewManagers,
    EmptyPool,
    ReasonRequired,
    Internal,
    NotFound,
    Conflict,
    Full,
    Expired,
    Gone,
    PayloadTooLarge,
    Closed,
    MethodNotAllowed,
}

impl ErrorCode {
    /// The HTTP status of an answer with this code.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::BadRequest | Self::ReasonRequired => StatusCode::BAD_REQUEST,
            Self::NotSignedIn => StatusCode::UNAUTHORIZED,
            Self::NotYourSeat | Self::NotAManager | Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Expired | Self::Gone => StatusCode::GONE,
            Self::PayloadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooFast => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::AuctionNotRunning
            | Self::LotClosed
            | Self::AlreadyLeading
            | Self::SquadFull
            | Self::Quota
            | Self::BelowBase
            | Self::BelowMinimum
            | Self::OffGrid
            | Self::OverPurse
            | Self::OverMaxBid
            | Self::AlreadyDone
            | Self::WrongState
            | Self::TooFewManagers
            | Self::EmptyPool
            | Self::Conflict
            | Self::Full
            | Self::Closed => StatusCode::CONFLICT,
        }
    }
}

impl From<Code> for ErrorCode {
    fn from(code: Code) -> Self {
        match code {
            Code::BadRequest => Self::BadRequest,
            Code::NotSignedIn => Self::NotSignedIn,
            Code::NotYourSeat => Self::NotYourSeat,
            Code::NotAManager => Self::NotAManager,
            Code::TooFast => Self::TooFast,
            Code::Busy => Self::Busy,
            Code::AuctionNotRunning => Self::AuctionNotRunning,
            Code::LotClosed => Self::LotClosed,
            Code::AlreadyLeading => Self::AlreadyLeading,
            Code::SquadFull => Self::SquadFull,
            Code::Quota => Self::Quota,
            Code::BelowBase => Self::BelowBase,
            Code::BelowMinimum => Self::BelowMinimum,
            Code::OffGrid => Self::OffGrid,
            Code::OverPurse => Self::OverPurse,
            Code::OverMaxBid => Self::OverMaxBid,
            Code::NotAllowed => Self::NotAllowed,
            Code::AlreadyDone => Self::AlreadyDone,
            Code::WrongState => Self::WrongState,
            Code::TooFewManagers => Self::TooFewManagers,
            Code::EmptyPool => Self::EmptyPool,
            Code::ReasonRequired => Self::ReasonRequired,
            Code::Internal => Self::Internal,
        }
    }
}

/// An error on its way out. The message is a sentence that says what would have worked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    /// What kind.
    pub code: ErrorCode,
    /// For a person.
    pub message: String,
    /// Which field of the request, if it is one.
    pub field: Option<String>,
    /// When the same request may work, in milliseconds from now.
    pub retry_ms: Option<u64>,
}

/// The body of every answer that is not a success.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = Error)]
pub struct ErrorBody {
    /// What kind.
    pub code: ErrorCode,
    /// A sentence that says what would have worked.
    pub message: String,
    /// Which field of the request, if it is one.
    pub field: Option<String>,
    /// What to quote when asking for help.
    pub reference: String,
    /// When the same request may work, in milliseconds from now.
    pub retry_ms: Option<u64>,
}

tokio::task_local! {
    /// The id of the request that is being answered.
    static REFERENCE: String;
}

/// Runs `work` with an id that every [`ApiError::body`] made inside of it carries.
pub async fn with_reference<F: Future>(reference: String, work: F) -> F::Output {
    REFERENCE.scope(reference, work).await
}

impl ApiError {
    /// An error with a code and a sentence.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), field: None, retry_ms: None }
    }

    /// A value of the request that does not work, and what would.
    pub fn bad(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: Some(field.into()), ..Self::new(ErrorCode::BadRequest, message) }
    }

    /// Nothing here that the caller may see. The same whether it exists or not.
    #[must_use]
    pub fn not_found(what: &str) -> Self {
        Self::new(ErrorCode::NotFound, format!("There is no such {what} here."))
    }

    /// The caller is nobody yet.
    #[must_use]
    pub fn not_signed_in() -> Self {
        Self::new(ErrorCode::NotSignedIn, "Sign in first, then try again.")
    }

    /// The caller may not do this.
    pub fn not_allowed(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::NotAllowed, message)
    }

    /// Something on our side; the cause goes to the log, never to the caller.
    pub fn internal(cause: &dyn std::fmt::Display) -> Self {
        tracing::error!(%cause, reference = %reference(), "a request failed on our side");
        let message = "Something went wrong on our side. Try again in a moment; if it stays, \
                       report a problem and quote the reference.";
        Self::new(ErrorCode::Internal, message)
    }

    /// Too many in too short a time.
    #[must_use]
    pub fn too_fast(retry_ms: u64) -> Self {
        let seconds = retry_ms.div_ceil(1000).max(1);
        let message = format!("Too many tries. Wait {seconds} seconds, then try again.");
        Self { retry_ms: Some(retry_ms), ..Self::new(ErrorCode::TooFast, message) }
    }

    /// The JSON of this error, with the reference of the request that is being answered.
    #[must_use]
    pub fn body(&self) -> ErrorBody {
        ErrorBody {
            code: self.code,
            message: self.message.clone(),
            field: self.field.clone(),
            reference: reference(),
            retry_ms: self.retry_ms,
        }
    }
}

/// The id of the request that is being answered; a new one outside of requests.
#[must_use]
pub fn reference() -> String {
    REFERENCE.try_with(Clone::clone).unwrap_or_else(|_| crate::secrets::reference())
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.code.status(), axum::Json(self.body())).into_response()
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => {
                let message = "The server is busy. Try again in a moment.";
                Self { retry_ms: Some(1_000), ..Self::new(ErrorCode::Busy, message) }
            }
            other => Self::internal(&other),
        }
    }
}

impl From<HouseError> for ApiError {
    fn from(error: HouseError) -> Self {
        match error {
            HouseError::NotFound => Self::not_found("auction"),
            HouseError::Stopped => {
                let message = "The server is restarting. Try again in a moment.";
                Self { retry_ms: Some(1_000), ..Self::new(ErrorCode::Busy, message) }
            }
            HouseError::Store(error) => error.into(),
            other => Self::internal(&other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_the_same_word_as_the_auctions() {
        for code in [Code::BadRequest, Code::OverMaxBid, Code::NotYourSeat, Code::Internal] {
            let word = serde_json::to_value(ErrorCode::from(code)).unwrap();
            assert_eq!(word, code.as_str());
        }
    }

    #[tokio::test]
    async fn the_reference_is_that_of_the_request() {
        let error = ApiError::not_found("lot");
        let body = with_reference("abc".into(), async { error.body() }).await;
        assert_eq!(body.reference, "abc");
        assert_ne!(error.body().reference, "abc");
    }
}
