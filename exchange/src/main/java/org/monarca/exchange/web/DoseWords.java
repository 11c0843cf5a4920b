package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.monarca.exchange.health.doses.Given;
import org.monarca.exchange.health.doses.Telling;
import org.monarca.exchange.health.history.EvaluatedDose;
import org.monarca.exchange.health.history.VaccineGroups;
import org.monarca.exchange.web.ImmunizationsPage.DoseRow;
import org.monarca.exchange.web.ImmunizationsPage.PartRow;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.Verdict;
import org.monarca.records.RecordKind;

/** What doses count for, and who tells them, in a nurse's words. */
final class DoseWords {

  private static final RecordKind KIND = RecordKind.IMMUNIZATION;

  private final Wording words;
  private final Sayings sayings;
  private final VaccineWords vaccines;

  DoseWords(Wording words) {
    this.words = words;
    this.sayings = new Sayings(words);
    this.vaccines = new VaccineWords(words);
  }

  DoseRow row(EvaluatedDose evaluated) {
    var dose = evaluated.dose();
    var unread = evaluated.unread();
    var vaccine = vaccine(dose);
    return new DoseRow(
        day(dose),
        vaccine.text(),
        vaccine.lang(),
        evaluated.parts().stream().map(this::part).toList(),
        unread == null
            ? null
            : words.say("health.unread", words.say("health.unread." + LedgerWords.code(unread))),
        dose.tellings().stream().map(this::source).toList(),
        remarks(dose));
  }

  /** CDC's name of a vaccine group, as people say it. */
  String group(String group) {
    var code = VaccineGroups.code(group);
    return code.equals(group) ? group : words.say("health.group." + code);
  }

  private String day(Given dose) {
    LocalDate day = dose.day();
    return day == null ? words.say("health.no-day") : words.date(day);
  }

  /** As it counts. */
  VaccineWords.Name vaccine(Given dose) {
    return vaccines.name(dose.tellings().getFirst());
  }

  private PartRow part(DoseEvaluation part) {
    return new PartRow(
        group(part.group()),
        words.say("health.verdict." + LedgerWords.code(part.verdict())),
        look(part.verdict()),
        words.say("health.reason." + LedgerWords.code(part.reason())));
  }

  private static String look(Verdict verdict) {
    return switch (verdict) {
      case VALID -> "mark-good";
      case NOT_VALID, SUBSTANDARD -> "mark-bad";
      case EXTRANEOUS -> "";
    };
  }

  /** "Texas, May 3, 2026: given there, DTaP (CVX 20), March 14, 2024, lot SYN123". */
  private String source(Telling telling) {
    var parts = new ArrayList<String>();
    parts.add(words.say(telling.isNew() ? "health.told.given" : "health.told.copied"));
    var entry = telling.entry();
    parts.add(vaccines.within(telling));
    var day = sayings.inWords(entry, KIND, "occurrence_date");
    parts.add(day == null ? words.say("health.no-day") : day);
    if (telling.lot() != null) {
      parts.add(
          words.say("health.told.lot", String.valueOf(sayings.inWords(entry, KIND, "lot_number"))));
    }
    return words.say(
        "health.told",
        sayings.by(entry.state(), entry.asOf()),
        parts.stream().collect(Collectors.joining(", ")));
  }

  private List<String> remarks(Given dose) {
    var remarks = new ArrayList<String>();
    if (dose.tellings().size() > 1) {
      remarks.add(words.say("health.told-often", dose.tellings().size()));
    }
    var days = dose.days();
    if (days.size() > 1) {
      remarks.add(
          words.say(
              "health.days-differ",
              days.stream().map(words::date).collect(Collectors.joining("; ")),
              day(dose)));
    }
    var counted = vaccines.within(dose.tellings().getFirst());
    if (dose.vaccines().size() > 1) {
      remarks.add(words.say("health.vaccines-differ", counted));
    }
    dose.more()
        .forEach(copy ->
            remarks.add(
                words.say(
                    "health.more",
                    words.state(copy.state()),
                    vaccines.within(copy),
                    words.states(givers(dose)),
                    counted)));
    var perhaps = dose.perhaps();
    if (perhaps != null) {
      remarks.add(words.say("health.perhaps", words.date(perhaps)));
    }
    return remarks;
  }

  private static List<String> givers(Given dose) {
    return dose.tellings().stream().filter(Telling::isNew).map(Telling::state).toList();
  }
}
