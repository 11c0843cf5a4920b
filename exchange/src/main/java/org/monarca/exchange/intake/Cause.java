package org.monarca.exchange.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * What findings have in common that are mended alike: the problem, and the column it is in.
 *
 * @param record the kind of row; absent where the problem is of no row
 * @param element the key of the element; absent where it is of a row as a whole, or of none
 */
public record Cause(Problem problem, @Nullable RecordKind record, @Nullable String element) {

  private static final Pattern ELEMENT = Pattern.compile("[a-z0-9_]*");

  public static Cause of(Finding finding) {
    return new Cause(finding.problem(), finding.record(), finding.element());
  }

  /** As it stands in addresses: {@code MON-2004.student.sex}; what is absent is blank. */
  public String key() {
    return problem.code()
        + "."
        + (record == null ? "" : record.key())
        + "."
        + (element == null ? "" : element);
  }

  /** The cause with that key; empty where it is the key of none. */
  public static Optional<Cause> ofKey(String key) {
    var parts = key.split("\\.", -1);
    if (parts.length != 3 || !ELEMENT.matcher(parts[2]).matches()) {
      return Optional.empty();
    }
    var record = record(parts[1]);
    return record.isEmpty() && !parts[1].isEmpty()
        ? Optional.empty()
        : Problem.ofCode(parts[0])
            .map(problem ->
                new Cause(problem, record.orElse(null), parts[2].isEmpty() ? null : parts[2]));
  }

  private static Optional<RecordKind> record(String key) {
    return Stream.of(RecordKind.values())
        .filter(kind -> kind.key().equals(key.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
