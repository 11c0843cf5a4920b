package org.monarca.acceptance.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.bundles.Zip;

/**
 * An archive that is not what it says, in ways that no library writes: the bytes of a good one are
 * altered. Bombs, ways out of the folder and damage stand in {@code BadBundle}.
 *
 * @param name what is wrong with it
 * @param made makes the bytes
 */
record HostileArchive(String name, Supplier<byte[]> made) {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int MANY = 20_000;

  static List<HostileArchive> all(String state) {
    return List.of(
        new HostileArchive("entries said to be encrypted", () -> flagged(state, 0x1)),
        new HostileArchive("a packed size that is too small", () -> packedSize(state, 1)),
        new HostileArchive("a packed size beyond all disks", () -> packedSize(state, 0x7fffffff)),
        new HostileArchive("an entry of a kind of packing that nobody knows", () -> packed(state)),
        new HostileArchive("the same file twice", () -> twice(state)),
        new HostileArchive("an archive in the archive", () -> nested(state)),
        new HostileArchive("twenty thousand entries", () -> many(state)),
        new HostileArchive(
            "a name of sixty thousand letters", () -> named(state, "n".repeat(60_000))),
        new HostileArchive("a name with a NUL", () -> named(state, "students.csv\0.txt")),
        new HostileArchive("a name that is a device", () -> named(state, "/dev/zero")),
        new HostileArchive(
            "a name that looks like another", () -> named(state, "student\u0455.csv")),
        new HostileArchive("a link instead of a file", () -> link(state)),
        new HostileArchive("a page in front of it", () -> behind(state, "<html><script>")),
        new HostileArchive("a document in front of it", () -> behind(state, "%PDF-1.7\n")),
        new HostileArchive("nothing but its end", () -> Zip.of(Map.of())));
  }

  @Override
  public String toString() {
    return name;
  }

  private static Bundle good(String state) {
    return Bundle.of(state, Pupil.named(state + "-Z-1", "Rosalinda", "Quintanilla", "2014-03-14"));
  }

  /** Stored, not packed: with sizes in front, where they can be altered. */
  private static byte[] stored(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var crc = new CRC32();
        crc.update(file.getValue());
        var entry = new ZipEntry(file.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> files(String state) {
    var files = new LinkedHashMap<String, byte[]>();
    good(state)
        .files()
        .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** Writes into every header of an entry, at that place of it. */
  private static byte[] altered(byte[] zip, int inLocal, int inCentral, Writing writing) {
    var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 4 < zip.length; at++) {
      int signature = bytes.getInt(at);
      if (signature == LOCAL) {
        writing.at(bytes, at + inLocal);
      } else if (signature == CENTRAL) {
        writing.at(bytes, at + inCentral);
      }
    }
    return zip;
  }

  private interface Writing {
    void at(ByteBuffer bytes, int place);
  }

  private static byte[] flagged(String state, int flags) {
    return altered(stored(files(state)), 6, 8, (bytes, at) -> bytes.putShort(at, (short) flags));
  }

  /** Says that unpacked it is so large, and is not. */
  static byte[] sized(String state, int size) {
    return altered(stored(files(state)), 22, 24, (bytes, at) -> bytes.putInt(at, size));
  }

  private static byte[] packedSize(String state, int size) {
    return altered(stored(files(state)), 18, 20, (bytes, at) -> bytes.putInt(at, size));
  }

  private static byte[] packed(String state) {
    return altered(stored(files(state)), 8, 10, (bytes, at) -> bytes.putShort(at, (short) 99));
  }

  /** Two entries of one name: written under another of the same length, and then renamed. */
  private static byte[] twice(String state) {
    var files = files(state);
    files.put("studentz.csv", files.getOrDefault("students.csv", new byte[0]));
    var zip = new String(stored(files), StandardCharsets.ISO_8859_1);
    return zip.replace("studentz.csv", "students.csv").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] nested(String state) {
    var files = files(state);
    files.put("students.csv", good(state).zip());
    return stored(files);
  }

  private static byte[] many(String state) {
    var files = files(state);
    for (int i = 0; i < MANY; i++) {
      files.put("n" + i, new byte[0]);
    }
    return stored(files);
  }

  private static byte[] named(String state, String name) {
    var files = files(state);
    files.put(name, "hello".getBytes(StandardCharsets.UTF_8));
    return stored(files);
  }

  /** Its kind says a link (as `ln -s` leaves it), its bytes say where to. */
  private static byte[] link(String state) {
    var files = files(state);
    files.put("students.csv", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
    var zip = stored(files);
    var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 4 < zip.length; at++) {
      if (bytes.getInt(at) == CENTRAL) {
        bytes.putShort(at + 4, (short) (3 << 8 | 20)).putInt(at + 38, 0120777 << 16);
      }
    }
    return zip;
  }

  private static byte[] behind(String state, String first) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(first.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(good(state).zip());
    return all.toByteArray();
  }
}
