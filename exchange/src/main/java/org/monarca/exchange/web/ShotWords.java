package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.health.history.GroupStanding;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.health.history.NotForecast;
import org.monarca.exchange.web.ArrivalPage.Shots;

/** What is due of a child's immunizations, in two lines. */
final class ShotWords {

  /** The rest stands on the page of immunizations. */
  private static final int NEXT = 3;

  private final Wording words;
  private final GroupWords groups;

  ShotWords(Wording words) {
    this.words = words;
    this.groups = new GroupWords(words);
  }

  /** Of whom nothing was sent, nothing is said to be due: the record is asked for first. */
  Shots of(ImmunizationHistory history) {
    var silent = history.notForecast();
    if (silent.isPresent()) {
      return new Shots(words.say(why(silent.get())), null);
    }
    var due = history.due();
    return new Shots(
        due.isEmpty() ? words.say("arrival.due.none") : words.say("arrival.due.now", brief(due)),
        caution(history).or(() -> next(history.next())).orElse(null));
  }

  private static String why(NotForecast silent) {
    return switch (silent) {
      case NO_BIRTH_DATE -> "health.no-birth-date";
      case NO_DOSE_SENT -> "arrival.due.none-told";
      case CONTESTED -> "health.all-contested";
      case NO_DOSE_EVALUATED -> "health.none-evaluated";
    };
  }

  /** What must be looked at before what is due next. */
  private Optional<String> caution(ImmunizationHistory history) {
    var cautions = new ArrayList<String>();
    if (history.perhapsTold() > 0) {
      cautions.add(words.say("health.some-perhaps", history.perhapsTold()));
    }
    if (history.unread() > 0) {
      cautions.add(words.say("health.some-unread", history.unread()));
    }
    return cautions.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", cautions));
  }

  private Optional<String> next(List<GroupStanding> next) {
    return next.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("arrival.due.next", brief(next.stream().limit(NEXT).toList())));
  }

  private String brief(List<GroupStanding> some) {
    return some.stream().map(groups::brief).collect(Collectors.joining("; "));
  }
}
