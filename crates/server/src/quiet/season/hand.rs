//! Matches that a host types in: each is an import of its own, so that it can be taken back.

use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::season::by_hand::PutMatch;
use crate::season::compare::{compare, word};
use crate::season::sheet::{self, Sheet};
use crate::season::write::{self, Draft, Says, Summary};
use crate::views::season::{self, SeasonChanged};
use crate::{App, ErrorBody, secrets};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use gavel_sport::MatchId;
use gavel_store::ImportSource;

/// Changes one match: who plays, how it ended, what everybody did.
#[utoipa::path(put, path = "/competitions/{id}/season/matches/{match}", tag = "season",
    params(("id" = String, Path), ("match" = String, Path)), request_body = PutMatch, responses(
    (status = 200, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn put(
    State(app): State<App>,
    caller: Caller,
    At((id, one)): At<(String, String)>,
    Body(body): Body<PutMatch>,
) -> Result<Json<SeasonChanged>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    let sheet = sheet::now(&app, &here.competition).await?;
    let known = MatchId::from(one.as_str());
    let found = sheet.matches.get(&known).ok_or_else(|| ApiError::not_found("match"))?;
    let title = season::title(&sheet, found);
    Ok(Json(write(&app, (&id, &caller), &sheet, (one, title), body).await?))
}

/// Makes a match.
#[utoipa::path(post, path = "/competitions/{id}/season/matches", tag = "season",
    params(("id" = String, Path)), request_body = PutMatch, responses(
    (status = 201, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<PutMatch>,
) -> Result<(StatusCode, Json<SeasonChanged>), ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    if body.fixture.is_none() {
        return Err(ApiError::bad("fixture", "Say who plays, and when."));
    }
    let sheet = sheet::now(&app, &here.competition).await?;
    let new = (secrets::id(), "New match".to_owned());
    let changed = write(&app, (&id, &caller), &sheet, new, body).await?;
    Ok((StatusCode::CREATED, Json(changed)))
}

async fn write(
    app: &App,
    (competition, caller): (&str, &Caller),
    sheet: &Sheet,
    (match_id, title): (String, String),
    body: PutMatch,
) -> Result<SeasonChanged, ApiError> {
    let parts = body.check(sheet)?;
    let words: Vec<&str> = parts.iter().map(|(kind, _)| word(*kind)).collect();
    let name = format!("{title}: {}", words.join(", "));
    let says = |(kind, said)| Says { match_id: match_id.clone(), kind, said };
    let says: Vec<Says> = parts.into_iter().map(says).collect();
    let draft = Draft {
        source: ImportSource::Hand,
        format: "hand".to_owned(),
        name,
        by: Some(caller.user.clone()),
        summary: Summary::of(&says, &compare(sheet, &says)),
        says,
    };
    let book = write::book_of(app, competition).await?;
    let no = write::stage(app, &book.id, draft).await?;
    let head = app.store.apply_import((&book.id, no), None, app.now_us()).await?;
    let head = write::flipped(head)?;
    write::tell(app, &book).await?;
    let version = write::version_now(app, competition).await?;
    Ok(SeasonChanged { version, head, import: no, match_id: Some(match_id) })
}
