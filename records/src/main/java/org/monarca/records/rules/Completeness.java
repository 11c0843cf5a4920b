package org.monarca.records.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Presence;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;

/** The warning about conditional elements that are missing where they are expected. */
final class Completeness {

  static final Rule RULE =
      new Rule(Problem.CONDITIONAL_MISSING, Completeness::conditionalElementsAreThere);

  private static final Set<Element> NEVER_MISSED =
      Set.of(Fields.GRADUATION, Fields.GRADUATION_DATE, Fields.FINAL_GRADE);

  private Completeness() {}

  private static void conditionalElementsAreThere(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      for (var element : child.conditional(stay.row())) {
        if (isMissing(element, stay.row()) && Audience.includes(element.appliesTo(), child, stay)) {
          verdict.add(Problem.CONDITIONAL_MISSING, stay.row(), element);
        }
      }
    }
    for (var row : child.everyRow()) {
      if (row.kind() != RecordKind.ENROLLMENT && !row.removes()) {
        judge(row, child, verdict);
      }
    }
  }

  private static void judge(Row row, Child child, Verdict verdict) {
    for (var element : child.conditional(row)) {
      if (isMissing(element, row) && Audience.includes(element.appliesTo(), child)) {
        verdict.add(Problem.CONDITIONAL_MISSING, row, element);
      }
    }
  }

  /**
   * What the notes of the catalogue add: clock hours when no credit is granted, and so credit when
   * there are no clock hours; a mark at withdrawal while there is no final one.
   */
  private static boolean isMissing(Element element, Row row) {
    if (row.value(element) != null) {
      return false;
    }
    if (element.equals(Fields.CLOCK_HOURS)) {
      return row.value(Fields.CREDITS) == null;
    }
    if (element.equals(Fields.CREDITS)) {
      return row.value(Fields.CLOCK_HOURS) == null;
    }
    return !element.equals(Fields.GRADE_TO_DATE) || row.value(Fields.FINAL_GRADE) == null;
  }

  /**
   * Two are record errors beside their partner and not expected without it. The graduation
   * indicator has no value for "not yet": blank is how a State says it.
   */
  static Map<RecordKind, List<Element>> conditional(Catalogue lists) {
    var conditional = new EnumMap<RecordKind, List<Element>>(RecordKind.class);
    for (var kind : RecordKind.values()) {
      conditional.put(
          kind,
          lists.asKnown(kind).stream()
              .filter(element -> element.presence() == Presence.CONDITIONAL)
              .filter(element -> !NEVER_MISSED.contains(element))
              .toList());
    }
    return conditional;
  }
}
