package org.monarca.exchange.jurisdictions.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** What was said of States, in the current transaction. */
record AgreementStore(Database database) {

  private static final String ADD =
      """
      insert into jurisdictions.agreement (state, title, parties, signed, until, starts, said, said_by)
      values (:state, :title, :parties, :signed, :until, :starts, :said, :by)
      """;

  private static final String NEWEST =
      "select distinct on (state) * from jurisdictions.agreement order by state, id desc";

  /** The newest first. */
  List<Said> of(String state) {
    return database
        .jdbc()
        .sql("select * from jurisdictions.agreement where state = ? order by id desc")
        .param(state)
        .query((row, n) -> said(row))
        .list();
  }

  /** What was said last of each State of which something was. */
  Map<String, Said> newest() {
    var all = new HashMap<String, Said>();
    database
        .jdbc()
        .sql(NEWEST)
        .query(row -> {
          all.put(row.getString("state"), said(row));
        });
    return all;
  }

  /** Of those who say something of one State at once, one after the other. */
  void hold(String state) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('agreements'), hashtext(?))")
        .param(state)
        .query((row, n) -> true)
        .single();
  }

  void add(
      String state,
      @Nullable Agreement agreement,
      @Nullable LocalDate starts,
      Instant at,
      String by) {
    database
        .jdbc()
        .sql(ADD)
        .param("state", state)
        .param("title", agreement == null ? null : agreement.title())
        .param("parties", agreement == null ? null : agreement.parties())
        .param("signed", agreement == null ? null : agreement.signed())
        .param("until", agreement == null ? null : agreement.until())
        .param("starts", starts)
        .param("said", Times.utc(at))
        .param("by", by)
        .update();
  }

  private static Said said(ResultSet row) throws SQLException {
    var title = row.getString("title");
    return new Said(
        title == null
            ? null
            : new Agreement(
                title,
                row.getString("parties"),
                row.getObject("signed", LocalDate.class),
                row.getObject("until", LocalDate.class)),
        row.getObject("starts", LocalDate.class),
        Times.instant(row, "said"),
        row.getString("said_by"));
  }
}
