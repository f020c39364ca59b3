-- Catalogues, competitions, seats, and the doors into them.

create table sets (
  id {text} not null primary key,
  sport {text} not null,
  name {text} not null,
  season {text} not null,
  ends_on {text},
  source {text} not null,
  licence {text} not null,
  owner {text} references users (id),
  copied_from {text},
  created_at {int} not null,
  changed_at {int} not null
) {strict};
create index sets_owner on sets (owner, sport, name);
{note_deletes sets id}

create table assets (
  set_id {text} not null references sets (id),
  id {text} not null,
  name {text} not null,
  short {text} not null,
  details {text} not null,
  base {int},
  position {int} not null,
  changed_at {int} not null,
  primary key (set_id, id)
) {clustered};
{note_deletes assets set_id,id}

-- evening_id and rehearsal_of are reserved: nothing writes them yet.
create table competitions (
  id {text} not null primary key,
  name {text} not null,
  sport {text} not null,
  set_id {text} not null references sets (id),
  evening_id {text},
  rehearsal_of {text},
  state {text} not null,
  settings {text} not null,
  seats_most {int} not null,
  last_seat {int} not null,
  auction_id {text} not null,
  undo_auction_id {text},
  undo_state {text},
  starts_at {int},
  created_by {text} references users (id),
  created_at {int} not null,
  deleted_at {int},
  purge_at {int},
  changed_at {int} not null
) {strict};
create index competitions_auction on competitions (auction_id);
create index competitions_purge on competitions (purge_at) where purge_at is not null;
create index competitions_set on competitions (set_id);
{note_deletes competitions id}

create table seats (
  competition_id {text} not null references competitions (id),
  seat {int} not null,
  user_id {text} references users (id),
  name {text} not null,
  role {text} not null,
  plays {int} not null,
  standing {text} not null,
  kind {text} not null,
  bot_style {text},
  hidden {int} not null,
  purse {int},
  joined_at {int} not null,
  changed_at {int} not null,
  primary key (competition_id, seat)
) {clustered};
create index seats_user on seats (user_id, competition_id) where user_id is not null;
{note_deletes seats competition_id,seat}

create table invites (
  code {text} not null primary key,
  token {text} not null unique,
  competition_id {text} not null references competitions (id),
  expires_at {int},
  uses_left {int},
  created_at {int} not null,
  revoked_at {int},
  changed_at {int} not null
) {strict};
create index invites_competition on invites (competition_id, created_at);
{note_deletes invites code}

create table watch_links (
  id {text} not null primary key,
  token_hash {bytes} not null unique,
  competition_id {text} not null references competitions (id),
  created_at {int} not null,
  revoked_at {int},
  changed_at {int} not null
) {strict};
create index watch_links_competition on watch_links (competition_id);
{note_deletes watch_links id}

create table pools (
  competition_id {text} not null references competitions (id),
  asset_id {text} not null,
  set_id {text} not null,
  position {int} not null,
  base {int},
  changed_at {int} not null,
  primary key (competition_id, asset_id),
  foreign key (set_id, asset_id) references assets (set_id, id)
) {clustered};
create index pools_asset on pools (set_id, asset_id);
{note_deletes pools competition_id,asset_id}
