package org.monarca.exchange.intake.mending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;

/**
 * A value that can be mended.
 *
 * @param place of its row among the child's, from 0, which is the student's own
 * @param value as it was sent last, or typed
 * @param findings about it, none where it stands beside another of which something is wrong
 */
public record MendField(
    int place, Row row, Element element, @Nullable String value, List<Finding> findings) {

  public MendField {
    findings = List.copyOf(findings);
  }

  /** As forms send it. */
  public String name() {
    return name(place, element.key());
  }

  static String name(int place, String element) {
    return "v-" + place + "-" + element;
  }
}
