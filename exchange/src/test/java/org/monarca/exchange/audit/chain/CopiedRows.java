package org.monarca.exchange.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL copies them out. */
final class CopiedRows {

  private static final long SECONDS_TO_2000 = 946_684_800L;

  private CopiedRows() {}

  /** An entry of the moment 0, with these texts in their order. */
  static CopiedEntry entry(
      int shard, long position, long sequence, List<@Nullable String> texts, byte[] previous) {
    return read(row(shard, position, sequence, texts, previous));
  }

  static CopiedEntry read(byte[] row) {
    var entry = new CopiedEntry();
    if (!entry.read(row)) {
      throw new IllegalStateException("the copy has ended");
    }
    return entry;
  }

  static byte[] row(
      int shard, long position, long sequence, List<@Nullable String> texts, byte[] previous) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.write(new byte[19]);
      out.writeShort(17);
      number(out, sequence);
      number(out, -SECONDS_TO_2000 * 1_000_000);
      for (var text : texts) {
        if (text == null) {
          out.writeInt(-1);
        } else {
          field(out, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
      }
      field(out, new byte[] {0, (byte) shard});
      field(out, new byte[] {0, 1});
      number(out, position);
      field(out, previous);
      field(out, new byte[32]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void number(DataOutputStream out, long number) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(number);
  }

  private static void field(DataOutputStream out, byte[] field) throws IOException {
    out.writeInt(field.length);
    out.write(field);
  }
}
