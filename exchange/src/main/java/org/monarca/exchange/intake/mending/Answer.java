package org.monarca.exchange.intake.mending;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What became of what somebody mended. */
public sealed interface Answer {

  /**
   * It is on its way, as any submission.
   *
   * @param wrong of a table, the children who are refused still and were not sent
   */
  record Sent(UUID submission, int children, List<MendForm> wrong) implements Answer {

    public Sent {
      wrong = List.copyOf(wrong);
    }
  }

  /** Nobody is sent: the rules refuse all of them still. */
  record StillWrong(List<MendForm> wrong) implements Answer {

    public StillWrong {
      wrong = List.copyOf(wrong);
    }
  }

  /** The State has sent as much today as it may. */
  record Spent(Duration time) implements Answer {}

  /** The table cannot be read. */
  record Unreadable(List<GapFault> faults) implements Answer {

    public Unreadable {
      faults = List.copyOf(faults);
    }
  }

  /** There is no such child to mend. */
  record Missing() implements Answer {}
}
