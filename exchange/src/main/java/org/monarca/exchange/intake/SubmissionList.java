package org.monarca.exchange.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Submissions, newest first.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record SubmissionList(List<SubmissionStatus> submissions, @Nullable String next) {

  public SubmissionList {
    submissions = List.copyOf(submissions);
  }
}
