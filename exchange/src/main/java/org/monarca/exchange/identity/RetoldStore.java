package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.identity.past.Placement;
import org.monarca.exchange.identity.past.Standing;
import org.monarca.exchange.identity.past.Standings;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Writes where records stand that were decided anew: the past as it counts from now on. */
final class RetoldStore {

  private static final String FORGET_PLACEMENTS =
      """
      delete from identity.former_link former
       using unnest(?::bigint[], ?::bigint[]) anew (source_id, turn)
       where former.source_id = anew.source_id and former.turn >= anew.turn
      """;

  private static final String PLACE =
      """
      with placed as (
        select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::real[], ?::text[], ?::timestamptz[])
          as placed (source_id, turn, number, how, weight, model, at)),
      before as (
        select link.source_id, link.exchange_id from identity.link join placed using (source_id)),
      moved as (
        update identity.link
           set exchange_id = placed.number, how = placed.how, weight = placed.weight, model = placed.model, at = placed.at, turn = placed.turn
          from placed where placed.source_id = link.source_id)
      insert into identity.event (at, what, source_id, state, state_student_id, from_id, to_id, by)
      select ?, 'undone', before.source_id, source.state, source.state_student_id, before.exchange_id, placed.number, ?
        from before join placed using (source_id) join students.source on source.id = before.source_id
       where before.exchange_id <> placed.number
       order by before.source_id
      """;

  /** A number that nobody bears leads to where the record came for which it was issued. */
  private static final String RETIRE =
      """
      insert into identity.alias (id, merged_into, at, turn)
      select retired.id, retired.leads_to, ?, retired.turn
        from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as retired (id, leads_to, turn)
       where not exists (select from identity.link there where there.exchange_id = retired.id)
         and not exists (select from identity.alias known where known.id = retired.id)
      """;

  private final Database database;
  private final RetoldDoubtStore doubts;

  RetoldStore(Database database) {
    this.database = database;
    this.doubts = new RetoldDoubtStore(database);
  }

  void save(Standings standings, Instant at, String by) {
    if (standings.all().isEmpty()) {
      return;
    }
    forgetPlacements(standings.all());
    keepFormer(standings.all());
    place(standings.all(), at, by);
    retire(standings, at);
    doubts.save(standings.all(), at);
  }

  private void forgetPlacements(Map<Long, Standing> anew) {
    database
        .jdbc()
        .sql(FORGET_PLACEMENTS)
        .params(
            anew.keySet().toArray(Long[]::new),
            anew.values().stream()
                .map(standing -> standing.placements().getFirst().turn())
                .toArray(Long[]::new))
        .update();
  }

  private void keepFormer(Map<Long, Standing> anew) {
    var rows = new CopyRows();
    anew.forEach((source, standing) -> {
      var all = standing.placements();
      for (int i = 1; i < all.size(); i++) {
        var placed = all.get(i - 1);
        rows.number(source)
            .number(placed.turn())
            .number(all.get(i).turn())
            .number(placed.number())
            .plain(placed.how())
            .plain(placed.weight())
            .text(placed.model())
            .plain(placed.at())
            .end();
      }
    });
    if (rows.rows() > 0) {
      database.copyIn(
          "copy identity.former_link (source_id, turn, until, exchange_id, how, weight, model, at) from stdin",
          rows.stream());
    }
  }

  private void place(Map<Long, Standing> anew, Instant at, String by) {
    var placements = anew.values().stream().map(Standing::now).toList();
    database
        .jdbc()
        .sql(PLACE)
        .params(
            List.of(
                anew.keySet().toArray(Long[]::new),
                placements.stream().mapToLong(Placement::turn).toArray(),
                placements.stream().mapToLong(Placement::number).toArray(),
                placements.stream().map(Placement::how).toArray(String[]::new),
                placements.stream().map(Placement::weight).toArray(Float[]::new),
                placements.stream().map(Placement::model).toArray(String[]::new),
                placements.stream().map(placed -> placed.at().toString()).toArray(String[]::new),
                Times.utc(at),
                by))
        .update();
  }

  private void retire(Standings standings, Instant at) {
    var retired = List.copyOf(standings.retired().entrySet());
    database
        .jdbc()
        .sql(RETIRE)
        .params(
            Times.utc(at),
            retired.stream().map(Map.Entry::getKey).toArray(Long[]::new),
            retired.stream().map(each -> each.getValue().leadsTo()).toArray(Long[]::new),
            retired.stream().map(each -> each.getValue().turn()).toArray(Long[]::new))
        .update();
  }
}
