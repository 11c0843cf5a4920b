package org.monarca.records.jsonl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A submission written as a careless or hostile sender would, starting from one that is sound. */
final class RawJson {

  private RawJson() {}

  /** Two students of Texas, no rows of theirs. */
  static String sound() {
    return header(2, 2) + student("TX-1") + student("TX-2");
  }

  static String header(long students, long records) {
    return
"""
{"format_version":"1.0","submitting_state":"TX","submission_id":"s-1","created_at":"2026-03-10T18:00:00-06:00","mode":"delta",\
"window_begin":"2026-03-09T00:00:00Z","window_end":"2026-03-10T00:00:00Z","student_count":"%d","record_count":%d}
"""
        .formatted(students, records);
  }

  static String student(String id) {
    return student(id, "");
  }

  /** A student of a few values, with whatever else stands inside. */
  static String student(String id, String inside) {
    return
"""
{"state_student_id":"%s","state_student_id_type":"01","action":"U","first_name":"Ana","last_name_1":"Cruz","sex":"Female",\
"birth_date":"2012-04-05","multiple_birth_flag":"N","birth_date_verification":"1004"%s}
"""
        .formatted(id, inside);
  }

  static Path file(Path folder, String text) throws IOException {
    return file(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, byte[] bytes) throws IOException {
    return Files.write(folder.resolve("submission.jsonl"), bytes);
  }
}
