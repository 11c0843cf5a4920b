package org.monarca.records.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.bundle.SafeZip;
import org.monarca.records.mapping.Enclosed;

/** Tables that were sent to be looked at, by name, with the mapping they are read by. */
public final class Sample {

  /** All tables together, unpacked. */
  public static final int MOST_BYTES = 8 << 20;

  static final int MOST_TABLES = 20;
  static final String MAPPING = "mapping.json";

  private final Map<String, byte[]> tables;
  private final byte @Nullable [] mapping;

  private Sample(Map<String, byte[]> tables, byte @Nullable [] mapping) {
    this.tables = tables;
    this.mapping = mapping;
  }

  /** A file as a person sent it. */
  public static final class Sent {

    private final String name;
    private final byte[] bytes;

    public Sent(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    public String name() {
      return name;
    }

    public byte[] bytes() {
      return bytes;
    }
  }

  /** Why files cannot be looked at. */
  public enum Flaw {
    NOTHING,
    TOO_LARGE,
    TOO_MANY,
    TWICE,
    FILE_NAME,
    SPREADSHEET,
    DAMAGED,
    NO_TABLE;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A flaw of a file. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    Unfit(Flaw flaw) {
      super(flaw.name());
      this.flaw = flaw;
    }

    public Flaw flaw() {
      return flaw;
    }
  }

  /** Of files and zips of files. */
  public static Sample of(List<Sent> sent) throws Unfit {
    var unpacking = new Unpacking();
    for (var file : sent) {
      unpacking.take(file);
    }
    var mapping = unpacking.files.remove(MAPPING);
    if (unpacking.files.isEmpty()) {
      throw new Unfit(Flaw.NOTHING);
    }
    for (var table : unpacking.files.values()) {
      if (table.length > 0 && table[0] == '<') {
        throw new Unfit(Flaw.NO_TABLE);
      }
    }
    return new Sample(unpacking.files, mapping);
  }

  /** What {@link #packed} made. */
  public static Sample unpacked(byte[] zip) {
    try {
      var unpacking = new Unpacking();
      unpacking.unpack(zip, Integer.MAX_VALUE);
      var mapping = unpacking.files.remove(MAPPING);
      return new Sample(unpacking.files, mapping);
    } catch (Unfit e) {
      throw new IllegalStateException("a kept sample cannot be read", e);
    }
  }

  /** The bytes of each by its name, in the order in which they were sent. */
  public Map<String, byte[]> tables() {
    return Collections.unmodifiableMap(tables);
  }

  /** The mapping among them; null where there is none. */
  public byte @Nullable [] mapping() {
    return mapping;
  }

  public Sample with(byte[] other) {
    return new Sample(tables, other);
  }

  /** As a sender would send it. */
  public byte[] packed() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      if (mapping != null) {
        zip.putNextEntry(new ZipEntry(MAPPING));
        zip.write(mapping);
      }
      for (var table : tables.entrySet()) {
        zip.putNextEntry(new ZipEntry(table.getKey()));
        zip.write(table.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One unpacking, within its bounds. */
  private static final class Unpacking {

    /** Stands first in the zip that a workbook is. */
    private static final String OF_EXCEL = "[Content_Types].xml";

    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private long bytes;

    void take(Sent file) throws Unfit {
      if (Enclosed.isZip(file.bytes())) {
        unpack(file.bytes(), MOST_BYTES);
      } else if (begins(file.bytes(), OLD_EXCEL)) {
        throw new Unfit(Flaw.SPREADSHEET);
      } else {
        add(file.name(), file.bytes(), MOST_BYTES);
      }
    }

    void unpack(byte[] packed, int most) throws Unfit {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (entry.getName().equals(OF_EXCEL)) {
            throw new Unfit(Flaw.SPREADSHEET);
          }
          add(entry.getName(), zip.readNBytes(most == Integer.MAX_VALUE ? most : most + 1), most);
        }
      } catch (IOException broken) {
        throw new Unfit(Flaw.DAMAGED);
      }
    }

    private static boolean begins(byte[] file, byte[] with) {
      return file.length >= with.length
          && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private void add(String name, byte[] file, int most) throws Unfit {
      bytes += file.length;
      if (!SafeZip.isPlain(name) || name.isBlank()) {
        throw new Unfit(Flaw.FILE_NAME);
      }
      if (bytes > most) {
        throw new Unfit(Flaw.TOO_LARGE);
      }
      if (files.putIfAbsent(name, file) != null) {
        throw new Unfit(Flaw.TWICE);
      }
      if (files.size() > MOST_TABLES + 1) {
        throw new Unfit(Flaw.TOO_MANY);
      }
    }
  }
}
