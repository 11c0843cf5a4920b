package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.jurisdictions.ContactPart;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.jurisdictions.OfficeContact;
import org.monarca.exchange.jurisdictions.calendars.Calendars;
import org.monarca.exchange.web.ArrivalPage.Call;
import org.springframework.stereotype.Component;

/** What the directory knows of the places where a child was: whom to call, when school ends. */
@Component
class ArrivalOffices {

  private final Directory directory;
  private final Calendars calendars;

  ArrivalOffices(Directory directory, Calendars calendars) {
    this.directory = directory;
    this.calendars = calendars;
  }

  ShelterWords shelter(Wording words) {
    return new ShelterWords(state -> directory.contacts(state, new Level.OfState()), words);
  }

  /** The last day of that school year where the child was enrolled. */
  Optional<LocalDate> lastDay(Entry enrollment, int begins) {
    return calendars.lastDay(enrollment.values().get("district_id"), begins);
  }

  /**
   * From near to far: the last district, its region, then each State with a record. Nobody stands
   * for where a child is that is withheld.
   */
  List<Call> calls(ChildRecord child, @Nullable Entry last, Wording words) {
    var calls = new ArrayList<Call>();
    var district = last == null ? null : last.values().get("district_id");
    if (last != null && district != null && !Withheld.isWithheld(last.state())) {
      calls.addAll(of(last.state(), new Level.OfDistrict(district), words));
      directory
          .regionOf(district)
          .map(region -> of(last.state(), new Level.OfRegion(region.id()), words))
          .ifPresent(calls::addAll);
    }
    child.speaking().stream()
        .flatMap(state -> of(state, new Level.OfState(), words).stream())
        .forEach(calls::add);
    return List.copyOf(calls);
  }

  private List<Call> of(String state, Level level, Wording words) {
    return directory.contacts(state, level).stream()
        .filter(contact -> contact.part() != ContactPart.PRIVACY_OFFICER)
        .filter(contact -> Stream.of(contact.phone(), contact.email()).anyMatch(way -> way != null))
        .map(contact -> call(state, contact, words))
        .toList();
  }

  private static Call call(String state, OfficeContact contact, Wording words) {
    return new Call(
        words.say(
            "arrival.call.of",
            words.say("contact.part." + contact.part().code()),
            words.state(state)),
        contact.office(),
        contact.phone(),
        contact.email());
  }
}
