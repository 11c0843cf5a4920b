package org.monarca.records.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A submission written as a careless or hostile sender would, starting from one that is sound. */
final class RawXml {

  static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  static final String ROOT = "<submission xmlns=\"urn:x-exchange:submission:1\">";

  private RawXml() {}

  /** Two students of Texas, no rows of theirs. */
  static String sound() {
    return whole(2, 2, student("TX-1") + student("TX-2"));
  }

  static String whole(long students, long records, String text) {
    return DECLARATION + ROOT + "\n" + header(students, records) + text + "</submission>\n";
  }

  static String header(long students, long records) {
    return """
    <header>
      <format_version>1.0</format_version>
      <submitting_state>TX</submitting_state>
      <submission_id>s-1</submission_id>
      <created_at>2026-03-10T18:00:00-06:00</created_at>
      <mode>delta</mode>
      <window_begin>2026-03-09T00:00:00Z</window_begin>
      <window_end>2026-03-10T00:00:00Z</window_end>
      <student_count>%d</student_count>
      <record_count>%d</record_count>
    </header>
    """
        .formatted(students, records);
  }

  static String student(String id) {
    return student(id, "");
  }

  /** A student of a few values, with whatever else stands inside. */
  static String student(String id, String inside) {
    return """
    <student>
      <state_student_id>%s</state_student_id>
      <state_student_id_type>01</state_student_id_type>
      <action>U</action>
      <first_name>Ana</first_name>
      <last_name_1>Cruz</last_name_1>
      <sex>Female</sex>
      <birth_date>2012-04-05</birth_date>
      <multiple_birth_flag>N</multiple_birth_flag>
      <birth_date_verification>1004</birth_date_verification>%s
    </student>
    """
        .formatted(id, inside);
  }

  static Path file(Path folder, String text) throws IOException {
    return file(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, byte[] bytes) throws IOException {
    return Files.write(folder.resolve("submission.xml"), bytes);
  }
}
