package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.credit.CreditsOfState;
import org.monarca.exchange.jurisdictions.calendars.Calendars;
import org.monarca.exchange.placement.CreditCounts;
import org.monarca.exchange.placement.YearEnds;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.platform.Database;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many children of a State stand how toward a diploma, computed when it is asked. */
@RestController
@Tag(name = "students")
class CreditCountsController {

  private final CreditsOfState credits;
  private final Calendars calendars;
  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  CreditCountsController(
      CreditsOfState credits,
      Calendars calendars,
      Database database,
      Audit audit,
      InstantSource clock) {
    this.credits = credits;
    this.calendars = calendars;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/api/v1/credit-counts")
  @Operation(
      summary =
          "How many of the State's children stand how toward a diploma, computed at the call: for 100,000 children it takes a minute or two")
  ResponseEntity<Object> counts(Actor actor) {
    var state = actor.ownState();
    return state.isEmpty()
        ? ApiProblem.notFound().answer()
        : ResponseEntity.ok(counts(actor, state.get()));
  }

  private CreditAnswers.Counts counts(Actor actor, String state) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var counts = CreditCounts.of(credits, state, today, ends());
    database.write(
        actor,
        () ->
            audit.record(
                actor,
                Entry.done("credits.count", "state", state).with("count", counts.children())));
    return CreditAnswers.Counts.of(state, today, counts);
  }

  /** Of each district and year once, for all children. */
  private YearEnds ends() {
    var known = new ConcurrentHashMap<String, Optional<LocalDate>>();
    return (enrollment, begins) ->
        known.computeIfAbsent(
            enrollment.values().getOrDefault("district_id", "") + "|" + begins,
            asked -> calendars.lastDay(enrollment.values().get("district_id"), begins));
  }
}
