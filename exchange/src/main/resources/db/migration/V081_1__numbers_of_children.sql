-- All numbers of these children: their own, and those that were merged into them, directly or by way of others.
create function identity.numbers_of(children bigint[]) returns bigint[] language sql stable as $$
  with recursive numbers (id) as (
    select unnest(children)
    union
    select alias.id from numbers join identity.alias on alias.merged_into = numbers.id)
  select coalesce(array_agg(id), '{}') from numbers
$$;
grant execute on function identity.numbers_of(bigint[]) to ${service};
