-- Applications are behind the second wall (V087): they are read by who decides about them.
alter table applications.application enable row level security, force row level security;
create policy exchange on applications.application using ((select walls.is_exchange()));
create policy administered on applications.application
  using (state = (select walls.state()) and role <> 'user-admin' and (select walls.role()) = 'user-admin');
create policy administered_by_department on applications.application
  using ((state is null or role = 'user-admin') and (select walls.role()) = 'federal-admin');
create policy migration on applications.application using ((select walls.is_migration()));

alter view access.v_ended set (security_invoker = true);
