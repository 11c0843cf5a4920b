-- By what agreement a State takes part, and from which day on its systems do: as its administrators or the Department's say. What was said before stays.
-- See org.monarca.exchange.jurisdictions.agreements.
create table jurisdictions.agreement (
  id      bigint generated always as identity primary key,
  state   text not null references jurisdictions.state (code),
  title   text check (length(title) between 1 and 200), -- absent where there is none
  parties text check (length(parties) between 1 and 200), -- offices that signed it, never people
  signed  date,
  until   date check (until >= signed),                  -- absent where it ends only by being ended
  starts  date,                                          -- when the State's systems go over to the exchange
  said    timestamptz not null,
  said_by text not null,
  check ((title is null) = (parties is null) and (title is null) = (signed is null)),
  check (until is null or signed is not null)
);
create index agreement_of_state on jurisdictions.agreement (state, id desc);
grant select, insert on jurisdictions.agreement to ${service};
