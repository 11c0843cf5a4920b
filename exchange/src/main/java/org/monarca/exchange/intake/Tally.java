package org.monarca.exchange.intake;

import org.monarca.exchange.intake.ChildOutcome.Verdict;

/** Counts outcomes of a chunk. */
final class Tally {

  private long unchanged;
  private long known;
  private long fresh;
  private long review;
  private long withdrawn;

  void add(Verdict verdict, boolean same) {
    unchanged += same ? 1 : 0;
    switch (verdict) {
      case KNOWN -> known++;
      case NEW -> fresh++;
      case REVIEW -> review++;
      case WITHDRAWN -> withdrawn++;
    }
  }

  /** All that were accepted. */
  long all() {
    return known + fresh + review + withdrawn;
  }

  long unchanged() {
    return unchanged;
  }

  long known() {
    return known;
  }

  long fresh() {
    return fresh;
  }

  long review() {
    return review;
  }

  long withdrawn() {
    return withdrawn;
  }
}
