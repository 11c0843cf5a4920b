package org.monarca.records.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bundle made of bytes as a careless or hostile sender would, starting from one that is sound.
 */
final class RawBundle {

  private static final String STUDENT_COLUMNS =
      "state_student_id,state_student_id_type,action,first_name,last_name_1,sex,birth_date,multiple_birth_flag,birth_date_verification\n";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private RawBundle() {}

  /** Two students of Texas, no rows of theirs. */
  static RawBundle sound() {
    return new RawBundle()
        .header(2, 2)
        .with("students.csv", STUDENT_COLUMNS + student("TX-1") + student("TX-2"));
  }

  static String student(String id) {
    return id + ",01,U,Ana,Cruz,Female,2012-04-05,N,1004\n";
  }

  static String students(String rows) {
    return STUDENT_COLUMNS + rows;
  }

  RawBundle header(long students, long records) {
    return header("TX", "delta", "2026-03-09T00:00:00Z", "2026-03-10T00:00:00Z", students, records);
  }

  RawBundle header(
      String state, String mode, String begin, String end, long students, long records) {
    return with(
        "header.csv",
        "format_version,submitting_state,submission_id,created_at,mode,window_begin,window_end,student_count,record_count\n"
            + "1.0,%s,s-1,2026-03-10T18:00:00-06:00,%s,%s,%s,%d,%d\n"
                .formatted(state, mode, begin, end, students, records));
  }

  RawBundle with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  RawBundle with(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  RawBundle without(String name) {
    entries.remove(name);
    return this;
  }

  Path to(Path folder) throws IOException {
    var file = folder.resolve("bundle.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        add(zip, entry.getKey(), entry.getValue());
      }
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    OutputStream out = zip;
    out.write(bytes);
    zip.closeEntry();
  }
}
