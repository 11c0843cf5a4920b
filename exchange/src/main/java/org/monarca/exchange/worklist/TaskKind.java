package org.monarca.exchange.worklist;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing is to be done. */
public enum TaskKind {
  NEAR_MATCH("near-match", 10),
  CONFIRM_MERGE("confirm-merge", 5),
  CONFIRM_SPLIT("confirm-split", 5),
  DOUBTFUL_LINK("doubtful-link", 10),
  DATA_VALIDATION("data-validation", 10),

  /** Another State asks: 10 working days, 34 CFR 200.85(e)(2). */
  DATA_REQUEST("data-request", 10),

  /** A child moved: 4 working days, 34 CFR 200.85(b)(3)(iii)(A). */
  MOVE_NOTICE("move-notice", 4),

  /** A family asks: 20 working days stay within the 30 days of 34 CFR 200.85(e)(1)(i). */
  CORRECTION("correction", 20),

  /** Somebody applies for an account: the user administrators' alone. */
  ACCOUNT("account", 5);

  private final String code;
  private final int usualDays;

  TaskKind(String code, int usualDays) {
    this.code = code;
    this.usualDays = usualDays;
  }

  /** As the interfaces write it. */
  public String code() {
    return code;
  }

  /** Key of its name in the catalogues. */
  public String titleKey() {
    return "task.kind." + code;
  }

  /** Working days within which it is due in a State that has set nothing. */
  public int usualDays() {
    return usualDays;
  }

  /** Whether it is the user administrators' work, and nobody else's. */
  boolean isOfUsers() {
    return this == ACCOUNT;
  }

  /** The kind of that code. */
  public static Optional<TaskKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
