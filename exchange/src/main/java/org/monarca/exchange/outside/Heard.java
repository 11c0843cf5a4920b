package org.monarca.exchange.outside;

/** What came of asking. */
public sealed interface Heard {

  /** An answer, and its listener is done with it. */
  record Answered(int status) implements Heard {}

  record Failed(Fault fault) implements Heard {}
}
