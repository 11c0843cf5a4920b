package org.monarca.exchange.identity.shadow;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.CandidateIndex;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Vicinity;
import org.monarca.linkage.weigh.Profile;

/**
 * Two models before the same records: each decides about every record as if it came in now and all
 * others were there.
 */
final class Contest {

  private static final long[] NOTHING = {};

  private final Linker active;
  private final Linker tried;
  private final Standardiser standardiser;
  private final Vicinity vicinity;

  Contest(
      LinkageModel active, LinkageModel tried, Standardiser standardiser, CandidateIndex index) {
    this.active = new Linker(active);
    this.tried = new Linker(tried);
    this.standardiser = standardiser;
    this.vicinity = new Vicinity(index, this::isWorthReview, Vicinity.CAP);
  }

  /** Whom either would ask about, both get to see. */
  private boolean isWorthReview(Profile a, Profile b) {
    return active.isWorthReview(a, b) || tried.isWorthReview(a, b);
  }

  /** The records of which the tried one would decide otherwise, in the order of the records. */
  List<Difference> differences(List<Stored> records) {
    var queries = records.parallelStream().map(this::query).toList();
    var neighbours = vicinity.of(queries, List.of());
    return IntStream.range(0, records.size())
        .parallel()
        .boxed()
        .flatMap(i -> difference(records.get(i), queries.get(i).profile(), neighbours))
        .toList();
  }

  /** It is in the index already, and not to be met a second time: so it holds no keys itself. */
  private Query query(Stored record) {
    var profile = standardiser.profile(record.person());
    return new Query(record.source(), profile, BlockingKeys.forLinking(profile), NOTHING);
  }

  private Stream<Difference> difference(Stored record, Profile profile, Neighbours neighbours) {
    var candidates = neighbours.of(record.source());
    if (candidates.isEmpty()) {
      return Stream.empty();
    }
    var before = active.decide(profile, candidates);
    var after = tried.decide(profile, candidates);
    var own = Long.toString(record.number());
    return Change.between(own, before, after).stream()
        .map(change ->
            new Difference(
                record.source(),
                Objects.requireNonNull(record.person().source()),
                own,
                change,
                Side.of(before),
                Side.of(after)));
  }
}
