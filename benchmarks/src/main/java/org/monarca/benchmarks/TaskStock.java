package org.monarca.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Open tasks of kinds that nothing opens by itself yet, until there are as many as a busy nation
 * has. They are written straight into the tables of the worklist: each about a child that is there,
 * so that every State has as many as it has records; half lie with the State, three in ten with a
 * district, the rest with regions and the Department; they are due from five days ago to twenty
 * days from now; one in seven was taken by one of twenty colleagues, one in two hundred by somebody
 * who signs in.
 */
final class TaskStock {

  private static final String OPEN = "select count(*) from worklist.task where closed is null";

  private static final String COLLEAGUES =
      """
      with colleague as (
        select 'bench-' || state.code || '-' || n as id, state.code as state, n
          from (select distinct state as code from students.source) state, generate_series(1, 20) as n),
      account as (
        insert into access.account (id, email, password_hash, display_name, zone, created, trained)
        select id, 'bench.' || lower(state) || '.' || n || '@example.org', '{noop}', 'Synthetic Colleague ' || n, 'UTC', now(), current_date
          from colleague
            on conflict do nothing)
      insert into access.role_grant (account, role, state, begins, given_by)
      select id, 'state-data-admin', state, now(), 'bench' from colleague
          on conflict do nothing
      """;

  /** What is drawn follows from the record's number: the same in every run. */
  private static final String TASKS =
      """
      with child as (
        select source.id, source.state, link.exchange_id, drawn[1] as kind, drawn[2] as level, drawn[3] as due, drawn[4] as having
          from students.source
         cross join lateral (select array_agg((hashint8extended(source.id, n) & 1048575) / 1048576.0 order by n) from generate_series(1, 4) as n)
            as drawing (drawn)
          join identity.link on link.source_id = source.id
         where not exists (select from worklist.task where task.subject = 'bench:' || source.id)
         order by hashint8extended(source.id, 0)
         limit ?),
      placed as (
        select child.*, place.lea_id, place.region,
               case when child.level < 0.5 or place.lea_id is null then 'state'
                    when child.level < 0.8 then 'district'
                    when child.level < 0.97 and place.region is not null then 'region'
                    when child.level < 0.97 then 'state'
                    else 'nation' end as lies,
               current_date - 5 + (child.due * 25)::int as day,
               case when child.having < 0.15 then 'bench-' || child.state || '-' || 1 + (child.having * 1000)::int % 20
                    when child.having > 0.995
                      then (select min(held.account) from access.role_grant held
                             where held.state = child.state and held.role = 'state-data-admin' and held.account not like 'bench-%')
                    end as has
          from child
          left join lateral (select district.lea_id, district.region from jurisdictions.district where district.state = child.state
                              order by hashint8(child.id + right(district.lea_id, 5)::bigint) limit 1) place on true),
      task as (
        insert into worklist.task (kind, subject, status, level, state, region, district, assignee, due, due_days, opened, escalates, exchange_ids)
        select (array['data-validation', 'data-request', 'move-notice', 'correction'])[1 + (placed.kind * 1000)::int % 4],
               'bench:' || placed.id, case when placed.has is null then 'open' else 'claimed' end, placed.lies, placed.state,
               placed.region, placed.lea_id, placed.has, placed.day, 10, now(),
               case when placed.lies <> 'nation' then now() + interval '60 days' end, array[placed.exchange_id::text]
          from placed
        returning id, level, region, district)
      insert into worklist.event (task, at, by, what, level, region, district)
      select id, now(), 'worklist', 'opened', level, region, district from task
      """;

  private static final String LONGEST =
      "select state from worklist.task where closed is null and state = any(?) group by state order by count(*) desc, state limit 1";

  private final Connection exchange;

  TaskStock(Connection exchange) {
    this.exchange = exchange;
  }

  /**
   * Sees to it that there are so many, as far as there are children for it.
   *
   * @return how many are open now
   */
  long fillUp(long wanted) throws SQLException {
    long missing = wanted - open();
    if (missing > 0) {
      System.out.printf("Writing %,d tasks ...%n", missing);
      execute(COLLEAGUES);
      try (var tasks = exchange.prepareStatement(TASKS)) {
        tasks.setLong(1, missing);
        tasks.executeUpdate();
      }
      // A list that grew over months has been seen to by the server itself.
      execute("vacuum (analyze) worklist.task, worklist.event, access.account, access.role_grant");
    }
    return open();
  }

  /** Which of these States has the longest list. */
  String longest(Collection<String> states) throws SQLException {
    try (var asked = exchange.prepareStatement(LONGEST)) {
      asked.setArray(1, exchange.createArrayOf("text", states.toArray()));
      try (var row = asked.executeQuery()) {
        if (!row.next()) {
          throw new BenchFailure("no State with an administrator has a task");
        }
        return row.getString(1);
      }
    }
  }

  private long open() throws SQLException {
    try (var statement = exchange.createStatement();
        var row = statement.executeQuery(OPEN)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = exchange.createStatement()) {
      statement.execute(sql);
    }
  }
}
