package org.monarca.exchange.jurisdictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.jurisdictions.Jurisdiction.Contact;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** The States that take part. */
@Service
public class States {

  private static final String STATES =
      "select code, name, zone, office, office_email, office_phone from jurisdictions.state";

  private final Database database;

  public States(Database database) {
    this.database = database;
  }

  /** Every State, by name. */
  public List<Jurisdiction> all() {
    return database.jdbc().sql(STATES + " order by name").query(States::jurisdiction).list();
  }

  /**
   * @param code postal code, exactly as the code list has it
   */
  public Optional<Jurisdiction> find(String code) {
    return database
        .jdbc()
        .sql(STATES + " where code = ?")
        .param(code)
        .query(States::jurisdiction)
        .optional();
  }

  private static Jurisdiction jurisdiction(ResultSet row, int n) throws SQLException {
    return new Jurisdiction(
        row.getString("code"),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        new Contact(
            row.getString("office"), row.getString("office_email"), row.getString("office_phone")));
  }
}
