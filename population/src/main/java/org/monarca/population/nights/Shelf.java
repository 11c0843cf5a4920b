package org.monarca.population.nights;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;

/**
 * Keeps records until their night comes: a file for each month, in a private folder that is removed
 * in the end. Not for several threads at once.
 */
public final class Shelf implements AutoCloseable {

  static final List<Sort> SORTS = List.of(Sort.values());

  private final Path folder;
  private final TreeMap<YearMonth, DataOutputStream> months = new TreeMap<>();

  private Shelf(Path folder) {
    this.folder = folder;
  }

  /**
   * An empty shelf.
   *
   * @param beside a folder with room for all records
   */
  public static Shelf beside(Path beside) throws IOException {
    return new Shelf(Files.createTempDirectory(beside, ".nights-"));
  }

  public void put(Packed packed) throws IOException {
    var parcel = packed.parcel();
    var out = month(YearMonth.from(parcel.night()));
    out.writeInt(packed.length());
    out.writeByte(parcel.night().getDayOfMonth());
    out.writeByte(SORTS.indexOf(parcel.sort()));
    out.writeUTF(parcel.state());
    packed.writeTo(out);
  }

  /** The months in which something is sent, in order; nothing is put away any more. */
  public List<YearMonth> months() throws IOException {
    for (var out : months.values()) {
      out.close();
    }
    return List.copyOf(months.keySet());
  }

  /** What is sent in that month. */
  public ShelfMonth open(YearMonth month) throws IOException {
    return ShelfMonth.of(month, file(month));
  }

  @Override
  public void close() throws IOException {
    for (var month : months()) {
      Files.deleteIfExists(file(month));
    }
    Files.delete(folder);
  }

  private DataOutputStream month(YearMonth month) throws IOException {
    var out = months.get(month);
    if (out == null) {
      out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(month)), 32768));
      months.put(month, out);
    }
    return out;
  }

  private Path file(YearMonth month) {
    return folder.resolve(month.toString());
  }
}
