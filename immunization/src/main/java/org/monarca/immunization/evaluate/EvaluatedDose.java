package org.monarca.immunization.evaluate;

import org.monarca.immunization.Reason;
import org.monarca.immunization.Verdict;
import org.monarca.immunization.history.Administered;

/** What a dose counts for in one series. */
public record EvaluatedDose(Administered administered, Verdict verdict, Reason reason) {

  /** Whether intervals are counted from it (CALCDTINT-1). */
  public boolean countsForIntervals() {
    return (verdict == Verdict.VALID || verdict == Verdict.NOT_VALID) && !isInadvertent();
  }

  /** Whether it was the wrong vaccine by mistake (CDSi 6.3). */
  public boolean isInadvertent() {
    return reason == Reason.INADVERTENT;
  }

  boolean isValid() {
    return verdict == Verdict.VALID;
  }
}
