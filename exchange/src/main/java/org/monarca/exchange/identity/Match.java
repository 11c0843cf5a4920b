package org.monarca.exchange.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.Caution;
import org.monarca.linkage.weigh.Evidence;

/**
 * What would be decided about somebody, were the record sent now and nothing else known of it.
 *
 * @param present the number of the asking State's own record, which took no part in the comparison
 * @param candidates best first, a handful at most: the child it is, or those it may be; empty for a
 *     new one
 */
public record Match(Outcome outcome, @Nullable ExchangeId present, List<Candidate> candidates) {

  public Match {
    candidates = List.copyOf(candidates);
  }

  /** The child it is, when that is known. */
  public Optional<ExchangeId> child() {
    return outcome == Outcome.KNOWN
        ? candidates.stream().map(Candidate::id).findFirst()
        : Optional.empty();
  }

  /** Every child of whom it tells. */
  public Stream<ExchangeId> shown() {
    return Stream.concat(Stream.ofNullable(present), candidates.stream().map(Candidate::id));
  }

  /**
   * A child it is or may be.
   *
   * @param evidence of that record of the child that resembles most
   * @param cautions why a person would have to decide; empty when nobody would
   */
  public record Candidate(ExchangeId id, Evidence evidence, Set<Caution> cautions) {}
}
