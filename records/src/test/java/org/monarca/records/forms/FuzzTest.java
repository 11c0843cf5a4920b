package org.monarca.records.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.records.Children;
import org.monarca.records.Heard;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;

/**
 * Whatever bytes come, a reading ends as one of its own verdicts, soon, and leaves nothing behind.
 */
class FuzzTest {

  private static final int TRIES = 1_500;

  /** What parsers trip over. */
  private static final byte[][] MORSELS =
      bytes(
          "<",
          ">",
          "</",
          "/>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x>",
          "<?x?>",
          "&",
          "&#",
          "&#x",
          ";",
          "&lt;",
          "<student>",
          "</student>",
          "<course>",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\\u",
          "\\ud800",
          ":",
          ",",
          "null",
          "true",
          "1e9",
          "-",
          "\n",
          "\r",
          "\t",
          "\0",
          "\u00E9",
          "\uD83D\uDE00",
          "'",
          "=",
          "xmlns=\"\"",
          "PK",
          " ");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void anyBytesEndInAVerdict(Form form) throws IOException {
    var seeds = new ArrayList<byte[]>();
    seeds.add(sound(form));
    for (var file : Corpus.files(form)) {
      seeds.add(Files.readAllBytes(file));
    }
    var scratch = Files.createDirectory(folder.resolve("scratch"));
    var reader = Forms.reader(form, new Workspace(scratch, 3_000, 1));
    var random = new Random(form.code().hashCode());
    var file = folder.resolve("mutant");
    for (int i = 0; i < TRIES; i++) {
      // Half of them begin from what is sound, where there is most to be broken.
      var seed = seeds.get(random.nextBoolean() ? 0 : random.nextInt(seeds.size()));
      Files.write(file, mutant(seed, random));
      var reading = reader.examine(file, Expectation.from("TX"), new Heard());
      if (reading instanceof Reading.Refused(var findings)) {
        assertThat(findings).isNotEmpty().hasSizeLessThanOrEqualTo(100);
      }
    }
    assertThat(scratch).isEmptyDirectory();
  }

  private byte[] sound(Form form) throws IOException {
    var file = folder.resolve("sound");
    try (var writer = Forms.writer(form, file, Children.header())) {
      for (int i = 0; i < 8; i++) {
        writer.add(Children.child("TX-" + i));
      }
    }
    return Files.readAllBytes(file);
  }

  private static byte[] mutant(byte[] sound, Random random) {
    var bytes = sound;
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(bytes.length);
      var morsel = MORSELS[random.nextInt(MORSELS.length)];
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> spliced(bytes, at, at, morsel);
            case 2 ->
                spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)), morsel);
            case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
            default -> Arrays.copyOf(bytes, Math.max(1, at));
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    var changed = bytes.clone();
    changed[at] = (byte) random.nextInt(256);
    return changed;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    var changed = new byte[from + between.length + bytes.length - to];
    System.arraycopy(bytes, 0, changed, 0, from);
    System.arraycopy(between, 0, changed, from, between.length);
    System.arraycopy(bytes, to, changed, from + between.length, bytes.length - to);
    return changed;
  }

  private static byte[][] bytes(String... texts) {
    return Arrays.stream(texts)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }
}
