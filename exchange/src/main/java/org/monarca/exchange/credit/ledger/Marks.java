package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.SmallTable;

/**
 * Which marks pass ({@code marks.csv}): letters, percents, grade points, other countries' scales.
 * The first line that holds the mark counts, a State's own before the usual. Grade points are read
 * only where they are written with a decimal point: a bare 3 may be of a hundred.
 */
final class Marks {

  /** Whose scale a mark from abroad is read by. */
  static final String FOREIGN = "foreign";

  private record Line(
      String where,
      String scale,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      List<String> words,
      Passing passes) {

    boolean holds(String mark, Optional<BigDecimal> number) {
      return words.contains(mark) || (isOfScale(mark) && number.filter(this::holds).isPresent());
    }

    private boolean isOfScale(String mark) {
      return switch (scale) {
        case "points" -> mark.contains(".") && !mark.contains("%");
        case "percent" -> mark.contains("%");
        default -> true;
      };
    }

    private boolean holds(BigDecimal number) {
      return least != null
          && most != null
          && number.compareTo(least) >= 0
          && number.compareTo(most) <= 0;
    }
  }

  private static final List<Line> LINES =
      SmallTable.rows(Marks.class, "marks.csv").stream().map(Marks::line).toList();

  private Marks() {}

  /**
   * @param where postal code of the State, or {@link #FOREIGN}
   */
  static Passing passing(@Nullable String mark, String where) {
    if (mark == null) {
      return Passing.UNKNOWN;
    }
    var plain = mark.strip().toUpperCase(Locale.ROOT);
    var number = number(plain);
    return LINES.stream()
        .filter(line -> line.where().equals(where))
        .filter(line -> line.holds(plain, number))
        .findFirst()
        .or(() ->
            LINES.stream()
                .filter(line -> line.where().isEmpty())
                .filter(line -> !where.equals(FOREIGN) || !line.words().isEmpty())
                .filter(line -> line.holds(plain, number))
                .findFirst())
        .map(Line::passes)
        .orElse(Passing.UNKNOWN);
  }

  private static Optional<BigDecimal> number(String mark) {
    try {
      return Optional.of(new BigDecimal(mark.replace("%", "")));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Line line(List<String> row) {
    return new Line(
        row.get(0),
        row.get(1),
        number(row.get(2)).orElse(null),
        number(row.get(3)).orElse(null),
        row.get(4).isEmpty() ? List.of() : List.of(row.get(4).split(" ")),
        Passing.valueOf(row.get(5).toUpperCase(Locale.ROOT)));
  }
}
