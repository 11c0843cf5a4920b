package org.monarca.records.sample;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.monarca.records.Element;

/** Whether a value looks like an element's, where elements have a look of their own. */
@FunctionalInterface
interface Shape {

  boolean fits(String value);

  /** Of elements that might be anything nothing looks like them. */
  static Shape of(Element element) {
    var list = element.codeList();
    return switch (element.type()) {
      case CODE -> list == null ? value -> false : value -> Codes.isMeant(list, value);
      case NCES_SCHOOL -> matching("\\d{12}");
      case NCES_DISTRICT -> matching("\\d{7}");
      case EMAIL -> matching("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
      case ZIP -> matching("\\d{5}(-\\d{4})?");
      case PHONE -> matching("\\(?\\d{3}\\)?[-. ]?\\d{3}[-. ]?\\d{4}");
      case TEXT,
          YES_NO,
          DATE,
          YEAR_MONTH,
          YEAR,
          TIMESTAMP,
          INTEGER,
          DECIMAL,
          SCED,
          CVX,
          EXCHANGE_ID ->
          value -> false;
    };
  }

  private static Shape matching(String pattern) {
    Predicate<String> matches = Pattern.compile(pattern).asMatchPredicate();
    return matches::test;
  }
}
