package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.records.Header;

/**
 * Some of the refused of a submission, to be mended.
 *
 * @param draft the header under which they may be sent again
 * @param from the number of the first
 * @param children in the order of their numbers
 * @param more whether there are others behind these
 * @param tooLarge whether some were passed over that are too large for a form; they have no number
 */
public record RejectedChildren(
    Header draft, int from, List<RejectedChild> children, boolean more, boolean tooLarge) {

  public RejectedChildren {
    children = List.copyOf(children);
  }

  /** Whether these are all that were refused. */
  public boolean all() {
    return from == 1 && !more && !tooLarge;
  }
}
