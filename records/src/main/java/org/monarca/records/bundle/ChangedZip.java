package org.monarca.records.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip of our own making, small enough for memory, whose files say something else. */
public final class ChangedZip {

  private ChangedZip() {}

  /**
   * Its bytes.
   *
   * @param change what a file of that name says instead of what it said
   * @return absent where nothing is changed by it, and where the zip is none
   */
  public static Optional<byte[]> of(Path zip, BiFunction<String, byte[], byte[]> change)
      throws IOException {
    var bytes = Files.readAllBytes(zip);
    var packed = new ByteArrayOutputStream();
    boolean isChanged = false;
    try (var whole = new ZipFile(zip.toFile());
        var in = new ZipInputStream(new ByteArrayInputStream(bytes));
        var out = new ZipOutputStream(packed)) {
      for (int left = whole.size(); left > 0; left--) {
        var entry = in.getNextEntry();
        if (entry == null) {
          return Optional.empty();
        }
        var content = in.readAllBytes();
        var said = change.apply(entry.getName(), content);
        isChanged |= !Arrays.equals(said, content);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(said);
      }
    } catch (IOException noZip) {
      return Optional.empty();
    }
    return isChanged ? Optional.of(packed.toByteArray()) : Optional.empty();
  }
}
