package org.monarca.exchange.api;

import java.util.List;
import java.util.Locale;
import org.monarca.exchange.consolidated.Question;
import org.monarca.exchange.consolidated.QuestionProblem;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import tools.jackson.databind.JsonNode;

/** What a State asks, as it was written; every mistake is pointed at, not the first alone. */
sealed interface MatchBody {

  /** Students asked about at once. */
  int MOST = 1_000;

  /** One student. */
  record One(Question student) implements MatchBody {}

  /** Students in the order asked. */
  record Many(List<Question> students) implements MatchBody {}

  /** It cannot be answered for these reasons. */
  record Unfit(List<Fault> faults) implements MatchBody {

    List<Invalid> errors(Locale locale) {
      return faults.stream()
          .map(fault ->
              new Invalid(fault.pointer(), fault.problem().code(), fault.problem().message(locale)))
          .toList();
    }
  }

  /**
   * One thing wrong.
   *
   * @param pointer JSON Pointer of the place
   */
  record Fault(String pointer, QuestionProblem problem) {}

  static MatchBody of(JsonNode body) {
    return body.has("students") ? new MatchReading().many(body) : new MatchReading().one(body);
  }
}
