package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.monarca.exchange.identity.IdentityEvent.What;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Writes what was ruled again over what stood before. */
final class RulingAnewStore {

  private static final String PLACE_LINKS =
      """
      update identity.link set exchange_id = placed.number, how = placed.how, weight = placed.weight, model = placed.model
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::real[], ?::text[]) placed (source_id, number, how, weight, model)
       where link.source_id = placed.source_id
      """;

  private static final String RETIRE =
      """
      insert into identity.alias (id, merged_into, at)
      select moved.old, min(moved.new), ?
        from unnest(?::bigint[], ?::bigint[]) as moved (old, new)
       where moved.old <> moved.new and not exists (select from identity.link where exchange_id = moved.old)
       group by moved.old
      """;

  private final Database database;
  private final RulingStore rulings;

  RulingAnewStore(Database database, RulingStore rulings) {
    this.database = database;
    this.rulings = rulings;
  }

  /**
   * Writes what was ruled anew over what stood before; those forgotten are found again.
   *
   * @param before as each record stood
   * @param owners those for whom their number was issued by what is decided anew
   */
  void replace(
      List<Numbered> ruled, Map<Long, Stored> before, Set<Long> owners, Instant at, String by) {
    var anew = ruled.stream().filter(Numbered::isNew).toList();
    var moved =
        anew.stream()
            .map(ruling ->
                new Moved(ruling, Objects.requireNonNull(before.get(ruling.source())).number()))
            .toList();
    placeLinks(anew);
    rulings.writePeople(anew);
    retireNumbers(
        moved.stream().filter(each -> owners.contains(each.ruling().source())).toList(), at);
    addUndone(moved, at, by);
    rulings.openNearMatches(ruled, at);
  }

  private record Moved(Numbered ruling, long from) {}

  private void placeLinks(List<Numbered> placed) {
    database
        .jdbc()
        .sql(PLACE_LINKS)
        .params(
            placed.stream().mapToLong(Numbered::source).toArray(),
            placed.stream().mapToLong(Numbered::number).toArray(),
            placed.stream().map(Numbered::how).toArray(String[]::new),
            placed.stream()
                .map(ruling -> RulingStore.weight(ruling.evidence()))
                .toArray(Float[]::new),
            placed.stream()
                .map(ruling -> ruling.evidence() == null ? null : ruling.evidence().model())
                .toArray(String[]::new))
        .update();
  }

  /** A number that nobody bears any more leads to where the record went for which it was issued. */
  private void retireNumbers(List<Moved> moved, Instant at) {
    database
        .jdbc()
        .sql(RETIRE)
        .params(
            Times.utc(at),
            moved.stream().mapToLong(Moved::from).toArray(),
            moved.stream().mapToLong(each -> each.ruling().number()).toArray())
        .update();
  }

  private void addUndone(List<Moved> moved, Instant at, String by) {
    var rows = new CopyRows();
    for (var each : moved) {
      if (each.from() != each.ruling().number()) {
        rulings.addEvent(rows, each.ruling(), What.UNDONE, each.from(), at, by);
      }
    }
    rulings.copy(RulingStore.EVENT_COLUMNS, rows);
  }
}
