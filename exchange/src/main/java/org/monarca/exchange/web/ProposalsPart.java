package org.monarca.exchange.web;

import java.util.List;

/**
 * What States propose about a rule, and the form to propose something.
 *
 * @param open whether the reader may propose something now
 * @param chosen the severity chosen before, when the form comes back
 * @param reason the reason given before
 */
record ProposalsPart(
    List<Line> lines,
    boolean open,
    List<Choice> options,
    String chosen,
    String reason,
    Problems problems) {

  /**
   * One proposal.
   *
   * @param by State, person and day, in words
   * @param own whether the reader may take it back
   */
  record Line(long id, String severity, String by, String reason, boolean own) {}

  public boolean empty() {
    return lines.isEmpty() && !open && !problems.any();
  }
}
