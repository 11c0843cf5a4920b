-- Applications are behind the second wall (V087) like the accounts they lead to.
alter table applications.application enable row level security, force row level security;
create policy own on applications.application
  using ((select walls.is_exchange()) or state = (select walls.state()));
create policy department on applications.application
  using ((state is null or role = 'user-admin') and (select walls.is_department()));
create policy migration on applications.application using ((select walls.is_migration()));

alter view access.v_ended set (security_invoker = true);
