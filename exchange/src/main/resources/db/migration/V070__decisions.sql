-- What people decide about children: joined, parted, kept apart, undone; who proposed it, who confirmed it, and all that is needed to take it back.

-- The number that the State sent with a record when it was first resolved: asked again when a decision is undone.
alter table identity.link add column claimed bigint;

-- A new version that no longer fits to the other records of its own child; and doubts that lost their reason before anybody decided.
alter table identity.near_match drop constraint near_match_reason_check;
alter table identity.near_match add constraint near_match_reason_check
  check (reason in ('resembles', 'exchange-id', 'earlier-record', 'no-longer-fits'));
alter table identity.near_match drop constraint near_match_status_check;
alter table identity.near_match add constraint near_match_status_check check (status in ('open', 'same', 'different', 'void'));
create index near_match_of_child on identity.near_match (other_id);

-- A decision is kept for ever. One person alone keeps records apart, and asks that again; whatever joins or parts children takes two.
create table identity.decision (
  id        bigint generated always as identity primary key,
  kind      text not null check (kind in ('merge', 'split', 'apart', 'undo')),
  survivor  bigint references identity.exchange_id (id),  -- the number that stays
  proposer  text not null,
  confirmer text,
  reason    text not null,
  note      text not null default '',
  at        timestamptz not null,
  after     bigint not null,                              -- the last event before it
  near_after bigint not null,                             -- the last near match before it
  undoes    bigint unique references identity.decision (id),
  check (confirmer is not null or kind in ('apart', 'undo')),
  check (confirmer <> proposer),
  check ((undoes is null) = (kind <> 'undo'))
);
grant select, insert on identity.decision to ${service};

-- Where each record stood before, as its link said it.
create table identity.decision_move (
  decision  bigint not null references identity.decision (id),
  source_id bigint not null references identity.link (source_id),
  from_id   bigint not null references identity.exchange_id (id),
  to_id     bigint not null references identity.exchange_id (id),
  how       text not null,
  weight    real,
  model     text,
  at        timestamptz not null,
  primary key (decision, source_id)
);
create index decision_move_from on identity.decision_move (from_id);
create index decision_move_to on identity.decision_move (to_id);
grant select, insert on identity.decision_move to ${service};

-- The near matches that it answered.
create table identity.decision_near_match (
  decision   bigint not null references identity.decision (id),
  near_match bigint not null references identity.near_match (id),
  primary key (decision, near_match)
);
grant select, insert on identity.decision_near_match to ${service};

-- Two records that are one child, or two, whatever they say later. Goes only when the decision is undone.
create table identity.binding (
  lesser   bigint not null references identity.link (source_id),
  greater  bigint not null references identity.link (source_id) check (greater > lesser),
  decision bigint not null references identity.decision (id),
  are_one  boolean not null,
  weight   real not null,           -- bits, as it was decided: only what says more asks again
  primary key (lesser, greater, decision)
);
create index binding_of_greater on identity.binding (greater);
create index binding_of_decision on identity.binding (decision);
grant select, insert, delete on identity.binding to ${service};

-- What one person proposes and another must confirm.
create table identity.proposal (
  id             bigint generated always as identity primary key,
  kind           text not null check (kind in ('merge', 'split', 'undo')),
  survivor       bigint not null references identity.exchange_id (id),
  undoes         bigint references identity.decision (id),
  near_match     bigint references identity.near_match (id),
  proposer       text not null,
  proposer_state text,                                -- absent for the Department
  reason         text not null,
  note           text not null default '',
  proposed       timestamptz not null,
  expires        timestamptz not null,
  version        integer not null default 1,
  status         text not null default 'open' check (status in ('open', 'disputed', 'confirmed', 'refused', 'withdrawn', 'expired')),
  decided        timestamptz,
  decided_by     text,
  decided_note   text,
  decision       bigint references identity.decision (id),
  check ((kind = 'undo') = (undoes is not null)),
  check ((status = 'confirmed') = (decision is not null))
);
create index proposal_open on identity.proposal (expires) where status in ('open', 'disputed');
grant select, insert, update (version, status, decided, decided_by, decided_note, decision) on identity.proposal to ${service};

-- The records it is about as they were shown, and in which part of a split each comes to stand; part 0 keeps the number.
create table identity.proposal_record (
  proposal    bigint not null references identity.proposal (id),
  source_id   bigint not null references identity.link (source_id),
  exchange_id bigint not null references identity.exchange_id (id),
  part        smallint not null,
  said        text not null,        -- digest of what it said
  primary key (proposal, source_id)
);
create index proposal_of_record on identity.proposal_record (source_id);
grant select, insert, delete on identity.proposal_record to ${service};

-- A child is under one proposal at a time.
create table identity.locked (
  exchange_id bigint primary key references identity.exchange_id (id),
  proposal    bigint not null references identity.proposal (id)
);
grant select, insert, delete on identity.locked to ${service};

grant insert, delete on identity.alias to ${service};

-- What happened to a record, and whom it was by then.
create index event_of_source on identity.event (source_id, sequence);
