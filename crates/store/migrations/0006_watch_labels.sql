-- Links for watching have names, and say when they were last used.

alter table watch_links add column label {text} not null default '';
alter table watch_links add column last_used_at {int};
