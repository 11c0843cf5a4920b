package org.monarca.population.chance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** A table of this module's resources: commas, a heading, and no quotes. */
public record Table(List<Line> lines) {

  /**
   * Reads {@code path}, taken from this module's root package, for example {@code
   * places/towns.csv}.
   */
  public static Table read(String path) {
    var stream =
        Objects.requireNonNull(
            Table.class.getResourceAsStream("/org/monarca/population/" + path), path);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var rows = reader.lines().map(line -> List.of(line.split(",", -1))).toList();
      var heading = rows.getFirst();
      return new Table(rows.stream().skip(1).map(cells -> new Line(heading, cells)).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One row under its heading. */
  public record Line(List<String> heading, List<String> cells) {

    public Line {
      if (heading.size() != cells.size()) {
        throw new IllegalArgumentException("cells do not fit the heading: " + cells);
      }
    }

    /** The text in this column, empty when blank. */
    public String text(String column) {
      int index =
          IntStream.range(0, heading.size())
              .filter(i -> heading.get(i).equals(column))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no column " + column));
      return cells.get(index);
    }

    public int number(String column) {
      return Integer.parseInt(text(column));
    }

    /** The word in this column as the name of a constant: {@code MOTHER}. */
    public String constant(String column) {
      return text(column).toUpperCase(Locale.ROOT);
    }

    /** The column's Y or N. */
    public boolean yes(String column) {
      return text(column).equals("Y");
    }
  }
}
