-- Two roles of a State more: who looks children up and does nothing else, and who sets up its regions.
alter table access.role_grant
  drop constraint role_grant_role_check,
  drop constraint role_grant_district_check,
  drop constraint role_grant_at_school_check,
  add constraint role_grant_role_check
    check (role in ('school-user', 'query-user', 'recruiter', 'district-admin', 'region-admin', 'region-setup', 'state-data-admin', 'state-director',
                    'user-admin', 'federal-user', 'federal-admin', 'privacy-officer', 'help-desk', 'auditor', 'operator')),
  add constraint role_grant_district_check
    check (case when role = 'district-admin' then district is not null when role in ('school-user', 'query-user', 'recruiter') then true else district is null end),
  add constraint role_grant_at_school_check
    check (school is null or district is not null and role in ('school-user', 'query-user', 'recruiter'));
