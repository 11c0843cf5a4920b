package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.Numbered.OpenDoubt;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.linkage.weigh.Evidence;
import tools.jackson.databind.json.JsonMapper;

/** Writes which doubts were opened, and which are over. */
final class DoubtStore {

  private static final String OPEN =
      """
      insert into identity.near_match (turn, source_id, other_id, reason, weight, evidence, opened)
      select turn, source_id, other_id, reason, weight, evidence::jsonb, ?
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::real[], ?::text[])
          as doubt (turn, source_id, other_id, reason, weight, evidence)
      """;

  private static final String CLOSE =
      """
      update identity.near_match near set status = 'void', decided = ?, closed = over.turn
        from unnest(?::bigint[], ?::bigint[]) over (id, turn)
       where near.id = over.id
      """;

  private final Database database;
  private final JsonMapper json;
  private final NumberStore numbers;

  DoubtStore(Database database, JsonMapper json, NumberStore numbers) {
    this.database = database;
    this.json = json;
    this.numbers = numbers;
  }

  private record Opened(long turn, OpenDoubt doubt) {}

  /** In the order in which they were ruled. */
  void save(List<Numbered> rulings, Instant at) {
    var living = living(rulings);
    var over = new TreeMap<Long, Long>();
    var opened = new ArrayList<Opened>();
    for (var ruling : rulings) {
      var before = ruling.incoming().before();
      var doubts = Doubts.of(ruling, before == null ? List.of() : before.open(), living::get);
      doubts.closed().forEach(near -> over.put(Objects.requireNonNull(near.id()), ruling.turn()));
      doubts.opened().forEach(doubt -> opened.add(new Opened(ruling.turn(), doubt)));
    }
    close(over, at);
    open(opened, at);
  }

  /** Whom those are by now about whom somebody is asked already. */
  private Map<Long, Long> living(List<Numbered> rulings) {
    var asked = new HashSet<Long>();
    for (var ruling : rulings) {
      var before = ruling.incoming().before();
      if (before != null) {
        before.open().forEach(near -> asked.add(near.other()));
      }
    }
    return numbers.living(asked);
  }

  /** Before others are opened: of a record and a child only one doubt is open. */
  private void close(Map<Long, Long> over, Instant at) {
    if (!over.isEmpty()) {
      database
          .jdbc()
          .sql(CLOSE)
          .params(
              Times.utc(at), over.keySet().toArray(Long[]::new), over.values().toArray(Long[]::new))
          .update();
    }
  }

  private void open(List<Opened> opened, Instant at) {
    if (!opened.isEmpty()) {
      var doubts = opened.stream().map(Opened::doubt).toList();
      database
          .jdbc()
          .sql(OPEN)
          .params(
              Times.utc(at),
              opened.stream().mapToLong(Opened::turn).toArray(),
              doubts.stream().mapToLong(OpenDoubt::source).toArray(),
              doubts.stream().mapToLong(OpenDoubt::other).toArray(),
              doubts.stream().map(doubt -> doubt.reason().code()).toArray(String[]::new),
              doubts.stream()
                  .map(doubt -> RulingStore.weight(doubt.evidence()))
                  .toArray(Float[]::new),
              doubts.stream().map(doubt -> json(doubt.evidence())).toArray(String[]::new))
          .update();
    }
  }

  @Nullable String json(@Nullable Evidence evidence) {
    return evidence == null ? null : json.writeValueAsString(evidence);
  }
}
