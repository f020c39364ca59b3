//! This installation.

use crate::App;
use crate::views::{MailKind, Meta, SportPack};
use axum::Json;
use axum::extract::State;

/// What the web application asks first: sports, server time, where links lead.
#[utoipa::path(get, path = "/meta", tag = "meta", responses((status = 200, body = Meta)))]
pub async fn get(State(app): State<App>) -> Json<Meta> {
    Json(Meta {
        version: app.config.version.clone(),
        protocol: crate::live::PROTOCOL,
        now_ms: app.now_ms(),
        public_url: app.config.public_url.clone(),
        https: app.config.is_https(),
        sports: app.packs.iter().map(SportPack::from).collect(),
        mail: if app.mailer.sends() { MailKind::Smtp } else { MailKind::Outbox },
        operator_hint: app.config.operator_hint.clone(),
    })
}
