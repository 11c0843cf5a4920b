package org.monarca.exchange.intake.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Seals;

/**
 * The bytes of uploads, in sealed parts. Each is bound to its upload and to how many bytes come
 * before it, so that none can stand in another's place.
 */
record Parts(Database database, Seals seals) {

  /** The longest. */
  static final int MOST_BYTES = 1 << 20;

  private static final Actor ACTOR = Actor.exchange("uploads");

  private static final String ADD =
      "insert into intake.upload_part (upload, at, bytes, sealed) values (?, ?, ?, ?)";

  /** The key of its State stays until the transaction ends: before any row is locked. */
  void hold(Upload upload) {
    seals.current(upload.state());
  }

  /** Joins the transaction under way, which is the exchange's on that State. */
  void add(Upload upload, long at, byte[] bytes) {
    var key = seals.current(upload.state());
    var sealed = seals.sealer().seal(key, place(upload.id(), at), bytes);
    database.jdbc().sql(ADD).params(upload.id(), at, sealed, key.number()).update();
  }

  /**
   * All of an upload that has come whole, part by part: no transaction lasts as long as a reader.
   */
  InputStream read(Upload upload) {
    return new Reading(upload);
  }

  static Place place(UUID upload, long at) {
    return Place.in("intake.upload_part.bytes").with(upload).with(at);
  }

  private byte[] fetch(UUID upload, long at) {
    return database.read(
        ACTOR,
        () ->
            database
                .jdbc()
                .sql("select bytes, sealed from intake.upload_part where upload = ? and at = ?")
                .params(upload, at)
                .query((row, n) ->
                    seals.open(
                        seals.sealer(),
                        row.getInt("sealed"),
                        place(upload, at),
                        row.getBytes("bytes")))
                .single());
  }

  private final class Reading extends InputStream {

    private final Upload upload;
    private byte[] part = new byte[0];
    private int read;
    private long next;

    Reading(Upload upload) {
      this.upload = upload;
    }

    @Override
    public int read() throws IOException {
      return isAtEnd() ? -1 : Byte.toUnsignedInt(part[read++]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (isAtEnd()) {
        return -1;
      }
      int some = Math.min(length, part.length - read);
      System.arraycopy(part, read, into, from, some);
      read += some;
      return some;
    }

    private boolean isAtEnd() {
      if (read == part.length && next < upload.length()) {
        part = fetch(upload.id(), next);
        next += part.length;
        read = 0;
      }
      return read == part.length;
    }
  }
}
