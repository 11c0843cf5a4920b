package org.monarca.exchange.jurisdictions.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.jurisdictions.Operator;
import org.monarca.exchange.jurisdictions.imports.Import.Written;
import org.monarca.exchange.platform.Database;

/** Writes a file's rows set by set, in the current transaction. */
final class ImportStore {

  /** Imports of one State wait for each other, so that what is counted is what was written. */
  private static final String WAIT =
      "select pg_advisory_xact_lock(hashtext('jurisdictions.imports'), hashtext(?))";

  private static final String DISTRICTS =
      """
      with given as (
        select * from unnest(:ids::text[], :names::text[], :cities::text[], :saysCity::boolean[], :regions::bigint[], :saysRegion::boolean[])
                   as given (lea_id, name, city, says_city, region, says_region)
      ), written as (
        insert into jurisdictions.district as known (lea_id, state, name, city, region)
        select g.lea_id, :state, g.name,
               case when g.says_city then g.city else old.city end,
               case when g.says_region then g.region else old.region end
          from given g left join jurisdictions.district old using (lea_id)
        on conflict (lea_id) do update set name = excluded.name, city = excluded.city, region = excluded.region
         where known.state = excluded.state
           and (known.name, known.city, known.region) is distinct from (excluded.name, excluded.city, excluded.region)
        returning xmax = 0 as added
      )
      select count(*) filter (where added) as added, count(*) filter (where not added) as changed from written
      """;

  private static final String OPERATORS =
      """
      with given as (
        select * from unnest(:kinds::text[], :ids::text[], :districts::text[], :names::text[], :cities::text[])
                   as given (kind, id, lea_id, name, city)
      ), written as (
        insert into jurisdictions.operator as known (state, kind, id, lea_id, name, city)
        select :state, kind, id, lea_id, name, city from given
        on conflict (state, kind, id) do update set lea_id = excluded.lea_id, name = excluded.name, city = excluded.city
         where (known.lea_id, known.name, known.city) is distinct from (excluded.lea_id, excluded.name, excluded.city)
        returning xmax = 0 as added
      )
      select count(*) filter (where added) as added, count(*) filter (where not added) as changed from written
      """;

  private final Database database;

  ImportStore(Database database) {
    this.database = database;
  }

  void waitForOthers(String state) {
    database.jdbc().sql(WAIT).param(state).query((row, n) -> true).single();
  }

  String idHead(String state) {
    return database
        .jdbc()
        .sql("select id_head from jurisdictions.state where code = ?")
        .param(state)
        .query(String.class)
        .single();
  }

  Set<String> states() {
    return new HashSet<>(
        database.jdbc().sql("select code from jurisdictions.state").query(String.class).list());
  }

  /** The State's regions by name in lower case. */
  Map<String, Long> regions(String state) {
    var regions = new HashMap<String, Long>();
    database
        .jdbc()
        .sql("select id, name from jurisdictions.region where state = ?")
        .param(state)
        .query((row, n) ->
            regions.put(row.getString("name").toLowerCase(Locale.ROOT), row.getLong("id")))
        .list();
    return regions;
  }

  Set<String> districts(String state) {
    return new HashSet<>(
        database
            .jdbc()
            .sql("select lea_id from jurisdictions.district where state = ?")
            .param(state)
            .query(String.class)
            .list());
  }

  Written writeDistricts(String state, List<DistrictRow> rows) {
    return database
        .jdbc()
        .sql(DISTRICTS)
        .param("state", state)
        .param("ids", rows.stream().map(DistrictRow::leaId).toArray(String[]::new))
        .param("names", rows.stream().map(DistrictRow::name).toArray(String[]::new))
        .param("cities", rows.stream().map(DistrictRow::city).toArray(String[]::new))
        .param("saysCity", rows.stream().map(DistrictRow::saysCity).toArray(Boolean[]::new))
        .param("regions", rows.stream().map(DistrictRow::region).toArray(Long[]::new))
        .param("saysRegion", rows.stream().map(DistrictRow::saysRegion).toArray(Boolean[]::new))
        .query((row, n) -> new Written(row.getLong("added"), row.getLong("changed")))
        .single();
  }

  Written writeOperators(String state, List<Operator> rows) {
    return database
        .jdbc()
        .sql(OPERATORS)
        .param("state", state)
        .param("kinds", rows.stream().map(row -> row.kind().code()).toArray(String[]::new))
        .param("ids", rows.stream().map(Operator::id).toArray(String[]::new))
        .param("districts", rows.stream().map(Operator::leaId).toArray(String[]::new))
        .param("names", rows.stream().map(Operator::name).toArray(String[]::new))
        .param("cities", rows.stream().map(Operator::city).toArray(String[]::new))
        .query((row, n) -> new Written(row.getLong("added"), row.getLong("changed")))
        .single();
  }
}
