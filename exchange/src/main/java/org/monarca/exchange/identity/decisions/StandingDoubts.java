package org.monarca.exchange.identity.decisions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.identity.decisions.NearMatchStore.Undecided;
import org.monarca.exchange.identity.models.ActiveModel;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;

/**
 * Which doubts stand. That a record resembles another child is asked no longer once a record of
 * that child says something else and none of them resembles it any more: the other State has put
 * right what was alike. The doubt stays written as it was opened, and is asked about again when
 * they are alike once more, so that nothing of it has to be taken back with a decision.
 */
final class StandingDoubts {

  private final NeighbourStore records;
  private final ActiveModel active;
  private final Standardiser standardiser = Standardiser.standard();

  StandingDoubts(Database database) {
    this.records = new NeighbourStore(database);
    this.active = new ActiveModel(database);
  }

  /** In the same order. */
  List<Undecided> of(List<Undecided> all) {
    var questionable = all.stream().filter(Undecided::isToldOtherwise).toList();
    if (questionable.isEmpty()) {
      return all;
    }
    var known = new Known(questionable);
    var linker = new Linker(active.now());
    return all.stream()
        .filter(each -> !each.isToldOtherwise() || known.areAlike(each.near(), linker))
        .toList();
  }

  /** What those records say that the doubts are about. */
  private final class Known {

    private final Map<Long, Profile> own = new HashMap<>();
    private final Map<Long, Map<Long, Profile>> children = new HashMap<>();

    Known(Collection<Undecided> doubts) {
      var numbers = doubts.stream().map(each -> each.near().other().number()).distinct().toList();
      var sources = new HashSet<>(records.recordsOfNumbers(numbers));
      doubts.forEach(each -> sources.add(each.near().source()));
      records
          .records(sources)
          .forEach((source, stored) -> {
            var profile = standardiser.profile(stored.person());
            own.put(source, profile);
            children
                .computeIfAbsent(stored.number(), number -> new HashMap<>())
                .put(source, profile);
          });
    }

    boolean areAlike(NearMatch near, Linker linker) {
      var profile = own.get(near.source());
      return profile != null
          && children.getOrDefault(near.other().number(), Map.of()).values().stream()
              .anyMatch(other -> linker.isWorthReview(profile, other));
    }
  }
}
