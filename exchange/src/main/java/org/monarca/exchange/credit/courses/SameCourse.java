package org.monarca.exchange.credit.courses;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.KnownCourse.Basis;
import org.monarca.exchange.platform.SmallTable;

/**
 * When two rows of a child are of one course: they have the same code, sent or confirmed, or the
 * same title while at most one code stands for it. The order of the rows changes nothing.
 */
public final class SameCourse {

  /**
   * @param titles each some words that stand in a title
   */
  private record Repeatable(Pattern code, List<List<String>> titles) {

    static Repeatable of(List<String> row) {
      return new Repeatable(
          Pattern.compile(row.get(0).replace('?', '.') + ".*"),
          Arrays.stream(row.get(1).split("\\|"))
              .filter(words -> !words.isEmpty())
              .map(words -> List.of(words.split(" ")))
              .toList());
    }
  }

  private static final List<Repeatable> REPEATABLE =
      SmallTable.rows(SameCourse.class, "repeatable.csv").stream().map(Repeatable::of).toList();

  private final CourseBook book;
  private final Map<String, TreeSet<String>> codesOfTitle;

  public SameCourse(Collection<Entry> courses, CourseBook book) {
    this.book = book;
    this.codesOfTitle =
        courses.stream()
            .filter(course -> sent(course).or(() -> learned(course)).isPresent())
            .collect(
                Collectors.groupingBy(
                    SameCourse::titleKey,
                    Collectors.mapping(
                        course -> sent(course).or(() -> learned(course)).orElseThrow(),
                        Collectors.toCollection(TreeSet::new))));
  }

  /** Which course that row is about. */
  public KnownCourse of(Entry course) {
    var title = titleKey(course);
    return sent(course)
        .map(code -> known(code, Basis.SENT, course))
        .or(() -> learned(course).map(code -> known(code, Basis.CONFIRMED, course)))
        .or(() -> sameTitle(title).map(code -> known(code, Basis.SAME_TITLE, course)))
        .orElseGet(() ->
            new KnownCourse(
                "title:" + title,
                null,
                Basis.TITLE,
                named(course).orElse(Subject.ELECTIVE),
                isRepeatable(title)));
  }

  /** The title's form by which rows are compared. */
  public static String titleKey(Entry course) {
    return CourseTitle.key(
        course.values().getOrDefault("course_title", ""),
        course.values().getOrDefault("course_section", ""));
  }

  /** By the code, where a State or a person gave it; else as the State files it. */
  private static KnownCourse known(String code, Basis basis, Entry course) {
    var subject =
        basis == Basis.SAME_TITLE ? named(course).orElse(Subject.ELECTIVE) : Sced.subject(code);
    return new KnownCourse(
        "code:" + code,
        code,
        basis,
        subject,
        REPEATABLE.stream().anyMatch(one -> one.code().matcher(code).matches()));
  }

  private static Optional<String> sent(Entry course) {
    return ScedCode.of(course.values().get("sced_code")).map(ScedCode::course);
  }

  private Optional<String> learned(Entry course) {
    return book.confirmed().code(course.state(), titleKey(course));
  }

  private Optional<String> sameTitle(String title) {
    var codes = codesOfTitle.getOrDefault(title, new TreeSet<>());
    if (codes.size() > 1) {
      return Optional.empty();
    }
    return codes.stream().findFirst().or(() -> book.sced().titled(title).map(ScedCourse::code));
  }

  private static Optional<Subject> named(Entry course) {
    return Optional.ofNullable(course.values().get("subject_area")).flatMap(SubjectName::of);
  }

  private static boolean isRepeatable(String title) {
    var words = Arrays.asList(title.split(" "));
    return REPEATABLE.stream().flatMap(one -> one.titles().stream()).anyMatch(words::containsAll);
  }
}
