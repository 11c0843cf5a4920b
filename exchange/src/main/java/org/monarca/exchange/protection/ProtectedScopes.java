package org.monarca.exchange.protection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.scope.HiddenChildren;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.stereotype.Component;

/**
 * Keeps protected children out of what is told of scopes: whoever could ask whether one is in the
 * scope of a school would find it.
 */
@Component
class ProtectedScopes implements HiddenChildren {

  private final Database database;
  private final SourceRecords sources;
  private final Shelters shelters;

  ProtectedScopes(Database database, SourceRecords sources, Shelters shelters) {
    this.database = database;
    this.sources = sources;
    this.shelters = shelters;
  }

  @Override
  public Set<ExchangeId> from(Actor reader, Map<ExchangeId, List<Long>> children) {
    return kept(reader, children, Shelter::withholds);
  }

  /** Those of these children of whom the reader's shelter keeps something. */
  Set<ExchangeId> kept(
      Actor reader, Map<ExchangeId, List<Long>> children, Predicate<Shelter> keeps) {
    return database.read(
        Shelters.ACTOR,
        () -> {
          var marked = shelters.marked(children.values().stream().flatMap(List::stream).toList());
          return children.entrySet().stream()
              .filter(child -> child.getValue().stream().anyMatch(marked::contains))
              .filter(child ->
                  keeps.test(shelters.of(reader, child.getKey(), sources.fetch(child.getValue()))))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
        });
  }

  @Override
  public Set<Long> marked(Collection<Long> some) {
    return database.read(Shelters.ACTOR, () -> Set.copyOf(shelters.marked(some)));
  }

  @Override
  public Set<Long> marked() {
    return shelters.marked();
  }
}
