package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/**
 * Takes open tasks along when a State changes its offices: from a level that takes part no longer
 * to the next one up that does, and with a district to the region that it belongs to now. Some at a
 * time, so that a State with very many does not wait for its own settings.
 */
@Component
class Rehousing {

  private static final Actor OFFICES = Actor.exchange("offices");

  /** What one transaction moves. */
  private static final int CHUNK = 500;

  private static final String ASK =
      "insert into worklist.rehousing (state, level, asked) values (?, ?, ?) on conflict do nothing";
  private static final String FORGET =
      "delete from worklist.rehousing where state = ? and level = ?";
  private static final String NEXT =
      "select state, level from worklist.rehousing order by asked, state, level limit 1 for update skip locked";
  private static final String LEFT =
      "select exists (select from worklist.task where closed is null and state = ? and level = ?)";

  private static final String FROM_LEVEL =
      """
      with part as (
        select id, :regions and level = 'district' and region is not null as stays_below
          from worklist.task
         where closed is null and state = :state and level = :level
         order by due, id
         limit :limit
           for no key update skip locked),
      moved as (
        update worklist.task task
           set level = case when stays_below then 'region' else 'state' end,
               escalates = case when stays_below then :regionEnd::timestamptz else :stateEnd::timestamptz end,
               version = version + 1
          from part
         where task.id = part.id
        returning task.id, task.level, task.region, task.district, task.assignee)
      insert into worklist.event (task, at, by, what, level, region, district, assignee)
      select id, :at, :by, 'moved', level, region, district, assignee from moved order by id
      """;

  /** The directory is asked once for each district that has tasks, not once for each task. */
  private static final String ELSEWHERE =
      """
      select place.state
        from (select district, region from worklist.task
               where closed is null and district is not null
               group by district, region) lying
        join jurisdictions.v_district place on place.lea_id = lying.district
       where place.region is distinct from lying.region
       order by place.state
       limit 1
      """;

  private static final String WITH_DISTRICT =
      """
      with part as (
        select task.id, place.region as now
          from worklist.task task join jurisdictions.v_district place on place.lea_id = task.district
         where task.closed is null and task.district is not null and place.state = :state
           and place.region is distinct from task.region
         order by task.id
         limit :limit
           for no key update of task skip locked),
      moved as (
        update worklist.task task
           set region = part.now,
               level = case when level = 'region' and part.now is null then 'state' else level end,
               escalates = case when level <> 'region' then escalates when part.now is null then :stateEnd::timestamptz
                                else :regionEnd::timestamptz end,
               version = version + 1
          from part
         where task.id = part.id
        returning task.id, task.level, task.region, task.district, task.assignee)
      insert into worklist.event (task, at, by, what, level, region, district, assignee)
      select id, :at, :by, 'moved', level, region, district, assignee from moved order by id
      """;

  private final Database database;
  private final SettingStore settings;
  private final Rises rises;
  private final InstantSource clock;

  Rehousing(Database database, SettingStore settings, Rises rises, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.rises = rises;
    this.clock = clock;
  }

  /** Lets nothing of that State be moved until the transaction is over: before its settings are. */
  void hold(String state) {
    database
        .jdbc()
        .sql("select level from worklist.rehousing where state = ? for update")
        .param(state)
        .query(row -> {});
  }

  /** Lets the tasks of levels that take part no longer move; in the transaction that says so. */
  void changed(StateSettings before, StateSettings after) {
    changed(after.state(), Level.DISTRICT, before.districts(), after.districts());
    changed(after.state(), Level.REGION, before.regions(), after.regions());
  }

  private void changed(String state, Level level, boolean before, boolean after) {
    if (before && !after) {
      database.jdbc().sql(ASK).params(state, level.code(), Times.utc(now())).update();
    } else if (after) {
      database.jdbc().sql(FORGET).params(state, level.code()).update();
    }
  }

  /** Moves some; whether there was anything to do. */
  boolean moveSome() {
    return database.write(OFFICES, () -> fromLevel() || withDistrict());
  }

  private boolean fromLevel() {
    return database
        .jdbc()
        .sql(NEXT)
        .query(Left.class)
        .optional()
        .filter(left -> move(FROM_LEVEL, left) > 0 || isOver(left))
        .isPresent();
  }

  /** What somebody is just at work on follows later. */
  private boolean isOver(Left left) {
    boolean some =
        database.jdbc().sql(LEFT).params(left.state(), left.level()).query(Boolean.class).single();
    return !some && database.jdbc().sql(FORGET).params(left.state(), left.level()).update() > 0;
  }

  private boolean withDistrict() {
    return database
        .jdbc()
        .sql(ELSEWHERE)
        .query(String.class)
        .optional()
        .filter(state -> move(WITH_DISTRICT, new Left(state, "")) > 0)
        .isPresent();
  }

  private int move(String sql, Left left) {
    var state = left.state();
    return database
        .jdbc()
        .sql(sql)
        .param("state", state)
        .param("level", left.level())
        .param("regions", settings.held(state).regions())
        .param("regionEnd", end(Level.REGION, state))
        .param("stateEnd", end(Level.STATE, state))
        .param("limit", CHUNK)
        .param("at", Times.utc(now()))
        .param("by", OFFICES.id())
        .update();
  }

  /** When what comes to that level of the State now leaves it. */
  private String end(Level level, String state) {
    return String.valueOf(rises.from(new Office(level, state, null, null)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A level of a State that takes part no longer. */
  private record Left(String state, String level) {}
}
