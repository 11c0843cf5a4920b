package org.monarca.exchange.roster;

import java.util.List;
import java.util.Map;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.ExportSettings;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.scope.SchoolsOfTexas;
import org.monarca.exchange.identity.scope.Stay;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import tools.jackson.databind.json.JsonMapper;

/** Schools of Texas, their children and the lists of these. */
final class ListsOfTexas implements AutoCloseable {

  final SchoolsOfTexas schools = new SchoolsOfTexas();
  final Actor weslaco = schools.person(Role.DISTRICT_ADMIN, null, SchoolsOfTexas.WESLACO);
  final Actor texas = Actor.person("tx", "state-data-admin", "TX");
  final Roster roster = within(Bounds.published());

  /** Lists that are cut off elsewhere. */
  Roster within(Bounds bounds) {
    var database = schools.database();
    var audit = new Audit(database, schools.clock(), JsonMapper.builder().build());
    return new Roster(
        database,
        schools.scope(),
        schools,
        audit,
        new Exports(database, audit, schools.clock(), new ExportSettings(2)),
        new ListBudget(database, schools.clock(), bounds),
        bounds);
  }

  /** That they need more look-ups. */
  void saysWhy(Actor person) {
    new Audit(schools.database(), schools.clock(), JsonMapper.builder().build())
        .record(person, Entry.done("child.more", "child").with("reason", "other"));
  }

  /** At the first school of Weslaco, in the fifth grade. */
  Stay stay() {
    return Stay.at(SchoolsOfTexas.WESLACO)
        .with("grade_level", "05")
        .with("enrollment_type", "01")
        .with("school_or_project_name", "Synthetic Elementary");
  }

  ExchangeId child(Stay... stays) {
    return schools.child("TX", stays);
  }

  ExchangeId called(String first, String last, Stay... stays) {
    return schools.child(
        "TX", Teller.nobodyElse().named(first).surnamed(last, ""), List.of(), stays);
  }

  ExchangeId born(String day, Stay... stays) {
    return schools.child("TX", Teller.nobodyElse().born(day), List.of(), stays);
  }

  ExchangeId eligible(String arrived, String until, Stay... stays) {
    return schools.child("TX", Teller.nobodyElse(), List.of(move(arrived, until)), stays);
  }

  static Row.Builder move(String arrived, String until) {
    return Row.builder(RecordKind.QUALIFYING_MOVE)
        .put("record_key", "m" + until)
        .put("qualifying_arrival_date", arrived)
        .put("eligibility_expiration_date", until);
  }

  static ChildFixture somebody() {
    return Teller.nobodyElse();
  }

  /** What a list has that is narrowed to so much. */
  List<ExchangeId> of(Actor actor, Map<String, String> said) {
    return page(actor, said).children().stream().map(ListedChild::id).toList();
  }

  List<ExchangeId> of(Actor actor) {
    return of(actor, Map.of());
  }

  ListPage page(Actor actor, Map<String, String> said) {
    int page = Integer.parseInt(said.getOrDefault("page", "1"));
    return roster.page(actor, "records", Filter.read(said), Order.read(said), page).orElseThrow();
  }

  @Override
  public void close() {
    schools.close();
  }
}
