package org.monarca.records.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.monarca.records.bundle.RawBundle.student;
import static org.monarca.records.bundle.RawBundle.students;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Heard;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;

class FileErrorsTest {

  @TempDir Path folder;

  @Test
  void aSoundBundleIsRead() throws IOException {
    assertThat(Heard.reading(RawBundle.sound().to(folder))).isInstanceOf(Reading.Complete.class);
  }

  @ParameterizedTest
  @MethodSource("bundlesWithOneFault")
  void aBundleWithOneFaultIsRefusedForIt(Problem problem, RawBundle bundle) throws IOException {
    assertThat(Heard.objections(Heard.reading(bundle.to(folder)))).containsExactly(problem);
  }

  static Stream<Arguments> bundlesWithOneFault() {
    return Stream.of(
        arguments(Problem.UNSAFE_ENTRY_NAME, sound().with("../students.csv", "x")),
        arguments(Problem.UNSAFE_ENTRY_NAME, sound().with("/etc/passwd", "x")),
        arguments(Problem.UNSAFE_ENTRY_NAME, sound().with("data/", "")),
        arguments(Problem.UNSAFE_ENTRY_NAME, sound().with("C:\\students.csv", "x")),
        arguments(Problem.UNKNOWN_ENTRY, sound().with("readme.txt", "x")),
        arguments(Problem.UNKNOWN_ENTRY, sound().with("Students.csv", "x")),
        arguments(Problem.NOT_UTF8, sound().with("students.csv", latin(student("Muñoz")))),
        arguments(Problem.NOT_UTF8, sound().with("students.csv", surrogate())),
        arguments(Problem.NUL_CHARACTER, sound().with("students.csv", students("TX-1\0,01\n"))),
        arguments(Problem.NUL_CHARACTER, sound().with("students.csv", students("\"T\0\",01\n"))),
        arguments(
            Problem.NUL_CHARACTER,
            sound().with("students.csv", "ab\n".getBytes(StandardCharsets.UTF_16LE))),
        arguments(Problem.QUOTE_NOT_CLOSED, sound().with("students.csv", students("\"TX-1,01\n"))),
        arguments(
            Problem.TEXT_AFTER_QUOTE, sound().with("students.csv", students("\"TX\"-1,01\n"))),
        arguments(
            Problem.RECORD_TOO_LARGE,
            sound().with("students.csv", students("TX-1,01,U," + noise(1 << 20) + "\n"))),
        arguments(
            Problem.RECORD_TOO_LARGE,
            sound().with("students.csv", students("\"" + noise(10 << 20) + "\"\n"))),
        arguments(Problem.NO_HEADING, sound().with("courses.csv", "")),
        arguments(Problem.NO_HEADING, sound().with("courses.csv", "\r\n\n")),
        arguments(Problem.UNKNOWN_COLUMN, sound().with("courses.csv", "state_student_id,ssn\n")),
        arguments(
            Problem.COLUMN_TWICE, sound().with("courses.csv", "record_key,action,record_key\n")),
        arguments(
            Problem.MORE_VALUES_THAN_COLUMNS,
            sound()
                .with("students.csv", students("TX-1,01,U,Ana,Cruz,Female,2012-04-05,N,1004,\n"))),
        arguments(Problem.HEADER_MISSING, sound().without("header.csv")),
        arguments(Problem.HEADER_NOT_ONE_ROW, sound().with("header.csv", "format_version\n")),
        arguments(
            Problem.HEADER_NOT_ONE_ROW, sound().with("header.csv", "format_version\n1.0\n1.0\n")),
        arguments(Problem.HEADER_VALUE_MISSING, header("", "full", "", "")),
        arguments(Problem.HEADER_VALUE_INVALID, header("TX", "Full", BEGIN, END)),
        arguments(Problem.HEADER_VALUE_INVALID, header("TX", "delta", BEGIN, "2026-03-10")),
        arguments(Problem.WRONG_STATE, header("FL", "delta", BEGIN, END)),
        arguments(Problem.WINDOW_MISSING, header("TX", "delta", BEGIN, "")),
        arguments(Problem.WINDOW_UPSIDE_DOWN, header("TX", "delta", END, BEGIN)),
        arguments(Problem.WINDOW_UPSIDE_DOWN, header("TX", "delta", END, END)),
        arguments(Problem.STUDENT_COUNT_NOT_MET, sound().header(1, 2)),
        arguments(Problem.RECORD_COUNT_NOT_MET, sound().header(2, 3)));
  }

  @Test
  void aWindowIsIgnoredInAFullList() throws IOException {
    var bundle = header("TX", "full", "yesterday", "");

    assertThat(Heard.reading(bundle.to(folder))).isInstanceOf(Reading.Complete.class);
  }

  @Test
  void anEmptyFileIsNoSubmission() throws IOException {
    assertThat(problemOf(new byte[0])).isEqualTo(Problem.EMPTY_FILE);
  }

  @Test
  void aFileOfAnotherKindIsNoZip() throws IOException {
    assertThat(problemOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Problem.NOT_A_ZIP);
    assertThat(problemOf(new byte[] {'P'})).isEqualTo(Problem.NOT_A_ZIP);
  }

  @Test
  void aZipCutOffAnywhereIsDamaged() throws IOException {
    var whole = Files.readAllBytes(RawBundle.sound().to(folder));

    for (int length = 4; length < whole.length; length += 7) {
      assertThat(problemOf(Arrays.copyOf(whole, length))).isEqualTo(Problem.ZIP_DAMAGED);
    }
  }

  @Test
  void everyChangedByteOfAnEntryIsSeen() throws IOException {
    var whole = Files.readAllBytes(RawBundle.sound().to(folder));
    int firstOfContent = 30 + "header.csv".length();

    for (int at = firstOfContent; at < firstOfContent + 40; at++) {
      var changed = whole.clone();
      changed[at] ^= 0x10;
      assertThat(objectionTo(changed)).isPresent();
    }
  }

  @Test
  void anEncryptedZipIsRefused() throws IOException {
    var bytes = Files.readAllBytes(RawBundle.sound().to(folder));
    bytes[directoryOf(bytes) + 8] |= 1;

    assertThat(problemOf(bytes)).isEqualTo(Problem.ZIP_ENCRYPTED);
  }

  @Test
  void anEntryOfTheSameNameTwiceIsRefused() throws IOException {
    var bytes = Files.readAllBytes(RawBundle.sound().with("students.csx", "x").to(folder));
    var renamed =
        HexFormat.of()
            .parseHex(
                HexFormat.of().formatHex(bytes).replace(hex("students.csx"), hex("students.csv")));

    assertThat(problemOf(renamed)).isEqualTo(Problem.ENTRY_TWICE);
  }

  @Test
  void aZipOfVeryManyEntriesIsRefusedUnopened() throws IOException {
    var bundle = RawBundle.sound();
    for (int i = 0; i < 100; i++) {
      bundle.with(i + ".csv", "");
    }

    assertThat(Heard.objections(Heard.reading(bundle.to(folder))))
        .containsExactly(Problem.TOO_MANY_ENTRIES);
  }

  @Test
  void aZipThatUnpacksToFarMoreThanItWeighsIsRefusedWhileItUnpacks() throws IOException {
    var blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) '\n');

    var reading = Heard.reading(RawBundle.sound().with("courses.csv", blanks).to(folder));

    assertThat(Heard.objections(reading)).containsExactly(Problem.UNPACKS_TOO_MUCH);
  }

  @Test
  void everyLimitCanBeReachedButNotExceeded() throws IOException {
    var file = RawBundle.sound().to(folder);
    long size = Files.size(file);
    var limits = Limits.published();

    assertThat(Heard.objections(Heard.reading(file, limits.withSentBytes(size)))).isEmpty();
    assertThat(Heard.objections(Heard.reading(file, limits.withSentBytes(size - 1))))
        .containsExactly(Problem.SENT_TOO_LARGE);
    assertThat(Heard.objections(Heard.reading(file, limits.withStudents(2)))).isEmpty();
    assertThat(Heard.objections(Heard.reading(file, limits.withStudents(1))))
        .containsExactly(Problem.TOO_MANY_STUDENTS);
    assertThat(Heard.objections(Heard.reading(file, limits.withUnpackedBytes(300))))
        .contains(Problem.UNPACKED_TOO_LARGE);
    assertThat(Heard.objections(Heard.reading(file, limits.withRecordBytes(80))))
        .contains(Problem.RECORD_TOO_LARGE);
  }

  @Test
  void aChildHasAsManyRowsAsTheLimitAllows() throws IOException {
    var rows = "state_student_id,record_key,action\nTX-1,a,D\nTX-1,b,D\nTX-1,c,D\n";
    var file = RawBundle.sound().header(2, 5).with("courses.csv", rows).to(folder);
    var limits = Limits.published();

    assertThat(Heard.objections(Heard.reading(file, limits.withChildRows(3)))).isEmpty();
    assertThat(Heard.objections(Heard.reading(file, limits.withChildRows(2))))
        .containsExactly(Problem.TOO_MANY_CHILD_ROWS);
  }

  @Test
  void theLineIsThePhysicalOneOnWhichTheRowBegins() throws IOException {
    var text = students("\"TX\r\n-1\",01\n\n" + student("TX-2")) + "TX-3,\"\n";

    var reading = Heard.reading(RawBundle.sound().with("students.csv", text).to(folder));

    assertThat(Heard.first(reading))
        .get()
        .returns(6L, Finding::line)
        .returns("students.csv", Finding::file)
        .returns(Problem.QUOTE_NOT_CLOSED, Finding::problem);
  }

  @Test
  void aCountThatIsNotMetIsFoundOnTheHeadersOwnLine() throws IOException {
    var header =
        """
        format_version,submitting_state,submission_id,created_at,mode,student_count,record_count


        1.0,TX,s-1,2026-03-10T18:00:00-06:00,full,3,2
        """;
    var bundle = RawBundle.sound().with("header.csv", header);

    assertThat(Heard.first(Heard.reading(bundle.to(folder))))
        .get()
        .returns(4L, Finding::line)
        .returns(Problem.STUDENT_COUNT_NOT_MET, Finding::problem);
  }

  @Test
  void allThatIsWrongWithTheColumnsIsSaidAtOnce() throws IOException {
    var bundle =
        RawBundle.sound()
            .with("students.csv", "state_student_id,ssn,ssn\n")
            .with("courses.csv", "credits\n");

    assertThat(Heard.objections(Heard.reading(bundle.to(folder))))
        .containsExactly(Problem.UNKNOWN_COLUMN, Problem.UNKNOWN_COLUMN, Problem.UNKNOWN_COLUMN);
  }

  private static final String BEGIN = "2026-03-09T00:00:00Z";
  private static final String END = "2026-03-10T00:00:00Z";

  private static RawBundle sound() {
    return RawBundle.sound();
  }

  private static RawBundle header(String state, String mode, String begin, String end) {
    return RawBundle.sound().header(state, mode, begin, end, 2, 2);
  }

  private static byte[] latin(String row) {
    return students(row).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Half of a surrogate pair, which UTF-8 has no right to encode. */
  private static byte[] surrogate() {
    return students("\u00ED\u00A0\u0080,01\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Text that does not pack well. */
  private static String noise(int length) {
    var random = new Random(7);
    return random
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static int directoryOf(byte[] zip) {
    for (int at = zip.length - 46; at >= 0; at--) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        return at;
      }
    }
    throw new AssertionError("no directory");
  }

  private Optional<Finding> objectionTo(byte[] bytes) throws IOException {
    var file = folder.resolve("changed.zip");
    Files.write(file, bytes);
    return Heard.first(Heard.reading(file));
  }

  private Problem problemOf(byte[] bytes) throws IOException {
    return objectionTo(bytes).orElseThrow().problem();
  }
}
