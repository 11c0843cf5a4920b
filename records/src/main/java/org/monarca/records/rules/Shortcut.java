package org.monarca.records.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.problems.Problem;
import org.monarca.records.text.Concern;
import org.monarca.records.text.SensitiveText;

/**
 * A quick yes for most values of an element: that they hold all its rules, said in one step instead
 * of asking rule after rule. It never says no; where it does not know, the rules are asked.
 */
final class Shortcut {

  private static final Set<Problem> CODED = EnumSet.of(Problem.CODE_UNKNOWN);
  private static final Set<Problem> FORMED = EnumSet.of(Problem.TOO_LONG, Problem.WRONG_TYPE);
  private static final Set<Problem> WRITTEN =
      EnumSet.of(Problem.TOO_LONG, Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER);

  /** Decimals and timestamps have lengths of their own kind. */
  private static final Set<ElementType> SIMPLE =
      EnumSet.complementOf(EnumSet.of(ElementType.DECIMAL, ElementType.TIMESTAMP));

  private final Way way;
  private final ElementType type;
  private final int most;
  private final @Nullable CodeList codes;

  private Shortcut(Way way, Element element, @Nullable CodeList codes) {
    this.way = way;
    this.type = element.type();
    this.most = element.length().most();
    this.codes = codes;
  }

  static Shortcut of(Element element, List<ValueRule> rules, Catalogue lists) {
    var list = element.codeList();
    var asked = rules.stream().map(ValueRule::finds).collect(Collectors.toSet());
    return new Shortcut(way(element, asked), element, list == null ? null : lists.codeList(list));
  }

  private static Way way(Element element, Set<Problem> asked) {
    if (asked.equals(CODED)) {
      return Way.BY_LIST;
    }
    if (asked.equals(WRITTEN)) {
      return Way.BY_TEXT;
    }
    if (asked.equals(FORMED) && SIMPLE.contains(element.type())) {
      return element.type() == ElementType.DATE ? Way.BY_DATE : Way.BY_FORM;
    }
    return Way.NONE;
  }

  boolean saysGood(String value) {
    return switch (way) {
      case BY_LIST -> codes != null && codes.contains(value);
      case BY_DATE -> value.length() <= most && Calendar.day(value) != Calendar.NONE;
      case BY_FORM -> value.length() <= most && Forms.hold(type, value);
      case BY_TEXT ->
          value.length() <= most && !SensitiveText.arises(Concern.SOCIAL_SECURITY_NUMBER, value);
      case NONE -> false;
    };
  }

  private enum Way {
    BY_LIST,
    BY_DATE,
    BY_FORM,
    BY_TEXT,
    NONE
  }
}
