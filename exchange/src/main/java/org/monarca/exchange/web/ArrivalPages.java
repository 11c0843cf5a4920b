package org.monarca.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.consolidated.StateRecord;
import org.monarca.exchange.health.doses.Given;
import org.monarca.exchange.health.history.EvaluatedDose;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.health.history.Unread;
import org.monarca.exchange.intake.Freshness;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.web.ArrivalPage.Call;
import org.monarca.exchange.web.ArrivalPage.Sender;
import org.monarca.exchange.web.ArrivalPage.Vaccine;
import org.monarca.exchange.web.ChildPage.Fact;
import org.monarca.exchange.web.ImmunizationsPage.Alert;
import org.monarca.records.RecordKind;

/** Lays out on one page what a school does with a child who arrives. */
final class ArrivalPages {

  private final ChildRecord child;
  private final Arrival arrival;
  private final Wording words;
  private final LocalDate today;
  private final Sayings sayings;
  private final PlacementSections placement;
  private final Histories histories;

  ArrivalPages(
      ChildRecord child, Arrival arrival, Histories histories, Wording words, LocalDate today) {
    this.child = child;
    this.arrival = arrival;
    this.histories = histories;
    this.words = words;
    this.today = today;
    this.sayings = new Sayings(words);
    this.placement = new PlacementSections(child, words);
  }

  /**
   * @param asked the number by which the child was asked for
   * @param alerts medical ones
   * @param made by whom and when, in words
   */
  ArrivalPage page(
      String asked,
      ShelterWords shelter,
      List<Call> calls,
      List<Alert> alerts,
      List<Freshness> fresh,
      Instant now,
      String made) {
    var whole = new ChildPages(child, shelter, words, today);
    var courses = new ArrivalCourses(arrival, words);
    var history = histories.of(child, today);
    return new ArrivalPage(
        whole.banner(),
        shelter.of(child.shelter()),
        whole.closed(),
        whole.notes(asked),
        new ArrivalGrade(arrival.grade(), words, today).placed(),
        courses.ahead(),
        courses.credits(),
        courses.more(),
        placement.needs().facts(),
        alerts,
        isKept() ? words.say("closed.section") : null,
        isKept() ? null : new ShotWords(words).of(history),
        vaccines(history),
        placement.school(),
        calls,
        new PersonSections(child, words).contacts().facts(),
        eligibility(),
        senders(fresh, now),
        made);
  }

  private boolean isKept() {
    return child.closure().closes(Sensitive.HEALTH);
  }

  /** Of each vaccine how often it was given, each dose once, the most recent first. */
  private List<Vaccine> vaccines(ImmunizationHistory history) {
    var doses = new DoseWords(words);
    Map<VaccineWords.Name, List<Given>> given = new LinkedHashMap<>();
    history.doses().reversed().stream()
        .filter(dose -> dose.unread() != Unread.NOT_GIVEN && !dose.isPerhapsTold())
        .map(EvaluatedDose::dose)
        .forEach(dose ->
            given.computeIfAbsent(doses.vaccine(dose), name -> new ArrayList<>()).add(dose));
    return given.entrySet().stream()
        .map(vaccine -> {
          var last = vaccine.getValue().getFirst().day();
          return new Vaccine(
              vaccine.getKey().text(),
              vaccine.getKey().lang(),
              words.say("arrival.doses", vaccine.getValue().size()),
              last == null ? null : words.date(last));
        })
        .toList();
  }

  /** By the move that makes the child eligible longest, and whether that is over. */
  private List<Fact> eligibility() {
    return child.rows().getOrDefault(RecordKind.QUALIFYING_MOVE, List.of()).stream()
        .max(Comparator.comparing(ArrivalPages::ends))
        .map(move -> List.of(until(move), arrived(move)))
        .orElse(List.of());
  }

  private Fact until(Entry move) {
    var day = sayings.inWords(move, RecordKind.QUALIFYING_MOVE, "eligibility_expiration_date");
    var label = words.say("child.eligible-until");
    return day != null && ends(move).compareTo(today.toString()) < 0
        ? new Fact(label, sayings.said(move, words.say("arrival.eligible.over", day)), true)
        : new Fact(label, sayings.said(move, day), false);
  }

  private Fact arrived(Entry move) {
    var key = "qualifying_arrival_date";
    return new Fact(
        words.label(RecordKind.QUALIFYING_MOVE, key),
        sayings.said(move, sayings.inWords(move, RecordKind.QUALIFYING_MOVE, key)),
        false);
  }

  private static String ends(Entry move) {
    return move.values().getOrDefault("eligibility_expiration_date", "");
  }

  private List<Sender> senders(List<Freshness> fresh, Instant now) {
    return fresh.stream().map(one -> sender(one, now)).toList();
  }

  private Sender sender(Freshness fresh, Instant now) {
    @Nullable Instant accepted = fresh.accepted();
    var said =
        records(fresh.state())
            .map(StateRecord::asOf)
            .max(Comparator.naturalOrder())
            .map(words::day)
            .orElseGet(() -> words.say("value.not-known"));
    return new Sender(
        words.state(fresh.state()),
        said,
        accepted == null ? null : words.day(accepted),
        fresh.isOverdue(now) ? words.say("arrival.overdue", fresh.everyDays()) : null);
  }

  private Stream<StateRecord> records(String state) {
    return child.states().stream().filter(record -> record.state().equals(state));
  }
}
