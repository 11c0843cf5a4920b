-- A person of the Department may set a proposal aside. It stays in the registry, and can be tried and applied later.
alter table identity.model drop constraint model_status_check;
alter table identity.model add constraint model_status_check check (status in ('proposed', 'active', 'retired', 'aside'));
alter table identity.model
  add column set_aside        timestamptz,
  add column set_aside_by     text,
  add column set_aside_reason text check (length(set_aside_reason) between 1 and 1000),
  add check ((set_aside is null) = (set_aside_by is null) and (set_aside is null) = (set_aside_reason is null)),
  add check (status <> 'aside' or set_aside is not null);
grant update (set_aside, set_aside_by, set_aside_reason) on identity.model to ${service};
