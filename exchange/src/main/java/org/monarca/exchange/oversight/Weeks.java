package org.monarca.exchange.oversight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.PeopleNamed;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.oversight.WeekCounts.Opened;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Looks at each week once it is over (AU-6), and tells auditors and privacy officers of it. */
@Service
public class Weeks {

  static final Actor LOOKING = Actor.exchange("oversight");

  /** So that what was under way at midnight is counted too. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private final Database database;
  private final Audit audit;
  private final PeopleNamed people;
  private final WeekListener listener;
  private final InstantSource clock;
  private final WeekStore store;
  private final WeekCounts counts;
  private final ChildrenOpened children;

  Weeks(
      Database database,
      Audit audit,
      PeopleNamed people,
      Identities identities,
      WeekListener listener,
      InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.people = people;
    this.listener = listener;
    this.clock = clock;
    this.store = new WeekStore(database);
    this.counts = new WeekCounts(database);
    this.children = new ChildrenOpened(database, identities);
  }

  /**
   * Looks at the first week that is over and was not looked at; whether there was one. After a
   * standstill that is several, one after the other; where none ever was it is the last.
   */
  boolean lookAtOne() {
    return database.write(
        LOOKING,
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var monday =
              LocalDate.ofInstant(now.minus(SETTLED), ZoneOffset.UTC)
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          var latest = monday.minusDays(Week.DAYS);
          var day = store.last().map(last -> last.plusDays(Week.DAYS)).orElse(latest);
          if (day.isAfter(latest) || !store.add(day, now)) {
            return false;
          }
          var found = found(day);
          store.add(day, found);
          audit.record(
              LOOKING, Entry.done("week.look", "week", day.toString()).with("count", found.size()));
          listener.looked(found);
          return true;
        });
  }

  /** The latest weeks, newest first. */
  public List<Week> list(Actor reader, int most) {
    return database.read(reader, () -> store.weeks(most));
  }

  /** A week, by the Monday with which it began, with what the reader is told. */
  public Optional<Looked> find(Actor reader, LocalDate day) {
    return database.write(
        reader,
        () ->
            store
                .week(day)
                .map(week -> {
                  audit.record(reader, Entry.done("week.view", "week", day.toString()));
                  return new Looked(week, store.found(day));
                }));
  }

  /** Whether the week that began with that Monday was looked at. */
  public boolean isLookedAt(Actor reader, LocalDate monday) {
    return database.read(reader, () -> store.week(monday).isPresent());
  }

  /** A week and what was unusual in it. */
  public record Looked(Week week, List<Unusual> found) {

    public Looked {
      found = List.copyOf(found);
    }
  }

  private List<Unusual> found(LocalDate day) {
    var opened = counts.opened(day);
    var accounts = people.accounts(opened.stream().map(Opened::actor).toList());
    var names =
        accounts.values().stream().collect(Collectors.toMap(Account::id, Account::displayName));
    var zones = accounts.values().stream().collect(Collectors.toMap(Account::id, Account::zone));
    var found = new ArrayList<Unusual>(counts.volume(day));
    found.addAll(counts.outOfHours(day, zones));
    found.addAll(children.unusual(opened, Map.copyOf(names)));
    found.addAll(counts.emergencies(day));
    found.addAll(counts.refused(day));
    return found;
  }
}
