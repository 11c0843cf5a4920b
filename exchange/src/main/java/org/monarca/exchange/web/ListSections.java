package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.TimelineEntry;
import org.monarca.exchange.web.ChildPage.Column;
import org.monarca.exchange.web.ChildPage.Grid;
import org.monarca.exchange.web.ChildPage.Group;
import org.monarca.exchange.web.ChildPage.Section;
import org.monarca.records.RecordKind;

/** The parts of a record that are lists: one table each, newest first. */
final class ListSections {

  private static final List<String> ASSESSMENTS =
      List.of(
          "assessment_title",
          "assessment_content",
          "administration_date",
          "score_results",
          "reporting_method",
          "interpretation");
  private static final List<String> IMMUNIZATIONS =
      List.of("cvx_code", "occurrence_date", "lot_number", "source");
  private static final List<String> ENROLLMENTS =
      List.of(
          "enrollment_date",
          "withdrawal_date",
          "school_or_project_name",
          "facility_city",
          "grade_level",
          "enrollment_type",
          "residency_verification_date");

  private static final List<String> ENROLLMENTS_WITHOUT_PLACE =
      List.of("enrollment_date", "withdrawal_date", "grade_level");

  private final ChildRecord child;
  private final Wording words;
  private final Grids grids;
  private final Sayings sayings;

  ListSections(ChildRecord child, Wording words) {
    this.child = child;
    this.words = words;
    this.grids = new Grids(words);
    this.sayings = new Sayings(words);
  }

  Section assessments() {
    return list("assessments", RecordKind.ASSESSMENT, ASSESSMENTS, "administration_date");
  }

  Section immunizations() {
    return list("immunizations", RecordKind.IMMUNIZATION, IMMUNIZATIONS, "occurrence_date");
  }

  Section enrollments() {
    return list(
        "enrollments",
        RecordKind.ENROLLMENT,
        child.isBare() ? ENROLLMENTS_WITHOUT_PLACE : ENROLLMENTS,
        "enrollment_date");
  }

  private Section list(String id, RecordKind kind, List<String> keys, String by) {
    var entries = entries(kind);
    var title = words.say("child." + id);
    return section(
        id,
        entries.isEmpty()
            ? List.of()
            : List.of(
                grids.grid(title, kind, keys, List.of(grids.rows(null, kind, keys, entries, by)))));
  }

  Section moves() {
    var moves = entries(RecordKind.QUALIFYING_MOVE);
    var columns =
        List.of(
            column("qualifying_arrival_date"),
            new Column(words.say("column.moved-from"), false),
            new Column(words.say("column.moved-to"), false),
            column("eligibility_expiration_date"),
            new Column(words.say("column.state"), false));
    var rows =
        moves.stream().sorted((a, b) -> arrival(b).compareTo(arrival(a))).map(this::move).toList();
    return section(
        "moves",
        moves.isEmpty()
            ? List.of()
            : List.of(new Grid(words.say("child.moves"), columns, List.of(new Group(null, rows)))));
  }

  private List<@Nullable String> move(Entry move) {
    var values = move.values();
    var cells = new ArrayList<@Nullable String>();
    cells.add(sayings.inWords(move, RecordKind.QUALIFYING_MOVE, "qualifying_arrival_date"));
    cells.add(
        orNull(
            words.place(
                values.get("from_city"), values.get("from_state"), values.get("from_country"))));
    cells.add(orNull(words.place(values.get("to_city"), values.get("to_state"), null)));
    cells.add(sayings.inWords(move, RecordKind.QUALIFYING_MOVE, "eligibility_expiration_date"));
    cells.add(sayings.by(move.state(), move.asOf()));
    return cells;
  }

  /** The list comes before any picture: gaps and overlaps are read in it. */
  Section timeline() {
    if (child.isBare()) {
      return section("timeline", List.of());
    }
    var columns =
        List.of(
            new Column(words.say("column.date"), false),
            new Column(words.say("column.until"), false),
            new Column(words.say("column.what"), false),
            new Column(words.say("column.place"), false),
            new Column(words.say("column.detail"), false),
            new Column(words.say("column.state"), false));
    var rows = child.timeline().stream().map(this::step).toList();
    return section(
        "timeline",
        rows.isEmpty()
            ? List.of()
            : List.of(
                new Grid(words.say("child.timeline"), columns, List.of(new Group(null, rows)))));
  }

  private List<@Nullable String> step(TimelineEntry step) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(words.date(step.date()));
    cells.add(step.until() == null ? "" : words.date(step.until()));
    cells.add(
        words.say(
            step.kind() == RecordKind.QUALIFYING_MOVE ? "timeline.move" : "timeline.enrollment"));
    cells.add(step.title());
    cells.add(detail(step));
    cells.add(words.state(step.state()));
    return cells;
  }

  /** Where a move came from; where a school stands. */
  private String detail(TimelineEntry step) {
    return step.kind() == RecordKind.QUALIFYING_MOVE && !step.detail().isEmpty()
        ? words.say("timeline.from", step.detail())
        : step.detail();
  }

  private Section section(String id, List<Grid> tables) {
    return new Section(
        id, words.say("child." + id), null, words.say("child." + id + ".none"), List.of(), tables);
  }

  private Column column(String key) {
    return new Column(words.label(RecordKind.QUALIFYING_MOVE, key), false);
  }

  private List<Entry> entries(RecordKind kind) {
    return child.rows().getOrDefault(kind, List.of());
  }

  private static String arrival(Entry move) {
    return move.values().getOrDefault("qualifying_arrival_date", "");
  }

  private static @Nullable String orNull(String words) {
    return words.isEmpty() ? null : words;
  }
}
