package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.web.ChildPage.Column;
import org.monarca.exchange.web.ChildPage.Grid;
import org.monarca.exchange.web.ChildPage.Group;
import org.monarca.exchange.web.ChildPage.Section;
import org.monarca.records.RecordKind;

/** Courses in one table by school year: full and partial credits, hours, the mark at withdrawal. */
final class CourseSection {

  private static final RecordKind KIND = RecordKind.COURSE;

  private final List<Entry> courses;
  private final Wording words;
  private final Sayings sayings;

  CourseSection(ChildRecord child, Wording words) {
    this.courses = child.rows().getOrDefault(RecordKind.COURSE, List.of());
    this.words = words;
    this.sayings = new Sayings(words);
  }

  Section courses() {
    var groups =
        byYear().entrySet().stream().map(year -> group(year.getKey(), year.getValue())).toList();
    return new Section(
        "courses",
        words.say("child.courses"),
        null,
        words.say("child.courses.none"),
        List.of(),
        groups.isEmpty()
            ? List.of()
            : List.of(new Grid(words.say("child.courses.caption"), columns(), groups)));
  }

  private List<Column> columns() {
    return List.of(
        new Column(words.label(KIND, "course_title"), false),
        new Column(words.label(KIND, "subject_area"), false),
        new Column(words.say("column.term"), false),
        new Column(words.label(KIND, "credits_granted"), true),
        new Column(words.say("column.mark"), false),
        new Column(words.label(KIND, "clock_hours"), true),
        new Column(words.say("column.state"), false));
  }

  private Group group(String year, List<Entry> ofYear) {
    var byTitle =
        Comparator.comparing((Entry course) -> course.values().getOrDefault("course_title", ""));
    return new Group(year, ofYear.stream().sorted(byTitle).map(this::row).toList());
  }

  private List<@Nullable String> row(Entry course) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(course.values().get("course_title"));
    cells.add(course.values().get("subject_area"));
    cells.add(term(course));
    cells.add(course.values().getOrDefault("credits_granted", words.say("course.no-credit")));
    cells.add(mark(course));
    cells.add(course.values().get("clock_hours"));
    cells.add(sayings.by(course.state(), course.asOf()));
    return cells;
  }

  private @Nullable String term(Entry course) {
    var term = sayings.inWords(course, KIND, "term_type");
    var section = sayings.inWords(course, KIND, "course_section");
    return term != null && section != null
        ? words.say("course.term", term, section)
        : term != null ? term : section;
  }

  /** The final grade, or the mark at withdrawal, said to be one. */
  private @Nullable String mark(Entry course) {
    var toDate = course.values().get("grade_to_date");
    var last = course.values().get("final_grade");
    return last != null || toDate == null ? last : words.say("course.to-date", toDate);
  }

  private Map<String, List<Entry>> byYear() {
    return courses.stream()
        .collect(
            Collectors.groupingBy(
                this::year,
                () -> new TreeMap<>(Comparator.<String>reverseOrder()),
                Collectors.toList()));
  }

  private String year(Entry course) {
    return words.schoolYear(
        course.values().get("begin_academic_year"), course.values().get("end_academic_year"));
  }
}
