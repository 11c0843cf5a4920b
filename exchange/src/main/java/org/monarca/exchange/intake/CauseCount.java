package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.records.problems.Finding;

/**
 * How often a cause was found in a submission.
 *
 * @param examples the first of its findings, at least one
 */
public record CauseCount(Cause cause, long times, List<Finding> examples) {

  public CauseCount {
    examples = List.copyOf(examples);
  }

  public Finding first() {
    return examples.getFirst();
  }
}
