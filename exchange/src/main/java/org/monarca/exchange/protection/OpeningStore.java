package org.monarca.exchange.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** The openings in emergencies, as PostgreSQL keeps them. */
final class OpeningStore {

  private static final String READ =
      "select o.id, o.child, o.account, o.state, o.reason, o.note, o.opened, o.until from protection.opening o ";

  private final Database database;

  OpeningStore(Database database) {
    this.database = database;
  }

  /**
   * @param sheltered whether the child is protected at this moment
   */
  long add(
      ExchangeId child,
      Actor person,
      Emergency emergency,
      boolean sheltered,
      Instant now,
      Instant until) {
    return database
        .jdbc()
        .sql(
            """
            insert into protection.opening (child, account, state, reason, note, sheltered, opened, until)
            values (:child, :account, :state, :reason, :note, :sheltered, :opened, :until)
            returning id
            """)
        .param("child", child.number())
        .param("account", person.id())
        .param("state", person.state())
        .param("reason", emergency.reason().code())
        .param("note", emergency.note())
        .param("sheltered", sheltered)
        .param("opened", Times.utc(now))
        .param("until", Times.utc(until))
        .query(Long.class)
        .single();
  }

  void tell(long opening, Collection<String> states) {
    database
        .jdbc()
        .sql("insert into protection.told (opening, state) select ?, unnest(?)")
        .param(opening)
        .param(states.toArray(String[]::new))
        .update();
  }

  /** Until when it is open to that account, where it is. */
  Optional<Instant> openUntil(ExchangeId child, String account, Instant now) {
    return openUntil(child, account, now, "");
  }

  /** The same, where it was opened as the record of a protected child. */
  Optional<Instant> shelterOpenUntil(ExchangeId child, String account, Instant now) {
    return openUntil(child, account, now, " and sheltered");
  }

  private Optional<Instant> openUntil(ExchangeId child, String account, Instant now, String which) {
    return database
        .jdbc()
        .sql(
            "select max(until) as until from protection.opening where child = :child and account = :account and until > :now"
                + which)
        .param("child", child.number())
        .param("account", account)
        .param("now", Times.utc(now))
        .query((row, n) -> Optional.ofNullable(Times.instantOrNull(row, "until")))
        .single();
  }

  /** Those of which the State was told, newest first. */
  List<Opening> toldTo(String state, int offset, int most) {
    return database
        .jdbc()
        .sql(
            READ
                + "join protection.told t on t.opening = o.id where t.state = :state order by o.id desc offset :offset limit :most")
        .param("state", state)
        .param("offset", offset)
        .param("most", most)
        .query((row, n) -> opening(row))
        .list();
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        row.getLong("id"),
        ExchangeId.of(row.getLong("child")),
        row.getString("account"),
        row.getString("state"),
        EmergencyReason.of(row.getString("reason")).orElseThrow(),
        row.getString("note"),
        Times.instant(row, "opened"),
        Times.instant(row, "until"));
  }
}
