package org.monarca.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.health.history.GroupStanding;
import org.monarca.exchange.health.history.ImmunizationHistory;
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
    if (history.born() == null) {
      return new Shots(words.say("health.no-birth-date"), null);
    }
    if (history.isEmpty()) {
      return new Shots(
          words.say(history.doses().isEmpty() ? "arrival.due.none-told" : "health.none-evaluated"),
          null);
    }
    var due = history.due();
    return new Shots(
        due.isEmpty() ? words.say("arrival.due.none") : words.say("arrival.due.now", brief(due)),
        caution(history).or(() -> next(history.next())).orElse(null));
  }

  /** What must be looked at before what is due next. */
  private Optional<String> caution(ImmunizationHistory history) {
    if (history.perhapsTold() > 0) {
      return Optional.of(words.say("health.some-perhaps", history.perhapsTold()));
    }
    return history.unread() > 0
        ? Optional.of(words.say("health.some-unread", history.unread()))
        : Optional.empty();
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
