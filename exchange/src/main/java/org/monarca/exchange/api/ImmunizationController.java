package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.monarca.exchange.api.ImmunizationAnswers.Immunizations;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A child's doses evaluated, and what is due by them. */
@RestController
@Tag(name = "students")
class ImmunizationController {

  private final Children children;
  private final Histories histories;
  private final InstantSource clock;

  ImmunizationController(Children children, Histories histories, InstantSource clock) {
    this.children = children;
    this.histories = histories;
    this.clock = clock;
  }

  @GetMapping("/api/v1/students/{exchangeId}/immunizations")
  @Operation(
      summary =
          "What each dose of a child counts for and what is due, by CDC's logic over CDC's supporting data. It advises; a nurse or physician decides")
  ResponseEntity<Object> immunizations(
      Actor actor,
      @RequestHeader(name = AskedPurpose.HEADER, defaultValue = "") String purpose,
      @PathVariable String exchangeId) {
    var by = AskedPurpose.lookUp(actor, purpose);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return ExchangeId.read(exchangeId)
        .filter(id -> id.digits().equals(exchangeId))
        .flatMap(id -> children.find(by, id))
        .<ResponseEntity<Object>>map(
            child -> ResponseEntity.ok(Immunizations.of(child, histories, today)))
        .orElseGet(() -> ApiProblem.notFound().answer());
  }
}
