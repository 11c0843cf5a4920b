package org.monarca.exchange.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ChildrenOfState;
import org.monarca.exchange.credit.plans.Plans;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Service;

/** The credits of all children of whom a State has a record, to be counted. */
@Service
public class CreditsOfState {

  private static final Set<RecordKind> KINDS = Set.of(RecordKind.COURSE, RecordKind.ENROLLMENT);

  private final ChildrenOfState children;
  private final Credits credits;

  public CreditsOfState(ChildrenOfState children, Credits credits) {
    this.children = children;
    this.credits = credits;
  }

  /** In which grade a child is placed. */
  @FunctionalInterface
  public interface Placing {

    /** Absent where none is known. */
    @Nullable String grade(ChildRecord child);
  }

  /**
   * What is counted of them: numbers, and nothing of a child.
   *
   * @param counted of the credits of each child once
   */
  public <T> T counted(
      String state, LocalDate today, Placing placing, Function<Stream<CreditView>, T> counted) {
    var plans = credits.plans(today);
    return children.counted(
        state,
        KINDS,
        sets -> counted.apply(sets.flatMap(set -> views(set, plans, today, placing))));
  }

  private Stream<CreditView> views(
      List<ChildRecord> some, Plans plans, LocalDate today, Placing placing) {
    var book = credits.bookFor(some);
    return some.stream()
        .map(child -> CreditView.of(child, book, plans, placing.grade(child), "", today));
  }
}
