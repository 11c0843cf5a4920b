package org.monarca.exchange.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test reads of the audit trail: the rows added since it was made. */
public final class AuditTrail {

  private final JdbcClient jdbc;
  private final long start;

  private AuditTrail(JdbcClient jdbc, long start) {
    this.jdbc = jdbc;
    this.start = start;
  }

  public static AuditTrail from(JdbcClient jdbc) {
    var last =
        jdbc.sql("select coalesce(max(sequence), 0) from audit.entry").query(Long.class).single();
    return new AuditTrail(jdbc, last);
  }

  /** {@code action outcome reason}, oldest first. */
  public List<String> sentences() {
    return jdbc.sql(
            """
            select concat_ws(' ', action, outcome, facts ->> 'reason')
              from audit.entry where sequence > ? order by sequence
            """)
        .param(start)
        .query(String.class)
        .list();
  }

  /** Everything of every row as one text, to look for what must not stand there. */
  public String wholeText() {
    return jdbc.sql(
            "select coalesce(string_agg(to_jsonb(e)::text, ' '), '') from audit.entry e where sequence > ?")
        .param(start)
        .query(String.class)
        .single();
  }
}
