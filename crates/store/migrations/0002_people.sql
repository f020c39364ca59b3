-- People, and how they prove who they are.

create table users (
  id {text} not null primary key,
  email {text} unique,
  name {text} not null,
  operator {int} not null default 0,
  created_at {int} not null,
  changed_at {int} not null
) {strict};
{note_deletes users id}

create table sign_in_codes (
  id {text} not null primary key,
  email {text} not null,
  code_hash {bytes} not null,
  link_hash {bytes} not null unique,
  created_at {int} not null,
  expires_at {int} not null,
  wrong_tries {int} not null default 0,
  used_at {int},
  changed_at {int} not null
) {strict};
create index sign_in_codes_email on sign_in_codes (email, created_at);
create index sign_in_codes_expires on sign_in_codes (expires_at);
{note_deletes sign_in_codes id}

create table sessions (
  id {text} not null primary key,
  user_id {text} not null references users (id),
  token_hash {bytes} not null unique,
  created_at {int} not null,
  last_seen_at {int} not null,
  expires_at {int} not null,
  revoked_at {int},
  agent {text} not null,
  device {text} not null,
  changed_at {int} not null
) {strict};
create index sessions_user on sessions (user_id, last_seen_at);
create index sessions_expires on sessions (expires_at);
{note_deletes sessions id}
