package org.monarca.exchange.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.Requirements.Draft;
import org.monarca.exchange.credit.plans.Requirement;

/** Requirements as they were typed: a line for each, its name, a colon, its credits. */
final class RequirementsForm {

  private final Map<String, String> fields;

  RequirementsForm(Map<String, String> fields) {
    this.fields = fields;
  }

  Draft draft(String state) {
    return new Draft(
        state,
        value("program"),
        value("classes"),
        lines(),
        number(value("total")),
        !value("algebra").isEmpty(),
        value("source"),
        TypedDate.of(fields, "read").date().orElse(null),
        TypedDate.of(fields, "in_force").date().orElse(null));
  }

  /** None where one of them is no line. */
  private List<Requirement> lines() {
    var lines = new ArrayList<Requirement>();
    for (var typed : value("lines").lines().filter(line -> !line.isBlank()).toList()) {
      var line = line(typed);
      if (line.isEmpty()) {
        return List.of();
      }
      lines.add(line.get());
    }
    return lines;
  }

  private static Optional<Requirement> line(String typed) {
    int colon = typed.lastIndexOf(':');
    @Nullable BigDecimal credits = colon < 1 ? null : number(typed.substring(colon + 1).strip());
    return credits == null
        ? Optional.empty()
        : Optional.of(Requirement.named(typed.substring(0, colon).strip(), credits, true));
  }

  private static @Nullable BigDecimal number(String typed) {
    return typed.matches("\\d{1,3}([.,]\\d{1,2})?")
        ? new BigDecimal(typed.replace(',', '.'))
        : null;
  }

  private String value(String field) {
    return fields.getOrDefault(field, "").strip();
  }
}
