package org.monarca.records.rules;

import java.util.stream.Stream;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;

/** The children of the rule table, for whoever publishes them. */
public final class KitCases {

  private KitCases() {}

  /** A child that breaks one rule, and its neighbour that holds all. */
  public record Pair(Problem problem, StudentRecord breaks, StudentRecord holds) {}

  /** All but those about how a table of a bundle is written. */
  public static Stream<Pair> all() {
    return RuleTableTest.cases()
        .filter(broken -> !broken.breaks().student().cutShort())
        .filter(broken -> broken.problem() != Problem.ROW_SHORTER_THAN_HEADING)
        .map(broken -> new Pair(broken.problem(), broken.breaks(), broken.holds()));
  }
}
