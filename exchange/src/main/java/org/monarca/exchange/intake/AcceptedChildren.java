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
import java.util.Objects;
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

  /** After the last value of a row, where the index of another would stand, counted from 1. */
  private static final int END = 0;

  private static final List<RecordKind> KINDS = List.of(RecordKind.values());

  private AcceptedChildren() {}

  /** Writes them one after the other: each child as one block, after its length. */
  static final class Writer implements AutoCloseable {

    private final DataOutputStream out;
    private final Block block = new Block();

    Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(StudentRecord child) throws IOException {
      block.clear();
      block.number(child.childRows().size());
      write(child.student());
      child.childRows().forEach(this::write);
      out.writeInt(block.size());
      block.writeTo(out);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    private void write(Row row) {
      block.number(KINDS.indexOf(row.kind()));
      block.number(row.line());
      block.number(Objects.requireNonNullElse(row.column(), 0L));
      if (row.kind() == RecordKind.STUDENT) {
        KeptOrigin.write(row.origin(), block);
      }
      for (var element : Catalogue.known().elements(row.kind())) {
        var value = row.value(element);
        if (value != null && !(row.removes() && element.index() >= READ_OF_A_REMOVAL)) {
          block.number(element.index() + 1);
          block.text(value);
        }
      }
      block.number(END);
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
      left = total - skip;
      for (long i = 0; i < skip; i++) {
        in.skipNBytes(in.readInt());
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
      var block = Block.of(in.readNBytes(in.readInt()));
      int rows = (int) block.number();
      var student = row(block);
      var children = new ArrayList<Row>(rows);
      for (int i = 0; i < rows; i++) {
        children.add(row(block));
      }
      return new StudentRecord(student, children);
    }

    private static Row row(Block block) {
      var kind = KINDS.get((int) block.number());
      List<Element> elements = Catalogue.known().elements(kind);
      var row = Row.builder(kind).line(block.number()).column((int) block.number());
      if (kind == RecordKind.STUDENT) {
        row.origin(KeptOrigin.read(block));
      }
      for (int index = (int) block.number(); index != END; index = (int) block.number()) {
        row.put(elements.get(index - 1), block.text());
      }
      return row.build();
    }
  }
}
