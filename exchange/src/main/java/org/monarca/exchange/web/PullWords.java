package org.monarca.exchange.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.KeptMapping;
import org.monarca.exchange.pulls.Pull;
import org.monarca.exchange.pulls.PullAttempt;
import org.monarca.exchange.pulls.Rhythm;
import org.monarca.exchange.pulls.SignIn;
import org.monarca.exchange.web.PullsPage.AttemptLine;
import org.monarca.exchange.web.PullsPage.Ended;

/** What is fetched, when, and what came of it, in words. */
final class PullWords {

  private static final String STATUS = "http-";
  private static final int HOURS = 24;
  private static final int DAYS = 7;

  /** Statuses that have words of their own. */
  private static final Set<String> KNOWN =
      Set.of("http-304", "http-401", "http-403", "http-404", "http-410");

  private final Wording words;

  PullWords(Wording words) {
    this.words = words;
  }

  /** When it was added, and by whom where a person did. */
  String added(Pull pull, UnaryOperator<String> people) {
    var by = pull.addedBy();
    var at = words.moment(pull.added());
    return by == null ? at : words.say("pulls.added.by", at, people.apply(by));
  }

  /**
   * @param zone of the State
   */
  String when(Rhythm rhythm, ZoneId zone) {
    return switch (rhythm) {
      case Rhythm.Every(var hours) -> words.say("pulls.when.every", hours);
      case Rhythm.AtHour(var days, var hour) when days.size() == DAYS ->
          words.say("pulls.when.daily", hour(hour), words.zone(zone));
      case Rhythm.AtHour(var days, var hour) ->
          words.say(
              "pulls.when.days",
              days.stream().map(this::day).collect(Collectors.joining(", ")),
              hour(hour),
              words.zone(zone));
    };
  }

  String signsIn(SignIn signIn) {
    var name = Objects.requireNonNullElse(signIn.name(), "");
    return words.say("pulls.signs-in." + signIn.way().code(), name);
  }

  String readBy(@Nullable String mapping) {
    return mapping == null
        ? words.say("pulls.read-by.itself")
        : words.say("pulls.read-by.mapping", mapping);
  }

  /** The last time that went well; null before the first. */
  @Nullable String fetched(Pull pull) {
    var fetched = pull.fetched();
    return fetched == null ? null : words.moment(fetched);
  }

  /** What came of the last attempt that failed; null where none has. */
  @Nullable String failed(Pull pull) {
    var failed = pull.failed();
    var outcome = pull.outcome();
    return failed == null || outcome == null
        ? null
        : words.say("pulls.failed.at", words.moment(failed), outcome(outcome));
  }

  /** What is to be done about it; null where the last attempt went well. */
  @Nullable String trouble(Pull pull) {
    var outcome = pull.outcome();
    return pull.standing() != Pull.Standing.FAILS || outcome == null ? null : remedy(outcome);
  }

  private String remedy(String outcome) {
    return words.say("pulls.remedy." + key(outcome));
  }

  Ended ended(Pull pull, UnaryOperator<String> people) {
    var ended = pull.ended();
    var by = pull.endedBy();
    if (ended == null || by == null) {
      throw new IllegalArgumentException("pull " + pull.id() + " lives");
    }
    return new Ended(pull.shown(), fetched(pull), words.moment(ended), people.apply(by));
  }

  /**
   * @param there submissions that the reader can open
   */
  AttemptLine line(PullAttempt attempt, Set<UUID> there) {
    var submission = attempt.submission();
    var bytes = attempt.bytes();
    var again = attempt.again();
    var says = outcome(attempt.outcome());
    return new AttemptLine(
        words.moment(attempt.finished()),
        attempt.endedWell() ? "good" : "bad",
        attempt.dryRun() && !attempt.endedWell() ? words.say("pulls.tried", says) : says,
        submission != null && there.contains(submission) ? submission.toString() : null,
        bytes == null ? null : words.say("pulls.bytes", words.number(bytes)),
        attempt.dryRun() && !attempt.endedWell() ? remedy(attempt.outcome()) : null,
        again == null ? null : words.say("pulls.again", words.moment(again)));
  }

  PullForm.Choices choices(List<KeptMapping> mappings) {
    return new PullForm.Choices(
        Stream.of(SignIn.Way.values())
            .map(way -> new Choice(way.code(), words.say("pulls.way." + way.code())))
            .toList(),
        Stream.of(DayOfWeek.values())
            .map(day -> new Choice(Integer.toString(day.getValue()), day(day)))
            .toList(),
        IntStream.range(0, HOURS)
            .mapToObj(hour -> new Choice(Integer.toString(hour), hour(hour)))
            .toList(),
        Rhythm.EVERY.stream()
            .map(hours -> new Choice(hours.toString(), words.say("pulls.when.every", hours)))
            .toList(),
        mappings.stream()
            .filter(KeptMapping::lives)
            .map(one ->
                new Choice(
                    one.name(),
                    words.say("upload.mapping.one", one.title(), one.name(), one.version())))
            .toList());
  }

  /** Of a status of HTTP, with its number. */
  private String outcome(String code) {
    var number = code.startsWith(STATUS) ? code.substring(STATUS.length()) : "";
    return words.say("pulls.outcome." + key(code), number);
  }

  private static String key(String code) {
    if (!code.startsWith(STATUS) || KNOWN.contains(code)) {
      return code;
    }
    return switch (code.charAt(STATUS.length())) {
      case '3' -> "redirect";
      case '5' -> "http-5";
      default -> "http";
    };
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
  }

  private String hour(int hour) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(words.locale())
        .format(LocalTime.of(hour, 0));
  }
}
