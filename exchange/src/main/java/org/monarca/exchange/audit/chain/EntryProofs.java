package org.monarca.exchange.audit.chain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.chain.EntryProof.ClosedBy;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * Proves one entry by itself. Whether the whole trail holds is another question ({@code ./monarca
 * verify-audit}): an entry that is gone can be asked about by nobody.
 */
@Service
public class EntryProofs {

  /** The entry before it in its chain may be one that the reader does not see. */
  private static final Actor ACTOR = Actor.exchange("proofs");

  private static final String READ =
      """
      select e.shard, e.position, e.sequence, e.previous, e.hash, array[{texts}] as texts, (extract(epoch from e.at) * 1000000)::bigint as micros,
             (select b.hash from audit.entry b where b.shard = e.shard and b.position = e.position - 1) as before,
             h.day, h.closed, h.hash as head
        from audit.entry e
             left join lateral (select day, closed, hash from audit.head
                                 where positions[e.shard + 1] >= e.position order by day limit 1) h on true
       where e.sequence = ?
      """
          .replace("{texts}", "e." + String.join(", e.", CopiedEntry.TEXTS));

  private final Database database;

  public EntryProofs(Database database) {
    this.database = database;
  }

  /** Of the entry of that number, which must be there and one that the reader has seen. */
  public EntryProof of(long sequence) {
    return database.read(
        ACTOR,
        () -> database.jdbc().sql(READ).param(sequence).query((row, n) -> proof(row)).single());
  }

  private static EntryProof proof(ResultSet row) throws SQLException {
    var previous = row.getBytes("previous");
    var hash = row.getBytes("hash");
    long position = row.getLong("position");
    var before = position == 1 ? new byte[Canon.HASH] : row.getBytes("before");
    return new EntryProof(
        row.getInt("shard"),
        position,
        Arrays.equals(hash, hashOf(row)) && Arrays.equals(previous, before),
        head(row));
  }

  private static byte[] hashOf(ResultSet row) throws SQLException {
    var canon =
        EntryCanon.begin(
            new Canon(),
            row.getInt("shard"),
            row.getLong("position"),
            row.getLong("sequence"),
            row.getLong("micros"));
    for (var text : (@Nullable String[]) row.getArray("texts").getArray()) {
      add(canon, text);
    }
    return canon.fixed(row.getBytes("previous"), 0, Canon.HASH).hash();
  }

  private static void add(Canon canon, @Nullable String text) {
    var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    canon.text(bytes, 0, text == null ? Canon.ABSENT : bytes.length);
  }

  private static @Nullable ClosedBy head(ResultSet row) throws SQLException {
    var day = row.getObject("day", LocalDate.class);
    return day == null
        ? null
        : new ClosedBy(
            day, Times.instant(row, "closed"), HexFormat.of().formatHex(row.getBytes("head")));
  }
}
