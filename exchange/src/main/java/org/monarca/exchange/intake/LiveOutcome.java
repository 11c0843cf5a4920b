package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Finding;

/**
 * What became of a child that was spoken of.
 *
 * @param verdict absent where it was rejected
 * @param exchangeId absent where it was rejected, and where a child was withdrawn that was never
 *     sent
 * @param arrived whether the State had no living record of the child before
 * @param unchanged whether all that was said had been said just so before
 * @param older whether something later had been said of the record: it is history, and what is
 *     later stands
 * @param asOf the moment that what was said has
 * @param findings each at its place in the body ({@code OneStudent.pointer}); errors first
 */
public record LiveOutcome(
    String state,
    String stateStudentId,
    ChildOutcome.@Nullable Verdict verdict,
    @Nullable String exchangeId,
    boolean arrived,
    boolean unchanged,
    boolean older,
    Instant asOf,
    List<Finding> findings) {

  public LiveOutcome {
    findings = findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  public boolean rejected() {
    return verdict == null;
  }
}
