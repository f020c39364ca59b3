-- The logs of the auctions, and what pages read of them.
-- Placeholders are filled for each database by src/migrate.rs.

create table deletions (
  "table" {text} not null,
  key {text} not null,
  at {int} not null,
  primary key ("table", key)
) {clustered};
create index deletions_at on deletions (at);

create table auctions (
  id {text} not null primary key,
  competition_id {text} not null,
  head {int} not null,
  epoch {int} not null,
  node {text},
  status {text} not null,
  next_deadline {int},
  lots_done {int} not null,
  lots_total {int} not null,
  lot_no {int} not null,
  created_at {int} not null,
  purge_at {int},
  changed_at {int} not null
) {clustered};
create index auctions_competition on auctions (competition_id);
create index auctions_deadline on auctions (next_deadline) where next_deadline is not null;
create index auctions_unfinished on auctions (status, purge_at);
create index auctions_purge on auctions (purge_at) where purge_at is not null;
{note_deletes auctions id}

-- No foreign key from here to auctions: every row is written by a statement that has just changed its auction's row.
create table auction_events (
  auction_id {text} not null,
  seq {int} not null,
  at {int} not null,
  epoch {int} not null,
  kind {text} not null,
  command_id {text},
  public {bytes} not null,
  sealed_hash {bytes},
  hash {bytes} not null,
  changed_at {int} not null,
  primary key (auction_id, seq)
) {clustered};
create unique index auction_events_command on auction_events (auction_id, command_id) where command_id is not null;
{note_deletes auction_events auction_id}

create table auction_sealed (
  auction_id {text} not null,
  seq {int} not null,
  salt {bytes} not null,
  body {text} not null,
  changed_at {int} not null,
  primary key (auction_id, seq)
) {clustered};
{note_deletes auction_sealed auction_id}

create table auction_snapshots (
  auction_id {text} not null,
  version {text} not null,
  seq {int} not null,
  bytes {bytes} not null,
  changed_at {int} not null,
  primary key (auction_id, version)
) {strict};
{note_deletes auction_snapshots auction_id}

create table holdings (
  auction_id {text} not null,
  asset_id {text} not null,
  seat {int} not null,
  price {int} not null,
  lot {int} not null,
  changed_at {int} not null,
  primary key (auction_id, asset_id)
) {clustered};
{note_deletes holdings auction_id,asset_id}

create table lots (
  auction_id {text} not null,
  lot {int} not null,
  asset_id {text} not null,
  round {int} not null,
  base {int} not null,
  state {text} not null,
  seat {int},
  price {int},
  opened_at {int},
  closed_at {int},
  bids {int} not null,
  changed_at {int} not null,
  primary key (auction_id, lot)
) {clustered};
{note_deletes lots auction_id}

create table refusals (
  auction_id {text} not null,
  seat {int} not null,
  at {int} not null,
  command_id {text} not null,
  code {text} not null,
  lot {int},
  amount {int},
  judged_at_seq {int} not null,
  changed_at {int} not null,
  primary key (auction_id, seat, at, command_id)
) {clustered};
create index refusals_at on refusals (at);
{note_deletes refusals auction_id}
