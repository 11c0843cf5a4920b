package org.monarca.exchange.credit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.monarca.exchange.credit.MappingStore.Title;
import org.monarca.exchange.platform.Database;

/** Titles of which a State said that no course of SCED is meant, in the current transaction. */
final class RejectedTitles {

  private static final String REJECTED =
      """
      select asked.state, asked.title_key
        from unnest(?::text[], ?::text[]) as asked (state, title_key)
        join lateral (select m.outcome from credit.course_mapping m
                       where m.state = asked.state and m.title_key = asked.title_key
                       order by m.version desc limit 1) latest on latest.outcome = 'rejected'
      """;

  private final Database database;

  RejectedTitles(Database database) {
    this.database = database;
  }

  /** Those of these that are. */
  Set<Title> among(List<Title> titles) {
    return new HashSet<>(
        database
            .jdbc()
            .sql(REJECTED)
            .param(titles.stream().map(Title::state).toArray(String[]::new))
            .param(titles.stream().map(Title::key).toArray(String[]::new))
            .query((row, n) -> new Title(row.getString("state"), row.getString("title_key")))
            .list());
  }
}
