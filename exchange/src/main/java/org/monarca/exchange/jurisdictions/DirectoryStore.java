package org.monarca.exchange.jurisdictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;

/** Regions, districts and operators, in the current transaction. */
final class DirectoryStore {

  private static final String DISTRICT =
      "select lea_id, state, name, city, region from jurisdictions.district";

  private static final String REGION = "select r.id, r.state, r.name from jurisdictions.region r";

  private static final String REGION_LINES =
      """
      select r.id, r.state, r.name, count(d.lea_id) as districts
        from jurisdictions.region r left join jurisdictions.district d on d.region = r.id
       where r.state = ?
       group by r.id order by lower(r.name), r.id
      """;

  private static final String COUNTS =
      """
      select (select count(*) from jurisdictions.region where state = :state) as regions,
             (select count(*) from jurisdictions.district where state = :state) as districts,
             (select count(*) from jurisdictions.district where state = :state and region is null) as without_region,
             (select count(*) from jurisdictions.operator where state = :state and kind = 'school') as schools,
             (select count(*) from jurisdictions.operator where state = :state and kind = 'other') as others
      """;

  private static final String ASKED =
      DISTRICT
          + """
           where state = :state and (:region::bigint is null or region = :region)
             and (:named = '' or strpos(lower(name || ' ' || coalesce(city, '') || ' ' || lea_id), lower(:named)) > 0)
           order by lower(name), lea_id offset :from limit :most
          """;

  private static final String OPERATORS =
      """
      select kind, state, id, lea_id, name, city from jurisdictions.operator
       where lea_id = ? order by kind desc, lower(name), id
      """;

  private final Database database;

  DirectoryStore(Database database) {
    this.database = database;
  }

  Optional<District> district(String leaId) {
    return database
        .jdbc()
        .sql(DISTRICT + " where lea_id = ?")
        .param(leaId)
        .query(DirectoryStore::district)
        .optional();
  }

  List<District> districts(Collection<String> leaIds) {
    return leaIds.isEmpty()
        ? List.of()
        : database
            .jdbc()
            .sql(DISTRICT + " where lea_id = any(?)")
            .param(leaIds.toArray(String[]::new))
            .query(DirectoryStore::district)
            .list();
  }

  List<Region> regions(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .jdbc()
            .sql(REGION + " where r.id = any(?)")
            .param(ids.stream().mapToLong(Long::longValue).toArray())
            .query(DirectoryStore::region)
            .list();
  }

  Optional<Region> regionOf(String leaId) {
    return database
        .jdbc()
        .sql(REGION + " join jurisdictions.district d on d.region = r.id where d.lea_id = ?")
        .param(leaId)
        .query(DirectoryStore::region)
        .optional();
  }

  List<Region> regions(String state) {
    return database
        .jdbc()
        .sql(REGION + " where r.state = ? order by lower(r.name), r.id")
        .param(state)
        .query(DirectoryStore::region)
        .list();
  }

  Optional<Region> region(long id) {
    return database
        .jdbc()
        .sql(REGION + " where r.id = ?")
        .param(id)
        .query(DirectoryStore::region)
        .optional();
  }

  List<RegionLine> regionLines(String state) {
    return database
        .jdbc()
        .sql(REGION_LINES)
        .param(state)
        .query((row, n) -> new RegionLine(region(row, n), row.getLong("districts")))
        .list();
  }

  DirectoryCounts counts(String state) {
    return database
        .jdbc()
        .sql(COUNTS)
        .param("state", state)
        .query((row, n) ->
            new DirectoryCounts(
                row.getLong("regions"),
                row.getLong("districts"),
                row.getLong("without_region"),
                row.getLong("schools"),
                row.getLong("others")))
        .single();
  }

  List<District> districts(Asked asked) {
    return database
        .jdbc()
        .sql(ASKED)
        .param("state", asked.state())
        .param("region", asked.region())
        .param("named", asked.named())
        .param("from", asked.from())
        .param("most", asked.most())
        .query(DirectoryStore::district)
        .list();
  }

  List<Operator> operators(String leaId) {
    return database
        .jdbc()
        .sql(OPERATORS)
        .param(leaId)
        .query((row, n) ->
            new Operator(
                Operator.Kind.of(row.getString("kind")),
                row.getString("state"),
                row.getString("id"),
                row.getString("lea_id"),
                row.getString("name"),
                row.getString("city")))
        .list();
  }

  /** The number of the new region; none when the State has one of that name. */
  Optional<Long> addRegion(String state, String name) {
    return database
        .jdbc()
        .sql(
            "insert into jurisdictions.region (state, name) values (?, ?) on conflict (state, lower(name)) do nothing returning id")
        .param(state)
        .param(name)
        .query(Long.class)
        .optional();
  }

  /** Whether another region of the State has that name; holds the State's regions meanwhile. */
  boolean isTaken(String state, String name, long besides) {
    return database
        .jdbc()
        .sql("select id, name from jurisdictions.region where state = ? for update")
        .param(state)
        .query((row, n) ->
            row.getLong("id") != besides && row.getString("name").equalsIgnoreCase(name))
        .list()
        .contains(true);
  }

  boolean rename(String state, long region, String name) {
    return database
            .jdbc()
            .sql("update jurisdictions.region set name = ? where id = ? and state = ?")
            .param(name)
            .param(region)
            .param(state)
            .update()
        == 1;
  }

  boolean assign(String state, String leaId, @Nullable Long region) {
    return database
            .jdbc()
            .sql(
                "update jurisdictions.district set region = :region where lea_id = :leaId and state = :state")
            .param("region", region)
            .param("leaId", leaId)
            .param("state", state)
            .update()
        == 1;
  }

  private static District district(ResultSet row, int n) throws SQLException {
    return new District(
        row.getString("lea_id"),
        row.getString("state"),
        row.getString("name"),
        row.getString("city"),
        row.getObject("region", Long.class));
  }

  private static Region region(ResultSet row, int n) throws SQLException {
    return new Region(row.getLong("id"), row.getString("state"), row.getString("name"));
  }
}
