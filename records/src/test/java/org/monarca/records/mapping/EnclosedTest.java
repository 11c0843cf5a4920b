package org.monarca.records.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.mapping.Enclosed.Outcome;
import org.monarca.records.submission.Limits;

/** Tables are put behind the mapping they are read by. */
class EnclosedTest {

  private static final byte[] MAPPING = "{}".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void aTableStandsBehindItsMappingAndIsTheSameBytesEachTime() throws IOException {
    var sent = file("sent", "PK,NAME\n1,Ana\n".getBytes(UTF_8));

    assertThat(enclose(sent, "kids.csv", "one.zip")).isEqualTo(Outcome.DONE);
    assertThat(entries("one.zip"))
        .containsExactly(
            Map.entry("mapping.json", "{}"), Map.entry("kids.csv", "PK,NAME\n1,Ana\n"));
    enclose(sent, "kids.csv", "again.zip");
    assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(folder.resolve("one.zip"));
  }

  @Test
  void aNameThatMayNotStandInAZipIsReplaced() throws IOException {
    var sent = file("sent", "A\n1\n".getBytes(UTF_8));
    for (var name : new String[] {"../kids.csv", "", "mapping.json", "C:\\kids.csv"}) {
      enclose(sent, name, "one.zip");
      assertThat(entries("one.zip")).as(name).containsKey(Enclosed.UNNAMED);
    }
  }

  @Test
  void aZipKeepsItsTablesUnlessItHasAMappingOfItsOwn() throws IOException {
    var tables = zip("tables.zip", "kids.csv", "stays.csv");
    assertThat(enclose(tables, "x", "one.zip")).isEqualTo(Outcome.DONE);
    assertThat(entries("one.zip")).containsOnlyKeys("mapping.json", "kids.csv", "stays.csv");

    var own = zip("own.zip", "kids.csv", "mapping.json");
    assertThat(enclose(own, "x", "two.zip")).isEqualTo(Outcome.MAPPING_TWICE);
  }

  @Test
  void whatIsNoSoundZipOrTooLargeIsLeftToWhoeverReadsIt() throws IOException {
    var cut = file("cut", Arrays.copyOf(Files.readAllBytes(zip("a.zip", "a.csv")), 40));
    assertThat(enclose(cut, "x", "one.zip")).isEqualTo(Outcome.UNSOUND);

    var limits = Limits.published().withUnpackedBytes(3);
    var tables = zip("tables.zip", "kids.csv");
    assertThat(Enclosed.write(tables, "x", MAPPING, limits, folder.resolve("two.zip")))
        .isEqualTo(Outcome.UNSOUND);
  }

  @Test
  void whatIsCalledAZipAndIsNoneIsNoTable() throws IOException {
    var empty = file("empty", new byte[] {'P', 'K', 5, 6});
    var page = file("page", "<html>Sign in</html>".getBytes(UTF_8));

    assertThat(enclose(empty, "kids.zip", "one.zip")).isEqualTo(Outcome.UNSOUND);
    assertThat(enclose(page, "KIDS.ZIP", "one.zip")).isEqualTo(Outcome.UNSOUND);
    assertThat(enclose(page, "kids.csv", "one.zip")).isEqualTo(Outcome.DONE);
  }

  private Outcome enclose(Path sent, String name, String target) throws IOException {
    return Enclosed.write(sent, name, MAPPING, Limits.published(), folder.resolve(target));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path zip(String name, String... entries) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("A,B\n1,2\n".getBytes(UTF_8));
      }
    }
    return file;
  }

  private Map<String, String> entries(String name) throws IOException {
    var entries = new LinkedHashMap<String, String>();
    try (var zip = new ZipFile(folder.resolve(name).toFile())) {
      for (var entry : zip.stream().toList()) {
        entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return entries;
  }
}
