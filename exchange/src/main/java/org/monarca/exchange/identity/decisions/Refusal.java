package org.monarca.exchange.identity.decisions;

import java.util.Locale;

/** Why a proposal or a decision is not taken. */
public enum Refusal {
  /** There is no such child, proposal or decision. */
  UNKNOWN,

  /** A merge needs two children, and all that were named are one. */
  ALREADY_ONE_CHILD,

  /** The number that is to stay is none of theirs. */
  SURVIVOR_IS_NONE_OF_THEM,

  /** A split needs records in two parts, all of that child. */
  NOTHING_TO_PART,

  /** Another proposal about the child waits for its answer. */
  UNDER_ANOTHER_PROPOSAL,

  /** A person decided that records of theirs stay apart; that decision is to be undone first. */
  KEPT_APART,

  /** No record of the person's State is touched. */
  NOT_YOUR_STATES_CHILD,

  /** No child that is touched is in the scope of the part of the State for which they act. */
  NOT_YOUR_OFFICES_CHILD,

  /** Whoever proposes does not confirm. */
  SECOND_PERSON_NEEDED,

  /** A record of another State is touched: an administrator of such a State answers. */
  ANOTHER_STATE_ANSWERS,

  /** The States disagree: the Department answers. */
  DEPARTMENT_ANSWERS,

  /** A record changed since it was proposed: the evidence is to be looked at again. */
  CHANGED_MEANWHILE,

  /** Somebody was quicker. */
  DECIDED_MEANWHILE,

  /** A State took back the record, or all that was known of the child that it resembled. */
  WITHDRAWN_MEANWHILE,

  /** A later decision stands on this one and is to be undone first. */
  LATER_DECISION_FIRST,

  /** It is undone already, or is itself an undoing. */
  CANNOT_BE_UNDONE,

  /** The person may not decide about children. */
  NO_RIGHT,

  /** Somebody else has the task. */
  OTHERS_HAVE_IT,

  /** That is no answer to the question of this task. */
  NOT_THIS_TASKS,

  /** The record resembles several children; it is to be said which one is meant. */
  WHICH_IS_MEANT,

  /** It is to be said which number stays. */
  NO_SURVIVOR,

  /** It is to be said why, by a code of {@link Grounds#REASONS}. */
  NO_REASON,
  NOTE_TOO_LONG;

  /** The same as the worklist says of its tasks. */
  public static Refusal of(org.monarca.exchange.worklist.Refusal why) {
    return switch (why) {
      case MISSING, NOT_FOR_THEM, NOT_TO_THEM -> UNKNOWN;
      case CHANGED -> CHANGED_MEANWHILE;
      case OVER -> DECIDED_MEANWHILE;
      case NOT_FOR_YOU -> SECOND_PERSON_NEEDED;
      case OTHERS_HAVE_IT -> OTHERS_HAVE_IT;
      case NOTE_TOO_LONG -> NOTE_TOO_LONG;
    };
  }

  /** As interfaces and catalogues write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
