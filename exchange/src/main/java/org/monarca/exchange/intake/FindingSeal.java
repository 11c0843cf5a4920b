package org.monarca.exchange.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.monarca.exchange.intake.FindingRows.Said;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.sealing.DataKey;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Sealer;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.problems.Finding;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what findings repeat of what was sent, and opens it. All of it, whatever the element: a
 * value that is found fault with may well stand in the wrong column. One serves one thread.
 */
final class FindingSeal {

  /** What rows that are copied have. */
  static final String COLUMNS =
      "submission, file, line, \"column\", state_student_id, record, element, problem, details, sealed, key";

  private static final String COLUMN = "intake.finding.sealed";
  private static final int SOME = 1 << 20;

  private final Seals seals;
  private final Sealer sealer;
  private final JsonMapper json;
  private final CopyRows places = new CopyRows();

  FindingSeal(Seals seals, JsonMapper json) {
    this.seals = seals;
    this.sealer = seals.sealer();
    this.json = json;
  }

  /** Rows as {@link FindingRows} put them aside, sealed and handed over some at a time. */
  void seal(DataKey key, InputStream rows, Consumer<CopyRows> to) throws IOException {
    var sealed = new CopyRows();
    var line = new ByteArrayOutputStream();
    try (var in = new BufferedInputStream(rows)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          add(sealed, key, line.toByteArray());
          line.reset();
          if (sealed.size() > SOME) {
            to.accept(sealed);
            sealed = new CopyRows();
          }
        } else {
          line.write(b);
        }
      }
    }
    if (sealed.rows() > 0) {
      to.accept(sealed);
    }
  }

  private void add(CopyRows sealed, DataKey key, byte[] line) {
    int tab = line.length - 1;
    while (line[tab] != '\t') {
      tab--;
    }
    sealed.copied(line, tab).plain("[]");
    if (tab == line.length - 1) {
      sealed.plain(null).plain(null).end();
    } else {
      var place = Place.in(COLUMN).with(Arrays.copyOf(line, tab));
      sealed.bytes(sealer.seal(key, place, unescaped(line, tab + 1))).number(key.number()).end();
    }
  }

  /** JSON holds no control characters, so that COPY escapes nothing of it but the backslash. */
  private static byte[] unescaped(byte[] line, int from) {
    var plain = new byte[line.length - from];
    int length = 0;
    for (int i = from; i < line.length; i++) {
      if (line[i] == '\\') {
        i++;
      }
      plain[length++] = line[i];
    }
    return Arrays.copyOf(plain, length);
  }

  /** What the finding in that row says, sealed under that key. */
  byte[] seal(DataKey key, UUID submission, Finding about, Said said) {
    return sealer.seal(key, place(submission, about), json.writeValueAsBytes(said));
  }

  /** What the finding in that row says. */
  Said open(ResultSet row, Finding about) throws SQLException {
    var place = place(row.getObject("submission", UUID.class), about);
    return json.readValue(
        seals.open(sealer, row.getInt("key"), place, row.getBytes("sealed")), Said.class);
  }

  private Place place(UUID submission, Finding about) {
    var bytes = new ByteArrayOutputStream();
    try {
      FindingRows.place(places, submission, about).drainTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Place.in(COLUMN).with(bytes.toByteArray());
  }
}
