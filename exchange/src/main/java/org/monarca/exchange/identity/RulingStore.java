package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.People;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.linkage.weigh.Evidence;

/** Writes what was ruled: links, what children are told apart by, keys, events, near matches. */
final class RulingStore {

  private static final String MOVE_LINKS =
      """
      update identity.link set exchange_id = moved.number, how = 'review', weight = null, model = null, at = ?, turn = moved.turn
        from unnest(?::bigint[], ?::bigint[], ?::bigint[]) moved (source_id, number, turn)
       where link.source_id = moved.source_id
      """;

  private static final String FORGET_KEYS =
      """
      delete from identity.blocking_key held
       using unnest(?::bigint[], ?::bigint[]) as earlier (key, source_id)
       where held.key = earlier.key and held.source_id = earlier.source_id
      """;

  private static final long[] NO_KEYS = {};

  private static final String EVENT_COLUMNS =
      "at, what, source_id, state, state_student_id, from_id, to_id, by, model, evidence";

  private final Database database;
  private final DoubtStore doubts;
  private final FormerStore former;

  RulingStore(Database database, DoubtStore doubts) {
    this.database = database;
    this.doubts = doubts;
    this.former = new FormerStore(database);
  }

  /** In the order in which they were ruled. */
  void save(List<Numbered> rulings, Instant at, String by) {
    addLinks(rulings, at);
    former.keep(rulings);
    moveLinks(rulings, at);
    replacePeople(rulings);
    addEvents(rulings, at, by);
    doubts.save(rulings, at);
  }

  private void addLinks(List<Numbered> rulings, Instant at) {
    var rows = new CopyRows();
    for (var ruling : rulings) {
      if (ruling.isNew()) {
        var evidence = ruling.evidence();
        rows.number(ruling.source())
            .number(ruling.number())
            .plain(ruling.how())
            .plain(weight(evidence))
            .text(evidence == null ? null : evidence.model())
            .plain(at)
            .number(ruling.turn())
            .number(ruling.turn())
            .plain(ruling.incoming().claim())
            .plain(ruling.incoming().claim() == null ? null : ruling.turn())
            .end();
      }
    }
    database.add(
        "identity.link",
        "source_id, exchange_id, how, weight, model, at, turn, said, claimed, claimed_in",
        rows);
  }

  private void moveLinks(List<Numbered> rulings, Instant at) {
    var moved = rulings.stream().filter(Numbered::isSplit).toList();
    if (!moved.isEmpty()) {
      database
          .jdbc()
          .sql(MOVE_LINKS)
          .params(
              Times.utc(at),
              moved.stream().mapToLong(Numbered::source).toArray(),
              moved.stream().mapToLong(Numbered::number).toArray(),
              moved.stream().mapToLong(Numbered::turn).toArray())
          .update();
    }
  }

  private void replacePeople(List<Numbered> rulings) {
    var changed = rulings.stream().filter(ruling -> ruling.incoming().saysSomethingNew()).toList();
    forgetPeople(changed);
    writePeople(changed);
  }

  private void writePeople(List<Numbered> changed) {
    var people = new CopyRows();
    for (var ruling : changed) {
      var asked = ruling.incoming().asked();
      people.number(asked.source()).plain(asked.key().state()).text(asked.key().stateStudentId());
      People.copy(ruling.incoming().person(), people);
      people.end();
    }
    database.copyBehindWall(
        "identity.person", "source_id, state, state_student_id, " + People.COLUMNS, people);
    database.add("identity.blocking_key", "key, source_id", keys(changed));
  }

  /**
   * Those that were not held before; in the order of the keys, so that the index is gone through
   * once.
   */
  private static CopyRows keys(List<Numbered> changed) {
    var holdings = new ArrayList<Holding>();
    for (var ruling : changed) {
      hold(without(keysNow(ruling), keysBefore(ruling)), ruling.source(), holdings);
    }
    holdings.sort((a, b) -> {
      int byKey = Long.compare(a.key(), b.key());
      return byKey != 0 ? byKey : Long.compare(a.source(), b.source());
    });
    var rows = new CopyRows();
    holdings.forEach(holding -> rows.number(holding.key()).number(holding.source()).end());
    return rows;
  }

  private static void hold(long[] keys, long source, List<Holding> holdings) {
    for (long key : keys) {
      holdings.add(new Holding(key, source));
    }
  }

  private record Holding(long key, long source) {}

  private void forgetPeople(List<Numbered> changed) {
    var known = changed.stream().filter(ruling -> !ruling.isNew()).toList();
    if (!known.isEmpty()) {
      database
          .jdbc()
          .sql("delete from identity.person where source_id = any(?)")
          .param(known.stream().mapToLong(Numbered::source).toArray())
          .update();
      var held = new ArrayList<Holding>();
      known.forEach(
          ruling -> hold(without(keysBefore(ruling), keysNow(ruling)), ruling.source(), held));
      forgetKeys(held);
    }
  }

  private static long[] keysNow(Numbered ruling) {
    return ruling.incoming().query().holds();
  }

  private static long[] keysBefore(Numbered ruling) {
    var before = ruling.incoming().before();
    return before == null ? NO_KEYS : before.keys();
  }

  /** Both ascending. Most of what is said anew changes no key, or one of twenty. */
  private static long[] without(long[] keys, long[] others) {
    return LongStream.of(keys).filter(key -> Arrays.binarySearch(others, key) < 0).toArray();
  }

  private void forgetKeys(List<Holding> held) {
    if (held.isEmpty()) {
      return;
    }
    database
        .jdbc()
        .sql(FORGET_KEYS)
        .params(
            held.stream().mapToLong(Holding::key).toArray(),
            held.stream().mapToLong(Holding::source).toArray())
        .update();
  }

  private void addEvents(List<Numbered> rulings, Instant at, String by) {
    var rows = new CopyRows();
    for (var ruling : rulings) {
      var what = ruling.what();
      if (what != null) {
        var key = ruling.incoming().asked().key();
        var evidence = ruling.evidence();
        rows.plain(at)
            .plain(what.code())
            .number(ruling.source())
            .plain(key.state())
            .text(key.stateStudentId())
            .plain(ruling.before())
            .number(ruling.number())
            .text(by)
            .text(evidence == null ? null : evidence.model())
            .text(doubts.json(evidence))
            .end();
      }
    }
    database.add("identity.event", EVENT_COLUMNS, rows);
  }

  static @Nullable Float weight(@Nullable Evidence evidence) {
    return evidence == null ? null : (float) evidence.weight();
  }
}
