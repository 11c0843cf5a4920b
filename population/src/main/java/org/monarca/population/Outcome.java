package org.monarca.population;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param children distinct children
 * @param inSeveralStates those of them with records in two States or more
 * @param submissions one for each State, in the order of the settings
 */
public record Outcome(long children, long inSeveralStates, List<Submission> submissions) {

  public Outcome {
    submissions = List.copyOf(submissions);
  }

  /** Student rows of all States together. */
  public long students() {
    return submissions.stream().mapToLong(Submission::students).sum();
  }

  /**
   * One State's bundle.
   *
   * @param students its student rows
   * @param records all its rows but the header
   */
  public record Submission(String state, Path file, long students, long records) {}
}
