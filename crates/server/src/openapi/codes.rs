//! Which errors each operation answers with. The tests' clients hold every error that they are given
//! against this table.

use crate::error::ErrorCode::{self, *};

type Row = (&'static str, &'static str, &'static [ErrorCode]);

/// Into a competition: who nobody is, who may not, and what was deleted.
const ENTER: [ErrorCode; 3] = [NotSignedIn, NotAllowed, Gone];

/// The errors of one operation beside the common ones of [`codes_of`].
const ROWS: &[Row] = &[
    ("get", "/meta", &[]),
    ("post", "/sign-in", &[TooFast]),
    ("post", "/sign-in/confirm", &[TooFast, Expired]),
    ("post", "/sign-out", &[NotSignedIn]),
    ("get", "/me", &[NotSignedIn]),
    ("patch", "/me", &[NotSignedIn]),
    ("get", "/me/sessions", &[NotSignedIn]),
    ("delete", "/me/sessions/{id}", &[NotSignedIn]),
    ("get", "/outbox", &[NotSignedIn, NotAllowed]),
    ("post", "/reports", &[TooFast]),
    ("get", "/sets", &[BadRequest]),
    ("get", "/sets/{id}", &[]),
    ("post", "/sets/{id}/copy", &[NotSignedIn, Full]),
    ("put", "/sets/{id}/assets/{asset}", &[NotSignedIn, Full, WrongState]),
    ("delete", "/sets/{id}/assets/{asset}", &[NotSignedIn, Conflict, WrongState]),
    ("get", "/sets/{id}/season/matches", &[BadRequest]),
    ("get", "/sets/{id}/season/matches/{match}", &[]),
    ("post", "/sets/{id}/season/matches", &[NotSignedIn, Conflict, WrongState]),
    ("put", "/sets/{id}/season/matches/{match}", &[NotSignedIn, Conflict, WrongState]),
    ("get", "/sets/{id}/season/imports", &[NotSignedIn, NotAllowed, BadRequest]),
    ("post", "/sets/{id}/season/imports", &[NotSignedIn, Full]),
    ("post", "/sets/{id}/season/imports/{no}/apply", &[NotSignedIn, Conflict, WrongState]),
    ("delete", "/sets/{id}/season/imports/{no}", &[NotSignedIn, WrongState]),
    ("post", "/sets/{id}/season/imports/{no}/undo", &[NotSignedIn, WrongState]),
    ("post", "/sets/{id}/season/imports/{no}/redo", &[NotSignedIn, WrongState]),
    ("get", "/sets/{id}/season/aliases", &[NotSignedIn, NotAllowed]),
    ("put", "/sets/{id}/season/aliases", &[NotSignedIn, Full]),
    ("delete", "/sets/{id}/season/aliases/{alias}", &[NotSignedIn, WrongState]),
    ("get", "/sets/{id}/season/templates/{file}", &[]),
    ("get", "/competitions", &[NotSignedIn]),
    ("post", "/competitions", &[NotSignedIn]),
    ("post", "/competitions/check", &[NotSignedIn]),
    ("post", "/competitions/practice", &[TooFast]),
    ("get", "/competitions/{id}", &[]),
    ("patch", "/competitions/{id}", &[WrongState]),
    ("delete", "/competitions/{id}", &[AlreadyDone]),
    ("post", "/competitions/{id}/restore", &[AlreadyDone]),
    ("post", "/competitions/{id}/reset", &[WrongState, AlreadyDone]),
    ("post", "/competitions/{id}/reset/undo", &[WrongState, AlreadyDone]),
    ("get", "/competitions/{id}/pool", &[]),
    ("put", "/competitions/{id}/pool", &[WrongState]),
    ("post", "/competitions/{id}/invite", &[]),
    ("get", "/competitions/{id}/invite/qr.svg", &[]),
    ("post", "/competitions/{id}/watch-links", &[Full]),
    ("delete", "/competitions/{id}/watch-links/{link}", &[]),
    ("get", "/join/{code}", &[TooFast]),
    ("post", "/join/{code}", &[TooFast, Closed, Full, AlreadyDone, WrongState]),
    ("post", "/competitions/{id}/leave", &[NotYourSeat, WrongState]),
    ("patch", "/competitions/{id}/members/{seat}", &[Conflict, WrongState, NotAManager, Full]),
    ("delete", "/competitions/{id}/members/{seat}", &[WrongState, AlreadyDone]),
    ("post", "/competitions/{id}/members/{seat}/admit", &[AlreadyDone, Full, WrongState, Closed]),
    ("post", "/competitions/{id}/members/{seat}/refuse", &[AlreadyDone]),
    ("post", "/competitions/{id}/bots", &[Full, WrongState]),
    ("delete", "/competitions/{id}/bots", &[WrongState]),
    ("post", "/competitions/{id}/help", &[NotYourSeat, TooFast]),
    ("post", "/competitions/{id}/help/{call}/done", &[]),
    ("get", "/competitions/{id}/season", &[BadRequest]),
    ("get", "/competitions/{id}/season/top", &[BadRequest]),
    ("get", "/competitions/{id}/season/matches", &[BadRequest]),
    ("get", "/competitions/{id}/season/matches/{match}", &[BadRequest]),
    ("get", "/competitions/{id}/season/seats/{seat}", &[BadRequest]),
    ("get", "/competitions/{id}/season/assets/{asset}", &[BadRequest]),
    ("post", "/competitions/{id}/season/matches", &[Conflict, WrongState]),
    ("put", "/competitions/{id}/season/matches/{match}", &[Conflict, WrongState]),
    ("post", "/competitions/{id}/season/matches/{match}/try", &[]),
    ("get", "/competitions/{id}/season/imports", &[BadRequest]),
    ("post", "/competitions/{id}/season/imports", &[WrongState, Full]),
    ("post", "/competitions/{id}/season/imports/{no}/apply", &[Conflict, WrongState]),
    ("delete", "/competitions/{id}/season/imports/{no}", &[WrongState]),
    ("post", "/competitions/{id}/season/imports/{no}/undo", &[Conflict, WrongState]),
    ("post", "/competitions/{id}/season/imports/{no}/redo", &[Conflict, WrongState]),
    ("get", "/competitions/{id}/season/rules", &[]),
    ("put", "/competitions/{id}/season/rules", &[Conflict, WrongState]),
    ("post", "/competitions/{id}/season/rules/preview", &[]),
    ("get", "/competitions/{id}/season/rules/history", &[]),
    ("get", "/competitions/{id}/season/export.csv", &[]),
    ("get", "/competitions/{id}/season/export.json", &[]),
    ("get", "/competitions/{id}/season/assistant", &[]),
    ("get", "/competitions/{id}/season/assets", &[BadRequest]),
    ("get", "/competitions/{id}/season/aliases", &[]),
    ("put", "/competitions/{id}/season/aliases", &[Full]),
    ("delete", "/competitions/{id}/season/aliases/{alias}", &[WrongState]),
    ("get", "/competitions/{id}/season/together", &[BadRequest]),
    ("get", "/competitions/{id}/season/templates", &[]),
    ("get", "/competitions/{id}/season/templates/{file}", &[]),
    ("post", "/competitions/{id}/season/finish", &[WrongState]),
    ("post", "/competitions/{id}/season/reopen", &[WrongState]),
    ("get", "/auctions/{id}", &[]),
    ("get", "/auctions/{id}/events", &[BadRequest]),
    ("post", "/auctions/{id}/commands", &[]),
    ("get", "/auctions/{id}/results", &[]),
    ("get", "/auctions/{id}/stream", &[]),
    ("get", "/auctions/{id}/lots/{lot}/bids", &[]),
    ("get", "/auctions/{id}/draw", &[]),
    ("get", "/auctions/{id}/export.json", &[]),
    ("get", "/auctions/{id}/export.csv", &[]),
    ("get", "/auctions/{id}/my-refusals", &[]),
    ("get", "/watch/{token}", &[TooFast]),
];

/// The codes with which an operation refuses, in the order of [`ErrorCode`]. None for one that the
/// table does not know.
#[must_use]
pub fn codes_of(method: &str, path: &str) -> Vec<ErrorCode> {
    let row = ROWS.iter().find(|(m, p, _)| (*m, *p) == (method, path));
    let Some((_, _, special)) = row else { return Vec::new() };
    let mut codes = vec![Busy, Internal];
    codes.extend_from_slice(special);
    if method != "get" {
        // Without the header x-gavel, or with a body that is too large or cannot be read.
        codes.extend([BadRequest, NotAllowed, PayloadTooLarge]);
    }
    if path.contains('{') {
        codes.push(NotFound);
    }
    if path.starts_with("/competitions/{id}") || path.starts_with("/auctions/{id}") {
        codes.extend(ENTER);
    }
    if path.starts_with("/auctions/{id}") {
        // A link for watching that was ended.
        codes.push(Expired);
    }
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Every operation that the table knows, by method and path.
pub fn operations() -> impl Iterator<Item = (&'static str, &'static str)> {
    ROWS.iter().map(|(method, path, _)| (*method, *path))
}
