package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.monarca.exchange.platform.Database;

/** The bytes of submissions, as they came, in parts. */
final class Contents {

  private static final int PART = 1 << 20;
  private final Database database;

  Contents(Database database) {
    this.database = database;
  }

  /** Keeps a file's bytes; joins the transaction under way. */
  void keep(UUID submission, Path file) {
    try (var in = Files.newInputStream(file)) {
      int part = 0;
      for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
        database
            .jdbc()
            .sql("insert into intake.content (submission, part, bytes) values (?, ?, ?)")
            .params(submission, part++, bytes)
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the bytes into a file. */
  void spool(UUID submission, Path file) {
    database.read(
        Ledger.WORKER,
        () -> {
          database
              .jdbc()
              .sql("select bytes from intake.content where submission = ? order by part")
              .param(submission)
              .withFetchSize(4)
              .query(
                  (org.springframework.jdbc.core.ResultSetExtractor<Boolean>)
                      rows -> {
                        try (var out = Files.newOutputStream(file)) {
                          while (rows.next()) {
                            try (InputStream part = rows.getBinaryStream(1)) {
                              part.transferTo(out);
                            }
                          }
                          return true;
                        } catch (IOException e) {
                          throw new UncheckedIOException(e);
                        }
                      });
          return true;
        });
  }
}
