-- That a State is asked whether what it says of a child is right, because another State says something else. What each says stands with the records: here is only which element is meant.
create schema corrections;
grant usage on schema corrections to ${service};

create table corrections.value_check (
  id          bigint generated always as identity primary key,
  exchange_id bigint not null references identity.exchange_id (id),
  element     text collate "C" not null,
  state       text collate "C" not null,  -- that is asked
  asked_by    text not null,              -- account
  asked_from  text collate "C",           -- its State; absent for the Department
  reason      text not null check (reason in ('document', 'family', 'impossible', 'only-differs')),
  asked       timestamptz not null,
  verdict     text check (verdict in ('right', 'wrong', 'unclear')),  -- absent as long as it is asked
  answered_by text,
  answered    timestamptz,
  check ((verdict is null) = (answered_by is null) and (verdict is null) = (answered is null))
);
create unique index value_check_open on corrections.value_check (exchange_id, element, state) where verdict is null;
create index value_check_of_child on corrections.value_check (exchange_id);
create index value_check_answered on corrections.value_check (answered) where verdict is not null;

grant select, insert, delete, update (verdict, answered_by, answered) on corrections.value_check to ${service};
alter table corrections.value_check enable row level security, force row level security;
create policy exchange on corrections.value_check using ((select walls.is_exchange()));
create policy migration on corrections.value_check using ((select walls.is_migration()));
create trigger guard_disposal before delete on corrections.value_check for each statement execute function retention.guard_disposal();
