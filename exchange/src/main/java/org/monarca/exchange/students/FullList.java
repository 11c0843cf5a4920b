package org.monarca.exchange.students;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;

/** Who is missing in a State's full list. Statements join the transaction under way. */
final class FullList {

  private static final String TABLES =
      """
      create temporary table if not exists present (state_student_id text collate "C" not null) on commit delete rows;
      create temporary table if not exists missing (
        id bigint primary key, state_student_id text not null, floor timestamptz not null, floor_received timestamptz not null) on commit delete rows;
      truncate present, missing
      """;

  private static final String COPY_PRESENT = "copy pg_temp.present (state_student_id) from stdin";

  private static final String COUNT =
      """
      select count(*) as living,
             count(*) filter (
               where (said.moment, said.received) < (:said, :received)
                 and not exists (select from pg_temp.present p where p.state_student_id = s.state_student_id)) as absent
        from students.source s
        join students.version v on v.source_id = s.id and v.kind = 'student' and v.current and v.alive
        join students.telling said on said.number = v.as_of
       where s.state = :state
      """;

  /** As {@link #COUNT} counts them, some at a time. */
  private static final String WHO =
      """
      select s.id, s.state_student_id
        from students.source s
        join students.version v on v.source_id = s.id and v.kind = 'student' and v.current and v.alive
        join students.telling said on said.number = v.as_of
       where s.state = :state and s.id > :after and (said.moment, said.received) < (:said, :received)
         and not exists (select from pg_temp.present p where p.state_student_id = s.state_student_id)
       order by s.id
       limit :some
      """;

  private static final String MISSING =
      """
      insert into pg_temp.missing
      select s.id, s.state_student_id, s.floor, s.floor_received from students.source s
       where s.state = :state and (s.floor, s.floor_received) < (:said, :received)
         and not exists (select from pg_temp.present p where p.state_student_id = s.state_student_id)
       order by s.id
         for no key update of s
      """;

  private static final String RAISE_FLOOR =
      """
      update students.source s set floor = :said, floor_received = :received
        from pg_temp.missing m where m.id = s.id
      """;

  private static final String SOME =
      """
      select id, floor, floor_received from pg_temp.missing
       where id > :after order by id limit :some
      """;

  private static final String KEEP =
      """
      insert into students.full_list (telling, state) values (:telling, :state)
      on conflict do nothing
      """;

  private static final String KEEP_NAMED =
      """
      insert into students.full_list_named (telling, state_student_id)
      select distinct :telling, p.state_student_id from pg_temp.present p
       where not exists (select from students.source s where s.state = :state and s.state_student_id = p.state_student_id)
      on conflict do nothing
      """;

  /** Records read at once. */
  private static final int SOME_MISSING = 2000;

  private final Database database;
  private final Sections sections;
  private final Merging merging;
  private final Seals seals;

  FullList(Database database, Sections sections, Merging merging, Seals seals) {
    this.database = database;
    this.sections = sections;
    this.merging = merging;
    this.seals = seals;
  }

  /** Counts, and changes nothing. */
  Absence count(String state, Moment moment, InputStream present) {
    list(present);
    return database
        .jdbc()
        .sql(COUNT)
        .param("state", state)
        .params(Stamps.of(moment))
        .query((row, n) -> new Absence(row.getLong("living"), row.getLong("absent")))
        .single();
  }

  /** Tells whom the list leaves out, and changes nothing. */
  void tell(String state, Moment moment, InputStream present, Consumer<List<Absentee>> to) {
    list(present);
    for (var some = absentees(state, moment, 0);
        !some.isEmpty();
        some = absentees(state, moment, some.getLast().source())) {
      to.accept(some);
    }
  }

  private List<Absentee> absentees(String state, Moment moment, long after) {
    return database
        .jdbc()
        .sql(WHO)
        .param("state", state)
        .param("after", after)
        .param("some", SOME_MISSING)
        .params(Stamps.of(moment))
        .query((row, n) -> new Absentee(row.getLong(1), row.getString(2)))
        .list();
  }

  /** Withdraws all that the list leaves out. */
  LeftOut withdraw(String state, Telling now, InputStream present) {
    var seal = new SectionSeal(seals, state);
    list(present);
    var stamps = Stamps.of(now.moment());
    database.jdbc().sql(MISSING).param("state", state).params(stamps).update();
    database.jdbc().sql(RAISE_FLOOR).params(stamps).update();
    for (var keep : List.of(KEEP, KEEP_NAMED)) {
      database.jdbc().sql(keep).param("telling", now.number()).param("state", state).update();
    }
    var withdrawn = new ArrayList<Long>();
    var changed = new ArrayList<Long>();
    for (var some = missing(0); !some.isEmpty(); some = missing(some.getLast().id())) {
      withdraw(now, some, seal)
          .forEach((source, settled) -> {
            if (settled.student() == Verdict.REPLACED) {
              withdrawn.add(source);
            }
            if (!settled.unchanged()) {
              changed.add(source);
            }
          });
    }
    return new LeftOut(withdrawn, changed);
  }

  private Map<Long, Settled> withdraw(Telling now, List<Source> some, SectionSeal seal) {
    var changes = new Changes(seal);
    var told = some.stream().map(source -> Told.absent(now, source)).toList();
    var settled = merging.merge(List.of(new Merging.Part(told, changes)));
    sections.write(List.of(changes));
    return settled;
  }

  private List<Source> missing(long after) {
    return database
        .jdbc()
        .sql(SOME)
        .param("after", after)
        .param("some", SOME_MISSING)
        .query((row, n) -> Sources.source(row))
        .list();
  }

  private void list(InputStream present) {
    database.jdbc().sql(TABLES).update();
    database.copyIn(COPY_PRESENT, present);
    database.jdbc().sql("analyze pg_temp.present").update();
  }
}
