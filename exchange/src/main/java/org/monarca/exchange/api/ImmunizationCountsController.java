package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.health.ImmunizationsOfState;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.platform.Database;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many children of a State stand how with their vaccines, computed when it is asked. */
@RestController
@Tag(name = "students")
class ImmunizationCountsController {

  private final ImmunizationsOfState immunizations;
  private final Histories histories;
  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  ImmunizationCountsController(
      ImmunizationsOfState immunizations,
      Histories histories,
      Database database,
      Audit audit,
      InstantSource clock) {
    this.immunizations = immunizations;
    this.histories = histories;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/api/v1/immunization-counts")
  @Operation(
      summary =
          "How many of the State's children stand how with each vaccine group, computed at the call: for 100,000 children it takes about a minute. It advises; a nurse or physician decides")
  ResponseEntity<Object> counts(Actor actor) {
    var state = actor.ownState();
    return state.isEmpty()
        ? ApiProblem.notFound().answer()
        : ResponseEntity.ok(counts(actor, state.get()));
  }

  private ImmunizationCountAnswers.Counts counts(Actor actor, String state) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var counts = immunizations.counts(state, today);
    database.write(
        actor,
        () ->
            audit.record(
                actor,
                Entry.done("immunizations.count", "state", state)
                    .with("count", counts.children())));
    return ImmunizationCountAnswers.Counts.of(state, today, histories.source(), counts);
  }
}
