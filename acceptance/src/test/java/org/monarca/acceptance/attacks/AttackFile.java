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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is tried, one a line: {@code .txt} holds strings, {@code .csv} a header and rows. A line
 * that begins with a number sign says why. What an editor would not keep is written by its escape:
 * {@code \r \n \t \0 \e \\} and four digits after {@code \}{@code u}.
 */
final class AttackFile {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

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
    return ESCAPE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(meant(found.group(1))));
  }

  private static String meant(String escape) {
    return switch (escape.charAt(0)) {
      case 'r' -> "\r";
      case 'n' -> "\n";
      case 't' -> "\t";
      case '0' -> "\0";
      case 'e' -> "\u001b";
      case '\\' -> "\\";
      case 'u' -> Character.toString(Integer.parseInt(escape.substring(1), 16));
      default -> throw new IllegalArgumentException("no such escape: " + escape);
    };
  }

  private static InputStream stream(String name) {
    return Objects.requireNonNull(AttackFile.class.getResourceAsStream("/attacks/" + name), name);
  }
}
