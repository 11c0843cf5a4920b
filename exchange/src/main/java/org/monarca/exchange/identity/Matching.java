package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.NumberStore.Standing;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Resemblance;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Vicinity;

/**
 * Says what would be decided, and leaves no trace: the same keys, the same comparisons and the same
 * engine as {@link Resolving}, without its lock. Those asked about do not meet each other, for they
 * hold no keys; a batch is answered as each of it would be alone.
 */
final class Matching {

  /** A person compares a handful, not a list. */
  private static final int CANDIDATES = 5;

  private static final long[] FOUND_BY_NOBODY = {};

  private final NumberStore numbers;
  private final Standardiser standardiser;
  private final PostgresIndex index;
  private final Linker linker;
  private final int cap;

  Matching(
      NumberStore numbers, Standardiser standardiser, PostgresIndex index, Linker linker, int cap) {
    this.numbers = numbers;
    this.standardiser = standardiser;
    this.index = index;
    this.linker = linker;
    this.cap = cap;
  }

  /**
   * One answer each, in the order asked.
   *
   * @param withheld records that are compared as if they said nothing of parents and birth place
   */
  List<Match> match(List<Asked> all, Set<Long> withheld) {
    var known = withheld.isEmpty() ? index : new WithholdingIndex(index, withheld);
    var standing = standing(all);
    var queries =
        IntStream.range(0, all.size())
            .parallel()
            .mapToObj(i -> query(i, all.get(i), standing))
            .toList();
    var neighbours = new Vicinity(known, linker, cap).of(queries, List.of());
    return IntStream.range(0, all.size())
        .parallel()
        .mapToObj(i -> match(queries.get(i), neighbours, own(all.get(i), standing)))
        .toList();
  }

  private Map<SourceKey, Standing> standing(List<Asked> all) {
    var own = new ArrayList<SourceKey>();
    for (var asked : all) {
      if (asked.own() != null) {
        own.add(asked.own());
      }
    }
    return own.isEmpty() ? Map.of() : numbers.standing(own);
  }

  /** It goes by the number of the State's own record, which so is not compared with itself. */
  private Query query(int place, Asked asked, Map<SourceKey, Standing> standing) {
    var own = own(asked, standing);
    var profile = standardiser.profile(asked.person());
    return new Query(
        own == null ? -1 - place : own.source(),
        profile,
        BlockingKeys.forLinking(profile),
        FOUND_BY_NOBODY);
  }

  private static @Nullable Standing own(Asked asked, Map<SourceKey, Standing> standing) {
    return asked.own() == null ? null : standing.get(asked.own());
  }

  private Match match(Query query, Neighbours neighbours, @Nullable Standing own) {
    var present = own == null ? null : own.id();
    return switch (linker.decide(query.profile(), neighbours.of(query.record()))) {
      case Decision.Linked linked ->
          new Match(
              Outcome.KNOWN,
              present,
              List.of(
                  new Match.Candidate(
                      new ExchangeId(linked.child()), linked.evidence(), Set.of())));
      case Decision.NeedsReview review ->
          new Match(Outcome.REVIEW, present, candidates(review.resemblances()));
      case Decision.NewChild fresh -> new Match(Outcome.NEW, present, List.of());
    };
  }

  private static List<Match.Candidate> candidates(List<Resemblance> bestFirst) {
    return bestFirst.stream()
        .limit(CANDIDATES)
        .map(each ->
            new Match.Candidate(new ExchangeId(each.child()), each.evidence(), each.cautions()))
        .toList();
  }
}
