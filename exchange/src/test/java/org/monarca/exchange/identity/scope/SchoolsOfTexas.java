package org.monarca.exchange.identity.scope;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.roster.Upkeep;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.Row;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two districts of one region of Texas and one that is in none, one of Michigan, their people, and
 * children at their schools; a clock that a test sets.
 */
public final class SchoolsOfTexas implements AutoCloseable, HiddenChildren {

  public static final String WESLACO = "4899001";
  public static final String DONNA = "4899002";
  public static final String AUSTIN = "4899003";
  public static final String SPARTA = "2699001";

  /** The directory has it in {@link #DONNA}, though its number begins as those of another do. */
  public static final String MOVED_SCHOOL = "489900100002";

  public final long valley;

  private final TestDatabase test = TestDatabase.fresh();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-29T18:00:00Z"));
  private final JsonMapper json = JsonMapper.builder().build();
  private final Identities identities =
      new Identities(test.database(), now::get, json, (sources, by) -> {});
  private final SourceRecords sources =
      new SourceRecords(test.database(), json, TestSeals.of(test.database()).seals());
  private final Upkeep upkeep = new Upkeep(test.database(), now::get);
  private final RoleGrants grants = new RoleGrants(test.database(), now::get);
  private final ChildScope scope =
      new ChildScope(test.database(), grants, new States(test.database()), this, now::get);
  private final Set<Long> protectedRecords = new HashSet<>();

  public SchoolsOfTexas() {
    valley =
        test.jdbc()
            .sql(
                "insert into jurisdictions.region (state, name) values ('TX', 'Synthetic Valley') returning id")
            .query(Long.class)
            .single();
    district(WESLACO, "TX", valley);
    district(DONNA, "TX", valley);
    district(AUSTIN, "TX", null);
    district(SPARTA, "MI", null);
    test.jdbc()
        .sql(
            "insert into jurisdictions.operator (state, kind, id, lea_id, name) values ('TX', 'school', ?, ?, 'Synthetic School')")
        .params(MOVED_SCHOOL, DONNA)
        .update();
  }

  private void district(String leaId, String state, @Nullable Long region) {
    test.jdbc()
        .sql("insert into jurisdictions.district (lea_id, state, name, region) values (?, ?, ?, ?)")
        .param(leaId)
        .param(state)
        .param("Synthetic Schools " + leaId)
        .param(region)
        .update();
  }

  /** A child of whom no other record tells, with these enrollments in that State. */
  public ExchangeId child(String state, Stay... stays) {
    return child(state, Teller.nobodyElse(), List.of(), stays);
  }

  /**
   * That child, with what else the State says of it.
   *
   * @param more rows, whose State student ID is put in
   */
  public ExchangeId child(String state, ChildFixture child, List<Row.Builder> more, Stay... stays) {
    var id = UUID.randomUUID().toString().substring(0, 20);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < stays.length; i++) {
      rows.add(stays[i].row(id, "e" + i));
    }
    more.forEach(row -> rows.add(row.put("state_student_id", id).build()));
    var told =
        new ToldChild(test.database(), sources, identities)
            .says(
                Instant.parse("2026-01-01T12:00:00Z"), state, id, child, rows.toArray(Row[]::new));
    upkeep.follow(state, identities.sources(told));
    return told;
  }

  public Database database() {
    return test.database();
  }

  public ChildScope scope() {
    return scope;
  }

  public InstantSource clock() {
    return now::get;
  }

  /** Of the child, what the lists say follows from what is said now. */
  public void follow(String state, ExchangeId child) {
    upkeep.follow(state, identities.sources(child));
  }

  /** All records are the first child's from now on. */
  public void join(ExchangeId child, ExchangeId other) {
    test.jdbc()
        .sql("update identity.link set exchange_id = ? where exchange_id = ?")
        .params(child.number(), other.number())
        .update();
  }

  /** Somebody who acts in that office. */
  public Actor person(Role role, @Nullable Long region, @Nullable String district) {
    return person(new Position(role, "TX", region, district, null));
  }

  public Actor person(Position position) {
    var account = UUID.randomUUID().toString();
    test.jdbc()
        .sql(
            "insert into access.account (id, email, password_hash, display_name, zone, created, trained) values (?, ?, '-', 'Synthetic Person', 'UTC', now(), current_date)")
        .params(account, account + "@example.org")
        .update();
    return grants.add(account, position, Actor.exchange("test")).actor();
  }

  public void endRights(Actor person) {
    test.jdbc()
        .sql(
            "update access.role_grant set ended = now(), ended_by = 'test', end_reason = 'other' where account = ?")
        .param(person.id())
        .update();
  }

  /** A State says that the child must not be found. */
  public void protect(ExchangeId child) {
    protectedRecords.addAll(identities.sources(child));
  }

  /** The State took all of its records back. */
  public void withdraw(ExchangeId child) {
    test.jdbc()
        .sql(
            "update students.version set alive = false, gone = true where kind = 'student' and current and source_id = any(?)")
        .param(identities.sources(child).toArray(Long[]::new))
        .update();
  }

  /** The day that it is from now on in Texas, at noon. */
  public void on(String day) {
    now.set(LocalDate.parse(day).atTime(12, 0).atZone(ZoneId.of("America/Chicago")).toInstant());
  }

  /** The moment that it is from now on. */
  public void at(String moment) {
    now.set(Instant.parse(moment));
  }

  public boolean holds(Actor actor, ExchangeId child) {
    return scope.holdsAny(actor, Set.of(child));
  }

  public Set<ExchangeId> of(Actor actor, ExchangeId... children) {
    return scope.of(actor, List.of(children));
  }

  /** LEA id of the district in which the record of the child has it; absent where none has. */
  @Nullable String districtOf(ExchangeId child) {
    return scope.districts(identities.sources(child)).values().stream().findFirst().orElse(null);
  }

  @Override
  public Set<ExchangeId> from(Actor reader, Map<ExchangeId, List<Long>> children) {
    return children.entrySet().stream()
        .filter(child -> !marked(child.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<Long> marked(Collection<Long> some) {
    return some.stream().filter(protectedRecords::contains).collect(Collectors.toSet());
  }

  @Override
  public Set<Long> marked() {
    return Set.copyOf(protectedRecords);
  }

  @Override
  public void close() {
    test.close();
  }
}
