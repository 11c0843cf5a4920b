package org.monarca.records.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.monarca.records.bundle.CsvRows;
import org.monarca.records.mapping.MappingFile;
import org.monarca.records.mapping.Recoded;

/**
 * How tables are written.
 *
 * @param encoding as mapping files name it: {@code windows-1252}
 * @param delimiter what stands between values
 */
public record Writing(String encoding, char delimiter) {

  public static final List<String> ENCODINGS = List.of("utf-8", "windows-1252", "iso-8859-1");
  public static final List<Character> DELIMITERS = List.of(',', ';', '|', '\t');

  static final int MOST_ROW_BYTES = 1 << 20;

  /** So many rows tell how all are written. */
  private static final int LOOKED_AT = 50;

  /** What fits these bytes best. */
  public static Writing of(byte[] table) {
    var encoding = encoding(table);
    var best = new Fit(',', 1, 0);
    for (char delimiter : DELIMITERS) {
      var fit = fit(table, new Writing(encoding, delimiter));
      best = fit.isBetterThan(best) ? fit : best;
    }
    return new Writing(encoding, best.delimiter());
  }

  /** A word for it: {@code comma}. */
  public static String nameOf(char delimiter) {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '|' -> "bar";
      case '\t' -> "tab";
      default -> throw new IllegalArgumentException("no delimiter of a mapping");
    };
  }

  CsvRows rows(byte[] table) {
    var charset = MappingFile.charset(encoding).orElseThrow();
    return new CsvRows(
        Recoded.of(new ByteArrayInputStream(table), charset), MOST_ROW_BYTES, delimiter);
  }

  private static String encoding(byte[] table) {
    return ENCODINGS.stream()
        .filter(name -> isText(table, MappingFile.charset(name).orElseThrow()))
        .findFirst()
        .orElse("iso-8859-1");
  }

  private static boolean isText(byte[] table, Charset charset) {
    if (charset.equals(StandardCharsets.ISO_8859_1)) {
      return true;
    }
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(table));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static Fit fit(byte[] table, Writing writing) {
    try {
      var rows = writing.rows(table);
      int columns = 0;
      int read = 0;
      int even = 0;
      while (read < LOOKED_AT && rows.next()) {
        columns = read == 0 ? rows.size() : columns;
        even += rows.size() == columns ? 1 : 0;
        read++;
      }
      return new Fit(writing.delimiter(), columns, rows.problem() == null ? even : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How well a delimiter fits.
   *
   * @param columns of the heading
   * @param even rows that have as many
   */
  private record Fit(char delimiter, int columns, int even) {

    boolean isBetterThan(Fit other) {
      return columns > 1
          && (other.columns == 1
              || even > other.even
              || (even == other.even && columns > other.columns));
    }
  }
}
