package org.monarca.exchange.protection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.stereotype.Service;

/**
 * Says of several children at once whether where one of them is must be withheld from a reader:
 * what people propose and decide is about more than one, and tells of each.
 */
@Service
public class ProtectedTogether {

  private final Database database;
  private final Identities identities;
  private final ProtectedScopes scopes;

  public ProtectedTogether(
      Database database, Identities identities, SourceRecords sources, Shelters shelters) {
    this.database = database;
    this.identities = identities;
    this.scopes = new ProtectedScopes(database, sources, shelters);
  }

  /** Whether that holds for one of these children, by their numbers as they were or are. */
  public boolean isOneWithheld(Actor reader, Collection<ExchangeId> children) {
    return !withheld(reader, children.stream().map(ExchangeId::digits).toList()).isEmpty();
  }

  /** Of children with these numbers those for whom it holds, by the numbers asked for. */
  public Set<String> withheld(Actor reader, Collection<String> numbers) {
    return kept(reader, numbers, Shelter::withholds);
  }

  /**
   * Whether it is kept from the reader who has looked the child up: most likely that is where it
   * is. It is kept from all but privacy officers of the State where the child is; an emergency
   * opens the record, and not this.
   */
  public boolean isTrailWithheld(Actor reader, ExchangeId child) {
    return !trailWithheld(reader, Set.of(child.digits())).isEmpty();
  }

  /** Of children with these numbers those of whom that is kept, by the numbers asked for. */
  public Set<String> trailWithheld(Actor reader, Collection<String> numbers) {
    return kept(reader, numbers, Shelter::withholdsTrail);
  }

  private Set<String> kept(Actor reader, Collection<String> numbers, Predicate<Shelter> keeps) {
    return database.read(
        Shelters.ACTOR,
        () -> {
          var living = identities.living(numbers);
          var own = identities.sourcesOf(Set.copyOf(living.values()));
          var kept = scopes.kept(reader, own, keeps);
          return living.entrySet().stream()
              .filter(child -> kept.contains(child.getValue()))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
        });
  }

  /** Whether it holds for the child of one of these source records. */
  public boolean isOneOfWithheld(Actor reader, Collection<Long> records) {
    return !records.isEmpty()
        && isOneWithheld(
            reader,
            database.read(Shelters.ACTOR, () -> List.copyOf(identities.childrenOf(records))));
  }
}
