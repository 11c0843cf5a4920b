package org.monarca.exchange.credit.courses;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.NamedTable;
import org.monarca.exchange.platform.SmallTable;

/** The courses of SCED by code and by title, and the subject of each. */
public final class Sced {

  private static final List<List<String>> SUBJECTS =
      SmallTable.rows(Sced.class, "subjects.csv").stream()
          .sorted(Comparator.comparingInt((List<String> row) -> row.get(0).length()).reversed())
          .toList();

  private static final Map<String, String> AREAS =
      NamedTable.rows(Sced.class, "areas.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row.get("name")));

  private static final Map<String, String> USUAL =
      SmallTable.rows(Sced.class, "usual-titles.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private final Map<String, ScedCourse> byCode;
  private final Map<String, ScedCourse> byTitle;

  private Sced(Collection<ScedCourse> courses) {
    var known = new LinkedHashMap<String, ScedCourse>();
    courses.forEach(course -> known.put(course.code(), course));
    this.byCode = Collections.unmodifiableMap(known);
    this.byTitle = titles(known.values());
  }

  /** As it is shipped. */
  public static Sced shipped() {
    return with(List.of());
  }

  /**
   * As it is shipped, and what an operator has loaded besides: of a code that stands in both, the
   * operator's title holds.
   *
   * @param more rows with the columns {@code code} and {@code title}
   */
  public static Sced with(List<Map<String, String>> more) {
    var all = new LinkedHashMap<String, ScedCourse>();
    for (var rows : List.of(NamedTable.rows(Sced.class, "sced.csv"), more)) {
      rows.stream().map(Sced::course).forEach(course -> all.put(course.code(), course));
    }
    return new Sced(all.values());
  }

  private static ScedCourse course(Map<String, String> row) {
    return new ScedCourse(
        Objects.requireNonNull(row.get("code"), "code"),
        Objects.requireNonNull(row.get("title"), "title"));
  }

  public Collection<ScedCourse> all() {
    return byCode.values();
  }

  /** By its five digits. */
  public Optional<ScedCourse> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The one course whose own title that is. */
  Optional<ScedCourse> titled(String key) {
    return Optional.ofNullable(byTitle.get(key));
  }

  /** The course that schools usually mean by that title. */
  Optional<ScedCourse> usual(String key) {
    return Optional.ofNullable(USUAL.get(key)).flatMap(this::find);
  }

  /** The course that a title most likely means, to propose the one after it. */
  public Optional<ScedCourse> likely(String key) {
    return titled(key).or(() -> usual(key));
  }

  /** The name of the subject area of a course. */
  public static String area(ScedCourse course) {
    return AREAS.getOrDefault(course.area(), course.area());
  }

  /** What a diploma counts that course as. */
  public static Subject subject(String code) {
    return SUBJECTS.stream()
        .filter(row -> code.startsWith(row.get(0)))
        .findFirst()
        .flatMap(row -> Subject.of(row.get(1)))
        .orElse(Subject.ELECTIVE);
  }

  /** Titles that two courses share name none of them. */
  private static Map<String, ScedCourse> titles(Collection<ScedCourse> courses) {
    var by = new HashMap<String, List<ScedCourse>>();
    for (var course : courses) {
      by.merge(
          CourseTitle.key(course.title()),
          List.of(course),
          (some, one) -> List.of(some.getFirst(), one.getFirst()));
    }
    return by.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue().getFirst()));
  }
}
