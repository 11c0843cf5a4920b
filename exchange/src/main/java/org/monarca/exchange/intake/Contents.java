package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Sha256;
import org.monarca.exchange.sealing.ContentKey;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Seals;
import org.springframework.jdbc.core.ResultSetExtractor;

/** The bytes of submissions, as they came, in sealed parts. */
final class Contents {

  private static final int PART = 1 << 20;
  private static final String COLUMN = "intake.content.bytes";
  private static final String KEY_COLUMN = "intake.content_key.wrapped";

  private static final String KEEP =
      "insert into intake.content (submission, part, bytes, digest) values (?, ?, ?, ?)";

  /** In one statement, so that bytes and key are of one moment. */
  private static final String PARTS =
      """
      select c.part, c.bytes, c.digest, k.key, k.wrapped,
             c.part = (select max(part) from intake.content where submission = c.submission) as last
        from intake.content c
        left join intake.content_key k using (submission)
       where c.submission = ?
       order by c.part
      """;

  private final Database database;
  private final Seals seals;

  Contents(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  /** Keeps a file's bytes; joins the transaction under way. */
  void keep(UUID submission, String state, Path file) {
    var key = newKey(submission, state);
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(PART);
      for (int part = 0; bytes.length > 0; part++) {
        var next = in.readNBytes(PART);
        var sealed = key.seal(part, next.length == 0, bytes);
        database.jdbc().sql(KEEP).params(submission, part, sealed, Sha256.of(sealed)).update();
        bytes = next;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws the key of that submission's bytes and keeps it. */
  ContentKey newKey(UUID submission, String state) {
    var drawn = seals.contentKey();
    database.write(
        Ledger.WORKER,
        () -> {
          var under = seals.current(state);
          database
              .jdbc()
              .sql("insert into intake.content_key (submission, key, wrapped) values (?, ?, ?)")
              .params(
                  submission,
                  under.number(),
                  seals.sealer().seal(under, place(submission), drawn.bytes()))
              .update();
        });
    return drawn;
  }

  /** Writes the bytes into a file. */
  void spool(UUID submission, Path file) {
    database.read(
        Ledger.WORKER,
        () ->
            database
                .jdbc()
                .sql(PARTS)
                .param(submission)
                .withFetchSize(4)
                .query((ResultSetExtractor<Boolean>) rows -> spool(submission, rows, file)));
  }

  private boolean spool(UUID submission, ResultSet rows, Path file) throws SQLException {
    try (var out = Files.newOutputStream(file)) {
      @Nullable ContentKey key = null;
      for (int part = 0; rows.next(); part++) {
        if (rows.getObject("key") == null) {
          copy(rows, out);
        } else {
          key = key == null ? opened(submission, rows) : key;
          out.write(
              key.open(part, rows.getBoolean("last"), rows.getBytes("bytes"))
                  .orElseThrow(broken(rows.getInt("key"))));
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Supplier<RuntimeException> broken(int key) {
    return () -> seals.broken(key, COLUMN);
  }

  /** Bytes of before any were sealed. */
  private static void copy(ResultSet rows, OutputStream out) throws SQLException, IOException {
    try (InputStream part = rows.getBinaryStream("bytes")) {
      part.transferTo(out);
    }
  }

  private ContentKey opened(UUID submission, ResultSet row) throws SQLException {
    return ContentKey.of(
        seals.open(seals.sealer(), row.getInt("key"), place(submission), row.getBytes("wrapped")));
  }

  /** Where the key of that submission's bytes is kept. */
  static Place place(UUID submission) {
    return Place.in(KEY_COLUMN).with(submission);
  }
}
