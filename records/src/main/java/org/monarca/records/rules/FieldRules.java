package org.monarca.records.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Problem;

/**
 * Judges each value of a row by itself. What is asked of each element is prepared once; one value
 * gets one finding at most, but each concern about free text speaks for itself.
 */
final class FieldRules {

  /**
   * Identifier, record key or type, action: all that is read of a row that takes something away.
   */
  private static final int KEYS = 3;

  private final Map<RecordKind, Column[]> columns = new EnumMap<>(RecordKind.class);

  /**
   * @param lists by whose elements and code lists values are judged
   */
  FieldRules(Catalogue lists) {
    for (var kind : RecordKind.values()) {
      columns.put(
          kind,
          lists.asKnown(kind).stream()
              .map(element -> Column.of(element, lists))
              .toArray(Column[]::new));
    }
  }

  void judge(Row row, Verdict verdict) {
    var ofKind = Objects.requireNonNull(columns.get(row.kind()));
    int judged = row.removes() ? KEYS : ofKind.length;
    for (int i = 0; i < judged; i++) {
      judge(row, ofKind[i], verdict);
    }
    if (row.cutShort()) {
      verdict.add(Problem.ROW_SHORTER_THAN_HEADING, row);
    }
  }

  private static void judge(Row row, Column column, Verdict verdict) {
    var value = row.value(column.element);
    if (value == null) {
      if (column.required) {
        verdict.add(Problem.REQUIRED_MISSING, row, column.element);
      }
      return;
    }
    if (row.mistyped(column.element)) {
      verdict.add(Problem.WRONG_TYPE, row, column.element, Expected.form(column.element.type()));
      return;
    }
    if (column.shortcut.saysGood(value)) {
      return;
    }
    boolean concerned = false;
    for (int i = 0; i < column.checks.length; i++) {
      var rule = column.rules[i];
      if ((!concerned || rule.isConcern()) && !column.checks[i].holds(value)) {
        note(rule, row, column.element, verdict);
        if (!rule.isConcern()) {
          return;
        }
        concerned = true;
      }
    }
  }

  private static void note(ValueRule rule, Row row, Element element, Verdict verdict) {
    if (rule.showsValue()) {
      verdict.add(rule.finds(), row, element, rule.details().of(element));
    } else {
      verdict.addUnseen(rule.finds(), row, element);
    }
  }

  /** An element with the rules that have something to say of its values. */
  private static final class Column {

    private final Element element;
    private final boolean required;
    private final ValueRule[] rules;
    private final ValueRule.Check[] checks;
    private final Shortcut shortcut;

    private Column(
        Element element, List<ValueRule> rules, List<ValueRule.Check> checks, Catalogue lists) {
      this.element = element;
      this.shortcut = Shortcut.of(element, rules, lists);
      this.required = element.required();
      this.rules = rules.toArray(ValueRule[]::new);
      this.checks = checks.toArray(ValueRule.Check[]::new);
    }

    static Column of(Element element, Catalogue lists) {
      var rules = new ArrayList<ValueRule>();
      var checks = new ArrayList<ValueRule.Check>();
      for (var rule : ValueRules.ALL) {
        var check = rule.preparation().of(element, lists);
        if (check != null) {
          rules.add(rule);
          checks.add(check);
        }
      }
      return new Column(element, rules, checks, lists);
    }
  }
}
