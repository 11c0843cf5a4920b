package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.monarca.records.bundle.ChangedZip;

/**
 * A file of the conformance kit as another State would send it: it says so in its header, and
 * nowhere else, for no rule lays other values beside it.
 */
record KitCopy(Path path) implements AutoCloseable {

  /** In JSON, XML and mapping files. */
  private static final Pattern SAID =
      Pattern.compile(
          "(submitting_state\"?\\s*[:>]\\s*(?:\\{\\s*\"constant\"\\s*:\\s*)?\"?)[A-Z]{2}\\b");

  /** In a table of a header, which has no other State in it. */
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w-])" + Conform.OF_THE_KIT + "(?![\\w-])");

  static KitCopy of(Path file, String state) throws IOException {
    var copy = new KitCopy(Files.createTempFile("monarca-kit-", ending(file)));
    boolean isWritten = false;
    try {
      Files.write(copy.path, changed(file, state));
      isWritten = true;
    } finally {
      if (!isWritten) {
        copy.close();
      }
    }
    return copy;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.'));
  }

  /** What is wrong as a zip names no State that anybody could read, and is left as it is. */
  private static byte[] changed(Path file, String state) throws IOException {
    var bytes = Files.readAllBytes(file);
    return ending(file).equals(".zip")
        ? ChangedZip.of(file, (entry, said) -> changed(entry, said, state)).orElse(bytes)
        : changed("", bytes, state);
  }

  /** Byte for byte, for some of them are no text. */
  private static byte[] changed(String entry, byte[] bytes, String state) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var changed =
        entry.equalsIgnoreCase("header.csv")
            ? CODE.matcher(text).replaceAll(state)
            : SAID.matcher(text).replaceAll("$1" + state);
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }
}
