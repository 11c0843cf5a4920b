package org.monarca.records.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Files of the kit that are wrong as a whole, by the code each is refused with. */
final class BadFiles {

  private static final Path CORPUS =
      Path.of("src", "test", "resources", "org", "monarca", "records", "forms", "corpus");
  private static final Path EXAMPLES = Path.of("..", "docs", "formats", "examples");
  private static final String BEGIN = "2026-03-09T00:00:00Z";
  private static final String END = "2026-03-10T00:00:00Z";

  private static final String OUR_ROSTER =
      "{\"monarca_mapping\": \"1\", \"name\": \"our-roster\", \"extends\": \"oneroster\", \"header\": {\"submitting_state\": {\"constant\": \"TX\"}, \"created_at\": {\"constant\": \"2026-11-02T06:00:00Z\"}}}\n";

  /** The first record of somebody once more, before another's. */
  private static final String REPEATED = "0000001,Another,,,,,,,,,,,,,,,,,,,\r\n0000002,";

  private static final String STAY =
      "|2026-06-10|Immokalee|FL|Hidalgo|2029-06-09|Sample High School|480000100001|Hidalgo|2026-08-24|";
  private static final String OTHER_STAY =
      "|2026-02-10|Immokalee|FL|Hidalgo|2029-02-09|Sample High School|480000100001|Hidalgo|2026-08-24|";

  private static final String MADE = "\"created_at\": {\"constant\": \"2026-11-02T06:00:00Z\"}";

  private final Map<String, byte[]> files = new TreeMap<>();

  static Map<String, byte[]> all() {
    var bad = new BadFiles();
    bad.containers();
    bad.tables();
    bad.headers();
    bad.corpus();
    bad.layouts();
    return bad.files;
  }

  private void containers() {
    files.put("MON-1001-empty.zip", new byte[0]);
    files.put("MON-1002-no-zip.zip", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    var whole = Zipped.bundle().bytes();
    files.put("MON-1003-cut-off.zip", Arrays.copyOf(whole, whole.length - 40));
    files.put("MON-1004-encrypted.zip", encrypted(whole));
    put("MON-1005-path", Zipped.bundle().with("../students.csv", "x"));
    put("MON-1006-unknown-file", Zipped.bundle().with("readme.txt", "x"));
    files.put("MON-1007-file-twice.zip", twice());
    var many = Zipped.bundle();
    IntStream.range(0, 100).forEach(i -> many.with(i + ".csv", ""));
    put("MON-1008-many-files", many);
  }

  private void tables() {
    var latin = (Zipped.STUDENTS + "TX-1,01,U,Muñoz").getBytes(StandardCharsets.ISO_8859_1);
    put("MON-1101-not-utf-8", Zipped.bundle().with("students.csv", latin));
    put("MON-1102-nul", students("TX-1\0,01\r\n"));
    put("MON-1103-quotation-not-closed", students("\"TX-1,01\r\n"));
    put("MON-1104-text-behind-quotation", students("\"TX\"-1,01\r\n"));
    put("MON-1106-no-heading", Zipped.bundle().with("courses.csv", ""));
    put("MON-1107-unknown-column", Zipped.bundle().with("courses.csv", "record_key,ssn\r\n"));
    put("MON-1108-column-twice", Zipped.bundle().with("courses.csv", "action,action\r\n"));
    put("MON-1109-too-many-values", students("TX-1,01,D,,,,,,,\r\n"));
    put("MON-3015-short-row", students("TX-1,01,D\r\nTX-2,01,D,,,,,,\r\n"));
    put(
        "MON-4001-row-of-nobody",
        Zipped.bundle()
            .header("TX", "delta", BEGIN, END, 2, 3)
            .with("courses.csv", "state_student_id,record_key,action\r\nTX-9,c-1,D\r\n"));
  }

  private void headers() {
    put("MON-1201-no-header", Zipped.bundle().without("header.csv"));
    put("MON-1202-two-headers", Zipped.bundle().with("header.csv", "mode\r\nfull\r\nfull\r\n"));
    put("MON-1203-header-value-missing", header("", "full", "", ""));
    put("MON-1204-header-value", header("TX", "Full", BEGIN, END));
    put("MON-1206-no-window", header("TX", "delta", BEGIN, ""));
    put("MON-1207-window-upside-down", header("TX", "delta", END, BEGIN));
    put("MON-1208-student-count", Zipped.bundle().header("TX", "delta", BEGIN, END, 1, 2));
    put("MON-1209-record-count", Zipped.bundle().header("TX", "delta", BEGIN, END, 2, 3));
    put("MON-3018-format-version", Zipped.bundle().changed("header.csv", "1.0,", "9.0,"));
  }

  /** Those that no reader may trip over. */
  private void corpus() {
    try (var kept = Files.list(CORPUS)) {
      for (var file : kept.toList()) {
        var name = file.getFileName().toString();
        if (name.startsWith("MON-")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void layouts() {
    put("MON-1013-mapping", wide().changed("mapping.json", "\"sex\"", "\"gender\""));
    put("MON-1014-no-students", coe().without("CHILD.TXT"));
    put("MON-1015-no-column", wide().changed("history.csv", "|PROOF|", "|PAPER|"));
    put("MON-3101-set-by-mapping", wide());
    put("MON-3103-file-not-mapped", coe().with("BUS.TXT", "CHILD_ID;ROUTE\r\n"));
    put(
        "MON-3104-values-left-out",
        wide()
            .changed(
                "mapping.json",
                "\"from_state\": \"FROM_STATE\"",
                "\"from_state\": {\"column\": \"FROM_STATE\", \"codes\": {\"FL\": \"FL\"}, \"unknown\": \"blank\"}"));
    put("MON-3102-column-not-mapped", legacy());
    put("MON-2002-legacy-date", legacy().changed("Demographics.csv", ",20140917,", ",17092014,"));
    put(
        "MON-4001-legacy-record-of-nobody",
        legacy().changed("Assessments.csv", "0000001,001", "0000009,001"));
    put(
        "MON-2001-oneroster-no-identifier",
        Zipped.of(EXAMPLES.resolve("oneroster"))
            .changed("users.csv", ",TX900002,", ",,")
            .with("mapping.json", OUR_ROSTER));
    put(
        "MON-1017-no-students",
        Zipped.of(EXAMPLES.resolve("oneroster"))
            .changed("roles.csv", ",student,", ",pupil,")
            .with("mapping.json", OUR_ROSTER));
    put("MON-2101-legacy-key-of-two", legacy().changed("Student.csv", "0000002,", "0000001,"));
    put(
        "MON-2102-legacy-demographics-twice",
        legacy()
            .changed("Header.csv", ",3,13,", ",3,14,")
            .changed("Demographics.csv", "0000002,", REPEATED));
    put(
        "MON-3106-records-repeated",
        wide()
            .changed("mapping.json", "{QAD}-{HOME_CITY}", "{HOME_CITY}")
            .changed("history.csv", STAY, OTHER_STAY));
    put(
        "MON-3107-column-absent",
        legacy().changed("Demographics.csv", ",Middle Name,", ",Further Name,"));
  }

  private static Zipped legacy() {
    return Zipped.of(EXAMPLES.resolve("legacy"));
  }

  private static Zipped wide() {
    return dated("wide-table");
  }

  private static Zipped coe() {
    return dated("coe-system");
  }

  /** Made on a day that is said, so that the same is found on any other. */
  private static Zipped dated(String example) {
    return Zipped.of(EXAMPLES.resolve(example))
        .changed("mapping.json", "\"header\": {", "\"header\": {" + MADE + ", ");
  }

  private static Zipped students(String rows) {
    return Zipped.bundle().with("students.csv", Zipped.STUDENTS + rows);
  }

  private static Zipped header(String state, String mode, String begin, String end) {
    return Zipped.bundle().header(state, mode, begin, end, 2, 2);
  }

  private void put(String name, Zipped zip) {
    files.put(name + ".zip", zip.bytes());
  }

  /** The flag of the first entry of the directory. */
  private static byte[] encrypted(byte[] zip) {
    var bytes = zip.clone();
    bytes[directory(bytes) + 8] |= 1;
    return bytes;
  }

  private static int directory(byte[] zip) {
    for (int at = 0; at < zip.length - 4; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        return at;
      }
    }
    throw new AssertionError("no directory");
  }

  private static byte[] twice() {
    var zip = Zipped.bundle().with("students.csx", "x").bytes();
    var text = new String(zip, StandardCharsets.ISO_8859_1);
    return text.replace("students.csx", "students.csv").getBytes(StandardCharsets.ISO_8859_1);
  }
}
