package org.monarca.exchange.worklist;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/**
 * Takes tasks back from people who have no business with them any more, because their rights have
 * ended or they, or the tasks, belong elsewhere now: whoever of the office may take them again.
 */
@Component
class Holders {

  private static final Actor RIGHTS = Actor.exchange("rights");

  /** What one transaction frees. */
  private static final int CHUNK = 500;

  private static final String FREE =
      """
      with gone as (
        select task.id
          from worklist.task task join access.v_person holder on holder.account = task.assignee
         where task.closed is null and task.assignee is not null
           and not exists (select from access.v_standing person where person.account = task.assignee and {in scope})
         order by task.id
         limit :limit
           for no key update of task skip locked),
      freed as (
        update worklist.task task
           set status = 'open', assignee = null, version = version + 1
          from gone
         where task.id = gone.id
        returning task.id, level, region, district)
      insert into worklist.event (task, at, by, what, level, region, district)
      select id, :at, :by, 'freed', level, region, district from freed order by id
      """
          .replace("{in scope}", Standing.IN_SCOPE);

  private final Database database;
  private final InstantSource clock;

  Holders(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Frees some; whether there were any. */
  boolean freeSome() {
    return database.write(
        RIGHTS,
        () ->
            database
                    .jdbc()
                    .sql(FREE)
                    .param("limit", CHUNK)
                    .param("at", Times.utc(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .param("by", RIGHTS.id())
                    .update()
                > 0);
  }
}
