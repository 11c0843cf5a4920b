package org.monarca.exchange.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Transcripts that were issued, as digests, in the current transaction. */
final class TranscriptStore {

  private static final String ADD =
      """
      insert into credit.transcript (code, exchange_id, sources, sight, content, figures, file, state, issued, issued_by)
      values (decode(:code, 'hex'), :child, :sources, :sight, decode(:content, 'hex'), decode(:figures, 'hex'), decode(:file, 'hex'),
              :state, :issued, :by)
      """;

  private static final String COLUMNS =
      """
      select id, exchange_id, sources, sight, encode(content, 'hex') as content, encode(figures, 'hex') as figures,
             encode(file, 'hex') as file, state, issued
        from credit.transcript
      """;

  private static final String FIND = COLUMNS + " where code = decode(?, 'hex')";

  private static final String LATER =
      COLUMNS + " where id > :id and sight = :sight and sources && :sources order by id desc";

  /**
   * One that was issued.
   *
   * @param child the number under which it was
   * @param sources the records that it was made of
   * @param content digest of what is printed, in hexadecimal digits, as the other two are
   * @param figures digest of the code and the sum
   * @param file digest of the file
   */
  record Kept(
      long id,
      String child,
      List<Long> sources,
      String sight,
      String content,
      String figures,
      String file,
      @Nullable String state,
      Instant issued) {}

  private final Database database;

  TranscriptStore(Database database) {
    this.database = database;
  }

  void add(String code, Kept kept, String by) {
    database
        .jdbc()
        .sql(ADD)
        .param("code", code)
        .param("child", Long.valueOf(kept.child()))
        .param("sources", kept.sources().toArray(Long[]::new))
        .param("sight", kept.sight())
        .param("content", kept.content())
        .param("figures", kept.figures())
        .param("file", kept.file())
        .param("state", kept.state())
        .param("issued", Times.utc(kept.issued()))
        .param("by", by)
        .update();
  }

  Optional<Kept> find(String code) {
    return database.jdbc().sql(FIND).param(code).query((row, n) -> kept(row)).optional();
  }

  /** Of the same sight and made of some of these records, the latest first. */
  List<Kept> later(Kept than, Collection<Long> sources) {
    return database
        .jdbc()
        .sql(LATER)
        .param("id", than.id())
        .param("sight", than.sight())
        .param("sources", sources.toArray(Long[]::new))
        .query((row, n) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getString("exchange_id"),
        List.of((Long[]) row.getArray("sources").getArray()),
        row.getString("sight"),
        row.getString("content"),
        row.getString("figures"),
        row.getString("file"),
        row.getString("state"),
        Times.instant(row, "issued"));
  }
}
