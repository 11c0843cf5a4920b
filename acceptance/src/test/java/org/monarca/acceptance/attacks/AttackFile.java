package org.monarca.acceptance.attacks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What is tried, one a line: {@code .txt} holds strings, {@code .csv} a header and rows. A line
 * that begins with a number sign says why. What an editor would not keep is written by its escape:
 * {@code \r \n \t \0 \e \\} and four digits after {@code \}{@code u}.
 */
final class AttackFile {

  private AttackFile() {}

  static List<String> lines(String name) {
    try (var stream = stream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(AttackFile::unescaped)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NamedCsvRecord> rows(String name) {
    try (var text = new InputStreamReader(stream(name), StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String unescaped(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      if (here != '\\' || i + 1 == text.length()) {
        plain.append(here);
        continue;
      }
      i++;
      switch (text.charAt(i)) {
        case 'r' -> plain.append('\r');
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case '0' -> plain.append('\0');
        case 'e' -> plain.append('\u001b');
        case '\\' -> plain.append('\\');
        case 'u' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new IllegalArgumentException("no such escape: " + text);
      }
    }
    return plain.toString();
  }

  private static InputStream stream(String name) {
    return Objects.requireNonNull(AttackFile.class.getResourceAsStream("/attacks/" + name), name);
  }
}
