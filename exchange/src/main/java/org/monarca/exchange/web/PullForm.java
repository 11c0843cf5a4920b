package org.monarca.exchange.web;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import org.monarca.exchange.pulls.Pull;
import org.monarca.exchange.pulls.PullDesk;
import org.monarca.exchange.pulls.Rhythm;
import org.monarca.exchange.pulls.SignIn;
import org.monarca.exchange.pulls.TermsFlaw;
import org.monarca.exchange.pulls.TypedTerms;

/**
 * The form by which it is said how something is fetched. A secret that was typed is never shown
 * again.
 *
 * @param when {@code hour} or {@code every}
 * @param hasSecret whether there is one that may stay
 */
record PullForm(
    String url,
    String way,
    String name,
    String when,
    List<String> days,
    String hour,
    String every,
    String mapping,
    boolean hasSecret,
    Choices choices,
    Problems problems) {

  private static final String EVERY_DAY = "1234567";
  private static final String FIRST_HOUR = "2";
  private static final String FIRST_EVERY = "6";

  /** What there is to choose from. */
  record Choices(
      List<Choice> ways,
      List<Choice> days,
      List<Choice> hours,
      List<Choice> every,
      List<Choice> mappings) {}

  /** Nothing was said yet. */
  static PullForm blank(Choices choices) {
    return new PullForm(
        "",
        SignIn.Way.NONE.code(),
        "",
        "hour",
        digits(EVERY_DAY),
        FIRST_HOUR,
        FIRST_EVERY,
        "",
        false,
        choices,
        Problems.NONE);
  }

  static PullForm of(Pull pull, Choices choices) {
    var terms = pull.terms();
    var name = terms.signIn().name();
    var mapping = terms.mapping();
    var at =
        terms.rhythm() instanceof Rhythm.AtHour some
            ? some
            : new Rhythm.AtHour(EnumSet.allOf(DayOfWeek.class), 2);
    return new PullForm(
        pull.url(),
        terms.signIn().way().code(),
        name == null ? "" : name,
        terms.rhythm() instanceof Rhythm.Every ? "every" : "hour",
        at.days().stream().map(day -> Integer.toString(day.getValue())).toList(),
        Integer.toString(at.hour()),
        terms.rhythm() instanceof Rhythm.Every(var hours) ? Integer.toString(hours) : FIRST_EVERY,
        mapping == null ? "" : mapping,
        terms.signIn().way() != SignIn.Way.NONE,
        choices,
        Problems.NONE);
  }

  static PullForm of(
      String url, TypedTerms typed, boolean hasSecret, Choices choices, Problems problems) {
    return new PullForm(
        url,
        typed.way(),
        typed.name(),
        typed.every().isEmpty() ? "hour" : "every",
        typed.days(),
        typed.hour(),
        typed.every().isEmpty() ? FIRST_EVERY : typed.every(),
        typed.mapping(),
        hasSecret,
        choices,
        problems);
  }

  /** The field beside which it is said. */
  static String field(TermsFlaw flaw) {
    return switch (flaw) {
      case WAY -> "way";
      case NAME -> "name";
      case SECRET_MISSING, SECRET -> "secret";
      case DAYS -> "days";
      case HOUR -> "hour";
      case EVERY -> "every";
      case MAPPING -> "mapping";
    };
  }

  /** Whether it is read by a mapping that cannot be chosen any more. */
  public boolean mappingGone() {
    return !mapping.isEmpty()
        && choices.mappings().stream().noneMatch(one -> one.code().equals(mapping));
  }

  public int longestUrl() {
    return PullDesk.LONGEST_URL;
  }

  public int longestName() {
    return SignIn.LONGEST_NAME;
  }

  public int longestSecret() {
    return SignIn.LONGEST_SECRET;
  }

  private static List<String> digits(String some) {
    return List.of(some.split(""));
  }
}
