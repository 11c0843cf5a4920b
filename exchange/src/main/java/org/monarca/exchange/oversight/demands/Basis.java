package org.monarca.exchange.oversight.demands;

import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.SmallTable;

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
    return SmallTable.rows(Basis.class, "bases.csv").stream()
        .map(row ->
            new Basis(
                row.get(0),
                row.get(1),
                row.get(2).equals("yes"),
                row.get(3).equals("yes"),
                row.get(4).equals("yes"),
                row.get(5).equals("yes")))
        .toList();
  }
}
