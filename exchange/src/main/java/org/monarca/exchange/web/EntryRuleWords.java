package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.health.entry.EntryCondition;
import org.monarca.exchange.health.entry.EntryLine;
import org.monarca.immunization.schedule.Period;

/** What is computed of a condition, and who is exempt, in the reader's language. */
final class EntryRuleWords {

  /** Of exemptions, as tables have them. */
  private static final String LETTERS = "[MRP](/[MRP])*(\\|[MRP](/[MRP])*)*( \\(.*\\))?";

  /** A rule of each kind, as somebody may write it. */
  private static final List<String> SAMPLES =
      List.of(
          "from 1 year",
          "last 4 years",
          "fewer 4 4 years",
          "any 5",
          "age 11 years",
          "unless",
          "moreover");

  private final Wording words;

  EntryRuleWords(Wording words) {
    this.words = words;
  }

  /** One sentence after the other. */
  String computed(EntryCondition rule) {
    var said = new ArrayList<String>();
    if (rule.from() != null) {
      said.add(words.say("school-entry.rule.from", age(rule.from())));
    }
    if (rule.last() != null) {
      said.add(words.say("school-entry.rule.last", age(rule.last())));
    }
    rule.fewer()
        .forEach(
            one -> said.add(words.say("school-entry.rule.fewer", one.doses(), age(one.age()))));
    if (rule.any() > 0) {
      said.add(words.say("school-entry.rule.any", rule.any()));
    }
    if (rule.asked() != null) {
      said.add(words.say("school-entry.rule.age", age(rule.asked())));
    }
    if (rule.unless()) {
      said.add(words.say("school-entry.rule.unless"));
    }
    if (rule.moreover()) {
      said.add(words.say("school-entry.rule.moreover"));
    }
    return said.isEmpty() ? words.say("school-entry.rule.doses") : String.join(" ", said);
  }

  /** How each rule is written, and what it means. */
  List<Choice> guide() {
    return Stream.concat(
            SAMPLES.stream()
                .map(sample -> new Choice(sample, computed(EntryCondition.parse(sample)))),
            Stream.of(new Choice(EntryLine.PLAIN, words.say("school-entry.rule.doses"))))
        .toList();
  }

  /** "medical, religious or personal (educational module)". */
  String exemptions(String letters) {
    if (letters.isEmpty()) {
      return words.say("value.not-known");
    }
    if (!letters.matches(LETTERS)) {
      return letters; // an operator's own words
    }
    int but = letters.indexOf(" (");
    var known = but < 0 ? letters : letters.substring(0, but);
    return Arrays.stream(known.split("\\|", -1))
            .map(this::exemption)
            .collect(Collectors.joining(", "))
        + (but < 0 ? "" : letters.substring(but));
  }

  /** One, or two of which the State makes no difference. */
  private String exemption(String letters) {
    return Arrays.stream(letters.split("/", -1))
        .map(letter -> words.say("school-entry.exemption." + letter.toLowerCase(Locale.ROOT)))
        .reduce((one, other) -> words.say("school-entry.exemption.or", one, other))
        .orElseThrow();
  }

  private String age(Period age) {
    var parts = new ArrayList<String>();
    if (age.months() != 0) {
      parts.add(
          age.months() % 12 == 0
              ? count("years", age.months() / 12)
              : count("months", age.months()));
    }
    if (age.days() != 0 || parts.isEmpty()) {
      int days = Math.abs(age.days());
      parts.add(days % 7 == 0 ? count("weeks", days / 7) : count("days", days));
    }
    return parts.size() == 1
        ? parts.getFirst()
        : words.say(
            age.days() < 0 ? "school-entry.age.less" : "school-entry.age.and",
            parts.getFirst(),
            parts.getLast());
  }

  private String count(String unit, int number) {
    return words.say("school-entry.age." + unit, number);
  }
}
