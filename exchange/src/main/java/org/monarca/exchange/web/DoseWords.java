package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.monarca.exchange.health.doses.Given;
import org.monarca.exchange.health.doses.Telling;
import org.monarca.exchange.health.doses.VaccineNames;
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

  DoseWords(Wording words) {
    this.words = words;
    this.sayings = new Sayings(words);
  }

  DoseRow row(EvaluatedDose evaluated) {
    var dose = evaluated.dose();
    var unread = evaluated.unread();
    return new DoseRow(
        day(dose),
        vaccine(dose),
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

  String vaccine(Given dose) {
    return vaccine(dose.tellings().getFirst());
  }

  /** As the pages name it; else as CDC does. */
  private String vaccine(Telling telling) {
    var code = telling.entry().values().get("cvx_code");
    var cvx = telling.cvx();
    if (code == null) {
      return words.say("value.not-known");
    }
    var said = words.value(KIND, "cvx_code", code);
    return cvx == null || !said.equals("CVX " + code)
        ? said
        : VaccineNames.of(cvx).map(name -> "%s (CVX %s)".formatted(name, code)).orElse(said);
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
    parts.add(vaccine(telling));
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
    if (dose.vaccines().size() > 1) {
      remarks.add(words.say("health.vaccines-differ", vaccine(dose)));
    }
    return remarks;
  }
}
