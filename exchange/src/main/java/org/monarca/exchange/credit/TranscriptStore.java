package org.monarca.exchange.credit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Transcripts that were issued, as digests, in the current transaction. */
final class TranscriptStore {

  private static final String ADD =
      """
      insert into credit.transcript (code, exchange_id, content, figures, state, issued, issued_by)
      values (decode(:code, 'hex'), :child, decode(:content, 'hex'), decode(:figures, 'hex'), :state, :issued, :by)
      """;

  private static final String FIND =
      "select *, encode(content, 'hex') as said, encode(figures, 'hex') as sum from credit.transcript where code = decode(?, 'hex')";

  private static final String REPLACED =
      """
      select exists (select from credit.transcript
                      where exchange_id = any(:children) and id > :id and content <> decode(:content, 'hex'))
      """;

  /**
   * One that was issued.
   *
   * @param content digest, in hexadecimal digits
   * @param figures digest, in hexadecimal digits
   */
  record Kept(
      long id,
      String child,
      String content,
      String figures,
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
        .param("content", kept.content())
        .param("figures", kept.figures())
        .param("state", kept.state())
        .param("issued", kept.issued().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  Optional<Kept> find(String code) {
    return database
        .jdbc()
        .sql(FIND)
        .param(code)
        .query((row, n) ->
            new Kept(
                row.getLong("id"),
                row.getString("exchange_id"),
                row.getString("said"),
                row.getString("sum"),
                row.getString("state"),
                Times.instant(row, "issued")))
        .optional();
  }

  /** Whether another was issued after it for one of these numbers, with other contents. */
  boolean isReplaced(Kept kept, Collection<String> children) {
    return database
        .jdbc()
        .sql(REPLACED)
        .param("children", children.stream().map(Long::valueOf).toArray(Long[]::new))
        .param("id", kept.id())
        .param("content", kept.content())
        .query(Boolean.class)
        .single();
  }
}
