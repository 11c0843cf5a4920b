-- What was before, so that a decision can be taken back as if it had never been: what each record said and where it stood, in turns. Every telling of a
-- record and every decision has a turn of its own; turns are drawn by whoever holds the identity lock, and so in the order in which they became visible.
-- All of it tells of the past as it counts: an undoing writes it anew. What really happened stands in identity.event and identity.decision.
create sequence identity.turn;
grant usage on sequence identity.turn to ${service};

alter table identity.link add column turn bigint not null default 0;  -- since when it stands there
alter table identity.link add column said bigint not null default 0;  -- since when it says what it says
alter table identity.link add column claimed_in bigint;               -- when that number was sent last that is in claimed
grant update (turn, said, claimed, claimed_in) on identity.link to ${service};

alter table identity.alias add column turn bigint not null default 0;

alter table identity.near_match add column turn bigint not null default 0;
alter table identity.near_match add column closed bigint;             -- answered, or told otherwise, in that turn
grant update (closed, other_id) on identity.near_match to ${service};
create index near_match_of_record on identity.near_match (source_id);

-- An answer to a doubt that there would not have been without a decision that was taken back: nothing opens it again.
alter table identity.decision_near_match add column asked boolean not null default true;
grant update (asked) on identity.decision_near_match to ${service};
create index decision_move_of_record on identity.decision_move (source_id);

alter table identity.decision add column turn bigint not null default 0;
create index decision_in_turn on identity.decision (turn);

-- Where a record stood from a turn on, until another; now it stands where its link says.
create table identity.former_link (
  source_id   bigint not null references identity.link (source_id),
  turn        bigint not null,
  until       bigint not null check (until > turn),
  exchange_id bigint not null references identity.exchange_id (id),
  how         text not null,
  weight      real,
  model       text,
  at          timestamptz not null,
  primary key (source_id, turn)
);
create index former_link_of_child on identity.former_link (exchange_id);
create index former_link_until on identity.former_link (until);
grant select, insert, update (until), delete on identity.former_link to ${service};

-- What it said from a turn on, until another; what it says now stands in identity.person.
create table identity.former_person (
  source_id           bigint not null references identity.link (source_id),
  turn                bigint not null,
  until               bigint not null check (until > turn),
  claimed             bigint,
  claimed_in          bigint,
  state               text not null,
  state_student_id    text collate "C" not null,
  first_name          text,
  middle_name         text,
  last_name_1         text,
  last_name_2         text,
  suffix              text,
  birth_date          date,
  sex                 text,
  multiple_birth      boolean,
  birth_city          text,
  birth_state         text,
  birth_country       text,
  parent_1_first_name text,
  parent_1_last_name  text,
  parent_2_first_name text,
  parent_2_last_name  text,
  primary key (source_id, turn)
);
grant select, insert on identity.former_person to ${service};

-- The keys under which it was found then.
create table identity.former_key (
  key       bigint not null,
  source_id bigint not null,
  turn      bigint not null,
  until     bigint not null,
  primary key (key, source_id, turn)
);
grant select, insert on identity.former_key to ${service};

-- What is known of the time before there were turns: where each record came to first, and what people decided.
update identity.decision set turn = after + 1;
update identity.link set said = told.first, turn = told.last, claimed_in = case when claimed is not null then told.first end
  from (select source_id, min(sequence) as first, max(sequence) as last from identity.event group by source_id) told
 where told.source_id = link.source_id;
insert into identity.former_link (source_id, turn, until, exchange_id, how, weight, model, at)
select source_id, turn, until, from_id, how, weight, model, at
  from (select move.*, decision.turn as until, lag(decision.turn, 1, link.said) over (partition by move.source_id order by decision.id) as turn
          from identity.decision
          join identity.decision_move move on move.decision = decision.id
          join identity.link on link.source_id = move.source_id
         where not exists (select from identity.decision undone where undone.undoes = decision.id)) moved
 where turn < until;
update identity.link set turn = last.until
  from (select former.source_id, former.until, move.to_id
          from identity.former_link former
          join identity.decision on decision.turn = former.until
          join identity.decision_move move on move.decision = decision.id and move.source_id = former.source_id) last
 where last.source_id = link.source_id and last.to_id = link.exchange_id
   and not exists (select from identity.former_link later where later.source_id = link.source_id and later.until > last.until);
update identity.alias set turn = merged.turn
  from (select move.from_id, max(decision.turn) as turn
          from identity.decision_move move join identity.decision on decision.id = move.decision
         where decision.kind = 'merge' group by move.from_id) merged
 where merged.from_id = alias.id;
update identity.near_match near set turn = link.said, closed = case when status <> 'open' then link.said end
  from identity.link where link.source_id = near.source_id;
update identity.near_match near set closed = decision.turn
  from identity.decision_near_match answered join identity.decision on decision.id = answered.decision
 where answered.near_match = near.id and near.status <> 'open';
select setval('identity.turn', (select coalesce(max(sequence), 0) + 1 from identity.event));

alter table identity.decision drop column after, drop column near_after;
alter table identity.near_match add check ((status = 'open') = (closed is null));
