package org.monarca.exchange.oversight.demands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * On what a demand is based ({@code bases.csv}).
 *
 * @param code its words stand in the catalogues
 * @param source what law lets records be given by it; blank where none does
 * @param gives whether something may be given by it
 * @param tells whether the family is told before that (34 CFR 99.31(a)(9)(ii))
 * @param forbids whether an order of this kind may forbid to tell it
 * @param threat whether the threat to health or safety is written down (34 CFR 99.32(a)(5))
 */
public record Basis(
    String code, String source, boolean gives, boolean tells, boolean forbids, boolean threat) {

  private static final List<Basis> ALL = read();

  public static List<Basis> all() {
    return ALL;
  }

  /** The one of that code. */
  public static Optional<Basis> of(String code) {
    return ALL.stream().filter(one -> one.code.equals(code)).findFirst();
  }

  private static List<Basis> read() {
    var table = Objects.requireNonNull(Basis.class.getResourceAsStream("bases.csv"));
    try (table) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells ->
              new Basis(
                  cells[0],
                  cells[1],
                  cells[2].equals("yes"),
                  cells[3].equals("yes"),
                  cells[4].equals("yes"),
                  cells[5].equals("yes")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
