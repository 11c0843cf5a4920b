package org.monarca.exchange.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.monarca.exchange.corrections.ValueCheck;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import tools.jackson.databind.JsonNode;

/**
 * What a State found that was asked to check a value; every mistake is pointed at.
 *
 * @param errors none where it can be taken
 */
record VerdictBody(long version, String verdict, List<Invalid> errors) {

  private static final Set<String> MEMBERS = Set.of("decision", "version");

  static VerdictBody of(JsonNode body) {
    var errors = new ArrayList<>(DecisionReading.unknown(body, MEMBERS));
    var verdict = body.path("decision");
    if (!ValueCheck.VERDICTS.contains(verdict.asString(""))) {
      errors.add(
          new Invalid(
              "/decision",
              verdict.isMissingNode() || verdict.isNull() ? "missing" : "unknown-decision",
              "Send one of " + String.join(", ", ValueCheck.VERDICTS) + "."));
    }
    long version = DecisionReading.version(body, errors);
    return new VerdictBody(version, verdict.asString(""), errors);
  }
}
