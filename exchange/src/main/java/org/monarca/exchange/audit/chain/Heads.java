package org.monarca.exchange.audit.chain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Closes each day that is over, and tells how far the trail had come. */
@Service
public class Heads {

  static final Actor CLOSING = Actor.exchange("audit");

  private final Database database;
  private final Audit audit;
  private final HeadStore heads;
  private final InstantSource clock;

  public Heads(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.heads = new HeadStore(database.jdbc());
    this.clock = clock;
  }

  /**
   * Closes the first day that is over and not closed; whether there was one. After a standstill
   * that is several, one after the other; where none was ever closed it is yesterday.
   *
   * <p>A head names what is committed. An entry of a transaction that is under way comes later in
   * its chain, whatever moment it names, and so belongs to the next head: none is left out.
   */
  boolean closeOne() {
    return database.write(
        CLOSING,
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var yesterday = yesterday(now);
          var last = heads.last();
          var day = last.map(head -> head.day().plusDays(1)).orElse(yesterday);
          if (day.isAfter(yesterday)) {
            return false;
          }
          heads.add(
              Head.of(day, now, heads.reached(), last.map(Head::hash).orElse(Reached.NO_HASH)));
          return true;
        });
  }

  /** How many days are over and not closed. */
  long unclosed() {
    var yesterday = yesterday(clock.instant());
    return heads
        .last()
        .map(head -> Math.max(0, ChronoUnit.DAYS.between(head.day(), yesterday)))
        .orElse(1L);
  }

  /** The latest of so many days, oldest first; that somebody read them stands in the trail. */
  public List<Head> read(Actor reader, int days) {
    return database.write(
        reader,
        () -> {
          audit.record(reader, Entry.done("audit.heads", "head"));
          return heads.latest(days).reversed();
        });
  }

  /** The latest of so many days, oldest first, for what is sent by the exchange itself. */
  public List<Head> closed(int days) {
    return heads.latest(days).reversed();
  }

  /** That of a day; empty where it is not closed. */
  public Optional<Head> of(LocalDate day) {
    return heads.of(day);
  }

  private static LocalDate yesterday(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
  }
}
