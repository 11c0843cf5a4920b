package org.monarca.records.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of texts, the same bytes whenever it is made; it begins as a sound bundle or a layout. */
final class Zipped {

  static final String STUDENTS =
      "state_student_id,state_student_id_type,action,first_name,last_name_1,sex,birth_date,multiple_birth_flag,birth_date_verification\r\n";

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> entries = new TreeMap<>();

  private Zipped() {}

  /** Two students to be withdrawn, and so without anything to be warned of. */
  static Zipped bundle() {
    return new Zipped()
        .header("TX", "delta", "2026-03-09T00:00:00Z", "2026-03-10T00:00:00Z", 2, 2)
        .with("students.csv", STUDENTS + "TX-1,01,D,,,,,,\r\nTX-2,01,D,,,,,,\r\n");
  }

  /** The files of a folder. */
  static Zipped of(Path folder) {
    var zipped = new Zipped();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        zipped.entries.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped;
  }

  Zipped header(String state, String mode, String begin, String end, long students, long records) {
    return with(
        "header.csv",
        "format_version,submitting_state,submission_id,created_at,mode,window_begin,window_end,student_count,record_count\r\n"
            + "1.0,%s,kit-1,2026-03-10T18:00:00-06:00,%s,%s,%s,%d,%d\r\n"
                .formatted(state, mode, begin, end, students, records));
  }

  Zipped with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Zipped with(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  Zipped without(String name) {
    entries.remove(name);
    return this;
  }

  Zipped changed(String name, String from, String to) {
    var text = new String(entries.get(name), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " does not hold " + from);
    }
    return with(name, text.replace(from, to));
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        var named = new ZipEntry(entry.getKey());
        named.setTimeLocal(NO_TIME);
        zip.putNextEntry(named);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
