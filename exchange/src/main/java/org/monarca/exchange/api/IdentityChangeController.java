package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.IdentityChange;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a State's system which of its own children have another number than before. */
@RestController
@Tag(name = "students")
class IdentityChangeController {

  /** Moments with years of four digits; the database knows few beyond. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
  private static final ApiProblem UNREADABLE =
      ApiProblem.unreadableParameter(
          "Send `since` with a year of four digits: 2026-01-31T18:00:00Z.");

  private final Identities identities;

  IdentityChangeController(Identities identities) {
    this.identities = identities;
  }

  @GetMapping("/api/v1/identity-changes")
  @Operation(summary = "Numbers of the State's own children that changed since a moment, inclusive")
  ResponseEntity<Object> changes(
      Actor actor,
      @RequestParam Instant since,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    if (since.isBefore(EARLIEST) || since.isAfter(LATEST)) {
      return UNREADABLE.answer();
    }
    var page = StudentPage.of(cursor, limit);
    var state = actor.ownState();
    if (page.isEmpty() || state.isEmpty()) {
      return (page.isEmpty() ? ApiProblem.unreadableCursor() : ApiProblem.notFound()).answer();
    }
    int rows = page.get().limit();
    var found = identities.changes(state.get(), since, page.get().after(), rows + 1);
    var next = found.size() > rows ? found.get(rows - 1).sequence() : null;
    return ResponseEntity.ok(
        new Changes(found.stream().limit(rows).map(Change::of).toList(), StudentPage.cursor(next)));
  }

  record Changes(List<Change> changes, @Nullable String next) {}

  /**
   * One change.
   *
   * @param from null when the record had no number before
   */
  record Change(
      Instant at,
      String what,
      @JsonProperty("state_student_id") String stateStudentId,
      @Nullable String from,
      String to) {

    static Change of(IdentityChange change) {
      return new Change(
          change.at(),
          change.what().code(),
          change.stateStudentId(),
          digits(change.from()),
          change.to().digits());
    }

    private static @Nullable String digits(@Nullable ExchangeId id) {
      return id == null ? null : id.digits();
    }
  }
}
