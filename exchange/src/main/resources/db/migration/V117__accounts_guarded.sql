-- A policy says at which accounts somebody may be at work, this says at what of them: the person at what is their own, an administrator at
-- standing, training and sessions, the help desk at sessions alone. Address and use are the exchange's to write.
create function access.guard_account() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  own     constant text[] := '{display_name,phone,language,zone,password_hash,signed_out}';
  theirs  constant text[] := '{status,status_reason,status_since,status_by,trained,signed_out}';
  allowed text[];
begin
  -- Whoever says not who works has walked past the policies: a superuser at the console.
  if coalesce(current_setting('monarca.role', true), '') in ('', 'exchange', 'migration') then
    return new;
  end if;
  allowed := case when old.id = walls.person() then own
                  when walls.sees_to_accounts() then theirs
                  else '{signed_out}' end;
  if to_jsonb(new) - allowed <> to_jsonb(old) - allowed then
    raise exception 'no one may change that of an account in this role' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before update on access.account for each row execute function access.guard_account();

-- Ways to sign in are added and used by their person; whoever sees to the account sees them and takes them away, and gives none.
drop policy of_the_account on access.authenticator;
create policy of_the_person on access.authenticator using ((select walls.is_exchange()) or account = (select walls.person()));
create policy seen on access.authenticator for select
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
create policy taken_away on access.authenticator for delete
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));

drop policy of_the_account on access.recovery_code;
create policy of_the_person on access.recovery_code using ((select walls.is_exchange()) or account = (select walls.person()));
create policy seen on access.recovery_code for select
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
create policy taken_away on access.recovery_code for delete
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));

drop policy of_the_account on access.passkey;
create policy of_the_person on access.passkey using ((select walls.is_exchange()) or account = (select walls.person()));
create policy seen on access.passkey for select
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
create policy taken_away on access.passkey for delete
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));

drop policy of_the_account on access.federated_identity;
create policy of_the_person on access.federated_identity using ((select walls.is_exchange()) or account = (select walls.person()));
create policy seen on access.federated_identity for select
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
create policy taken_away on access.federated_identity for delete
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));

drop policy of_the_account on access.personal_token;
create policy of_the_person on access.personal_token using ((select walls.is_exchange()) or account = (select walls.person()));
create policy seen on access.personal_token for select
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
create policy taken_away on access.personal_token for delete
  using ((select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
