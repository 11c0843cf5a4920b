-- Whether an account lets its person in. None is ever removed: what was done under it must be known for ever, and its address is nobody else's.
alter table access.account
  add column status        text not null default 'active' check (status in ('active', 'disabled', 'deactivated')),
  add column status_reason text check (status_reason in ('left', 'other-work', 'on-leave', 'incident', 'unused', 'back', 'mistake', 'other')),
  add column status_since  timestamptz,
  add column status_by     text,                                    -- account, or part of the exchange
  add column signed_out    timestamptz not null default '-infinity',-- what was let in before is let in no longer
  add column last_used     timestamptz,                             -- to the hour
  add check (status = 'active' or (status_reason is not null and status_since is not null and status_by is not null));
grant update (status, status_reason, status_since, status_by, signed_out, last_used) on access.account to ${service};

-- Administrators of users: of a State, and of the Department.
alter table access.account
  drop constraint account_role_check,
  add constraint account_role_check check (role in ('school-user', 'district-admin', 'region-admin', 'state-data-admin', 'user-admin', 'federal-user', 'federal-admin')),
  drop constraint account_check,
  add constraint account_state_check check ((state is null) = (role in ('federal-user', 'federal-admin')));

create index account_of_state on access.account (state, lower(display_name), id);
create index account_by_use on access.account (greatest(coalesce(last_used, created), status_since)) where status = 'active';

-- Only who may sign in has an office.
create or replace view access.v_standing as
  select id as account, role, state, region, district from access.account where status = 'active';
