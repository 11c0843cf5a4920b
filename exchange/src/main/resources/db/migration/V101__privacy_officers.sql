-- Privacy officers are States', for children who must not be found.
alter table access.role_grant
  drop constraint role_grant_state_check,
  add constraint role_grant_state_check check ((state is null) = (role in ('federal-user', 'federal-admin', 'help-desk', 'auditor', 'operator')));
