package org.monarca.exchange.credit.courses;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.KnownCourse.Basis;

/**
 * When two rows of a child are of one course: they have the same code, sent or confirmed, or the
 * same title while at most one code stands for it. The order of the rows changes nothing. A code
 * that SCED does not have is none, and a local key for a title ("ALG01") gives no other row a code.
 */
public final class SameCourse {

  private record Identified(
      String key, @Nullable String code, Basis basis, boolean repeatable, Entry row) {

    boolean isByCode() {
      return basis == Basis.SENT || basis == Basis.CONFIRMED;
    }
  }

  private final CourseBook book;
  private final Map<String, TreeSet<String>> codesOfTitle;
  private final Map<String, Subject> subjects = new HashMap<>();

  public SameCourse(Collection<Entry> courses, CourseBook book) {
    this.book = book;
    this.codesOfTitle =
        courses.stream()
            .filter(course -> given(course).isPresent())
            .filter(course -> !CourseTitle.isLocal(titleKey(course)))
            .collect(
                Collectors.groupingBy(
                    SameCourse::titleKey,
                    Collectors.mapping(
                        course -> given(course).orElseThrow(),
                        Collectors.toCollection(TreeSet::new))));
    courses.stream()
        .map(this::identified)
        .collect(Collectors.groupingBy(Identified::key))
        .forEach((key, rows) -> subjects.put(key, subject(rows)));
  }

  /** Which course that row is about. */
  public KnownCourse of(Entry course) {
    var known = identified(course);
    return new KnownCourse(
        known.key(),
        known.code(),
        known.basis(),
        subjects.getOrDefault(known.key(), Subject.ELECTIVE),
        known.repeatable());
  }

  /** The title's form by which rows are compared. */
  public static String titleKey(Entry course) {
    return CourseTitle.key(
        course.values().getOrDefault("course_title", ""),
        course.values().getOrDefault("course_section", ""));
  }

  private Identified identified(Entry course) {
    return sent(course)
        .map(code -> known(code, Basis.SENT, course))
        .or(() -> learned(course).map(code -> known(code, Basis.CONFIRMED, course)))
        .or(() -> sameTitle(course).map(code -> known(code, Basis.SAME_TITLE, course)))
        .orElseGet(() -> titled(course));
  }

  private static Identified known(String code, Basis basis, Entry course) {
    var repeatable = Repeatable.ofCode(code);
    var key = "code:" + code;
    return new Identified(
        repeatable.filter(Repeatable::byTitle).isPresent() ? key + " " + titleKey(course) : key,
        code,
        basis,
        repeatable.isPresent(),
        course);
  }

  /** What has no title is like nothing else. */
  private static Identified titled(Entry course) {
    var title = titleKey(course);
    return new Identified(
        title.isEmpty() ? "row:" + course.state() + " " + course.recordKey() : "title:" + title,
        null,
        Basis.TITLE,
        Repeatable.ofTitle(title).isPresent(),
        course);
  }

  /** Of the code, where a State or a person gave it; else as most rows of the course are filed. */
  private static Subject subject(List<Identified> rows) {
    var code =
        rows.stream()
            .filter(Identified::isByCode)
            .flatMap(one -> Optional.ofNullable(one.code()).stream())
            .findFirst();
    if (code.isPresent()) {
      return Sced.subject(code.get());
    }
    var said =
        rows.stream()
            .flatMap(one -> named(one.row()).stream())
            .collect(
                Collectors.groupingBy(
                    one -> one, () -> new EnumMap<>(Subject.class), Collectors.counting()));
    return said.entrySet().stream()
        .max(
            Map.Entry.<Subject, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(Subject.ELECTIVE);
  }

  private Optional<String> given(Entry course) {
    return sent(course).or(() -> learned(course));
  }

  private Optional<String> sent(Entry course) {
    return ScedCode.of(course.values().get("sced_code"))
        .map(ScedCode::course)
        .filter(code -> book.sced().find(code).isPresent());
  }

  private Optional<String> learned(Entry course) {
    return book.confirmed().code(course.state(), titleKey(course));
  }

  private Optional<String> sameTitle(Entry course) {
    var title = titleKey(course);
    var codes = codesOfTitle.getOrDefault(title, new TreeSet<>());
    if (codes.size() > 1 || book.confirmed().isRejected(course.state(), title)) {
      return Optional.empty();
    }
    return codes.stream().findFirst().or(() -> book.sced().titled(title).map(ScedCourse::code));
  }

  private static Optional<Subject> named(Entry course) {
    return Optional.ofNullable(course.values().get("subject_area")).flatMap(SubjectName::of);
  }
}
