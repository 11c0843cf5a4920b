package org.monarca.exchange.cli;

/** What a command's exit status says; the launcher adds 3, something missing on the machine. */
final class Exit {

  static final int DONE = 0;

  /** Findings, or it failed. */
  static final int FAILED = 1;

  /** Unreadable input or wrong use. */
  static final int WRONG_USE = 2;

  /** Not available: a server that does not answer. */
  static final int NOT_AVAILABLE = 4;

  private Exit() {}
}
