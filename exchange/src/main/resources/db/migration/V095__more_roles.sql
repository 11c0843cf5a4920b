-- Roles that read and change nothing, or end sessions alone: recruiters and State directors, and of the Department privacy officers, help desk,
-- auditors and operators.
alter table access.role_grant
  drop constraint role_grant_role_check,
  drop constraint role_grant_state_check,
  drop constraint role_grant_district_check,
  drop constraint role_grant_at_school_check,
  add constraint role_grant_role_check
    check (role in ('school-user', 'recruiter', 'district-admin', 'region-admin', 'state-data-admin', 'state-director', 'user-admin',
                    'federal-user', 'federal-admin', 'privacy-officer', 'help-desk', 'auditor', 'operator')),
  add constraint role_grant_state_check
    check ((state is null) = (role in ('federal-user', 'federal-admin', 'privacy-officer', 'help-desk', 'auditor', 'operator'))),
  add constraint role_grant_district_check
    check (case when role = 'district-admin' then district is not null when role in ('school-user', 'recruiter') then true else district is null end),
  add constraint role_grant_at_school_check check (school is null or district is not null and role in ('school-user', 'recruiter'));

-- Who of the Department reads the accounts of everybody.
create function walls.reads_accounts() returns boolean stable parallel safe language sql
  return walls.role() in ('help-desk', 'auditor');
create policy read_by_department on access.account for select using ((select walls.reads_accounts()));
create policy read_by_department on access.role_grant for select using ((select walls.reads_accounts()));
create policy sessions_ended on access.account for update using (id <> (select walls.person()) and (select walls.role()) = 'help-desk');
create policy audited on applications.application for select using ((select walls.role()) = 'auditor');
create policy operated on notices.failing for select using ((select walls.role()) = 'operator');
