package org.monarca.exchange.health.entry;

import java.time.LocalDate;
import java.util.List;

/**
 * Doses of a vaccine that are asked for, wherever that is and whoever says it.
 *
 * @param condition in the words of the source; empty where there is none
 * @param exemptions as {@link EntryRequirement} has them
 */
public record AskedDoses(
    AskedVaccine vaccine, int doses, String condition, EntryCondition rule, String exemptions) {

  static AskedDoses of(EntryRequirement one) {
    return new AskedDoses(
        new AskedVaccine(one.vaccine(), one.group(), one.only()),
        one.doses(),
        one.condition(),
        one.rule(),
        one.exemptions());
  }

  /** As a State asks for them from a grade on, by what somebody read in its official text. */
  public EntryRequirement in(String state, int from, String source, LocalDate read) {
    return new EntryRequirement(
        state,
        EntryGrade.code(from),
        from,
        vaccine.name(),
        vaccine.group(),
        vaccine.only(),
        doses,
        condition,
        rule,
        exemptions,
        source,
        "",
        read,
        true,
        read);
  }

  /** As a line that reads back as the same. */
  public String written() {
    var said = rule.isPlain() && !condition.isEmpty() ? EntryLine.PLAIN : rule.wording();
    return String.join(
            " | ",
            List.of(
                vaccine.written(),
                String.valueOf(doses),
                condition.replace('|', '/'),
                said,
                exemptions.replace("|", ", ")))
        .replaceAll("( \\| ?)+$", "");
  }
}
