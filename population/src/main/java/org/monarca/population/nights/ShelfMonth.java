package org.monarca.population.nights;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.records.StudentRecord;

/** One month of a shelf: where its records lie. Serves every thread. */
public final class ShelfMonth implements AutoCloseable {

  private final FileChannel file;
  private final Map<Place, List<Span>> index;

  private record Place(LocalDate night, String state, Sort sort) {}

  private record Span(long at, int length) {}

  private ShelfMonth(FileChannel file, Map<Place, List<Span>> index) {
    this.file = file;
    this.index = index;
  }

  static ShelfMonth of(YearMonth month, Path path) throws IOException {
    var index = new HashMap<Place, List<Span>>();
    long size = Files.size(path);
    long at = 0;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      while (at < size) {
        int length = in.readInt();
        var night = month.atDay(in.readByte());
        var sort = Shelf.SORTS.get(in.readByte());
        var state = in.readUTF();
        at += Integer.BYTES + 2 + 2 + state.length();
        in.skipNBytes(length);
        index
            .computeIfAbsent(new Place(night, state, sort), place -> new ArrayList<>())
            .add(new Span(at, length));
        at += length;
      }
    }
    return new ShelfMonth(FileChannel.open(path, StandardOpenOption.READ), index);
  }

  /** Whether anything of that sort is sent by the State on that night. */
  public boolean holds(LocalDate night, String state, Sort sort) {
    return index.containsKey(new Place(night, state, sort));
  }

  /** Takes a record off the shelf. */
  @FunctionalInterface
  public interface Taker {
    void take(StudentRecord record) throws IOException;
  }

  /** Hands over what the State sends on that night, in the order in which it was put away. */
  public void take(LocalDate night, String state, Sort sort, Taker taker) throws IOException {
    for (var span : index.getOrDefault(new Place(night, state, sort), List.of())) {
      taker.take(read(span));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private StudentRecord read(Span span) throws IOException {
    var bytes = ByteBuffer.allocate(span.length());
    while (bytes.hasRemaining()) {
      if (file.read(bytes, span.at() + bytes.position()) < 0) {
        throw new IOException("the shelf ends too early");
      }
    }
    return Packing.unpacked(new DataInputStream(new ByteArrayInputStream(bytes.array())));
  }
}
