package org.monarca.exchange.jurisdictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.Database;

/** Regions and districts, in the current transaction. */
final class DirectoryStore {

  private static final String DISTRICT =
      "select lea_id, state, name, city, region from jurisdictions.district";

  private static final String REGION = "select r.id, r.state, r.name from jurisdictions.region r";

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
