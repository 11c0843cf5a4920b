package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.records.problems.Finding;

/**
 * What a page shows of the findings of a submission.
 *
 * @param counts of all findings by cause, errors first
 * @param first findings in the order they were found, at most as many as were asked for
 * @param more whether there are others of those asked for
 */
public record FindingsExcerpt(List<CauseCount> counts, List<Finding> first, boolean more) {

  public FindingsExcerpt {
    counts = List.copyOf(counts);
    first = List.copyOf(first);
  }
}
