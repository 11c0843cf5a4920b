-- The second wall (safety.md 3): row security over what belongs to a State or to a person, so that a statement that forgot to ask whose a
-- row is answers nothing instead of too much. platform.Database says for each transaction who works in it; without that nothing is done.
-- FORCE holds the owner of the tables to it too.
create schema walls;
grant usage on schema walls to ${service};

create function walls.person() returns text stable parallel safe language sql
  return nullif(current_setting('monarca.person', true), '');
create function walls.state() returns text stable parallel safe language sql
  return nullif(current_setting('monarca.state', true), '');
-- Whoever comes without saying who works is refused, and not answered with nothing: it is a mistake that must be seen.
create function walls.role() returns text stable parallel safe language plpgsql as $$
declare
  role constant text := nullif(current_setting('monarca.role', true), '');
begin
  if role is null then
    raise exception 'nobody is said to work in this transaction' using errcode = 'insufficient_privilege';
  end if;
  return role;
end $$;

-- The exchange itself: a worker, a sweep, or a part of it that a person's action set to work.
create function walls.is_exchange() returns boolean stable parallel safe language sql
  return walls.role() = 'exchange';
create function walls.is_department() returns boolean stable parallel safe language sql
  return walls.role() in ('federal-user', 'federal-admin');

-- A script of the owner that changes what is kept.
create function walls.is_migration() returns boolean stable parallel safe language sql
  return walls.role() = 'migration';

-- Whether whoever works here looks somebody up, and the audit trail says so: the entry that audit.Audit.open wrote in this transaction.
create function walls.looks_up() returns boolean stable parallel safe language sql
  return exists (select from audit.entry
                  where sequence = nullif(current_setting('monarca.look_up', true), '')::bigint
                    and xmin = pg_current_xact_id()::xid
                    and actor = walls.person() and object_kind = 'child' and outcome = 'done');

-- Each condition that does not depend on the row stands in a query of its own, `(select …)`: it is asked once a statement, not once a row.

-- What States send. The Department sees that it came and how it ended, nothing of what it says.
alter table intake.submission enable row level security, force row level security;
create policy own on intake.submission
  using ((select walls.is_exchange()) or state = (select walls.state()));
create policy department on intake.submission for select using ((select walls.is_department()));

alter table intake.content enable row level security, force row level security;
create policy own on intake.content
  using ((select walls.is_exchange())
         or exists (select from intake.submission s where s.id = submission and s.state = (select walls.state())));

alter table intake.finding enable row level security, force row level security;
create policy own on intake.finding
  using ((select walls.is_exchange())
         or exists (select from intake.submission s where s.id = submission and s.state = (select walls.state())));

alter table intake.outcome enable row level security, force row level security;
create policy own on intake.outcome
  using ((select walls.is_exchange())
         or exists (select from intake.submission s where s.id = submission and s.state = (select walls.state())));

alter table intake.data_check enable row level security, force row level security;
create policy own on intake.data_check
  using ((select walls.is_exchange()) or state = (select walls.state()));

alter table intake.severity_proposal enable row level security, force row level security;
create policy own on intake.severity_proposal
  using ((select walls.is_exchange()) or state = (select walls.state()));
create policy department on intake.severity_proposal for select using ((select walls.is_department()));

alter table intake.refused enable row level security, force row level security;
create policy own on intake.refused
  using ((select walls.is_exchange()) or state = (select walls.state()));

-- States' records of children. Read nationally, by whoever looks up and is written down for it; written by the exchange alone, and only for
-- the State on whose submission it is at work.
alter table students.source enable row level security, force row level security;
create policy looked_up on students.source for select
  using ((select walls.is_exchange()) or (select walls.looks_up()));
create policy told on students.source for insert
  with check ((select walls.is_exchange()) and state = (select walls.state()));
create policy told_again on students.source for update
  using ((select walls.is_exchange()) and state = (select walls.state()));

alter table students.version enable row level security, force row level security;
create policy looked_up on students.version for select
  using ((select walls.is_exchange()) or (select walls.looks_up()));
create policy told on students.version for insert
  with check ((select walls.is_exchange())
              and exists (select from students.source s where s.id = source_id and s.state = (select walls.state())));
create policy told_again on students.version for update
  using ((select walls.is_exchange())
         and exists (select from students.source s where s.id = source_id and s.state = (select walls.state())));

-- When what was said, and in which submission: every line of a record is joined to it, by a number that no condition of a policy may come before.
alter table students.telling enable row level security, force row level security;
create policy known on students.telling for select using (true);
create policy told on students.telling for insert
  with check ((select walls.is_exchange()) and (select walls.state()) is not null);

alter table students.early_withdrawal enable row level security, force row level security;
create policy told on students.early_withdrawal
  using ((select walls.is_exchange()))
  with check ((select walls.is_exchange()) and state = (select walls.state()));

alter table students.full_list enable row level security, force row level security;
create policy told on students.full_list
  using ((select walls.is_exchange()))
  with check ((select walls.is_exchange()) and state = (select walls.state()));

alter table students.full_list_named enable row level security, force row level security;
create policy told on students.full_list_named
  using ((select walls.is_exchange()))
  with check ((select walls.is_exchange()) and (select walls.state()) is not null);

-- Tasks: of the State that has them, and of the Department when they have come up to it.
alter table worklist.task enable row level security, force row level security;
create policy own on worklist.task
  using ((select walls.is_exchange()) or state = (select walls.state()));
create policy department on worklist.task
  using (level = 'nation' and (select walls.is_department()));

alter table worklist.event enable row level security, force row level security;
create policy of_the_task on worklist.event
  using ((select walls.is_exchange()) or exists (select from worklist.task t where t.id = task))
  with check ((select walls.is_exchange()) or exists (select from worklist.task t where t.id = task));

-- People's accounts. Everybody sees those of their State, the Department its own and those of States' user administrators; they are changed by
-- their person and by who sees to them, and so is what belongs to an account.
alter table access.account enable row level security, force row level security;
create policy exchange on access.account using ((select walls.is_exchange()));
create policy seen on access.account for select
  using (id = (select walls.person()) or state = (select walls.state()));
create policy seen_by_department on access.account for select
  using ((state is null or role = 'user-admin') and (select walls.is_department()));
create policy own on access.account for update using (id = (select walls.person()));
create policy administered on access.account
  using (state = (select walls.state()) and (select walls.role()) = 'user-admin');
create policy administered_by_department on access.account
  using ((state is null or role = 'user-admin') and (select walls.role()) = 'federal-admin');

create function walls.sees_to_accounts() returns boolean stable parallel safe language sql
  return walls.role() in ('user-admin', 'federal-admin');

alter table access.authenticator enable row level security, force row level security;
create policy of_the_account on access.authenticator
  using ((select walls.is_exchange()) or account = (select walls.person())
         or (select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
alter table access.recovery_code enable row level security, force row level security;
create policy of_the_account on access.recovery_code
  using ((select walls.is_exchange()) or account = (select walls.person())
         or (select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
alter table access.personal_token enable row level security, force row level security;
create policy of_the_account on access.personal_token
  using ((select walls.is_exchange()) or account = (select walls.person())
         or (select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));

-- A State's clients, and what one person is told or wants to be told.
alter table access.client enable row level security, force row level security;
create policy own on access.client
  using ((select walls.is_exchange()) or state = (select walls.state()));

alter table notices.preference enable row level security, force row level security;
create policy own on notices.preference
  using ((select walls.is_exchange()) or person = (select walls.person()));
alter table notices.notice enable row level security, force row level security;
create policy own on notices.notice
  using ((select walls.is_exchange()) or receiver = (select walls.person()));
alter table notices.attempt enable row level security, force row level security;
create policy of_the_notice on notices.attempt
  using ((select walls.is_exchange()) or exists (select from notices.notice n where n.id = notice));
alter table notices.failing enable row level security, force row level security;
create policy own on notices.failing
  using ((select walls.is_exchange()) or receiver = (select walls.person()) or state = (select walls.state()) or (select walls.is_department()));

-- A view lets through what its reader may see, not what its owner may.
alter view students.v_living_record set (security_invoker = true);
alter view students.v_living_source set (security_invoker = true);
alter view students.v_withdrawn_source set (security_invoker = true);
alter view access.v_standing set (security_invoker = true);

-- Later scripts say that they migrate, and reach every row: else they would change nothing, and not say so.
do $$
declare
  walled regclass;
begin
  for walled in select oid from pg_class where relforcerowsecurity loop
    execute format('create policy migration on %s using ((select walls.is_migration()))', walled);
  end loop;
end $$;

-- Whether a record is alive is asked of all of a State's at once. With a policy before it `kind` is no condition of an index any more, for comparing
-- two of an enumeration might tell of them; a part of the index it may be.
create unique index version_student on students.version (source_id) where current and kind = 'student';
