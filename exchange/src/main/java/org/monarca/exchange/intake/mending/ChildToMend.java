package org.monarca.exchange.intake.mending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.RejectedChild;
import org.monarca.records.Catalogue;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;
import org.monarca.records.rules.ChildRules;
import org.monarca.records.submission.Form;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.Translating;

/**
 * A child as it was sent, whose rows can be told apart by their lines, and what the rules find of
 * it once its codes are translated: where a finding says its line, it says its row.
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
  private final Reading reading;
  private final StudentRecord child;
  private final List<Row> rows;
  private final List<Finding> findings;
  private final Map<String, Integer> places = new HashMap<>();

  /** What was asked for before it was typed: it stays in the form, that nothing typed is lost. */
  private final Asked asked;

  private ChildToMend(RejectedChild rejected, List<Row> rows, Reading reading, Asked asked) {
    this.rejected = rejected;
    this.reading = reading;
    this.asked = asked;
    this.rows = ChildRows.numbered(rows);
    this.child = new StudentRecord(this.rows.getFirst(), this.rows.subList(1, rows.size()));
    IntStream.range(0, rows.size())
        .forEach(
            i -> places.putIfAbsent(place(this.rows.get(i).kind(), this.rows.get(i).line()), i));
    this.findings = new ArrayList<>(reading.findings(child));
    rejected.findings().stream().filter(this::stands).forEach(findings::add);
  }

  static ChildToMend of(RejectedChild rejected, Header header, CodeTable codes) {
    return new ChildToMend(
        rejected,
        ChildRows.of(rejected.child()),
        new Reading(header, codes),
        new Asked(List.of(), Set.of()));
  }

  /** How it is read when it is sent. */
  private record Reading(Header header, CodeTable codes) {

    List<Finding> findings(StudentRecord child) {
      var ours = Translating.by(codes, header, Form.CSV_BUNDLE::place).translated(child);
      return new ChildRules(header, Form.CSV_BUNDLE::place).judge(ours).findings();
    }
  }

  /**
   * A child who was refused again, as it was sent last. What was typed then can be typed anew: it
   * may be what is wrong.
   */
  static ChildToMend again(
      RejectedChild last, RejectedChild first, Header header, CodeTable codes) {
    var rows = ChildRows.of(last.child());
    return new ChildToMend(
        last,
        rows,
        new Reading(header, codes),
        new Asked(changed(ChildRows.of(first.child()), rows), Set.of()));
  }

  /** Rows that were read back are the same ones in the same order. */
  private static List<MendField> changed(List<Row> first, List<Row> last) {
    var changed = new ArrayList<MendField>();
    for (int i = 0; i < Math.min(first.size(), last.size()); i++) {
      int place = i;
      var row = last.get(i);
      Catalogue.known().elements(row.kind()).stream()
          .filter(element -> place == 0 || !element.key().equals("state_student_id"))
          .filter(element ->
              !Objects.equals(first.get(place).value(element.key()), row.value(element.key())))
          .map(element -> new MendField(place, row, element, row.value(element.key()), List.of()))
          .forEach(changed::add);
    }
    return changed;
  }

  /**
   * The same with other values. Only those that the form shows are taken, and those that it shows
   * because of these.
   */
  ChildToMend with(Map<String, String> typed) {
    var mended = this;
    var taken = new HashSet<String>();
    while (true) {
      var shown =
          mended.fields().stream()
              .filter(field -> typed.containsKey(field.name()) && taken.add(field.name()))
              .toList();
      if (shown.isEmpty()) {
        return mended;
      }
      mended = mended.changed(shown, typed);
    }
  }

  private ChildToMend changed(List<MendField> shown, Map<String, String> typed) {
    var changed = new ArrayList<>(rows);
    for (var field : shown) {
      var value = Objects.requireNonNull(typed.get(field.name()));
      changed.set(field.place(), changed.get(field.place()).with(field.element().key(), value));
    }
    var fields = fields();
    var needed =
        fields.stream()
            .filter(field -> isNeeded(field, fields))
            .map(MendField::name)
            .collect(Collectors.toSet());
    return new ChildToMend(
        rejected, ChildRows.renamed(changed), reading, new Asked(fields, needed));
  }

  /**
   * @param needed names of those that it was refused for
   */
  private record Asked(List<MendField> fields, Set<String> needed) {}

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
    asked.fields().forEach(field -> fields.computeIfAbsent(field.name(), none -> asTyped(field)));
    return List.copyOf(fields.values());
  }

  private MendField asTyped(MendField field) {
    var row = rows.get(field.place());
    var value = row.value(field.element().key());
    return new MendField(field.place(), row, field.element(), value, List.of());
  }

  boolean isNeeded(MendField field, List<MendField> all) {
    if (asked.needed().contains(field.name())) {
      return true;
    }
    return field.findings().isEmpty()
        ? all.stream()
            .anyMatch(other -> other.place() == field.place() && hasError(other.findings()))
        : hasError(field.findings());
  }

  private static boolean hasError(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() != Severity.WARNING);
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
    return places.getOrDefault(place(finding.record(), finding.line()), 0);
  }

  private static String place(@Nullable RecordKind kind, long line) {
    return kind + " " + line;
  }

  /** An exchange ID that is none stands as long as it is sent. */
  private boolean stands(Finding finding) {
    return OF_OTHERS.contains(finding.problem())
        && (finding.problem() != Problem.EXCHANGE_ID_UNKNOWN
            || Objects.equals(finding.value(), child.student().value("exchange_id")));
  }

  /** One of two of the same number may be sent. */
  private static boolean isError(Finding finding) {
    return finding.severity() != Severity.WARNING && finding.problem() != Problem.STUDENT_TWICE;
  }
}
