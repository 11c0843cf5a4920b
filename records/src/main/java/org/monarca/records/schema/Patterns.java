package org.monarca.records.schema;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.Length;

/**
 * The form of values as a regular expression that XML Schema and ECMAScript read alike: no anchors,
 * no shorthands, ASCII only.
 */
final class Patterns {

  private Patterns() {}

  /** Null where any text will do. */
  static @Nullable String of(Element element) {
    return switch (element.type()) {
      case TEXT, CODE, YES_NO -> null;
      case DATE -> "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
      case YEAR_MONTH -> "[0-9]{4}-(0[1-9]|1[0-2])";
      case YEAR -> "[0-9]{4}";
      case TIMESTAMP ->
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
      case INTEGER -> "[0-9]{1,%d}".formatted(element.length().most());
      case DECIMAL -> decimal(element.length());
      case EMAIL -> "[^@ ]+@[^@ ]+";
      case PHONE -> "[0-9]{7,15}";
      case ZIP -> "[0-9]{5}(-[0-9]{4})?";
      case NCES_DISTRICT -> "[0-9]{7}";
      case NCES_SCHOOL -> "[0-9]{12}|X-[0-9A-Za-z]{1,10}";
      case SCED -> "[0-9A-Za-z]{5,12}";
      case CVX -> "[0-9]{1,3}";
      case EXCHANGE_ID -> "[1-9][0-9]{11}";
    };
  }

  /** {@code 3,2}: three digits, or two and one behind the point, or one and two. */
  private static String decimal(Length length) {
    var ways = new ArrayList<String>();
    ways.add("[0-9]{1,%d}".formatted(length.most()));
    for (int behind = 1; behind <= length.fraction(); behind++) {
      ways.add("[0-9]{1,%d}[.][0-9]{%d}".formatted(length.most() - behind, behind));
    }
    return String.join("|", ways);
  }
}
