package org.monarca.exchange.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.health.SchoolEntry;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.placement.GradePlacement;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Component;

/** Makes the page of a child's immunizations. */
@Component
class ImmunizationSheets {

  private final ArrivalSheets sheets;
  private final ArrivalOffices offices;
  private final Histories histories;
  private final SchoolEntry entry;
  private final InstantSource clock;

  ImmunizationSheets(
      ArrivalSheets sheets,
      ArrivalOffices offices,
      Histories histories,
      SchoolEntry entry,
      InstantSource clock) {
    this.sheets = sheets;
    this.offices = offices;
    this.histories = histories;
    this.entry = entry;
    this.clock = clock;
  }

  /**
   * @param child as the reader may see it
   * @param asked the number by which it was asked for
   * @param state whose requirements to lay beside the doses; blank for the reader's own
   */
  ImmunizationsPage of(Actor reader, ChildRecord child, String asked, String state, Wording words) {
    var today = words.dayOf(clock.instant());
    var grade = Arrival.grade(child, today, offices::lastDay);
    var alerts = new AlertWords(last -> offices.calls(child, last, words), words);
    var requirements = entry.today();
    return new ImmunizationsPages(child, histories, requirements, alerts, words, today)
        .page(
            asked,
            state(reader, child, requirements.states().contains(state) ? state : "", grade),
            grade.grade(),
            offices.shelter(words),
            sheets.made(reader, words));
  }

  /**
   * The one that was asked for, else the reader's, else the one where the child was last.
   *
   * @param asked blank where none was, or one of which nothing is known
   */
  private static Optional<String> state(
      Actor reader, ChildRecord child, String asked, GradePlacement grade) {
    var last = Optional.ofNullable(grade.last()).map(Entry::state);
    return Stream.of(
            Optional.of(asked).filter(state -> !state.isEmpty()),
            reader.ownState(),
            last.filter(state -> !Withheld.isWithheld(state)),
            child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream()
                .map(Entry::state)
                .filter(state -> !Withheld.isWithheld(state))
                .findFirst())
        .flatMap(Optional::stream)
        .findFirst();
  }
}
