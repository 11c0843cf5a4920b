-- What the doors turned away last of a State's system, by the way it came: when, and the code that it was told. Nothing of what was sent.
alter table access.client add column turned_away jsonb not null default '{}';
grant update (turned_away) on access.client to ${service};
