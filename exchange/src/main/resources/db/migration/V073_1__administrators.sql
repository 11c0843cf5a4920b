-- Administrators of districts and of regions.
alter table access.account
  add column region   bigint references jurisdictions.region (id),
  add column district text references jurisdictions.district (lea_id),
  drop constraint account_role_check,
  add constraint account_role_check
    check (role in ('school-user', 'district-admin', 'region-admin', 'state-data-admin', 'federal-user')),
  add constraint account_region_check check ((region is null) = (role <> 'region-admin')),
  add constraint account_district_check check ((district is null) = (role <> 'district-admin'));
