//! The draw, for those who want to check it.

use super::Reader;
use super::bids::each;
use crate::error::ApiError;
use crate::live::access;
use crate::permissions::Action;
use crate::request::At;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_auction::{
    AssetId, Body, Contribution, LotOrder, PoolAsset, SealedBody, Seed, draw_order, seed_hash,
};
use serde::Serialize;
use utoipa::ToSchema;

/// The draw. Seed and order stay sealed until the auction is over.
#[derive(Debug, Serialize, ToSchema)]
pub struct Draw {
    /// The hash that was shown when the competition opened.
    pub seed_hash: String,
    /// The secret behind it, in hexadecimal.
    pub seed: Option<String>,
    /// How many devices gave random bytes.
    pub contributions: u64,
    /// The order that came of it.
    pub order: Option<Vec<String>>,
    /// Whether seed, pool and contributions give that order; null while it is sealed.
    pub verified: Option<bool>,
    /// How to check it oneself.
    pub algorithm_url: String,
}

/// How the order of the lots came about.
#[utoipa::path(get, path = "/auctions/{id}/draw", tag = "auctions",
    params(("id" = String, Path), ("watch" = Option<String>, Query)), responses(
    (status = 200, body = Draw), (status = "default", body = ErrorBody)))]
pub async fn get(
    State(app): State<App>,
    Reader(identity): Reader,
    At(id): At<String>,
) -> Result<Json<Draw>, ApiError> {
    let entry = access::enter(&app, &identity, &id, Action::SeeAuction).await?;
    let published = app.house.view(&entry.auction).await?;
    let begun = begun(&app, &id, published.head.0).await?;
    let seed = published.state.opened_seed();
    let order = begun.as_ref().filter(|_| seed.is_some()).map(|begun| begun.order.clone());
    let verified = seed.zip(begun.as_ref()).map(|(seed, begun)| {
        seed_hash(&seed) == published.state.seed_hash() && begun.follows_from(&seed)
    });
    Ok(Json(Draw {
        seed_hash: published.state.seed_hash().to_owned(),
        seed: seed.map(String::from),
        contributions: begun.as_ref().map_or(0, |begun| begun.contributions.len() as u64),
        order: order.map(|order| order.iter().map(ToString::to_string).collect()),
        verified,
        algorithm_url: app.config.link("/help/draw"),
    }))
}

/// What the draw was made from, and what came of it.
struct Begun {
    kind: LotOrder,
    pool: Vec<PoolAsset>,
    contributions: Vec<Contribution>,
    order: Vec<AssetId>,
}

impl Begun {
    fn follows_from(&self, seed: &Seed) -> bool {
        draw_order(self.kind, seed, &self.contributions, &self.pool) == self.order
    }
}

async fn begun(app: &App, auction: &str, head: u64) -> Result<Option<Begun>, ApiError> {
    let Some((seq, _, _)) = each(app, auction, "begun", head).await?.into_iter().next() else {
        return Ok(None);
    };
    let before = i64::try_from(seq.saturating_sub(1)).unwrap_or(i64::MAX);
    let row = app.store.read_log(auction, before, 1).await?.into_iter().next();
    let Some(row) = row else { return Ok(None) };
    let (_, event) = super::auction::read(row)?;
    let order = match event.sealed {
        Some(SealedBody::Order(order)) => order,
        _ => Vec::new(),
    };
    let Body::Begun { rules, pool, contributions, .. } = event.public.body else {
        return Ok(None);
    };
    Ok(Some(Begun { kind: rules.order, pool, contributions, order }))
}
