package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.health.history.NotForecast;
import org.monarca.exchange.web.ImmunizationsPage.History;
import org.monarca.records.RecordKind;

/** A child's whole immunization history in a nurse's words. */
final class HistoryWords {

  private final Wording words;
  private final DoseWords doses;
  private final GroupWords groups;

  HistoryWords(Wording words) {
    this.words = words;
    this.doses = new DoseWords(words);
    this.groups = new GroupWords(words);
  }

  History history(ImmunizationHistory history, ChildRecord child) {
    return new History(
        sum(history),
        cautions(history, child),
        history.groups().stream().map(groups::row).toList(),
        history.doses().reversed().stream().map(doses::row).toList());
  }

  private String sum(ImmunizationHistory history) {
    var silent = history.notForecast();
    if (silent.isPresent()) {
      return words.say(why(silent.get()));
    }
    var doses = history.doses().size() - history.perhapsTold();
    var due = history.due().size();
    return words.say(due == 0 ? "health.sum.none-due" : "health.sum", doses, due);
  }

  private static String why(NotForecast silent) {
    return switch (silent) {
      case NO_BIRTH_DATE -> "health.no-birth-date";
      case NO_DOSE_SENT -> "health.none-told";
      case CONTESTED -> "health.all-contested";
      case NO_DOSE_EVALUATED -> "health.none-evaluated";
    };
  }

  private List<String> cautions(ImmunizationHistory history, ChildRecord child) {
    var cautions = new ArrayList<String>();
    var born = child.student().get("birth_date");
    if (born != null && born.conflict()) {
      cautions.add(words.say("health.birth-dates-differ", words.date(born.value())));
    }
    var perhaps = history.perhapsTold();
    if (perhaps > 0) {
      cautions.add(words.say("health.some-perhaps", perhaps));
    }
    var unread = history.unread();
    if (unread > 0) {
      cautions.add(words.say("health.some-unread", unread));
    }
    var silent = silent(child);
    if (!silent.isEmpty()) {
      cautions.add(words.say("health.not-sent", words.states(silent)));
    }
    return cautions;
  }

  /** States that say they hold a record of immunizations, and have sent no dose. */
  private static List<String> silent(ChildRecord child) {
    var sent = entries(child, RecordKind.IMMUNIZATION).map(Entry::state).toList();
    return entries(child, RecordKind.ENROLLMENT)
        .filter(one -> "Y".equals(one.values().get("immunization_record_flag")))
        .map(Entry::state)
        .filter(state -> !Withheld.isWithheld(state) && !sent.contains(state))
        .distinct()
        .toList();
  }

  private static Stream<Entry> entries(ChildRecord child, RecordKind kind) {
    return child.rows().getOrDefault(kind, List.of()).stream();
  }
}
