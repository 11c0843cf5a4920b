package org.monarca.exchange.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.EntryDraft;
import org.monarca.exchange.health.EntryEdited;
import org.monarca.exchange.health.EntryEdited.Fault;
import org.monarca.exchange.health.SchoolEntry.Place;
import org.monarca.exchange.health.entry.AskedVaccine;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.web.Problems.Problem;

/** What was typed of what a State asks for school entry. */
final class SchoolEntryForm {

  /** So much of a line is repeated. */
  private static final int REPEATED = 60;

  private final Map<String, String> fields;
  private final Wording words;

  SchoolEntryForm(Map<String, String> fields, Wording words) {
    this.fields = fields;
    this.words = words;
  }

  Wording words() {
    return words;
  }

  /** The code of the grade; blank where none was chosen. */
  String grade() {
    return value("grade");
  }

  Place place(String state) {
    return new Place(state, from(), seen());
  }

  EntryDraft draft(String state) {
    var lines = value("lines");
    boolean nothing = lines.equalsIgnoreCase(words.say("school-entry.nothing.word"));
    return new EntryDraft(
        state,
        from(),
        nothing ? List.of() : fields.getOrDefault("lines", "").lines().toList(),
        nothing,
        value("source"),
        TypedDate.of(fields, "read").date().orElse(null),
        TypedDate.of(fields, "in_force").date().orElse(null));
  }

  /** What the page showed from which it was sent; 0 where it does not say. */
  long seen() {
    return TypedNumber.of(value("seen"));
  }

  /**
   * All that was typed, with what is wrong.
   *
   * @param prefix of the names of the form's fields
   */
  TypedFields back(String prefix, EntryEdited edited) {
    return new TypedFields(
        fields,
        new Problems(
            edited.faults().stream()
                .map(fault -> new Problem(prefix + field(fault), says(fault)))
                .toList()));
  }

  /** The same of a form that has no fields: it leads to what it was about. */
  TypedFields backTo(String place, EntryEdited edited) {
    return new TypedFields(
        fields,
        new Problems(
            edited.faults().stream().map(fault -> new Problem(place, says(fault))).toList()));
  }

  private String says(Fault fault) {
    return words.say(
        "school-entry.problem." + LedgerWords.code(fault.what()),
        words.number(fault.line()),
        repeated(fault.value()),
        String.join(", ", AskedVaccine.names()));
  }

  private static String repeated(String value) {
    return value.length() <= REPEATED ? value : value.substring(0, REPEATED) + "…";
  }

  private static String field(Fault fault) {
    return switch (fault.what()) {
      case UNKNOWN, GRADE -> "grade";
      case LINES,
          PARTS,
          VACCINE,
          DOSES,
          TOO_LONG,
          NO_RULE,
          NO_WORDS,
          RULE,
          RULE_DOSES,
          EXEMPTIONS,
          TWICE ->
          "lines";
      case SOURCE -> "source";
      case READ -> "read";
      case IN_FORCE -> "in_force";
      case CHANGED -> "changed";
    };
  }

  private @Nullable Integer from() {
    return EntryGrade.number(grade()).orElse(null);
  }

  private String value(String field) {
    return fields.getOrDefault(field, "").strip();
  }
}
