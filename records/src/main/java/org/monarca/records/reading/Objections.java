package org.monarca.records.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Reading;

/**
 * The file errors found so far; with the first of them the submission is lost, but the sender wants
 * to hear of the others too, of each kind once.
 */
public final class Objections {

  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> tolerated = new ArrayList<>();
  private final Set<Problem> tolerable;
  private final Set<Said> said = new HashSet<>();

  private Objections(Set<Problem> tolerable) {
    this.tolerable = tolerable;
  }

  /** For a submission that is to be judged: every file error counts. */
  public static Objections strict() {
    return new Objections(Set.of());
  }

  /** For one that is only to be read: what can be left out is left out and said. */
  public static Objections tolerating(Set<Problem> tolerable) {
    return new Objections(tolerable);
  }

  public void add(Finding finding) {
    var kept = tolerable.contains(finding.problem()) ? tolerated : findings;
    if (kept.size() < Reading.Refused.MOST_FINDINGS) {
      kept.add(finding);
    }
  }

  public void add(String file, long line, Problem problem, String... details) {
    add(Finding.ofFile(file, line, problem, details));
  }

  /** At a place that has a column, null where it has none. */
  public void add(
      String file, long line, @Nullable Long column, Problem problem, String... details) {
    add(new Finding(file, line, column, null, null, null, null, problem, List.of(details)));
  }

  /** As {@link #add}, unless the same was said before of another place. */
  public void addOnce(
      String file, long line, @Nullable Long column, Problem problem, String... details) {
    var finding =
        new Finding(file, line, column, null, null, null, null, problem, List.of(details));
    if (!full() && said.add(new Said(problem, finding.details()))) {
      add(finding);
    }
  }

  public int count() {
    return findings.size();
  }

  public boolean none() {
    return findings.isEmpty();
  }

  /** Whether nothing more would be kept, so that reading on is vain. */
  public boolean full() {
    return findings.size() >= Reading.Refused.MOST_FINDINGS;
  }

  public Reading.Refused refused() {
    return new Reading.Refused(findings);
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What was left out and does not count. */
  public List<Finding> tolerated() {
    return List.copyOf(tolerated);
  }

  private record Said(Problem problem, List<String> details) {}
}
