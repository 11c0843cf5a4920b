package org.monarca.exchange.intake.mending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.RejectedChild;
import org.monarca.records.Catalogue;
import org.monarca.records.Header;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;
import org.monarca.records.rules.ChildRules;
import org.monarca.records.submission.Form;

/**
 * A child whose rows can be told apart by their lines, and what the rules find of it so: where a
 * finding says its line, it says its row.
 */
final class ChildToMend {

  /** What follows from other children, or from what the exchange knows: no rule finds it here. */
  private static final Set<Problem> OF_OTHERS =
      Set.of(
          Problem.EXCHANGE_ID_UNKNOWN,
          Problem.STUDENT_TWICE,
          Problem.KEY_OF_SEVERAL,
          Problem.RECORD_OF_STUDENT_TWICE);

  /** What may be wrong instead, in the same row. */
  private static final Map<Problem, List<String>> BESIDE =
      Map.of(
          Problem.WITHDRAWAL_BEFORE_ENROLLMENT, List.of("enrollment_date", "withdrawal_date"),
          Problem.ELIGIBILITY_TOO_LONG,
              List.of("qualifying_arrival_date", "eligibility_expiration_date"),
          Problem.ACADEMIC_YEARS_APART, List.of("begin_academic_year", "end_academic_year"),
          Problem.GRADUATION_DATE_MISSING,
              List.of("graduation_hse_indicator", "graduation_hse_date"),
          Problem.CREDITS_WITHOUT_GRADE, List.of("credits_granted", "final_grade"));

  private final RejectedChild rejected;
  private final StudentRecord child;
  private final List<Row> rows;
  private final List<Finding> findings;

  private ChildToMend(RejectedChild rejected, List<Row> rows, Header header) {
    this.rejected = rejected;
    this.rows = numbered(rows);
    this.child = new StudentRecord(this.rows.getFirst(), this.rows.subList(1, rows.size()));
    this.findings =
        new ArrayList<>(new ChildRules(header, Form.CSV_BUNDLE::place).judge(child).findings());
    rejected.findings().stream().filter(this::stands).forEach(findings::add);
  }

  static ChildToMend of(RejectedChild rejected, Header header) {
    return new ChildToMend(rejected, rows(rejected.child()), header);
  }

  /** The same with other values; only those that the form shows are taken. */
  ChildToMend with(Map<String, String> typed, Header header) {
    var changed = new ArrayList<>(rows);
    for (var field : fields()) {
      var value = typed.get(field.name());
      if (value != null) {
        changed.set(field.place(), changed.get(field.place()).with(field.element().key(), value));
      }
    }
    return new ChildToMend(rejected, renamed(changed), header);
  }

  StudentRecord child() {
    return child;
  }

  boolean isRefused() {
    return findings.stream().anyMatch(ChildToMend::isError);
  }

  int errors() {
    return (int) findings.stream().filter(ChildToMend::isError).count();
  }

  /** Of what no field tells. */
  List<Finding> others() {
    return findings.stream().filter(finding -> elements(finding).isEmpty()).toList();
  }

  /** What can be mended, what it is refused for first. */
  List<MendField> fields() {
    var fields = new LinkedHashMap<String, MendField>();
    for (boolean errors : new boolean[] {true, false}) {
      findings.stream()
          .filter(finding -> isError(finding) == errors)
          .forEach(finding -> add(finding, fields));
    }
    return List.copyOf(fields.values());
  }

  static boolean isNeeded(MendField field, List<MendField> all) {
    return field.findings().isEmpty()
        ? all.stream()
            .anyMatch(other -> other.place() == field.place() && hasError(other.findings()))
        : hasError(field.findings());
  }

  private static boolean hasError(List<Finding> findings) {
    return findings.stream().anyMatch(ChildToMend::isError);
  }

  private void add(Finding finding, Map<String, MendField> fields) {
    int place = place(finding);
    var row = rows.get(place);
    for (var key : elements(finding)) {
      boolean about = key.equals(finding.element());
      fields.merge(
          MendField.name(place, key),
          new MendField(
              place,
              row,
              Catalogue.known().element(row.kind(), key),
              row.value(key),
              about ? List.of(finding) : List.of()),
          ChildToMend::both);
    }
  }

  private static MendField both(MendField first, MendField then) {
    var findings = new ArrayList<>(first.findings());
    findings.addAll(then.findings());
    return new MendField(first.place(), first.row(), first.element(), first.value(), findings);
  }

  /** The elements of a finding's row by which it may be mended. */
  private List<String> elements(Finding finding) {
    var element = finding.element();
    var row = rows.get(place(finding));
    if (element == null || Catalogue.known().find(row.kind(), element).isEmpty()) {
      return BESIDE.getOrDefault(finding.problem(), List.of());
    }
    var elements = new ArrayList<>(BESIDE.getOrDefault(finding.problem(), List.of()));
    if (!elements.contains(element)) {
      elements.add(element);
    }
    return elements;
  }

  /** What follows from others is about the student's own row. */
  private int place(Finding finding) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).kind() == finding.record() && rows.get(i).line() == finding.line())
        .findFirst()
        .orElse(0);
  }

  /** An exchange ID that is none stands as long as it is sent. */
  private boolean stands(Finding finding) {
    return OF_OTHERS.contains(finding.problem())
        && (finding.problem() != Problem.EXCHANGE_ID_UNKNOWN
            || Objects.equals(finding.value(), child.student().value("exchange_id")));
  }

  private static boolean isError(Finding finding) {
    return finding.severity() != Severity.WARNING && finding.problem() != Problem.STUDENT_TWICE;
  }

  private static List<Row> rows(StudentRecord child) {
    var rows = new ArrayList<Row>();
    rows.add(child.student());
    rows.addAll(child.childRows());
    return rows;
  }

  /** By the lines they had; where these do not tell them apart, by their places. */
  private static List<Row> numbered(List<Row> rows) {
    boolean apart =
        rows.stream().map(row -> row.kind() + " " + row.line()).distinct().count() == rows.size();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> numbered(rows.get(i), apart ? rows.get(i).line() : i + 1))
        .toList();
  }

  private static Row numbered(Row row, long line) {
    var builder = Row.builder(row.kind()).line(line);
    row.values().forEach(builder::put);
    return builder.build();
  }

  /** A child who is called otherwise now is called so in all its rows. */
  private static List<Row> renamed(List<Row> rows) {
    @Nullable String id = rows.getFirst().value("state_student_id");
    return id == null
        ? rows
        : rows.stream()
            .map(row ->
                row.value("state_student_id") == null ? row : row.with("state_student_id", id))
            .toList();
  }
}
