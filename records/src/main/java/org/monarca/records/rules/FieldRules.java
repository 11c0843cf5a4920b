package org.monarca.records.rules;

import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.Row;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Problem;

/**
 * Each value by itself: is it there, short enough, of its form, a code of its list. One value gets
 * one finding at most.
 */
final class FieldRules {

  /**
   * Identifier, record key or type, action: all that is read of a row that takes something away.
   */
  private static final int KEYS = 3;

  private FieldRules() {}

  static void judge(Row row, Verdict verdict) {
    var elements = Catalogue.published().elements(row.kind());
    int judged = row.removes() ? KEYS : elements.size();
    for (int i = 0; i < judged; i++) {
      judge(row, elements.get(i), verdict);
    }
  }

  private static void judge(Row row, Element element, Verdict verdict) {
    var value = row.value(element);
    if (value == null) {
      if (element.required()) {
        verdict.add(Problem.REQUIRED_MISSING, row, element);
      }
    } else if (row.mistyped(element)) {
      verdict.add(Problem.WRONG_TYPE, row, element, Expected.form(element.type()));
    } else if (hasCodes(element)) {
      judgeCode(row, element, value, verdict);
    } else if (!Lengths.hold(element, value)) {
      verdict.add(Problem.TOO_LONG, row, element, element.length().toString());
    } else if (!Forms.hold(element.type(), value)) {
      verdict.add(Problem.WRONG_TYPE, row, element, Expected.form(element.type()));
    }
  }

  private static void judgeCode(Row row, Element element, String value, Verdict verdict) {
    var list = element.codeList();
    if (list != null && !Catalogue.published().codeList(list).contains(value)) {
      verdict.add(Problem.CODE_UNKNOWN, row, element, list);
    }
  }

  /** A text may have a list too, but only for some rows; that is a rule across elements. */
  private static boolean hasCodes(Element element) {
    return element.type() == ElementType.CODE || element.type() == ElementType.YES_NO;
  }
}
