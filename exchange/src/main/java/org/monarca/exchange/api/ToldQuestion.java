package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.corrections.ValueCheck;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.WithheldEvidence;
import org.monarca.exchange.identity.decisions.NearMatch;
import org.monarca.exchange.identity.decisions.Proposal;
import org.monarca.exchange.identity.decisions.TaskQuestion;
import org.monarca.exchange.intake.refused.DataCheck;
import org.monarca.exchange.worklist.Task;
import org.monarca.records.problems.Finding;

/**
 * A task with what somebody must know who decides it.
 *
 * @param nearMatches whom the record may be, the likeliest first
 * @param proposal what somebody proposes, where the task asks for an answer to it
 * @param check what was refused, where the task asks about that
 * @param value what a State is to check, where the task asks about that
 */
record ToldQuestion(
    @JsonUnwrapped ToldTask task,
    @JsonProperty("near_matches") List<ToldNearMatch> nearMatches,
    @Nullable ToldProposal proposal,
    @JsonProperty("data_check") @Nullable ToldCheck check,
    @JsonProperty("value_check") @Nullable ToldValueCheck value) {

  /**
   * @param own States of which the reader may know; empty where they may know of all
   */
  static ToldQuestion of(
      Task task,
      TaskQuestion question,
      @Nullable DataCheck check,
      @Nullable ValueCheck value,
      Optional<Set<String>> own,
      Locale locale) {
    var proposal = question.proposal();
    return new ToldQuestion(
        ToldTask.of(task, own.filter(states -> !states.contains(task.state())).isPresent()),
        question.nearMatches().stream().map(near -> ToldNearMatch.of(near, own, locale)).toList(),
        proposal == null ? null : ToldProposal.of(proposal, own),
        check == null ? null : ToldCheck.of(check, locale),
        value == null ? null : ToldValueCheck.of(value));
  }

  /**
   * An element of a child that the task's State is asked to check; what is said of it stands in the
   * child's record.
   *
   * @param reason code of why
   * @param verdict code of what the State found; null as long as it is asked
   */
  record ToldValueCheck(String element, String reason, @Nullable String verdict) {

    static ToldValueCheck of(ValueCheck check) {
      return new ToldValueCheck(check.element(), check.reason(), check.verdict());
    }
  }

  /**
   * Records that were refused and of which nothing was accepted since.
   *
   * @param submission in which they were refused first
   * @param findings the first of them, for the State's data administrators
   * @param reasons to be sent with {@code settled}
   */
  record ToldCheck(
      String submission,
      @JsonProperty("records_left") long left,
      List<ToldFinding> findings,
      List<String> reasons) {

    static ToldCheck of(DataCheck check, Locale locale) {
      return new ToldCheck(
          check.submission().toString(),
          check.left(),
          check.first().stream().map(finding -> ToldFinding.of(finding, locale)).toList(),
          DataCheck.REASONS);
    }
  }

  /** Why a record was refused, and what helps. */
  record ToldFinding(
      @JsonProperty("state_student_id") @Nullable String stateStudentId,
      @Nullable String element,
      String code,
      String message,
      String remedy) {

    static ToldFinding of(Finding finding, Locale locale) {
      return new ToldFinding(
          finding.stateStudentId(),
          finding.element(),
          finding.code(),
          finding.message(locale),
          finding.remedy(locale));
    }
  }

  /**
   * A child that a record may be.
   *
   * @param id sent back as {@code near_match} where the record resembles several
   * @param state of the record; null, as its ID, where a protected child is withheld
   * @param exchangeId the number it stands for
   * @param other the number of the child it may be; the same where it no longer fits its own
   * @param reason code of why somebody must look
   * @param weight log2 of the odds that both are one child, as it was when it was found
   * @param evidence sentences in the language asked, the weightiest first
   */
  record ToldNearMatch(
      String id,
      @Nullable String state,
      @JsonProperty("state_student_id") @Nullable String stateStudentId,
      @JsonProperty("exchange_id") String exchangeId,
      String other,
      String reason,
      @Nullable Double weight,
      @Nullable Double probability,
      List<String> evidence) {

    static ToldNearMatch of(NearMatch near, Optional<Set<String>> own, Locale locale) {
      var evidence = WithheldEvidence.of(near.evidence(), own.isPresent());
      boolean isTold = own.map(states -> states.contains(near.state())).orElse(true);
      return new ToldNearMatch(
          Long.toString(near.id()),
          isTold ? near.state() : null,
          isTold ? near.stateStudentId() : null,
          near.own().digits(),
          near.other().digits(),
          near.reason(),
          evidence == null ? null : (Double) evidence.weight(),
          evidence == null ? null : (Double) evidence.probability(),
          evidence == null ? List.of() : evidence.sentences(locale));
    }
  }

  /**
   * What somebody proposes.
   *
   * @param kind {@code merge}, {@code split} or {@code undo}
   * @param survivor the number that stays
   * @param states whose records are touched
   * @param proposerState null for the Department
   * @param reason code
   * @param expires when it ends unanswered
   */
  record ToldProposal(
      String id,
      String kind,
      String survivor,
      @JsonProperty("exchange_ids") List<String> exchangeIds,
      List<String> states,
      @JsonProperty("proposer_state") @Nullable String proposerState,
      String reason,
      String note,
      Instant proposed,
      Instant expires) {

    static ToldProposal of(Proposal proposal, Optional<Set<String>> own) {
      var proposer = proposal.proposerState();
      return new ToldProposal(
          Long.toString(proposal.id()),
          proposal.kind().code(),
          proposal.survivor().digits(),
          ExchangeId.digits(proposal.children()),
          proposal.states().stream()
              .filter(state -> own.map(states -> states.contains(state)).orElse(true))
              .toList(),
          own.isEmpty() || own.get().contains(Objects.requireNonNullElse(proposer, ""))
              ? proposer
              : null,
          proposal.grounds().reason(),
          own.isEmpty() ? proposal.grounds().note() : "",
          proposal.proposed(),
          proposal.expires());
    }
  }
}
