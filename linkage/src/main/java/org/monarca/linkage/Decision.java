package org.monarca.linkage;

import java.util.List;
import java.util.Optional;
import org.monarca.linkage.weigh.Evidence;

/** What the engine concludes about a record that came in. */
public sealed interface Decision {

  /** The record is this child; no person needs to look. */
  record Linked(String child, long record, Evidence evidence) implements Decision {}

  /** It may be one of these children, best first; a data administrator decides. Never empty. */
  record NeedsReview(List<Resemblance> resemblances) implements Decision {

    public NeedsReview {
      resemblances = List.copyOf(resemblances);
      if (resemblances.isEmpty()) {
        throw new IllegalArgumentException("there is nothing to review");
      }
    }
  }

  /**
   * No known child resembles it enough; the nearest one is named for the record, if any was
   * compared.
   */
  record NewChild(Optional<Resemblance> nearest) implements Decision {}
}
