package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.ledger.CourseAhead;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.web.ArrivalPage.Ahead;
import org.monarca.exchange.web.ArrivalPage.Credits;
import org.monarca.records.RecordKind;

/** Which courses to enroll in and why, and which are credited, in words for one page. */
final class ArrivalCourses {

  /** More would not stand on one page. */
  private static final int MOST = 40;

  private static final RecordKind KIND = RecordKind.COURSE;

  private final Arrival arrival;
  private final Wording words;
  private final Sayings sayings;

  ArrivalCourses(Arrival arrival, Wording words) {
    this.arrival = arrival;
    this.words = words;
    this.sayings = new Sayings(words);
  }

  List<Ahead> ahead() {
    return arrival.ahead().stream().limit(MOST).map(this::ahead).toList();
  }

  private Ahead ahead(CourseAhead ahead) {
    var course = ahead.course();
    var why = ahead.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Ahead(
        title(course),
        words.say("arrival.course." + why, year(course), words.state(course.state())),
        stands(ahead.line()));
  }

  /** How far it was: the mark, the hours, and what they are worth. */
  private String stands(Line line) {
    var course = line.row().entry();
    var parts = new ArrayList<String>();
    var section = sayings.inWords(course, KIND, "course_section");
    if (section != null) {
      parts.add(section);
    }
    mark(course, "final_grade").or(() -> mark(course, "grade_to_date")).ifPresent(parts::add);
    var hours = course.values().get("clock_hours");
    if (hours != null) {
      parts.add(words.say("arrival.hours", hours));
    }
    if (line.partial().signum() > 0) {
      parts.add(words.say("arrival.partial", LedgerWords.digits(line.partial())));
    }
    return String.join(", ", parts);
  }

  private Optional<String> mark(Entry course, String key) {
    return Optional.ofNullable(course.values().get(key))
        .map(mark -> words.say("arrival." + key, mark));
  }

  /** How many stand in the full record alone. */
  int more() {
    return Math.max(0, credited().size() - MOST);
  }

  /** What counts, each course once: by subject, then as States granted it. */
  List<Credits> credits() {
    var all = new ArrayList<Credits>();
    if (!credited().isEmpty()) {
      all.add(new Credits(words.say("arrival.credits.counted"), bySubject()));
    }
    all.addAll(granted());
    return all;
  }

  private String bySubject() {
    return arrival.credits().bySubject().entrySet().stream()
        .map(subject -> Map.entry(subject.getKey(), Ledger.sum(subject.getValue(), Line::counted)))
        .filter(subject -> subject.getValue().signum() > 0)
        .map(subject ->
            words.say(
                "arrival.credited",
                words.say("credit.subject." + subject.getKey().code()),
                LedgerWords.digits(subject.getValue())))
        .collect(Collectors.joining("; "));
  }

  /** The newest first. */
  private List<Line> credited() {
    return arrival.credits().of(Status.EARNED).stream()
        .sorted(Comparator.comparing(ArrivalCourses::ends).reversed())
        .toList();
  }

  private static String ends(Line line) {
    return line.row().entry().values().getOrDefault("end_academic_year", "");
  }

  private List<Credits> granted() {
    Map<String, List<Line>> by = new LinkedHashMap<>();
    credited().stream()
        .limit(MOST)
        .forEach(line -> {
          var course = line.row().entry();
          by.computeIfAbsent(
                  words.say("value.by", year(course), words.state(course.state())),
                  heading -> new ArrayList<>())
              .add(line);
        });
    return by.entrySet().stream()
        .map(group ->
            new Credits(
                group.getKey(),
                group.getValue().stream().map(this::credited).collect(Collectors.joining("; "))))
        .toList();
  }

  private String credited(Line line) {
    var course = line.row().entry();
    var mark = course.values().get("final_grade");
    var credits = LedgerWords.digits(line.counted());
    return mark == null
        ? words.say("arrival.credited", title(course), credits)
        : words.say("arrival.credited-mark", title(course), credits, mark);
  }

  private String title(Entry course) {
    return course.values().getOrDefault("course_title", words.say("value.not-known"));
  }

  private String year(Entry course) {
    return words.schoolYear(
        course.values().get("begin_academic_year"), course.values().get("end_academic_year"));
  }
}
