package org.monarca.exchange.identity.shadow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.monarca.exchange.identity.Apart;
import org.monarca.exchange.identity.stored.KeptApart;
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
 * others were there. What people have decided binds both: what they keep apart neither would link,
 * and what they keep together neither would part.
 */
final class Contest {

  private static final long[] NOTHING = {};

  private final Linker active;
  private final Linker tried;
  private final Standardiser standardiser;
  private final Vicinity vicinity;
  private final KeptApart bound;

  Contest(
      LinkageModel active,
      LinkageModel tried,
      Standardiser standardiser,
      CandidateIndex index,
      KeptApart bound) {
    this.bound = bound;
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
    var sources = records.stream().map(Stored::source).toList();
    var apart = bound.of(sources);
    var together = bound.together(sources);
    return IntStream.range(0, records.size())
        .parallel()
        .boxed()
        .flatMap(i -> {
          long source = records.get(i).source();
          return difference(
              records.get(i),
              queries.get(i).profile(),
              neighbours,
              apart.getOrDefault(source, Map.of()),
              together.getOrDefault(source, Set.of()));
        })
        .toList();
  }

  /** It is in the index already, and not to be met a second time: so it holds no keys itself. */
  private Query query(Stored record) {
    var profile = standardiser.profile(record.person());
    return new Query(record.source(), profile, BlockingKeys.forLinking(profile), NOTHING);
  }

  private Stream<Difference> difference(
      Stored record,
      Profile profile,
      Neighbours neighbours,
      Map<Long, Float> apart,
      Set<Long> together) {
    if (neighbours.of(record.source()).isEmpty()) {
      return Stream.empty();
    }
    var before = new Apart(active, record.source(), profile, apart).decide(neighbours);
    var after = new Apart(tried, record.source(), profile, apart).decide(neighbours);
    var own = Long.toString(record.number());
    boolean isKept =
        neighbours.recordsOf(own).stream().anyMatch(other -> together.contains(other.record()));
    return Change.between(own, before, after).stream()
        .filter(change -> change != Change.PARTED || !isKept)
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
