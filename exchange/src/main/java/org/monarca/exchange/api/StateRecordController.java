package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.StateRecordNumber;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A State's own living records with their numbers, so that its system can reconcile. */
@RestController
@Tag(name = "students")
class StateRecordController {

  private final Identities identities;

  StateRecordController(Identities identities) {
    this.identities = identities;
  }

  @GetMapping("/api/v1/state-records")
  @Operation(summary = "All the State's own living records with their exchange IDs")
  ResponseEntity<Object> records(
      Actor actor,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    var page = StudentPage.of(cursor, limit);
    var state = actor.ownState();
    if (page.isEmpty() || state.isEmpty()) {
      return (page.isEmpty() ? ApiProblem.unreadableCursor() : ApiProblem.notFound()).answer();
    }
    int rows = page.get().limit();
    var found = identities.stateRecords(state.get(), page.get().after(), rows + 1);
    var next = found.size() > rows ? found.get(rows - 1).source() : null;
    return ResponseEntity.ok(
        new Records(
            found.stream().limit(rows).map(OwnRecord::of).toList(), StudentPage.cursor(next)));
  }

  record Records(List<OwnRecord> records, @Nullable String next) {}

  /**
   * One record.
   *
   * @param withdrawn false for all that are listed: withdrawn ones are not
   */
  record OwnRecord(
      @JsonProperty("state_student_id") String stateStudentId,
      @JsonProperty("exchange_id") String exchangeId,
      @JsonProperty("as_of") Instant asOf,
      boolean withdrawn) {

    static OwnRecord of(StateRecordNumber record) {
      return new OwnRecord(record.stateStudentId(), record.id().digits(), record.asOf(), false);
    }
  }
}
