package org.monarca.exchange.credit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ManyRecords;
import org.monarca.exchange.credit.courses.CourseBook;
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
 * set, and each set is computed on all processors while none of it is kept.
 */
@Service
public class CreditsOfState {

  private static final Actor ACTOR = Actor.exchange("counts");
  private static final int AT_A_TIME = 1_000;
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

    /**
     * @param book by what courses are known
     * @return absent where none is known
     */
    @Nullable String grade(ChildRecord child, CourseBook book);
  }

  /**
   * Each child once, in sets; what is said of them is counted, and nothing else.
   *
   * @param sets told of each set, one after the other
   */
  public void each(
      String state, LocalDate today, Placing placing, Consumer<List<CreditView>> sets) {
    var plans = credits.plans(today);
    var seen = new HashSet<ExchangeId>();
    long after = 0;
    List<StateRecordNumber> some;
    do {
      some = page(state, after);
      var children = new LinkedHashSet<ExchangeId>();
      some.stream().map(StateRecordNumber::id).filter(seen::add).forEach(children::add);
      sets.accept(views(children, plans, today, placing));
      after = some.isEmpty() ? after : some.getLast().source();
    } while (some.size() == AT_A_TIME);
  }

  private List<StateRecordNumber> page(String state, long after) {
    return database.read(ACTOR, () -> identities.stateRecords(state, after, AT_A_TIME));
  }

  private List<CreditView> views(
      Collection<ExchangeId> children, Plans plans, LocalDate today, Placing placing) {
    var told = records.of(children, KINDS);
    var book = credits.bookFor(told);
    return told.parallelStream()
        .map(child -> CreditView.of(child, book, plans, placing.grade(child, book), "", today))
        .toList();
  }
}
