package org.monarca.exchange.credit;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ManyRecords;
import org.monarca.exchange.credit.plans.Plans;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.StateRecordNumber;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Service;

/**
 * The credits of all children of whom a State has a record, to be counted: records are read set by
 * set, as many sets at a time as there are processors, and none of it is kept.
 */
@Service
public class CreditsOfState {

  private static final Actor ACTOR = Actor.exchange("counts");
  private static final int LISTED = 10_000;
  private static final int AT_A_TIME = 500;
  private static final Set<RecordKind> KINDS = Set.of(RecordKind.COURSE, RecordKind.ENROLLMENT);

  private final Database database;
  private final Identities identities;
  private final ManyRecords records;
  private final Credits credits;

  public CreditsOfState(
      Database database, Identities identities, ManyRecords records, Credits credits) {
    this.database = database;
    this.identities = identities;
    this.records = records;
    this.credits = credits;
  }

  /** In which grade a child is placed. */
  @FunctionalInterface
  public interface Placing {

    /** Absent where none is known. */
    @Nullable String grade(ChildRecord child);
  }

  /**
   * Each child once, in sets; what is said of them is counted, and nothing else.
   *
   * @param sets told of each set, one at a time
   */
  public void each(
      String state, LocalDate today, Placing placing, Consumer<List<CreditView>> sets) {
    var plans = credits.plans(today);
    var turn = new ReentrantLock();
    sets(state).parallelStream()
        .map(children -> views(children, plans, today, placing))
        .forEach(views -> {
          turn.lock();
          try {
            sets.accept(views);
          } finally {
            turn.unlock();
          }
        });
  }

  /** All children of whom the State has a record, each in one set. */
  private List<List<ExchangeId>> sets(String state) {
    var children = new LinkedHashSet<ExchangeId>();
    long after = 0;
    List<StateRecordNumber> some;
    do {
      some = page(state, after);
      some.forEach(record -> children.add(record.id()));
      after = some.isEmpty() ? after : some.getLast().source();
    } while (some.size() == LISTED);
    var all = List.copyOf(children);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_A_TIME)
        .mapToObj(from -> all.subList(from, Math.min(from + AT_A_TIME, all.size())))
        .toList();
  }

  private List<StateRecordNumber> page(String state, long after) {
    return database.read(ACTOR, () -> identities.stateRecords(state, after, LISTED));
  }

  private List<CreditView> views(
      List<ExchangeId> children, Plans plans, LocalDate today, Placing placing) {
    var told = records.of(children, KINDS);
    var book = credits.bookFor(told);
    return told.stream()
        .map(child -> CreditView.of(child, book, plans, placing.grade(child), "", today))
        .toList();
  }
}
