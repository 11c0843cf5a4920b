package org.monarca.exchange.roster;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Keeps the lines of lists as the records that they follow from. */
@Service
public class Upkeep {

  /** A month more than a list goes back, for days differ and lists are read later. */
  private static final int MONTHS_KEPT = 13;

  private static final Actor ACTOR = Actor.exchange("roster");

  private static final String WRITE =
      "insert into roster.stay select * from roster.project(?::bigint[], ?::text[], ?::date)";

  private final Database database;
  private final InstantSource clock;

  public Upkeep(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Follows what was said of these records, or that they were taken back; in the transaction that
   * wrote it.
   *
   * @param state whose they are
   */
  public void follow(String state, Collection<Long> sources) {
    follow(List.of(state), sources);
  }

  /** The same of records of several States. */
  public void follow(Collection<String> states, Collection<Long> sources) {
    if (sources.isEmpty()) {
      return;
    }
    var numbers = sources.stream().sorted().toArray(Long[]::new);
    var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(MONTHS_KEPT);
    database.write(
        ACTOR.on(states),
        () -> {
          database
              .jdbc()
              .sql("delete from roster.stay where source_id = any(?)")
              .param(numbers)
              .update();
          database
              .jdbc()
              .sql(WRITE)
              .param(numbers)
              .param(Expected.keys().toArray(String[]::new))
              .param(since)
              .update();
        });
  }
}
