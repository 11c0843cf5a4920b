package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.api.StudentAnswers.FoundHits;
import org.monarca.exchange.api.StudentAnswers.Student;
import org.monarca.exchange.api.StudentAnswers.StudentHistory;
import org.monarca.exchange.consolidated.ChildHistories;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks children up in every State. Search terms travel in the body, never in the address. */
@RestController
@Tag(name = "students")
class StudentController {

  private final Children children;
  private final ChildHistories histories;

  StudentController(Children children, ChildHistories histories) {
    this.children = children;
    this.histories = histories;
  }

  @PostMapping("/api/v1/students/search")
  @Operation(
      summary =
          "Children who fit: by birth date and a name, by first name and last name 1, or by State and student ID")
  ResponseEntity<Object> search(
      Actor actor,
      @RequestHeader(name = AskedPurpose.HEADER, defaultValue = "") String purpose,
      @RequestBody StudentSearch asked,
      Locale locale) {
    var search = asked.search();
    var problems = search.problems();
    return problems.isEmpty()
        ? ResponseEntity.ok(
            FoundHits.of(children.search(AskedPurpose.lookUp(actor, purpose), search, locale)))
        : ApiProblem.invalid(
                problems.stream()
                    .map(problem ->
                        new ApiProblem.Invalid(
                            problem.pointer(), problem.code(), problem.message(locale)))
                    .toList())
            .answer();
  }

  @GetMapping("/api/v1/students/{exchangeId}")
  @Operation(
      summary = "All that States say of one child; a number that was merged away answers too")
  ResponseEntity<Object> record(
      Actor actor,
      @RequestHeader(name = AskedPurpose.HEADER, defaultValue = "") String purpose,
      @PathVariable String exchangeId) {
    var by = AskedPurpose.lookUp(actor, purpose);
    return answer(number(exchangeId).flatMap(id -> children.find(by, id)).map(Student::of));
  }

  @GetMapping("/api/v1/students/{exchangeId}/history")
  @Operation(
      summary = "What was said of one child, version by version, and what happened to its number")
  ResponseEntity<Object> history(
      Actor actor,
      @RequestHeader(name = AskedPurpose.HEADER, defaultValue = "") String purpose,
      @PathVariable String exchangeId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    var page = StudentPage.of(cursor, limit);
    if (page.isEmpty()) {
      return ApiProblem.unreadableCursor().answer();
    }
    var by = AskedPurpose.lookUp(actor, purpose);
    return answer(
        number(exchangeId)
            .flatMap(id -> histories.history(by, id, page.get().after(), page.get().limit()))
            .map(StudentHistory::of));
  }

  private static ResponseEntity<Object> answer(Optional<?> found) {
    return found
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> ApiProblem.notFound().answer());
  }

  /** Exactly as the exchange writes it. */
  private static Optional<ExchangeId> number(String text) {
    return ExchangeId.read(text).filter(id -> id.digits().equals(text));
  }
}
