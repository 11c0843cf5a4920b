package org.monarca.exchange.intake;

import java.util.UUID;

/** The worker lost its hold on the submission: another has it, and this one must stop. */
final class FencedOut extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FencedOut(UUID submission) {
    super("another worker holds submission " + submission);
  }
}
