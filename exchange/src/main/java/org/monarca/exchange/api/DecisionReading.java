package org.monarca.exchange.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.TaskDecision;
import org.monarca.exchange.identity.decisions.TaskDecision.Verdict;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import tools.jackson.databind.JsonNode;

/** Goes through the members of a decision and gathers what is wrong. */
final class DecisionReading {

  static final Set<String> MEMBERS =
      Set.of("decision", "version", "survivor", "near_match", "reason", "note");

  private static final int MOST_UNKNOWN = 10;
  private static final int MOST_DIGITS = 18;

  private final JsonNode body;
  private final List<Invalid> errors = new ArrayList<>();

  DecisionReading(JsonNode body) {
    this.body = body;
  }

  DecisionBody read() {
    errors.addAll(unknown(body, MEMBERS));
    var verdict = verdict();
    var version = version(body, errors);
    var decision =
        new TaskDecision(
            verdict.orElse(Verdict.MORE_EVIDENCE),
            nearMatch().orElse(null),
            survivor().orElse(null),
            reason(),
            text("note").orElse(""));
    return errors.isEmpty()
        ? new DecisionBody.Fit(decision, version)
        : new DecisionBody.Unfit(errors);
  }

  private Optional<Verdict> verdict() {
    var code = text("decision");
    var verdict = code.flatMap(Verdict::of);
    if (verdict.isEmpty() && !isWrong("decision")) {
      wrong(
          "/decision",
          code.isEmpty() ? "missing" : "unknown-decision",
          "Send same, different or more-evidence, or to what somebody proposes confirm or refuse.");
    }
    return verdict;
  }

  /** Members of that object that are none of these. */
  static List<Invalid> unknown(JsonNode body, Set<String> members) {
    return body.propertyNames().stream()
        .filter(key -> !members.contains(key))
        .limit(MOST_UNKNOWN)
        .map(key ->
            new Invalid(
                MatchReading.pointer("", key),
                "unknown-member",
                "There is no such member. Leave it out."))
        .toList();
  }

  /** The version of the task that was looked at; 0 where it is wrong, which is added then. */
  static long version(JsonNode body, List<Invalid> errors) {
    var version = body.path("version");
    if (version.isIntegralNumber() && version.canConvertToLong()) {
      return version.longValue();
    }
    boolean missing = version.isMissingNode() || version.isNull();
    errors.add(
        new Invalid(
            "/version",
            missing ? "missing" : "not-a-number",
            "Send the `version` of the task that was looked at, as a number."));
    return 0;
  }

  private Optional<ExchangeId> survivor() {
    return read(
        "survivor",
        text -> ExchangeId.read(text),
        "unreadable-number",
        "Send the exchange ID that stays: 12 digits with the right check digit, blanks do not matter.");
  }

  private Optional<Long> nearMatch() {
    return read(
        "near_match",
        text ->
            text.matches("\\d{1,%d}".formatted(MOST_DIGITS))
                ? Optional.of(Long.valueOf(text))
                : Optional.empty(),
        "unreadable-number",
        "Send the `id` of a near match as the task tells it.");
  }

  private String reason() {
    return this.<String>read(
            "reason",
            text -> Optional.of(text).filter(Grounds.REASONS::contains),
            "no-reason",
            "Send one of " + String.join(", ", Grounds.REASONS) + ".")
        .orElse("");
  }

  private <T> Optional<T> read(
      String member, Function<String, Optional<T>> reading, String code, String message) {
    var text = text(member);
    var value = text.flatMap(reading);
    if (text.isPresent() && value.isEmpty()) {
      wrong("/" + member, code, message);
    }
    return value;
  }

  /** Empty for what is absent, null or blank. */
  private Optional<String> text(String member) {
    @Nullable JsonNode value = body.get(member);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      wrong("/" + member, "not-text", "Send text, in quotation marks.");
      return Optional.empty();
    }
    return Optional.of(Objects.requireNonNull(value.stringValue()).strip())
        .filter(text -> !text.isEmpty());
  }

  private boolean isWrong(String member) {
    return errors.stream().anyMatch(error -> error.pointer().equals("/" + member));
  }

  private void wrong(String pointer, String code, String message) {
    errors.add(new Invalid(pointer, code, message));
  }
}
