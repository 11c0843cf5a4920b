-- States' officers for children who must not be found.
alter table access.account
  drop constraint account_role_check,
  add constraint account_role_check check (role in ('school-user', 'district-admin', 'region-admin', 'state-data-admin', 'privacy-officer', 'user-admin', 'federal-user', 'federal-admin'));
