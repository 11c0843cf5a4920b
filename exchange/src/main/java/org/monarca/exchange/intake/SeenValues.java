package org.monarca.exchange.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Finding;
import org.monarca.records.translation.CodeTable;

/**
 * The values that findings of one cause have seen.
 *
 * @param times how often, by value as it was sent first; in the order of the file
 * @param more whether there are more findings, or more values, than were looked at or can be
 *     translated
 * @param ofEach whether nearly every finding has another value: names, dates and numbers of
 *     children in a column of codes are none, and nothing of them is told
 */
public record SeenValues(Map<String, Long> times, boolean more, boolean ofEach) {

  /** Codes are few; what has more values than these is of another sort. */
  public static final int MOST_VALUES = 200;

  private static final int MOST_FINDINGS = 5_000;

  /** So few may each be another and be codes all the same. */
  private static final int MOST_UNIQUE = 20;

  /**
   * Those of a submission's findings, as far as they are looked at.
   *
   * @return empty when there is no such submission
   */
  public static Optional<SeenValues> of(
      Submissions submissions, Actor actor, UUID id, Cause cause) {
    var counting = new Counting();
    try {
      boolean found = submissions.findings(actor, id, Narrowing.to(cause), counting::count);
      return found ? Optional.of(counting.seen(false)) : Optional.empty();
    } catch (Enough end) {
      return Optional.of(counting.seen(true));
    }
  }

  private static final class Counting {

    private final Map<String, String> spelled = new LinkedHashMap<>();
    private final Map<String, Long> times = new LinkedHashMap<>();
    private int findings;
    private boolean passedOver;

    void count(Finding finding) {
      var value = finding.value();
      if (++findings > MOST_FINDINGS) {
        throw new Enough();
      }
      if (value == null || finding.sentAs() != null) { // what a mapping made of it is not known
        return;
      }
      if (value.length() >= Finding.LONGEST_VALUE) {
        passedOver = true;
        return;
      }
      if (spelled.putIfAbsent(CodeTable.folded(value), value) == null
          && spelled.size() > MOST_VALUES) {
        spelled.remove(CodeTable.folded(value));
        throw new Enough();
      }
      times.merge(CodeTable.folded(value), 1L, Long::sum);
    }

    SeenValues seen(boolean more) {
      var seen = new LinkedHashMap<String, Long>();
      spelled.forEach((folded, value) -> seen.put(value, times.getOrDefault(folded, 0L)));
      long counted = times.values().stream().mapToLong(Long::longValue).sum();
      boolean ofEach = seen.size() > MOST_UNIQUE && 2L * seen.size() > counted;
      return ofEach
          ? new SeenValues(Map.of(), false, true)
          : new SeenValues(seen, more || passedOver, false);
    }
  }

  /** More need not be read. */
  private static final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1;

    Enough() {
      super("enough", null, false, false);
    }
  }
}
