//! The season: from what books say to what members see.

use crate::client::Client;
use crate::world::{World, on_both, text};
use gavel_server::secrets;
use gavel_store::{Entry, EntryKind, FlipOutcome, ImportSource, NewImport, Role, Standing};
use serde_json::{Value, json};

/// A football competition in which the host owns Arsenal and a second manager owns Chelsea.
pub struct Owned {
    pub host: Client,
    pub other: Client,
    pub id: String,
    pub seats: [i64; 2],
}

impl Owned {
    pub async fn new(world: &World) -> Self {
        Self::of(world, ["Asha Host", "Ben Other"]).await
    }

    pub async fn of(world: &World, [host, other]: [&str; 2]) -> Self {
        let (host, other) = (world.person(host).await, world.person(other).await);
        Self::by(world, host, other).await
    }

    /// Of somebody who is there already, as the host.
    pub async fn swapped(world: &World, host: &Client, other: &str) -> Self {
        let other = world.person(other).await;
        Self::by(world, host.clone(), other).await
    }

    async fn by(world: &World, host: Client, other: Client) -> Self {
        let view = world.competition(&host).await;
        let id = text(&view, "id").to_owned();
        let mine = view["me"]["seats"][0].as_i64().unwrap();
        let theirs = world.seat(&id, &other, Role::Manager, Standing::In).await;
        world.begin(&host, &view).await;
        let all = Self { host, other, id, seats: [mine, theirs] };
        for (asset, seat) in [("arsenal-fc", mine), ("chelsea-fc", theirs)] {
            all.award(&view, asset, seat).await;
        }
        all
    }

    async fn award(&self, view: &Value, asset: &str, seat: i64) {
        let auction = text(view, "auction");
        let head = self.host.get(&format!("/auctions/{auction}")).await.good()["head"].clone();
        let action = json!({ "kind": "award", "on": { "seq": head }, "asset": asset,
            "seat": seat, "price": 1_000_000, "reason": null });
        let command = json!({ "id": secrets::id(), "action": action });
        let receipt =
            self.host.post(&format!("/auctions/{auction}/commands"), command).await.good();
        assert_eq!(receipt["result"], "taken", "{receipt}");
    }

    /// Gives clubs to both until their squads are full and the auction is over; how many each owns.
    pub async fn end(&self) -> usize {
        let competition = format!("/competitions/{}", self.id);
        let clubs = ["everton-fc", "fulham-fc", "liverpool-fc", "brentford-fc", "burnley-fc"];
        for (owned, pair) in (1..).zip(clubs.chunks(2)) {
            let view = self.host.get(&competition).await.good();
            if view["auction_status"] == "completed" {
                return owned;
            }
            for (asset, seat) in pair.iter().zip(self.seats) {
                self.award(&view, asset, seat).await;
            }
        }
        panic!("the auction does not end")
    }

    pub async fn season(&self) -> Value {
        self.other.get(&format!("/competitions/{}/season", self.id)).await.good()
    }

    /// Points of the two, in the order of their seats.
    pub async fn points(&self) -> Vec<String> {
        let season = self.season().await;
        let of = |seat: &i64| {
            let rows = season["rows"].as_array().unwrap().iter();
            let row = rows.clone().find(|row| row["seat"] == *seat).unwrap();
            text(&row["points"], "shown").to_owned()
        };
        self.seats.iter().map(of).collect()
    }

    /// Says something of one match, in the set's book or the competition's.
    async fn say(
        &self,
        world: &World,
        shared: bool,
        entries: &[(EntryKind, Value)],
    ) -> (String, i64) {
        let now = world.app.now_us();
        let ids = (secrets::id(), secrets::id());
        let own = world.store.open_competition_book(&self.id, (&ids.0, &ids.1), now).await.unwrap();
        let book = if shared { own.parent_id.unwrap() } else { own.id };
        let import = NewImport {
            book_id: book.clone(),
            source: ImportSource::Hand,
            format: "hand".to_owned(),
            name: "one match".to_owned(),
            made_by: None,
            summary: "{}".to_owned(),
            created_at: now,
        };
        let entry = |(kind, body): &(EntryKind, Value)| Entry {
            kind: *kind,
            match_id: "m1".to_owned(),
            body: body.to_string(),
        };
        let entries: Vec<Entry> = entries.iter().map(entry).collect();
        let no = world.store.stage_import(&import, &entries).await.unwrap();
        let flip = world.store.apply_import((&book, no), None, now).await.unwrap();
        assert!(matches!(flip, FlipOutcome::Done(_)));
        (book, no)
    }
}

fn fixture() -> (EntryKind, Value) {
    let body = json!({ "home": "arsenal-fc", "away": "chelsea-fc", "round": "Matchday 1",
        "starts_at": 1_766_000_000_000_000_i64, "venue": "Emirates Stadium" });
    (EntryKind::Fixture, body)
}

fn score(home: u16, away: u16) -> (EntryKind, Value) {
    let after_90 = json!({ "home": home, "away": away });
    (EntryKind::Result, json!({ "status": "finished", "score": { "after_90": after_90 } }))
}

on_both! {
    async fn a_result_becomes_points_and_a_correction_changes_them(world: World) {
        let owned = Owned::new(&world).await;
        assert_eq!(owned.points().await, ["0", "0"]);
        owned.say(&world, true, &[fixture(), score(3, 1)]).await;
        assert_eq!(owned.points().await, ["6", "1"], "a 3–1 win");
        let (book, no) = owned.say(&world, true, &[score(3, 3)]).await;
        assert_eq!(owned.points().await, ["4", "4"], "corrected to 3–3");
        let cleared = (EntryKind::Result, json!({ "status": "scheduled" }));
        owned.say(&world, true, &[cleared]).await;
        assert_eq!(owned.points().await, ["0", "0"], "cleared");
        world.store.undo_import((&book, no), world.app.now_us()).await.unwrap();
        assert_eq!(owned.points().await, ["0", "0"], "what came after still counts");
        world.store.undo_import((&book, no + 1), world.app.now_us()).await.unwrap();
        assert_eq!(owned.points().await, ["6", "1"], "what it hid is seen again");
    }

    async fn a_competitions_own_word_hides_its_sets(world: World) {
        let owned = Owned::new(&world).await;
        let foreign = Owned::of(&world, ["Cem Host", "Dina Other"]).await;
        owned.say(&world, true, &[fixture(), score(3, 1)]).await;
        let (book, no) = owned.say(&world, false, &[score(0, 2)]).await;
        assert_eq!(owned.points().await, ["0", "5"]);
        assert_eq!(foreign.points().await, ["6", "1"], "nobody else's table moves");
        world.store.undo_import((&book, no), world.app.now_us()).await.unwrap();
        assert_eq!(owned.points().await, ["6", "1"]);
    }

    async fn every_number_says_why(world: World) {
        let owned = Owned::new(&world).await;
        owned.say(&world, true, &[fixture(), score(3, 1)]).await;
        let base = format!("/competitions/{}/season", owned.id);
        let page = owned.other.get(&format!("{base}/matches/m1")).await.good();
        assert_eq!(page["match"]["title"], "Arsenal v Chelsea");
        let first = &page["assets"][0];
        assert_eq!(first["asset"]["id"], "arsenal-fc");
        assert_eq!(first["owner_name"], "Asha Host");
        let reasons = first["reasons"].as_array().unwrap();
        let sum: i64 = reasons.iter().map(|one| one["points"]["milli"].as_i64().unwrap()).sum();
        assert_eq!(sum, 6_000);
        let squad = owned.host.get(&format!("{base}/seats/{}", owned.seats[0])).await.good();
        assert_eq!(squad["assets"][0]["matches"][0]["points"]["shown"], "6");
        let top = owned.host.get(&format!("{base}/top?most=1")).await.good();
        assert_eq!(top["rows"][0]["asset"]["id"], "arsenal-fc");
        assert_eq!(top["rows"].as_array().unwrap().len(), 1);
        let list = owned.host.get(&format!("{base}/matches?round=1")).await.good();
        assert_eq!(list.as_array().unwrap().len(), 1);
        let none = owned.host.get(&format!("{base}/matches?round=2")).await.good();
        assert!(none.as_array().unwrap().is_empty());
        owned.host.get(&format!("{base}/matches/none")).await.bad("not_found");
    }

    async fn who_has_done_most_by_points_stat_and_round(world: World) {
        let owned = Owned::new(&world).await;
        owned.say(&world, true, &[fixture(), score(3, 3)]).await;
        let top = format!("/competitions/{}/season/top", owned.id);
        let rows = async |query: &str| {
            let told = owned.other.get(&format!("{top}?{query}")).await.good();
            let of = |row: &Value| (text(&row["asset"], "id").to_owned(), row["count"].clone());
            told["rows"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
        };
        let (arsenal, chelsea) = ("arsenal-fc".to_owned(), "chelsea-fc".to_owned());
        let null = Value::Null;
        assert_eq!(rows("").await, [(arsenal.clone(), null.clone()), (chelsea.clone(), null)]);
        let both = [(arsenal, json!(3)), (chelsea, json!(3))];
        assert_eq!(rows("by=goals_for&round=1").await, both);
        assert!(rows("by=goals_for&round=2").await.is_empty());
        assert!(rows("by=won").await.is_empty(), "nobody won");
        owned.other.get(&format!("{top}?by=knots")).await.bad_field("by");
        let told = owned.other.get(&top).await.good();
        assert_eq!(told["rows"][1]["owner"], owned.seats[1]);
        assert_eq!(told["stats"][4], json!({ "key": "goals_for", "label": "Goals" }));
    }

    async fn the_start_page_says_where_one_stands(world: World) {
        let owned = Owned::new(&world).await;
        let stand = async || owned.other.get("/competitions").await.good()[0]["stand"].clone();
        assert_eq!(stand().await, Value::Null, "the auction is on");
        let each = owned.end().await;
        assert_eq!(stand().await["begun"], false);
        owned.say(&world, true, &[fixture(), score(3, 1)]).await;
        let points = json!({ "milli": 1_000, "shown": "1" });
        let second = json!({ "rank": 2, "shared": false, "points": points, "of": 2,
            "owned": each, "begun": true });
        assert_eq!(stand().await, second);
    }
}
