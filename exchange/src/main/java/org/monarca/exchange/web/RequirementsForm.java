package org.monarca.exchange.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.Draft;
import org.monarca.exchange.credit.Draft.Line;
import org.monarca.exchange.credit.Edited;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.plans.Requirement;
import org.monarca.exchange.credit.plans.Requirement.Kind;

/**
 * Requirements as they were typed: a line for each, its name, a colon, its credits; behind another
 * colon which subjects count, where the name does not say it.
 */
final class RequirementsForm {

  private final Map<String, String> fields;
  private final Wording words;

  RequirementsForm(Map<String, String> fields, Wording words) {
    this.fields = fields;
    this.words = words;
  }

  Wording words() {
    return words;
  }

  Draft draft(String state) {
    return new Draft(
        state,
        value("program"),
        value("classes"),
        value("lines").lines().filter(line -> !line.isBlank()).map(this::line).toList(),
        number(value("total")),
        !value("algebra").isEmpty(),
        value("source"),
        TypedDate.of(fields, "read").date().orElse(null),
        TypedDate.of(fields, "in_force").date().orElse(null));
  }

  /** What the page showed from which it was sent; 0 where it does not say. */
  long seen() {
    return value("seen").matches("\\d{1,18}") ? Long.parseLong(value("seen")) : 0;
  }

  /** All that was typed, with what is wrong. */
  TypedFields back(String key, Edited edited) {
    var says =
        words.say(
            "requirements.problem."
                + edited.came().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            edited.about());
    return new TypedFields(
        fields, Problems.of((key.isEmpty() ? "" : "confirm_") + field(edited), says));
  }

  private static String field(Edited edited) {
    return switch (edited.came()) {
      case CLASSES -> "classes";
      case LINES, LINE, COUNTS_NOTHING, TWICE -> "lines";
      case SUM -> "total";
      case SOURCE -> "source";
      case READ -> "read";
      case IN_FORCE -> "in_force";
      case CHANGED -> "changed";
      case PROGRAM, DONE, UNKNOWN -> "program";
    };
  }

  private Line line(String typed) {
    var parts = new ArrayList<>(Arrays.stream(typed.split(":", -1)).map(String::strip).toList());
    var says = number(parts.getLast()) == null ? parts.removeLast() : null;
    @Nullable BigDecimal credits = parts.size() < 2 ? null : number(parts.removeLast());
    if (credits == null) {
      return new Line(typed.strip(), null, false);
    }
    var name = named(String.join(":", parts));
    return says == null
        ? new Line(typed.strip(), Requirement.named(name, credits, true), false)
        : new Line(typed.strip(), counting(name, credits, says).orElse(null), true);
  }

  /** As the table writes it, where it knows the name. */
  private static String named(String typed) {
    return Requirement.names().stream().filter(typed::equalsIgnoreCase).findFirst().orElse(typed);
  }

  /** Subjects with commas between them, electives, or the school; absent where one is none. */
  private Optional<Requirement> counting(String name, BigDecimal credits, String says) {
    for (var kind : List.of(Kind.SCHOOL, Kind.ELECTIVES)) {
      if (says.equalsIgnoreCase(
          words.say("requirements.counts." + kind.name().toLowerCase(Locale.ROOT)))) {
        return Optional.of(new Requirement(name, List.of(), kind, credits, true));
      }
    }
    var subjects =
        Arrays.stream(says.split(",", -1)).map(String::strip).map(this::subjects).toList();
    return subjects.stream().anyMatch(List::isEmpty)
        ? Optional.empty()
        : Optional.of(
            new Requirement(
                name,
                subjects.stream().flatMap(List::stream).distinct().toList(),
                Kind.SUBJECT,
                credits,
                true));
  }

  /** By its name on pages, else by a name of a requirement. */
  private List<Subject> subjects(String typed) {
    return Arrays.stream(Subject.values())
        .filter(one -> words.say("credit.subject." + one.code()).equalsIgnoreCase(typed))
        .map(List::of)
        .findFirst()
        .orElseGet(() -> Requirement.named(named(typed), BigDecimal.ONE, true).accepts());
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
