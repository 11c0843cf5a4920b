package org.monarca.exchange.web;

import java.time.InstantSource;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.Credits;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.intake.Rhythms;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/** Makes the sheet for a child who arrives. */
@Component
class ArrivalSheets {

  private final Readers readers;
  private final ArrivalOffices offices;
  private final Rhythms rhythms;
  private final Credits credits;
  private final Histories histories;
  private final InstantSource clock;

  ArrivalSheets(
      Readers readers,
      ArrivalOffices offices,
      Rhythms rhythms,
      Credits credits,
      Histories histories,
      InstantSource clock) {
    this.readers = readers;
    this.offices = offices;
    this.rhythms = rhythms;
    this.credits = credits;
    this.histories = histories;
    this.clock = clock;
  }

  /**
   * @param child as the reader may see it
   * @param asked the number by which it was asked for
   */
  ArrivalPage of(Actor reader, ChildRecord child, String asked, Wording words) {
    var now = clock.instant();
    var today = words.dayOf(now);
    var arrival = Arrival.of(child, today, offices::lastDay, credits.bookFor(child));
    return new ArrivalPages(child, arrival, histories, words, today)
        .page(
            asked,
            offices.shelter(words),
            offices.calls(child, arrival.grade().last(), words),
            new AlertWords(last -> offices.calls(child, last, words), words).of(child),
            rhythms.of(child.speaking()),
            now,
            made(reader, words));
  }

  /** Whom a page was made for, and when: whoever finds it on paper knows whose it is. */
  String made(Actor reader, Wording words) {
    return words.say(
        "arrival.made",
        readers.nameOf(reader.id()).orElseGet(() -> words.say("value.not-known")),
        words.moment(clock.instant()));
  }
}
