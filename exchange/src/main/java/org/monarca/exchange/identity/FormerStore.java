package org.monarca.exchange.identity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.People;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;

/**
 * Keeps what records said and where they stood before they are written anew, so that a decision can
 * be taken back as if it had never been.
 */
final class FormerStore {

  private static final String KEEP_LINKS =
      """
      insert into identity.former_link (source_id, turn, until, exchange_id, how, weight, model, at)
      select link.source_id, link.turn, moved.turn, exchange_id, how, weight, model, at
        from unnest(?::bigint[], ?::bigint[]) moved (source_id, turn)
        join identity.link using (source_id)
      """;

  private static final String KEEP_PEOPLE =
      """
      insert into identity.former_person (source_id, turn, until, claimed, claimed_in, state, state_student_id, %1$s)
      select link.source_id, link.said, told.turn, link.claimed, link.claimed_in, person.state, person.state_student_id, %1$s
        from unnest(?::bigint[], ?::bigint[]) told (source_id, turn)
        join identity.link using (source_id)
        join identity.person using (source_id)
      """
          .formatted(People.COLUMNS);

  private static final String TELL =
      """
      update identity.link set said = told.said, claimed = told.claimed, claimed_in = told.claimed_in
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) told (source_id, said, claimed, claimed_in)
       where link.source_id = told.source_id
      """;

  private final Database database;

  FormerStore(Database database) {
    this.database = database;
  }

  /** What those of them stood for that were known and are told of anew; they stand there still. */
  void keep(List<Numbered> rulings) {
    var told = rulings.stream().filter(each -> !each.isNew() && each.incoming().isNews()).toList();
    if (told.isEmpty()) {
      return;
    }
    keepLinks(told.stream().filter(Numbered::isSplit).toList());
    keepPeople(told.stream().filter(FormerStore::beginsAnew).toList());
    tell(told);
  }

  /**
   * A number sent for the first time since the record says what it says is noted beside that: most
   * records come once so, when their State has learnt their numbers.
   */
  private static boolean beginsAnew(Numbered ruling) {
    return ruling.incoming().saysSomethingNew() || before(ruling).claimedSince();
  }

  private static Before before(Numbered ruling) {
    return Objects.requireNonNull(ruling.incoming().before());
  }

  private void keepLinks(List<Numbered> moved) {
    if (!moved.isEmpty()) {
      database.jdbc().sql(KEEP_LINKS).params(sources(moved), turns(moved)).update();
    }
  }

  private void keepPeople(List<Numbered> changed) {
    if (changed.isEmpty()) {
      return;
    }
    database.jdbc().sql(KEEP_PEOPLE).params(sources(changed), turns(changed)).update();
    var rows = new CopyRows();
    for (var ruling : changed) {
      for (long key : before(ruling).keys()) {
        rows.number(key)
            .number(ruling.source())
            .number(before(ruling).said())
            .number(ruling.turn())
            .end();
      }
    }
    database.add("identity.former_key", "key, source_id, turn, until", rows);
  }

  private void tell(List<Numbered> told) {
    database
        .jdbc()
        .sql(TELL)
        .params(
            sources(told),
            told.stream()
                .mapToLong(each -> beginsAnew(each) ? each.turn() : before(each).said())
                .toArray(),
            told.stream().map(FormerStore::claimed).toArray(Long[]::new),
            told.stream()
                .map(each ->
                    each.incoming().claim() == null ? before(each).claimedIn() : (Long) each.turn())
                .toArray(Long[]::new))
        .update();
  }

  private static @Nullable Long claimed(Numbered ruling) {
    var claim = ruling.incoming().claim();
    return claim == null ? before(ruling).claimed() : claim;
  }

  private static long[] sources(List<Numbered> rulings) {
    return rulings.stream().mapToLong(Numbered::source).toArray();
  }

  private static long[] turns(List<Numbered> rulings) {
    return rulings.stream().mapToLong(Numbered::turn).toArray();
  }
}
