package org.monarca.exchange.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.TimelineEntry;
import org.monarca.records.RecordKind;

/**
 * The enrollments of two children on one axis. Nobody goes to school in two places at once: where
 * both lives do, that is the best evidence that they are two.
 */
final class TwoLives {

  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02BC]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Schools notice late that a child has left. */
  private static final int DAYS_OF_DOUBT = 14;

  /** A stay whose end nobody told is taken to last a school year at most. */
  private static final int LONGEST_OPEN_DAYS = 330;

  private static final int MOST_SENTENCES = 4;
  private static final int MOST_TICKS = 8;
  private static final double WIDTH = 1_000;
  private static final double LEAST_BAR = 6;

  private final Wording words;
  private final LocalDate today;

  TwoLives(Wording words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /**
   * Two lives, drawn and said.
   *
   * @param says what meets in them, in words
   */
  record Lives(List<Tick> ticks, List<Bar> left, List<Bar> right, List<String> says) {}

  /** The beginning of a year. */
  record Tick(String x, String year) {}

  /**
   * A stay.
   *
   * @param text what stands in it; empty where there is no room
   * @param meaning the whole of it in words
   */
  record Bar(String x, String width, String text, String meaning, String state) {}

  /** Absent where one of them tells of no stay: there is nothing to compare. */
  @Nullable Lives of(ChildRecord left, ChildRecord right) {
    var one = stays(left);
    var other = stays(right);
    if (one.isEmpty() || other.isEmpty()) {
      return null;
    }
    var all = Stream.concat(one.stream(), other.stream()).toList();
    var from = all.stream().map(Stay::from).min(Comparator.naturalOrder()).orElseThrow();
    var to = all.stream().map(Stay::to).max(Comparator.naturalOrder()).orElseThrow();
    var axis = new Axis(from.withDayOfYear(1), to.plusYears(1).withDayOfYear(1));
    return new Lives(
        ticks(axis),
        one.stream().map(stay -> bar(stay, axis)).toList(),
        other.stream().map(stay -> bar(stay, axis)).toList(),
        says(one, other));
  }

  private List<Stay> stays(ChildRecord child) {
    return child.timeline().stream()
        .filter(entry -> entry.kind() == RecordKind.ENROLLMENT)
        .map(this::stay)
        .filter(stay -> !stay.to().isBefore(stay.from()))
        .sorted(Comparator.comparing(Stay::from))
        .toList();
  }

  private Stay stay(TimelineEntry entry) {
    var until = entry.until();
    var latest = entry.date().plusDays(LONGEST_OPEN_DAYS);
    var to = until != null ? until : latest.isBefore(today) ? latest : today;
    return new Stay(entry.date(), to, until != null, entry.state(), entry.title());
  }

  private List<String> says(List<Stay> one, List<Stay> other) {
    var says = new ArrayList<String>();
    for (var left : one) {
      for (var right : other) {
        var both = left.overlap(right);
        if (both != null) {
          says.add(sentence(left, right, both));
        }
      }
    }
    if (says.isEmpty()) {
      return List.of(words.say("review.lives.fit"));
    }
    return says.stream().limit(MOST_SENTENCES).toList();
  }

  private String sentence(Stay left, Stay right, Stay both) {
    var from = words.date(both.from());
    var to = words.date(both.to());
    if (left.isUnknownBeside(right)) {
      return words.say("review.lives.unknown", from, to, words.state(left.state()));
    }
    return left.isWhere(right)
        ? words.say("review.lives.together", from, to, left.where(words))
        : words.say("review.lives.apart", from, to, left.where(words), right.where(words));
  }

  private Bar bar(Stay stay, Axis axis) {
    double x = axis.at(stay.from());
    double width = Math.max(LEAST_BAR, axis.at(stay.to().plusDays(1)) - x);
    var to = stay.isEnded() ? words.date(stay.to()) : words.say("review.lives.no-end");
    return new Bar(
        number(x),
        number(width),
        width > 40 ? stay.state() : "",
        words.say("review.stay", stay.where(words), words.date(stay.from()), to),
        stay.state());
  }

  private static List<Tick> ticks(Axis axis) {
    int first = axis.from().getYear();
    int last = axis.to().getYear();
    int step = Math.max(1, (last - first + MOST_TICKS - 1) / MOST_TICKS);
    return IntStream.iterate(first, year -> year < last, year -> year + step)
        .mapToObj(
            year -> new Tick(number(axis.at(LocalDate.of(year, 1, 1))), Integer.toString(year)))
        .toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Days as they lie on the width of the drawing. */
  private record Axis(LocalDate from, LocalDate to) {

    double at(LocalDate day) {
      return WIDTH * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }
  }

  private record Stay(LocalDate from, LocalDate to, boolean isEnded, String state, String school) {

    /** Both at once, where that is more than a late notice. */
    @Nullable Stay overlap(Stay other) {
      var later = from.isAfter(other.from) ? from : other.from;
      var earlier = to.isBefore(other.to) ? to : other.to;
      return ChronoUnit.DAYS.between(later, earlier) < DAYS_OF_DOUBT
          ? null
          : new Stay(later, earlier, true, state, school);
    }

    /** Whether both may be the same place, and nobody says so. */
    boolean isUnknownBeside(Stay other) {
      return state.equals(other.state) && (school.isEmpty() || other.school.isEmpty());
    }

    boolean isWhere(Stay other) {
      return state.equals(other.state) && Letters.areAlike(name(), other.name());
    }

    /** Without points, dashes and apostrophes: "St. Mary's 2" is "ST MARYS 2". */
    private String name() {
      return BETWEEN.matcher(APOSTROPHES.matcher(school).replaceAll("")).replaceAll(" ").strip();
    }

    String where(Wording words) {
      return school.isEmpty() ? words.state(state) : school + " (" + words.state(state) + ")";
    }
  }
}
