package org.monarca.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The examples of other layouts that the documentation shows, perhaps with something changed. */
public final class ExampleLayouts {

  public static final Path FOLDER = Path.of("..", "docs", "formats", "examples");

  private final Map<String, byte[]> files = new TreeMap<>();

  private ExampleLayouts() {}

  public static ExampleLayouts of(String name) throws IOException {
    var example = new ExampleLayouts();
    try (var found = Files.list(FOLDER.resolve(name))) {
      for (var file : found.toList()) {
        example.files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return example;
  }

  public ExampleLayouts changed(String file, String from, String to) {
    var text = new String(files.get(file), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold " + from);
    }
    files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
