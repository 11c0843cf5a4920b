package org.monarca.exchange.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.monarca.exchange.identity.past.Past;
import org.monarca.exchange.identity.past.Placement;
import org.monarca.exchange.identity.past.Telling;
import org.monarca.exchange.identity.stored.KeptApart;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Vicinity;

/** What was known of a record when it was told of, for whoever decides about it anew. */
final class Recalling {

  private final Standardiser standardiser;
  private final KeptApart keptApart;
  private final Linker linker;
  private final int cap;

  /**
   * @param cap holders of one blocking key beyond which it is refined by another
   */
  Recalling(Standardiser standardiser, KeptApart keptApart, Linker linker, int cap) {
    this.standardiser = standardiser;
    this.keptApart = keptApart;
    this.linker = linker;
    this.cap = cap;
  }

  Incoming incoming(Telling telling, Past past) {
    var placement = past.placement(telling.source());
    var asked =
        new ToResolve(
            telling.source(),
            telling.key(),
            Map.of(),
            telling.claimed() == null ? null : telling.claimed().toString(),
            placement != null);
    var claimed = telling.claimed() == null ? null : past.living(telling.claimed());
    return new Incoming(
        asked,
        telling.person(),
        Query.of(telling.source(), standardiser.profile(telling.person())),
        placement == null ? null : before(telling, placement, past),
        claimed == null ? null : claimed.toString(),
        keptApart
            .before(telling.turn(), List.of(telling.source()))
            .getOrDefault(telling.source(), Map.of()));
  }

  private Before before(Telling telling, Placement placement, Past past) {
    var profile = standardiser.profile(Objects.requireNonNull(past.person(telling.source())));
    return new Before(
        Long.toString(placement.number()),
        placement.isForReview(),
        profile,
        BlockingKeys.of(profile),
        0,
        telling.claimedBefore(),
        null,
        past.open(telling.source()));
  }

  Neighbours neighbours(Incoming incoming, Past past) {
    var asking = incoming.saysSomethingNew() ? List.of(incoming.query()) : List.<Query>of();
    return new Vicinity(past, linker, cap).of(asking, past.records(incoming.named()));
  }
}
