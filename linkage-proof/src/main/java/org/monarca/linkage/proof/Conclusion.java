package org.monarca.linkage.proof;

import java.util.Comparator;
import java.util.List;
import org.monarca.linkage.Decision;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** What was decided about a record. A child goes by the number of its first record. */
public sealed interface Conclusion {

  /** The record whose child is told. */
  long record();

  /** To whom it belongs now. */
  long child();

  /** It is that child's. */
  record Linked(long record, long child, double weight) implements Conclusion {}

  /** A person is asked whether it is one of these; until then it is a child of its own. */
  record Asked(long record, List<Resembling> resembling) implements Conclusion {

    /** How many of the best are compared: the exchange keeps no more. */
    private static final int COMPARED = 5;

    /** Of the best ones; equals in an order that every way can find again. */
    public Asked {
      resembling =
          resembling.stream()
              .limit(COMPARED)
              .sorted(
                  Comparator.comparingDouble((Resembling child) -> -child.weight())
                      .thenComparingLong(Resembling::child))
              .toList();
    }

    @Override
    public long child() {
      return record;
    }
  }

  /** It is a child not known before. */
  record New(long record) implements Conclusion {

    @Override
    public long child() {
      return record;
    }
  }

  /** A child it may be. */
  record Resembling(long child, double weight) {}

  /** What the engine itself says. */
  static Conclusion of(Resolved resolved) {
    long record = resolved.query().record();
    return switch (resolved.decision()) {
      case Decision.Linked linked ->
          new Linked(record, Long.parseLong(linked.child()), linked.evidence().weight());
      case Decision.NeedsReview review ->
          new Asked(
              record,
              review.resemblances().stream()
                  .map(child ->
                      new Resembling(Long.parseLong(child.child()), child.evidence().weight()))
                  .toList());
      case Decision.NewChild fresh -> new New(record);
    };
  }
}
