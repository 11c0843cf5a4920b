package org.monarca.records.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.monarca.records.Heard;
import org.monarca.records.forms.Forms;
import org.monarca.records.problems.Finding;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;

/** An example of another layout, as it lies in the documentation, perhaps with something wrong. */
final class Examples {

  static final Path FOLDER = Path.of("..", "docs", "formats", "examples");

  private static final Unsaid KNOWN =
      new Unsaid("TX", OffsetDateTime.parse("2026-11-02T06:00:00Z"));

  /** What means something in one of the layouts, and what means nothing in any. */
  private static final String DAMAGE = "\",;|\n\r\0<>&{}[]:1ZÿÃ";

  private final Map<String, byte[]> files = new TreeMap<>();

  /** All files of one example. */
  static Examples of(String layout) {
    var example = new Examples();
    try (var found = Files.list(FOLDER.resolve(layout))) {
      for (var file : found.toList()) {
        example.files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return example;
  }

  /** No files yet. */
  static Examples nothing() {
    return new Examples();
  }

  Examples changed(String file, String from, String to) {
    var text = new String(files.get(file), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold " + from);
    }
    return with(file, text.replace(from, to));
  }

  Examples with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Examples with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  String text(String file) {
    return text(file, StandardCharsets.UTF_8);
  }

  String text(String file, Charset charset) {
    return new String(files.get(file), charset);
  }

  /** One more line behind the last. */
  Examples more(String file, String line) {
    return with(file, new String(files.get(file), StandardCharsets.UTF_8) + line + "\n");
  }

  Examples without(String file) {
    files.remove(file);
    return this;
  }

  /** One of its files with some bytes changed, or cut off. */
  Examples damaged(Random random, boolean cut) {
    var names = List.copyOf(files.keySet());
    var name = names.get(random.nextInt(names.size()));
    var bytes = Objects.requireNonNull(files.get(name));
    if (cut) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    } else {
      bytes = bytes.clone();
      for (int i = 0; i < 5; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
      }
    }
    files.put(name, bytes);
    return this;
  }

  Path zip(Path folder) throws IOException {
    var zip = folder.resolve("example.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return zip;
  }

  /** What the exchange hears of it from Texas. */
  Said read(Path folder) throws IOException {
    return read(zip(folder), Form.CSV_BUNDLE);
  }

  static Said read(Path file, Form form) throws IOException {
    var heard = new Heard();
    var reader = Forms.reader(form, Workspace.usual(), KNOWN);
    return new Said(reader.examine(file, Expectation.from("TX"), heard), heard);
  }

  /** How a reading ended, and what was said on the way. */
  record Said(Reading reading, Heard heard) {

    Reading.Complete complete() {
      if (reading instanceof Reading.Complete complete) {
        return complete;
      }
      throw new AssertionError(reading);
    }

    List<Finding> refusals() {
      if (reading instanceof Reading.Refused(var findings)) {
        return findings;
      }
      throw new AssertionError("not refused");
    }
  }
}
