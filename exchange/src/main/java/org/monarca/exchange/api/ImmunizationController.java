package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.monarca.exchange.api.ImmunizationAnswers.Immunizations;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.health.SchoolEntry;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.jurisdictions.calendars.Calendars;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A child's doses evaluated, and what is due by them. */
@RestController
@Tag(name = "students")
class ImmunizationController {

  private final Children children;
  private final Histories histories;
  private final SchoolEntry entry;
  private final Calendars calendars;
  private final InstantSource clock;

  ImmunizationController(
      Children children,
      Histories histories,
      SchoolEntry entry,
      Calendars calendars,
      InstantSource clock) {
    this.children = children;
    this.histories = histories;
    this.entry = entry;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/api/v1/students/{exchangeId}/immunizations")
  @Operation(
      summary =
          "What each dose of a child counts for and what is due, by CDC's logic over CDC's supporting data; and whether the child has what a State asks for school entry. It advises; a nurse or physician decides")
  ResponseEntity<Object> immunizations(
      Actor actor,
      @RequestHeader(name = AskedPurpose.HEADER, defaultValue = "") String purpose,
      @PathVariable String exchangeId,
      @Parameter(
              description =
                  "State whose requirements for school entry are laid beside the doses; the caller's own otherwise")
          @RequestParam(defaultValue = "")
          String state) {
    var by = AskedPurpose.lookUp(actor, purpose);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var asked = state.isEmpty() ? actor.ownState() : Optional.of(state);
    return ExchangeId.read(exchangeId)
        .filter(id -> id.digits().equals(exchangeId))
        .flatMap(id -> children.find(by, id))
        .<ResponseEntity<Object>>map(child ->
            ResponseEntity.ok(
                Immunizations.of(
                    child, histories, today, asked.map(one -> beside(child, one, today)))))
        .orElseGet(() -> ApiProblem.notFound().answer());
  }

  private Function<ImmunizationHistory, SchoolEntryAnswers> beside(
      ChildRecord child, String state, LocalDate today) {
    var grade =
        Arrival.grade(
                child,
                today,
                (enrollment, begins) ->
                    calendars.lastDay(enrollment.values().get("district_id"), begins))
            .grade();
    return history -> SchoolEntryAnswers.of(state, grade, entry.today(), history);
  }
}
