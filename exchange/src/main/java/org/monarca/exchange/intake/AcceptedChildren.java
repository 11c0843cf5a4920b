package org.monarca.exchange.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** Accepted children in a file of the machine, so that what was judged once is not judged again. */
final class AcceptedChildren {

  /** In a row that removes something only its first three elements are read: keys and action. */
  private static final int READ_OF_A_REMOVAL = 3;

  /**
   * A child may have thousands of rows: a chunk ends with the child that reaches so many, for the
   * heap's sake.
   */
  private static final int ROWS = 60_000;

  private static final int BUFFER = 1 << 16;

  private AcceptedChildren() {}

  /** Writes them one after the other. */
  static final class Writer implements AutoCloseable {

    private final DataOutputStream out;

    Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(StudentRecord child) throws IOException {
      out.writeInt(child.childRows().size());
      write(child.student());
      for (var row : child.childRows()) {
        write(row);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    private void write(Row row) throws IOException {
      out.writeUTF(row.kind().name());
      out.writeLong(row.line());
      var column = row.column();
      out.writeInt(column == null ? 0 : column.intValue());
      for (var element : Catalogue.published().elements(row.kind())) {
        var value = row.value(element);
        if (value != null && !(row.removes() && element.index() >= READ_OF_A_REMOVAL)) {
          out.writeByte(element.index());
          out.writeUTF(value);
        }
      }
      out.writeByte(-1);
    }
  }

  /** Reads them in the order they were written. */
  static final class Reader implements AutoCloseable {

    private final DataInputStream in;
    private long left;

    /**
     * @param total how many there are
     * @param skip how many of them are done
     */
    Reader(Path file, long total, long skip) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      left = total;
      for (long i = 0; i < skip; i++) {
        next();
      }
    }

    /** As many as asked for, fewer when they have many rows and at the end, then none. */
    List<StudentRecord> next(int most) throws IOException {
      var chunk = new ArrayList<StudentRecord>();
      int rows = 0;
      while (chunk.size() < most && rows < ROWS && left > 0) {
        var child = next();
        chunk.add(child);
        rows += 1 + child.childRows().size();
      }
      return chunk;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    private StudentRecord next() throws IOException {
      left--;
      int rows = in.readInt();
      var student = row();
      var children = new ArrayList<Row>(rows);
      for (int i = 0; i < rows; i++) {
        children.add(row());
      }
      return new StudentRecord(student, children);
    }

    private Row row() throws IOException {
      var kind = RecordKind.valueOf(in.readUTF());
      List<Element> elements = Catalogue.published().elements(kind);
      var row = Row.builder(kind).line(in.readLong()).column(in.readInt());
      for (int index = in.readByte(); index >= 0; index = in.readByte()) {
        row.put(elements.get(index), in.readUTF());
      }
      return row.build();
    }
  }
}
