package org.monarca.acceptance.bundles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;

/**
 * A submission that nothing of may be stored.
 *
 * @param name what is wrong with it
 * @param code the finding that must say so
 * @param made makes the bytes that are sent
 */
public record BadBundle(String name, String code, Supplier<byte[]> made) {

  private static final int BOMB_MEGABYTES = 300;

  /** Each way to be refused as a whole, for a sender of that State. */
  public static List<BadBundle> all(String state) {
    return List.of(
        bad("fewer students than announced", "MON-1208", good(state).with("student_count", "3")),
        bad("fewer records than announced", "MON-1209", good(state).with("record_count", "99")),
        bad("another State's file", "MON-1205", good("NE")),
        new BadBundle("a zip cut off in the middle", "MON-1003", () -> cutOff(good(state).zip())),
        new BadBundle(
            "not a zip", "MON-1002", () -> text("Dear colleagues, attached you find ...")),
        new BadBundle("random bytes", "MON-1002", BadBundle::random),
        new BadBundle("Windows-1252 instead of UTF-8", "MON-1101", () -> inWindows1252(state)),
        bad("an unknown column", "MON-1107", withUnknownColumn(state)),
        changed("a line of 10 MB", "MON-1105", state, text -> text + "x".repeat(10 << 20) + "\r\n"),
        changed("a quotation mark never closed", "MON-1103", state, text -> text + "\"KS-1,01"),
        changed("a NUL character", "MON-1102", state, text -> text.replace("Rosalinda", "Ro\0sa")),
        new BadBundle("a zip bomb", "MON-1011", () -> bomb(state)),
        withEntry("an entry that climbs out", "MON-1005", state, "../../etc/cron.d/monarca"),
        withEntry("an entry with an absolute path", "MON-1005", state, "/tmp/students.csv"),
        withEntry("an entry that climbs by backslash", "MON-1005", state, "..\\..\\monarca.ini"),
        withEntry("a file that no submission has", "MON-1006", state, "notes.txt"),
        new BadBundle(
            "no header", "MON-1201", () -> Zip.of(Map.of("students.csv", "state_student_id\r\n"))),
        bad("no window", "MON-1206", good(state).with("window_begin", "")),
        bad(
            "a window upside down",
            "MON-1207",
            good(state).with("window_end", "2001-01-01T00:00:00Z")));
  }

  @Override
  public String toString() {
    return name;
  }

  private static Bundle good(String state) {
    return Bundle.of(
        state,
        Pupil.named(state + "-1", "Rosalinda", "Quintanilla", "2014-03-14"),
        Pupil.named(state + "-2", "Zoë", "Núñez", "2015-07-01"));
  }

  private static BadBundle bad(String name, String code, Bundle bundle) {
    return new BadBundle(name, code, bundle::zip);
  }

  /** With something done to the text of students.csv. */
  private static BadBundle changed(
      String name, String code, String state, UnaryOperator<String> change) {
    var files = new LinkedHashMap<>(good(state).files());
    files.computeIfPresent("students.csv", (file, text) -> change.apply(text));
    return new BadBundle(name, code, () -> Zip.of(files));
  }

  private static BadBundle withEntry(String name, String code, String state, String entry) {
    var files = new LinkedHashMap<>(good(state).files());
    files.put(entry, "hello");
    return new BadBundle(name, code, () -> Zip.of(files));
  }

  private static Bundle withUnknownColumn(String state) {
    return Bundle.of(
        state,
        Pupil.named(state + "-1", "Rosalinda", "Quintanilla", "2014-03-14")
            .with("shoe_size", "36"));
  }

  private static byte[] inWindows1252(String state) {
    return Zip.write(zip -> {
      for (var file : good(state).files().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(Charset.forName("windows-1252")));
        zip.closeEntry();
      }
    });
  }

  private static byte[] cutOff(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** Hundreds of megabytes of blanks that take some hundred kilobytes. */
  private static byte[] bomb(String state) {
    var megabyte = text(" ".repeat(1023).concat("\n").repeat(1024));
    return Zip.write(zip -> {
      zip.putNextEntry(new ZipEntry("header.csv"));
      zip.write(text(good(state).files().getOrDefault("header.csv", "")));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("students.csv"));
      zip.write(text("state_student_id\r\n"));
      for (int i = 0; i < BOMB_MEGABYTES; i++) {
        zip.write(megabyte);
      }
      zip.closeEntry();
    });
  }

  private static byte[] random() {
    var bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
