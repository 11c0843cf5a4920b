package org.monarca.exchange.web;

import java.time.InstantSource;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.Credits;
import org.monarca.exchange.credit.plans.Graduate;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/** Makes the page of a student's credits. */
@Component
class CreditSheets {

  private final ArrivalSheets sheets;
  private final ArrivalOffices offices;
  private final Credits credits;
  private final InstantSource clock;

  CreditSheets(ArrivalSheets sheets, ArrivalOffices offices, Credits credits, InstantSource clock) {
    this.sheets = sheets;
    this.offices = offices;
    this.credits = credits;
    this.clock = clock;
  }

  /**
   * @param child as the reader may see it
   * @param asked the number by which it was asked for
   * @param plan key of the plan to lay beside it; blank for that of the State of graduation
   */
  CreditsPage of(Actor reader, ChildRecord child, String asked, String plan, Wording words) {
    var today = words.dayOf(clock.instant());
    var book = credits.bookFor(child);
    var grade = Arrival.of(child, today, offices::lastDay, book).grade().grade();
    return new CreditsPages(
            child, book, credits.plans(today), Graduate.of(child, grade, today), words, today)
        .page(asked, plan, offices.shelter(words), sheets.made(reader, words));
  }
}
