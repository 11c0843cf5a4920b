package org.monarca.exchange.credit.courses;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.Sameness;
import org.monarca.exchange.platform.SmallTable;

/**
 * The form in which two titles are the same: case, accents, abbreviations, numerals and levels
 * aside. "Alg. I H" and "Álgebra 1" are "algebra 1".
 */
public final class CourseTitle {

  private static final Map<String, String> WORDS =
      SmallTable.rows(CourseTitle.class, "title-words.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern DOTS = Pattern.compile("(?<=\\b[a-z])\\.");
  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9 ]+");
  private static final Pattern HALF = Pattern.compile(" [ab]$");
  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern LOCAL = Pattern.compile("(?=.*\\d)[a-z0-9]+");

  /** So long is a title of one word: "biology", not "art". */
  private static final int TELLING = 7;

  private CourseTitle() {}

  /** That form of a title. */
  public static String key(String title) {
    var plain = DOTS.matcher(ASIDE.matcher(Sameness.of(title)).replaceAll(" ")).replaceAll("");
    return Arrays.stream(SIGNS.matcher(plain).replaceAll(" ").strip().split(" +"))
        .map(word -> WORDS.getOrDefault(word, word))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * The same of one half of a course, which some States call "Algebra I A".
   *
   * @param section of the code list {@code course_section}
   */
  public static String key(String title, String section) {
    var key = key(title);
    return section.equals("02") || section.equals("03") ? HALF.matcher(key).replaceFirst("") : key;
  }

  /** Whether it is a key of some school rather than a title: "alg01". */
  static boolean isLocal(String key) {
    return LOCAL.matcher(key).matches();
  }

  /** Whether it says a course and not a subject, so that it can be found within a sentence. */
  public static boolean isTelling(String key) {
    boolean isSubject = SubjectName.of(key).isPresent() && !NUMBER.matcher(key).find();
    return !isSubject && (key.contains(" ") || key.length() >= TELLING);
  }
}
