package org.monarca.exchange.intake.mending;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What became of what somebody mended. */
public sealed interface Answer {

  /**
   * It is on its way, as any submission.
   *
   * @param before of a table, how many of its children were sent or mended before
   * @param wrong of a table, the children who are refused still and were not sent
   */
  record Sent(UUID submission, int children, int before, List<MendForm> wrong) implements Answer {

    public Sent {
      wrong = List.copyOf(wrong);
    }
  }

  /** Nobody is sent: the rules refuse all of them still, or all were sent before. */
  record StillWrong(int before, List<MendForm> wrong) implements Answer {

    public StillWrong {
      wrong = List.copyOf(wrong);
    }
  }

  /**
   * The State has sent as much today as it may.
   *
   * @param typed the first child, as it was to be sent
   */
  record Spent(Duration time, MendForm typed) implements Answer {}

  /** The child needs no mending any more: it was sent or mended meanwhile, or is so elsewhere. */
  record Settled(MendForm form) implements Answer {}

  /** The table cannot be read. */
  record Unreadable(List<GapFault> faults) implements Answer {

    public Unreadable {
      faults = List.copyOf(faults);
    }
  }

  /** There is no such child to mend. */
  record Missing() implements Answer {}
}
