package org.monarca.exchange.identity.shadow;

import org.jspecify.annotations.Nullable;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Resemblance;
import org.monarca.linkage.weigh.Evidence;

/**
 * What one of the two models says of a record.
 *
 * @param child the number of the child who resembles it most, by this model; absent when none was
 *     near enough to be compared
 */
public record Side(@Nullable String child, @Nullable Evidence evidence) {

  private static final Side NOBODY = new Side(null, null);

  static Side of(Decision decision) {
    return switch (decision) {
      case Decision.Linked linked -> new Side(linked.child(), linked.evidence());
      case Decision.NeedsReview review -> of(review.resemblances().getFirst());
      case Decision.NewChild fresh -> fresh.nearest().map(Side::of).orElse(NOBODY);
    };
  }

  private static Side of(Resemblance resemblance) {
    return new Side(resemblance.child(), resemblance.evidence());
  }
}
