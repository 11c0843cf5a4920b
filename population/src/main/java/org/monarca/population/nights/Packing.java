package org.monarca.population.nights;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** Records as bytes and back: row by row, element by element, blanks left out. */
final class Packing {

  private static final List<RecordKind> KINDS = List.of(RecordKind.values());

  private Packing() {}

  /** All bytes of the record. */
  static byte[] packed(StudentRecord record) throws IOException {
    var bytes = new ByteArrayOutputStream(2048);
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(record.childRows().size());
      pack(record.student(), out);
      for (var row : record.childRows()) {
        pack(row, out);
      }
    }
    return bytes.toByteArray();
  }

  static StudentRecord unpacked(DataInputStream in) throws IOException {
    int rows = in.readInt();
    var student = unpack(in);
    var children = new ArrayList<Row>(rows);
    for (int i = 0; i < rows; i++) {
      children.add(unpack(in));
    }
    return new StudentRecord(student, children);
  }

  private static void pack(Row row, DataOutputStream out) throws IOException {
    out.writeByte(KINDS.indexOf(row.kind()));
    var elements = Catalogue.published().elements(row.kind());
    for (int i = 0; i < elements.size(); i++) {
      var value = row.value(elements.get(i));
      if (value != null) {
        out.writeByte(i);
        out.writeUTF(value);
      }
    }
    out.writeByte(-1);
  }

  private static Row unpack(DataInputStream in) throws IOException {
    var kind = KINDS.get(in.readByte());
    var elements = Catalogue.published().elements(kind);
    var row = Row.builder(kind);
    for (int i = in.readByte(); i >= 0; i = in.readByte()) {
      row.put(elements.get(i), in.readUTF());
    }
    return row.build();
  }
}
