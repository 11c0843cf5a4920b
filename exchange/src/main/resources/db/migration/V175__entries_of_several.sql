-- Entries of several who did something in one transaction, by one statement: each is written in the name of who did it, as if they came one after the
-- other (the policy "written" holds to each). For the exchange alone, which did it for all of them.
create function audit.tell(at timestamptz, actor_kinds text[], actors text[], roles text[], states text[], requests text[], actions text[],
                           object_kinds text[], object_ids text[], outcomes text[], facts text[]) returns void language plpgsql as $$
declare
  person constant text := coalesce(current_setting('monarca.person', true), '');
  state constant text := coalesce(current_setting('monarca.state', true), '');
  role constant text := walls.role();
begin
  if role <> 'exchange' then
    raise exception 'entries of others are written by the exchange' using errcode = 'insufficient_privilege';
  end if;
  for n in 1 .. cardinality(actions) loop
    perform set_config('monarca.person', actors[n], true), set_config('monarca.state', coalesce(states[n], ''), true),
            set_config('monarca.role', roles[n], true);
    insert into audit.entry (at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts)
    values (tell.at, requests[n], actor_kinds[n], actors[n], roles[n], states[n], actions[n], object_kinds[n], object_ids[n], outcomes[n],
            facts[n]::jsonb);
  end loop;
  perform set_config('monarca.person', person, true), set_config('monarca.state', state, true), set_config('monarca.role', role, true);
end $$;
