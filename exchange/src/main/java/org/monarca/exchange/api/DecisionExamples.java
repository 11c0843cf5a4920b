package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The words and examples of how a task is decided; all synthetic. */
final class DecisionExamples {

  static final String DESCRIPTION =
      """
      Decides as the person whose token it is, by the same rules as on the page. \
      `same`, `different` and `more-evidence` answer a near match or a doubtful link, `confirm` and `refuse` what somebody proposes, \
      `settled` says of refused records that nothing more is sent, `right`, `wrong` and `unclear` what a State found that was asked to check a value. \
      A request that is sent again, by the same person with the same task, version and content, gets the answer it got at first, and nothing is done twice.\
      """;

  static final String SAME =
      """
      {"decision": "same", "survivor": "2107 4439 0183", "reason": "papers-agree", "note": "Birth certificate seen.", "version": 3}\
      """;

  static final String DIFFERENT =
      """
      {"decision": "different", "near_match": "17", "reason": "twins-or-relatives", "version": 3}\
      """;

  static final String CONFIRM =
      """
      {"decision": "confirm", "version": 1}\
      """;

  static final String DECIDED =
      """
      {"id": "4711", "kind": "near-match", "status": "done", "level": "district", "state": "TX", "due": "2026-12-03", \
      "exchange_ids": ["210744390183", "210744407730"], "version": 4}\
      """;

  static final String QUESTION =
      """
      {"id": "4711", "kind": "near-match", "status": "open", "level": "district", "state": "TX", "due": "2026-12-03", \
      "exchange_ids": ["210744390183", "210744407730"], "version": 3, \
      "near_matches": [{"id": "17", "state": "TX", "state_student_id": "TX-20417", "exchange_id": "210744407730", "other": "210744390183", \
      "reason": "resembles", "weight": 4.2, "probability": 0.948, "evidence": ["Same birth date", "Both last names agree, order swapped"]}], \
      "proposal": null, "data_check": null}\
      """;

  static final String CHANGED =
      """
      {"type": "urn:monarca:problem:changed-meanwhile", "title": "The task or a record changed since it was looked at", "status": 409, \
      "detail": "Read the task again, look at the evidence again, and decide with its new `version`.", "code": "changed-meanwhile"}\
      """;

  private DecisionExamples() {}

  /**
   * A decision as the description of the interface shows it; read by hand, for pointers.
   *
   * @param survivor the number that stays; needed with {@code same} at a near match
   * @param reason needed with {@code same}, {@code different} and {@code settled}
   */
  @Schema(name = "TaskDecision", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
  record Decision(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {
                "same",
                "different",
                "more-evidence",
                "confirm",
                "refuse",
                "settled"
              })
          String decision,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "The version of the task that was looked at")
          long version,
      @Schema(
              description =
                  "The exchange ID that stays, with or without blanks; needed with same at a near match")
          @Nullable String survivor,
      @JsonProperty("near_match")
          @Schema(
              description =
                  "Which near match of the task is meant, where the record resembles several")
          @Nullable String nearMatch,
      @Schema(
              description = "Needed with same and different, and with settled",
              allowableValues = {
                "family-asked",
                "papers-agree",
                "school-confirms",
                "same-life",
                "twins-or-relatives",
                "papers-differ",
                "wrong-entry",
                "other",
                "not-sent-again",
                "not-a-migratory-child"
              })
          @Nullable String reason,
      @Schema(description = "At most 2,000 characters") @Nullable String note) {}
}
