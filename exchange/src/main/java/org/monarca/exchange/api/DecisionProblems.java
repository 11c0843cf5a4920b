package org.monarca.exchange.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.identity.decisions.TaskDecision;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.springframework.http.HttpStatus;

/** Why a decision is not taken, as problems; the codes are those of {@link Refusal}, for ever. */
final class DecisionProblems {

  private DecisionProblems() {}

  /**
   * The problem.
   *
   * @param task at which it was decided
   * @param decision what was decided of children; absent at other tasks
   */
  static ApiProblem of(Refusal why, Task task, @Nullable TaskDecision decision) {
    return switch (why) {
      case UNKNOWN -> ApiProblem.notFound();
      case NO_REASON ->
          wrong(why, "/reason", "Send one of " + String.join(", ", Grounds.REASONS) + ".");
      case NO_SURVIVOR ->
          wrong(why, "/survivor", "Send the exchange ID that stays, one of the two children's.");
      case SURVIVOR_IS_NONE_OF_THEM ->
          wrong(why, "/survivor", "The number is of neither child. Send one of theirs.");
      case WHICH_IS_MEANT ->
          wrong(
              why,
              "/near_match",
              "The record resembles several children. Send the `id` of the near match that is meant.");
      case NOTE_TOO_LONG ->
          wrong(why, "/note", "Send at most %d characters.".formatted(Grounds.LONGEST));
      case NOT_THIS_TASKS -> noAnswer(why, task, decision);
      case CHANGED_MEANWHILE ->
          conflict(
              why,
              "The task or a record changed since it was looked at",
              "Read the task again, look at the evidence again, and decide with its new `version`.");
      case DECIDED_MEANWHILE ->
          conflict(
              why,
              "It is decided already",
              "Nothing is left to do. Read the task to see what came of it.");
      case WITHDRAWN_MEANWHILE ->
          conflict(
              why,
              "There is nothing to decide any more",
              "A State took back the record, or all that was known of the other child. Nothing is left to do.");
      case UNDER_ANOTHER_PROPOSAL ->
          conflict(
              why,
              "Another proposal about the child waits for its answer",
              "Decide again once that proposal is answered, taken back or over.");
      case OTHERS_HAVE_IT ->
          conflict(
              why,
              "Somebody else has the task",
              "Leave it to them, or have it given to you on the page of the task.");
      case ALREADY_ONE_CHILD ->
          conflict(why, "They are one child already", "Read the task again; its numbers changed.");
      case KEPT_APART ->
          conflict(
              why,
              "Somebody decided that records of theirs stay apart",
              "Have that decision undone first, on the page of the child's number.");
      case LATER_DECISION_FIRST ->
          conflict(
              why, "A later decision stands on this one", "Have the later decision undone first.");
      case CANNOT_BE_UNDONE ->
          conflict(why, "It cannot be undone", "It is undone already, or is itself an undoing.");
      case NOTHING_TO_PART ->
          conflict(
              why,
              "There is nothing to part",
              "The child has no other record any more. Read the task again.");
      case SECOND_PERSON_NEEDED ->
          forbidden(
              why,
              "Another person must answer",
              "Whoever proposed it does not confirm or refuse it.");
      case NO_RIGHT ->
          forbidden(
              why,
              "The person may not decide about children",
              "Administrators and the Department do.");
      case NOT_YOUR_STATES_CHILD ->
          forbidden(
              why,
              "No record of the person's State is touched",
              "An administrator of a State whose record it is decides.");
      case NOT_YOUR_OFFICES_CHILD ->
          forbidden(
              why,
              "The child is not in the scope of the person's office",
              "None of these children is known to have been at a school of that office, or to have lived there, in the last 12 months, or it is protected. A data administrator of the State decides; the directory says how to reach them.");
      case ANOTHER_STATE_ANSWERS ->
          forbidden(
              why,
              "Another State answers",
              "A record of another State is touched: an administrator of that State answers.");
      case DEPARTMENT_ANSWERS ->
          forbidden(
              why, "The Department answers", "The States disagree, so the Department decides.");
    };
  }

  /**
   * Either the decision is none that the task asks for, or the near match is none of the task's.
   */
  private static ApiProblem noAnswer(Refusal why, Task task, @Nullable TaskDecision decision) {
    boolean asksOfRecord =
        task.kind() == TaskKind.NEAR_MATCH || task.kind() == TaskKind.DOUBTFUL_LINK;
    boolean isNearMatch =
        asksOfRecord
            && decision != null
            && !decision.verdict().isOfProposals()
            && decision.nearMatch() != null;
    return isNearMatch
        ? wrong(why, "/near_match", "The task has no such near match that is open.")
        : wrong(why, "/decision", "That is no answer to the question of this task.");
  }

  private static ApiProblem wrong(Refusal why, String pointer, String message) {
    return ApiProblem.invalid(List.of(new Invalid(pointer, why.code(), message)));
  }

  private static ApiProblem conflict(Refusal why, String title, String detail) {
    return ApiProblem.of(HttpStatus.CONFLICT, why.code(), title, detail);
  }

  private static ApiProblem forbidden(Refusal why, String title, String detail) {
    return ApiProblem.of(HttpStatus.FORBIDDEN, why.code(), title, detail);
  }
}
