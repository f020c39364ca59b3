//! Matches that a host types in: each is an import of its own, so that it can be taken back.

use super::imports::changed;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::season::by_hand::PutMatch;
use crate::season::compare::{compare, word};
use crate::season::place::Place;
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
    Ok(Json(put_at(&app, &Place::open(here.competition)?, &caller.user, one, body).await?))
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
    let made = create_at(&app, &Place::open(here.competition)?, &caller.user, body).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// As [`put`], anywhere.
pub(super) async fn put_at(
    app: &App,
    place: &Place,
    user: &str,
    one: String,
    body: PutMatch,
) -> Result<SeasonChanged, ApiError> {
    let sheet = place.sheet(app).await?;
    let known = MatchId::from(one.as_str());
    let found = sheet.matches.get(&known).ok_or_else(|| ApiError::not_found("match"))?;
    let title = season::title(&sheet, found);
    write(app, (place, user), (one, title), body).await
}

/// As [`create`], anywhere.
pub(super) async fn create_at(
    app: &App,
    place: &Place,
    user: &str,
    body: PutMatch,
) -> Result<SeasonChanged, ApiError> {
    if body.fixture.is_none() {
        return Err(ApiError::bad("fixture", "Say who plays, and when."));
    }
    write(app, (place, user), (secrets::id(), "New match".to_owned()), body).await
}

async fn write(
    app: &App,
    (place, user): (&Place, &str),
    (match_id, title): (String, String),
    body: PutMatch,
) -> Result<SeasonChanged, ApiError> {
    let sheet = place.sheet(app).await?;
    let expected = body.expected_head;
    let parts = body.check(&sheet)?;
    let words: Vec<&str> = parts.iter().map(|(kind, _)| word(*kind)).collect();
    let name = format!("{title}: {}", words.join(", "));
    let says = |(kind, said)| Says { match_id: match_id.clone(), kind, said };
    let says: Vec<Says> = parts.into_iter().map(says).collect();
    let draft = Draft {
        source: ImportSource::Hand,
        format: "hand".to_owned(),
        name,
        by: Some(user.to_owned()),
        summary: Summary::of(&says, &compare(&sheet, &says)),
        says,
    };
    let book = place.opened(app).await?;
    let no = write::stage(app, &book.id, draft).await?;
    let seen = expected.map(|head| write::Seen { match_id: &match_id, head });
    let head = match write::count(app, (&book.id, no), seen).await? {
        write::Counted::Since(head) => head,
        write::Counted::Touched(by) => {
            app.store.drop_staged_import(&book.id, no).await?;
            return Err(write::overtaken(by.as_ref(), &place.seats(app).await?));
        }
    };
    let told = changed(app, place, (&book, no), head).await?;
    Ok(SeasonChanged { match_id: Some(match_id), ..told })
}
