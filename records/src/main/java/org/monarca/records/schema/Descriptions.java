package org.monarca.records.schema;

import java.util.ArrayList;
import java.util.Locale;
import org.monarca.records.Element;

/** What a schema says of an element in words. */
final class Descriptions {

  private Descriptions() {}

  /** Label, number among the minimum data elements, presence, what the catalogue adds. */
  static String of(Element element) {
    var parts = new ArrayList<String>();
    var number = element.mdeNumber();
    parts.add(number == null ? element.label() : "%s (MDE %d)".formatted(element.label(), number));
    parts.add(element.presence().name().toLowerCase(Locale.ROOT));
    if (!element.note().isEmpty()) {
      parts.add(element.note());
    }
    return String.join("; ", parts);
  }
}
