-- The season. A book is a pile of imports; what counts of a match is what the latest applied import says of it. A
-- competition's book lies on top of its set's: what it says of a match hides what the other says.

create table books (
  id {text} not null primary key,
  set_id {text} not null references sets (id),
  competition_id {text} references competitions (id),
  parent_id {text} references books (id),
  last_import {int} not null,
  head {int} not null,
  created_at {int} not null,
  changed_at {int} not null
) {strict};
create unique index books_competition on books (competition_id) where competition_id is not null;
create unique index books_set on books (set_id) where competition_id is null;
create index books_of_set on books (set_id);
create index books_parent on books (parent_id) where parent_id is not null;
{note_deletes books id}

-- turn is the book's head when the import was last applied: the highest turn wins. moved is its head when the import was
-- last applied, taken back or amended.
create table imports (
  book_id {text} not null references books (id),
  no {int} not null,
  state {text} not null,
  source {text} not null,
  format {text} not null,
  name {text} not null,
  made_by {text} references users (id),
  summary {text} not null,
  turn {int} not null,
  moved {int} not null,
  created_at {int} not null,
  applied_at {int},
  undone_at {int},
  changed_at {int} not null,
  primary key (book_id, no)
) {clustered};
create index imports_waiting on imports (created_at) where state = 'staged';
{note_deletes imports book_id,no}

create table import_entries (
  book_id {text} not null,
  import_no {int} not null,
  kind {text} not null,
  match_id {text} not null,
  body {text} not null,
  changed_at {int} not null,
  primary key (book_id, import_no, kind, match_id),
  foreign key (book_id, import_no) references imports (book_id, no)
) {clustered};
create index import_entries_match on import_entries (book_id, match_id);
{note_deletes import_entries book_id,import_no,kind,match_id}

-- Other names of assets and other numbers of matches, as people and files write them.
create table aliases (
  book_id {text} not null references books (id),
  kind {text} not null,
  alias {text} not null,
  target {text} not null,
  changed_at {int} not null,
  primary key (book_id, kind, alias)
) {clustered};
{note_deletes aliases book_id,kind,alias}

create table scoring (
  competition_id {text} not null references competitions (id),
  version {int} not null,
  body {text} not null,
  made_by {text} references users (id),
  created_at {int} not null,
  changed_at {int} not null,
  primary key (competition_id, version)
) {clustered};
{note_deletes scoring competition_id,version}

create table feeds (
  id {text} not null primary key,
  book_id {text} not null references books (id),
  kind {text} not null,
  name {text} not null,
  settings {text} not null,
  enabled {int} not null,
  next_at {int} not null,
  busy_until {int},
  fails {int} not null,
  last_try_at {int},
  last_ok_at {int},
  last_change_at {int},
  error {text},
  note {text} not null,
  made_by {text} references users (id),
  created_at {int} not null,
  changed_at {int} not null
) {strict};
create index feeds_book on feeds (book_id, created_at);
create index feeds_due on feeds (next_at) where enabled = 1;
{note_deletes feeds id}
