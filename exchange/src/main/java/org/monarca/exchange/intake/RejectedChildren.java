package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.records.Header;

/**
 * The refused of a submission, to be mended.
 *
 * @param draft the header under which they may be sent again
 * @param more whether there are others behind these
 */
public record RejectedChildren(Header draft, List<RejectedChild> children, boolean more) {

  public RejectedChildren {
    children = List.copyOf(children);
  }
}
