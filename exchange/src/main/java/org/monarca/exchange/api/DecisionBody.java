package org.monarca.exchange.api;

import java.util.List;
import org.monarca.exchange.identity.decisions.TaskDecision;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import tools.jackson.databind.JsonNode;

/** A decision as it was written; every mistake is pointed at, not the first alone. */
sealed interface DecisionBody {

  /**
   * It can be taken.
   *
   * @param version of the task that was looked at
   */
  record Fit(TaskDecision decision, long version) implements DecisionBody {}

  /** It cannot, for these reasons. */
  record Unfit(List<Invalid> errors) implements DecisionBody {}

  static DecisionBody of(JsonNode body) {
    return new DecisionReading(body).read();
  }
}
