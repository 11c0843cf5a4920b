package org.monarca.exchange.identity.shadow;

import java.util.Locale;
import java.util.Optional;
import org.monarca.linkage.Decision;

/** In what two models differ about one record. */
public enum Change {
  /** The tried one links it to a child that is not its own, and the active one does not. */
  LINKED,
  /** The active one finds it in the child whose number it shares; the tried one does not. */
  PARTED,
  /** The tried one would ask a person, and the active one would not. */
  ASKING,
  /** The active one would ask a person, and the tried one would not. */
  SETTLED;

  /** As the database and the pages' keys write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Change> of(String code) {
    for (var change : values()) {
      if (change.code().equals(code)) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }

  /**
   * The change between two decisions; empty where it comes to the same.
   *
   * @param own the child to whom the record belongs
   */
  static Optional<Change> between(String own, Decision active, Decision tried) {
    var before = linkedTo(active);
    var after = linkedTo(tried);
    if (after.isPresent() && !after.get().equals(own) && !after.equals(before)) {
      return Optional.of(LINKED);
    }
    if (before.filter(own::equals).isPresent() && after.isEmpty()) {
      return Optional.of(PARTED);
    }
    boolean wouldHaveAsked = active instanceof Decision.NeedsReview;
    boolean wouldAsk = tried instanceof Decision.NeedsReview;
    if (wouldAsk == wouldHaveAsked) {
      return Optional.empty();
    }
    return Optional.of(wouldAsk ? ASKING : SETTLED);
  }

  private static Optional<String> linkedTo(Decision decision) {
    return decision instanceof Decision.Linked linked
        ? Optional.of(linked.child())
        : Optional.empty();
  }
}
