package org.monarca.exchange.intake.unusual;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Action;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** What a submission tells, in numbers. Counts while it is read; one serves one thread. */
public final class Figures {

  /** No State has so many schools: whoever tells of more sends something else under their name. */
  private static final int MOST_OF_A_KIND = 20_000;

  /** What stands for a kind of which there are too many. */
  private static final String TOO_MANY = "*";

  private final Map<Figure, Long> counts;
  private final Map<Figure.Of, Integer> different = new EnumMap<>(Figure.Of.class);

  public Figures() {
    this(Map.of());
  }

  Figures(Map<Figure, Long> counts) {
    this.counts = new HashMap<>(counts);
  }

  /** Those that are kept. */
  static Figures ofKeys(Map<String, Long> kept) {
    var counts = new HashMap<Figure, Long>();
    kept.forEach((key, count) -> Figure.ofKey(key).ifPresent(figure -> counts.put(figure, count)));
    return new Figures(counts);
  }

  /** As they are kept. */
  Map<String, Long> keys() {
    var keys = new HashMap<String, Long>();
    counts.forEach((figure, count) -> keys.put(figure.key(), count));
    return keys;
  }

  /** Of a child who is taken. */
  public void add(StudentRecord child) {
    if (child.action() == Action.DELETE) {
      count(Figure.WITHDRAWN);
      return;
    }
    count(Figure.CHILDREN);
    for (var row : child.childRows()) {
      count(new Figure(Figure.Of.SECTION, row.kind().key()));
    }
    child.rows(RecordKind.ENROLLMENT).stream()
        .filter(row -> !row.removes())
        .max(Comparator.comparing(row -> said(row, "enrollment_date")))
        .ifPresent(this::place);
  }

  /** A child is refused. */
  public void reject() {
    count(Figure.REJECTED);
  }

  long of(Figure figure) {
    return counts.getOrDefault(figure, 0L);
  }

  Set<Figure> told() {
    return counts.keySet();
  }

  Map<Figure, Long> all() {
    return Map.copyOf(counts);
  }

  /** Whether there are not too many different ones of that kind. */
  boolean counts(Figure.Of of) {
    return !counts.containsKey(new Figure(of, TOO_MANY));
  }

  /** Of how many these are a part: of all that was sent, where it is about what became of it. */
  long whole(Figure.Of of) {
    var parts =
        of.isBad()
            ? List.of(Figure.CHILDREN, Figure.REJECTED, Figure.WITHDRAWN)
            : List.of(Figure.CHILDREN);
    return parts.stream().mapToLong(this::of).sum();
  }

  private void place(Row latest) {
    count(Figure.Of.ENROLLMENT_TYPE, latest.value("enrollment_type"));
    count(Figure.Of.GRADE, latest.value("grade_level"));
    count(Figure.Of.DISTRICT, latest.value("district_id"));
    count(Figure.Of.SCHOOL, latest.value("school_id"));
  }

  private void count(Figure.Of of, @Nullable String value) {
    if (value == null || !counts(of)) {
      return;
    }
    var figure = new Figure(of, value);
    if (!counts.containsKey(figure) && different.merge(of, 1, Integer::sum) > MOST_OF_A_KIND) {
      counts.keySet().removeIf(one -> one.of() == of);
      count(new Figure(of, TOO_MANY));
    } else {
      count(figure);
    }
  }

  private void count(Figure figure) {
    counts.merge(figure, 1L, Long::sum);
  }

  private static String said(Row row, String key) {
    var value = row.value(key);
    return value == null ? "" : value;
  }
}
