package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.health.entry.EntryRequirement;
import org.monarca.exchange.health.entry.EntryRequirements;
import org.monarca.exchange.health.entry.EntryStanding;
import org.monarca.exchange.health.entry.EntryStanding.Answer;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.web.ImmunizationsPage.Entry;
import org.monarca.exchange.web.ImmunizationsPage.EntryRow;

/** What a State asks for school entry, and whether a child has it, in a nurse's words. */
final class EntryWords {

  private final EntryRequirements requirements;
  private final Wording words;

  EntryWords(EntryRequirements requirements, Wording words) {
    this.requirements = requirements;
    this.words = words;
  }

  /**
   * @param grade in which the child is placed; absent where none follows
   */
  Entry entry(String state, @Nullable String grade, ImmunizationHistory history) {
    var asked =
        grade == null
            ? List.<EntryStanding>of()
            : EntryStanding.all(requirements, state, grade, history);
    var none = asked.isEmpty() ? none(state, grade) : null;
    return new Entry(
        grade == null
            ? words.say("health.entry.heading", words.state(state))
            : words.say(
                "health.entry.heading-grade", words.state(state), words.code("grade_level", grade)),
        asked.stream().map(EntryStanding::requirement).allMatch(EntryRequirement::isVerified)
            ? null
            : words.say("health.entry.example"),
        none,
        asked.stream().map(this::row).toList());
  }

  private String none(String state, @Nullable String grade) {
    if (requirements.grades(state).isEmpty()) {
      return words.say("health.entry.no-state", words.state(state));
    }
    if (grade == null) {
      return words.say("health.entry.no-grade");
    }
    return requirements
        .confirmed(state, grade)
        .map(said ->
            words.say(
                "health.entry.nothing", words.state(state), said.source(), words.date(said.read())))
        .orElseGet(() -> words.say("health.entry.not-this-grade"));
  }

  private EntryRow row(EntryStanding standing) {
    var asked = standing.requirement();
    return new EntryRow(
        asked.vaccine(),
        words.say(
            "health.entry.asked",
            asked.doses(),
            words.code("grade_level", EntryGrade.code(asked.from()))),
        words.number(standing.counted()),
        words.say("health.entry.answer." + LedgerWords.code(standing.answer())),
        look(standing.answer()),
        asked.condition().isEmpty() ? null : asked.condition(),
        asked.isVerified() ? null : words.say("credit.example"),
        source(asked));
  }

  private String source(EntryRequirement asked) {
    var read = asked.confirmed();
    var parts = new ArrayList<String>();
    parts.add(
        read == null
            ? words.say(
                asked.isVerified() ? "health.entry.source" : "health.entry.source.example",
                asked.source(),
                words.date(asked.taken()))
            : words.say("health.entry.source.confirmed", asked.source(), words.date(read)));
    if (!asked.exemptions().isEmpty()) {
      parts.add(words.say("health.entry.exemptions", asked.exemptions().replace("|", ", ")));
    }
    return String.join(" ", parts);
  }

  private static String look(Answer answer) {
    return switch (answer) {
      case MET -> "mark-good";
      case MISSING -> "mark-bad";
      case EXAMPLE -> "mark-warn";
      case NOT_YET, CAUGHT_UP, UNKNOWN, NO_HISTORY -> "";
    };
  }
}
