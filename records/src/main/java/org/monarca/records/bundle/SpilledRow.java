package org.monarca.records.bundle;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A row in a spill file: kind, line, a bit for each value that is there, then the values. Read
 * again by the same process only.
 */
final class SpilledRow {

  private static final RecordKind[] KINDS = RecordKind.values();

  private SpilledRow() {}

  // A spilled row is read by the process that wrote it, so the ordinal cannot have moved meanwhile.
  @SuppressWarnings("EnumOrdinal")
  static void write(Row row, DataOutputStream out) throws IOException {
    var elements = Catalogue.published().elements(row.kind());
    out.writeByte(row.kind().ordinal());
    out.writeLong(row.line());
    out.writeBoolean(row.cutShort());
    out.writeLong(present(row));
    for (var element : elements) {
      var value = row.value(element);
      if (value != null) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  static Row read(DataInputStream in) throws IOException {
    var kind = KINDS[in.readByte()];
    var row = Row.builder(kind).line(in.readLong()).cutShort(in.readBoolean());
    long present = in.readLong();
    for (var element : Catalogue.published().elements(kind)) {
      if ((present & (1L << element.index())) != 0) {
        row.put(element, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    }
    return row.build();
  }

  private static long present(Row row) {
    long present = 0;
    for (var element : Catalogue.published().elements(row.kind())) {
      if (row.value(element) != null) {
        present |= 1L << element.index();
      }
    }
    return present;
  }
}
