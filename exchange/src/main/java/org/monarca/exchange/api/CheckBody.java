package org.monarca.exchange.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.monarca.exchange.intake.refused.DataCheck;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import tools.jackson.databind.JsonNode;

/**
 * What a program says at a task about refused records; every mistake is pointed at.
 *
 * @param errors none where it can be taken
 */
record CheckBody(long version, String reason, String note, List<Invalid> errors) {

  /** What a person may say of refused records. */
  private static final String SETTLED = "settled";

  private static final Set<String> MEMBERS = Set.of("decision", "version", "reason", "note");

  static CheckBody of(JsonNode body) {
    var errors = new ArrayList<>(DecisionReading.unknown(body, MEMBERS));
    var decision = body.path("decision");
    if (!SETTLED.equals(decision.asString(""))) {
      errors.add(
          new Invalid(
              "/decision",
              decision.isMissingNode() || decision.isNull() ? "missing" : "unknown-decision",
              "Send settled, where nothing more is sent of these records."));
    }
    long version = DecisionReading.version(body, errors);
    var reason = body.path("reason").asString("");
    if (!DataCheck.REASONS.contains(reason)) {
      errors.add(
          new Invalid(
              "/reason", "no-reason", "Send one of " + String.join(", ", DataCheck.REASONS) + "."));
    }
    var note = body.path("note");
    if (!note.isMissingNode() && !note.isNull() && !note.isString()) {
      errors.add(new Invalid("/note", "not-text", "Send text, in quotation marks."));
    }
    return new CheckBody(version, reason, note.asString(""), errors);
  }
}
