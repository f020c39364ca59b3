//! A sport pack: everything that differs between sports, as data.

use crate::load::{Findings, LoadError};
use crate::season::check_season;
use crate::text::{check_plain, check_slug, repeats};
use crate::{
    AttributeName, LinesFrom, MoneyFormat, Named, Raises, Ratio, ScoringRules, Season, SeasonWords,
    Stat, TieBreak,
};
use gavel_auction::{Clocks, Rules};
use serde::{Deserialize, Serialize};

/// A sport, checked. Serialises as the server sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pack {
    /// Such as `football`.
    pub id: String,
    /// Counts up when the meaning of the pack changes.
    pub version: u32,
    /// Such as `Football clubs`.
    pub name: String,
    /// What things are called.
    pub words: Words,
    /// How an asset is drawn.
    pub crest: Crest,
    /// The money of a competition that has not chosen: one of `moneys`.
    pub money: MoneyFormat,
    /// What a competition can choose from.
    pub moneys: Vec<MoneyFormat>,
    /// What a new competition begins with.
    pub defaults: Defaults,
    /// Named clocks for people who do not want to read the table. The first is the one to offer.
    pub presets: Vec<Preset>,
    /// The quick raises.
    pub raises: Raises,
    /// What is shown about an asset, in this order.
    pub details: Vec<Detail>,
    /// What quotas can count.
    pub attributes: Vec<Attribute>,
    /// How it is scored. Not in the pack's own JSON: those who show a season ask for it.
    #[serde(skip_serializing)]
    pub season: Season,
}

/// What things are called in a sport. Lower case unless a word is always written otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// One thing that can be owned: `club`.
    pub asset: String,
    /// Several: `clubs`.
    pub assets: String,
    /// What a competition is called on the screen: `league`.
    pub competition: String,
    /// Several.
    pub competitions: String,
    /// What a manager owns: `squad`.
    pub squad: String,
    /// Several.
    pub squads: String,
    /// A list of assets that can be auctioned: `set of clubs`.
    pub set: String,
    /// Several.
    pub sets: String,
    /// What the rules call `quotas`: `team limits`.
    pub quotas: String,
    /// A real match: `match`.
    pub fixture: String,
    /// Several.
    pub fixtures: String,
}

/// The shape behind an asset's initials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Crest {
    /// For a club.
    Shield,
    /// For a person.
    Round,
}

/// What a new competition begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Defaults {
    /// The id of the set to offer first; empty when none ships and people bring their own.
    pub set: String,
    /// The id of the money format.
    pub money: String,
    /// Whether the size of a squad follows the pool until a person sets it.
    pub slots_auto: bool,
    /// The rules; `slots` is the most that a squad is given without being asked.
    pub rules: Rules,
}

/// A named pace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Such as `first_time`.
    pub id: String,
    /// Such as `First time`.
    pub name: String,
    /// What it means, in one line.
    pub says: String,
    /// Where sound comes from.
    pub sound: Sound,
    /// Its clocks.
    pub clocks: Clocks,
}

/// Where the sound of an auction comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sound {
    /// Every phone as its owner chose (off at first).
    Phones,
    /// The big screen.
    BigScreen,
}

/// One line about an asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// Which fact.
    pub key: AttributeName,
    /// What stands in front of it: `Country`.
    pub label: String,
}

/// A fact that quotas can count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// Which fact.
    pub name: AttributeName,
    /// What the screen calls it: `Role`.
    pub label: String,
    /// Every value there is; empty when a set brings its own (clubs, countries).
    pub values: Vec<String>,
}

/// The pack as it is written in its file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFile {
    id: String,
    version: u32,
    name: String,
    crest: Crest,
    money: String,
    #[serde(default)]
    set: String,
    words: Words,
    raises: Raises,
    rules: Rules,
    presets: Vec<Preset>,
    details: Vec<Detail>,
    attributes: Vec<Attribute>,
    moneys: Vec<MoneyFormat>,
    season: SeasonFile,
    stats: Vec<Stat>,
    #[serde(default)]
    ratios: Vec<Ratio>,
    #[serde(default)]
    roles: Vec<Named>,
    #[serde(default)]
    formats: Vec<Named>,
    scoring: Vec<ScoringRules>,
}

/// The head of a season.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeasonFile {
    from: LinesFrom,
    round: String,
    rounds: String,
    tie_breaks: Vec<TieBreak>,
}

impl Pack {
    /// Reads and checks a pack.
    ///
    /// # Errors
    /// Where the text is no TOML or a field is missing, unknown or of the wrong kind (line and column);
    /// else every field whose value cannot be right.
    pub fn from_toml(text: &str) -> Result<Self, LoadError> {
        let file: PackFile = toml::from_str(text)?;
        file.settle().map_err(|error| error.in_file(text))
    }

    /// One of the pack's money formats.
    #[must_use]
    pub fn money(&self, id: &str) -> Option<&MoneyFormat> {
        self.moneys.iter().find(|money| money.id == id)
    }

    /// The size of a squad when nobody has set it: the most that `pool` assets can fill for
    /// `managers`, at most the pack's own, at least 1.
    #[must_use]
    pub fn slots_for(&self, pool: u32, managers: u32) -> u32 {
        (pool / managers.max(1)).clamp(1, self.defaults.rules.slots.max(1))
    }
}

impl PackFile {
    /// The pack, or everything that is wrong with it.
    fn settle(self) -> Result<Pack, LoadError> {
        let mut findings = Findings::default();
        check(&self, &mut findings);
        let file = self;
        let words = SeasonWords { round: file.season.round, rounds: file.season.rounds };
        let season = Season {
            from: file.season.from,
            words,
            tie_breaks: file.season.tie_breaks,
            stats: file.stats,
            ratios: file.ratios,
            roles: file.roles,
            formats: file.formats,
            scoring: file.scoring,
        };
        check_season(&season, &mut findings);
        check_roles(&season, &file.attributes, &mut findings);
        let chosen = file.moneys.iter().find(|m| m.id == file.money).cloned();
        let Some(money) = chosen else {
            findings.add("money", "is the id of one of the moneys");
            return Err(findings.refuse());
        };
        let defaults =
            Defaults { set: file.set, money: file.money, slots_auto: true, rules: file.rules };
        findings.settle(Pack {
            id: file.id,
            version: file.version,
            name: file.name,
            words: file.words,
            crest: file.crest,
            money,
            moneys: file.moneys,
            defaults,
            presets: file.presets,
            raises: file.raises,
            details: file.details,
            attributes: file.attributes,
            season,
        })
    }
}

/// Every role that an asset can have is one that rules know.
fn check_roles(season: &Season, attributes: &[Attribute], findings: &mut Findings) {
    for (index, attribute) in attributes.iter().enumerate() {
        if attribute.name != AttributeName::Role {
            continue;
        }
        for value in attribute.values.iter().filter(|value| season.role(value).is_none()) {
            let none = format!("{value:?} is the name of none of the roles");
            findings.add(format!("attributes[{index}].values"), none);
        }
    }
}

fn check(file: &PackFile, findings: &mut Findings) {
    check_slug(findings, "id", &file.id);
    if !file.set.is_empty() {
        check_slug(findings, "set", &file.set);
    }
    check_plain(findings, "name", &file.name, 40);
    findings.check(file.version >= 1, "version", "is at least 1");
    check_words(&file.words, findings);
    for (index, money) in file.moneys.iter().enumerate() {
        money.check(findings, &format!("moneys[{index}]"));
    }
    for index in repeats(file.moneys.iter().map(|m| &m.id)) {
        findings.add(format!("moneys[{index}].id"), "is there twice; keep one");
    }
    if let Err(error) = file.rules.check() {
        findings.add("rules", error);
    }
    let grid = &file.rules.increments;
    findings.check(grid.next(0) <= file.rules.purse, "rules.increments", "starts below the purse");
    check_presets(file, findings);
    check_raises(&file.raises, findings);
    check_facts(file, findings);
}

fn check_words(words: &Words, findings: &mut Findings) {
    let all = [
        ("asset", &words.asset),
        ("assets", &words.assets),
        ("competition", &words.competition),
        ("competitions", &words.competitions),
        ("squad", &words.squad),
        ("squads", &words.squads),
        ("set", &words.set),
        ("sets", &words.sets),
        ("quotas", &words.quotas),
        ("fixture", &words.fixture),
        ("fixtures", &words.fixtures),
    ];
    for (name, word) in all {
        check_plain(findings, format!("words.{name}"), word, 30);
    }
}

fn check_presets(file: &PackFile, findings: &mut Findings) {
    findings.check(!file.presets.is_empty(), "presets", "has at least one");
    for (index, preset) in file.presets.iter().enumerate() {
        let at = format!("presets[{index}]");
        check_slug(findings, format!("{at}.id"), &preset.id);
        check_plain(findings, format!("{at}.name"), &preset.name, 30);
        check_plain(findings, format!("{at}.says"), &preset.says, 120);
        let rules = Rules { clocks: preset.clocks, ..Rules::plain() };
        if let Err(error) = rules.check() {
            findings.add(format!("{at}.clocks"), error);
        }
    }
    for index in repeats(file.presets.iter().map(|p| &p.id)) {
        findings.add(format!("presets[{index}].id"), "is there twice; keep one");
    }
}

fn check_raises(raises: &Raises, findings: &mut Findings) {
    findings.check(raises.of >= 1, "raises.of", "is at least 1");
    let rising = raises.steps.windows(2).all(|w| matches!(w, [a, b] if a < b));
    let positive = raises.steps.iter().all(|step| *step >= 1);
    findings.check(
        (1..=6).contains(&raises.steps.len()) && rising && positive,
        "raises.steps",
        "has 1 to 6 amounts, each larger than the one before",
    );
}

fn check_facts(file: &PackFile, findings: &mut Findings) {
    for (index, detail) in file.details.iter().enumerate() {
        check_plain(findings, format!("details[{index}].label"), &detail.label, 30);
    }
    for index in repeats(file.details.iter().map(|d| d.key)) {
        findings.add(format!("details[{index}].key"), "is there twice; keep one");
    }
    for index in repeats(file.attributes.iter().map(|a| a.name)) {
        findings.add(format!("attributes[{index}].name"), "is there twice; keep one");
    }
    for (index, attribute) in file.attributes.iter().enumerate() {
        let at = format!("attributes[{index}]");
        check_plain(findings, format!("{at}.label"), &attribute.label, 30);
        for value in &attribute.values {
            check_plain(findings, format!("{at}.values"), value, 40);
        }
        let twice = repeats(&attribute.values);
        findings.check(twice.is_empty(), format!("{at}.values"), "holds each value once");
    }
}
