-- Mail, help, reports, and what a node must remember.

create table outbox (
  id {text} not null primary key,
  to_addr {text} not null,
  subject {text} not null,
  body_text {text} not null,
  body_html {text} not null,
  created_at {int} not null,
  sent_at {int},
  tries {int} not null default 0,
  error {text},
  changed_at {int} not null
) {strict};
create index outbox_unsent on outbox (created_at) where sent_at is null;
create index outbox_created on outbox (created_at);
{note_deletes outbox id}

create table help_requests (
  id {text} not null primary key,
  competition_id {text} not null references competitions (id),
  seat {int} not null,
  kind {text} not null,
  text {text} not null,
  context {text} not null,
  created_at {int} not null,
  done_at {int},
  changed_at {int} not null
) {strict};
create index help_requests_competition on help_requests (competition_id, created_at);
{note_deletes help_requests id}

create table reports (
  reference {text} not null primary key,
  user_id {text} references users (id),
  body {text} not null,
  created_at {int} not null,
  changed_at {int} not null
) {strict};
create index reports_created on reports (created_at);
{note_deletes reports reference}

create table settings_kv (
  key {text} not null primary key,
  value {text} not null,
  changed_at {int} not null
) {clustered};
{note_deletes settings_kv key}
