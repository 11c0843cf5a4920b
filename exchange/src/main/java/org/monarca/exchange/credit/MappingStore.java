package org.monarca.exchange.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.platform.Database;

/** What people said of titles without a code, in the current transaction. */
final class MappingStore {

  private static final String CODES =
      """
      select asked.state, asked.title_key, latest.sced
        from unnest(?::text[], ?::text[]) as asked (state, title_key)
        join lateral (select m.sced from credit.course_mapping m
                       where m.state = asked.state and m.title_key = asked.title_key
                       order by m.version desc limit 1) latest on latest.sced is not null
      """;

  /** A title of a State. */
  record Title(String state, String key) {}

  private final Database database;

  MappingStore(Database database) {
    this.database = database;
  }

  /** The codes that are confirmed of these. */
  Map<Title, String> codes(List<Title> titles) {
    var codes = new HashMap<Title, String>();
    database
        .jdbc()
        .sql(CODES)
        .param(titles.stream().map(Title::state).toArray(String[]::new))
        .param(titles.stream().map(Title::key).toArray(String[]::new))
        .query(row -> {
          codes.put(
              new Title(row.getString("state"), row.getString("title_key")),
              row.getString("sced"));
        });
    return codes;
  }
}
