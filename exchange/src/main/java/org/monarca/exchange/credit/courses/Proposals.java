package org.monarca.exchange.credit.courses;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.credit.courses.Proposal.Reason;

/**
 * Proposes which course of SCED a title means. It never decides: a person confirms it once for a
 * State, and then it is learned.
 */
public final class Proposals {

  private static final int OWN = 95;
  private static final int USUAL = 90;

  /** What words that are alike are worth at most. */
  private static final int ALIKE = 80;

  /** How much of the words must be the same. */
  private static final double LEAST = 0.6;

  private static final int OTHER_SUBJECT = 30;
  private static final int TYPE_NOT_SAID = 10;

  private record Tokens(ScedCourse course, Set<String> words) {}

  private final Sced sced;
  private final List<Tokens> tokens;

  public Proposals(Sced sced) {
    this.sced = sced;
    this.tokens =
        sced.all().stream()
            .map(course -> new Tokens(course, words(CourseTitle.key(course.title()))))
            .toList();
  }

  /**
   * The best, where any is likely enough.
   *
   * @param subject as the State names it; blank where it does not
   * @param type of the code list {@code course_type}
   */
  public Optional<Proposal> propose(String title, String section, String subject, String type) {
    var key = CourseTitle.key(title, section);
    return sced.titled(key)
        .map(course -> proposal(course, OWN, Reason.OWN_TITLE, subject, type))
        .or(() ->
            sced.usual(key)
                .map(course -> proposal(course, USUAL, Reason.USUAL_TITLE, subject, type)))
        .or(() -> alike(key, subject, type));
  }

  private Optional<Proposal> alike(String key, String subject, String type) {
    var said = words(key);
    return tokens.stream()
        .filter(one -> share(said, one.words()) >= LEAST)
        .map(one ->
            proposal(
                one.course(),
                (int) Math.round(ALIKE * share(said, one.words())),
                Reason.LIKE_TITLE,
                subject,
                type))
        .max(
            Comparator.comparingInt(Proposal::confidence)
                .thenComparing(one -> one.course().code(), Comparator.reverseOrder()));
  }

  private static Proposal proposal(
      ScedCourse course, int confidence, Reason reason, String subject, String type) {
    boolean differs =
        SubjectName.of(subject).filter(said -> said != Sced.subject(course.code())).isPresent();
    int less = (differs ? OTHER_SUBJECT : 0) + (fitsType(course, type) ? 0 : TYPE_NOT_SAID);
    return new Proposal(course, Math.max(1, confidence - less), reason, differs);
  }

  /** Advanced placement and International Baccalaureate stand in SCED's titles. */
  private static boolean fitsType(ScedCourse course, String type) {
    return switch (type) {
      case "04" -> course.title().startsWith("AP ");
      case "05" -> course.title().startsWith("IB ");
      default -> !course.title().startsWith("AP ") && !course.title().startsWith("IB ");
    };
  }

  /** Twice the shared words by all of both. */
  private static double share(Set<String> some, Set<String> others) {
    var both = new HashSet<>(some);
    both.retainAll(others);
    return 2.0 * both.size() / (some.size() + others.size());
  }

  private static Set<String> words(String key) {
    return Set.copyOf(java.util.Arrays.asList(key.split(" ")));
  }
}
