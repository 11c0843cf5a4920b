package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.monarca.exchange.api.CreditAnswers.StudentCredits;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.credit.CreditView;
import org.monarca.exchange.credit.Credits;
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

/** A child's credits beside what a State asks for a diploma. */
@RestController
@Tag(name = "students")
class CreditController {

  private final Children children;
  private final Credits credits;
  private final Calendars calendars;
  private final InstantSource clock;

  CreditController(Children children, Credits credits, Calendars calendars, InstantSource clock) {
    this.children = children;
    this.credits = credits;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/api/v1/students/{exchangeId}/credits")
  @Operation(
      summary =
          "What a child's courses count, each once, and what is missing for a diploma, with the arithmetic and the sources; of the plan with that key, else of the State of graduation")
  ResponseEntity<Object> credits(
      Actor actor,
      @RequestHeader(name = AskedPurpose.HEADER, defaultValue = "") String purpose,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String plan) {
    var by = AskedPurpose.lookUp(actor, purpose);
    return ExchangeId.read(exchangeId)
        .filter(id -> id.digits().equals(exchangeId))
        .flatMap(id -> children.find(by, id))
        .map(child -> StudentCredits.of(view(child, plan), today()))
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> ApiProblem.notFound().answer());
  }

  private CreditView view(ChildRecord child, String plan) {
    var today = today();
    var book = credits.bookFor(child);
    var grade =
        Arrival.grade(
                child,
                today,
                (enrollment, begins) ->
                    calendars.lastDay(enrollment.values().get("district_id"), begins))
            .grade();
    return CreditView.of(child, book, credits.plans(today), grade, plan, today);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
