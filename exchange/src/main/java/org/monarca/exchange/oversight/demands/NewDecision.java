package org.monarca.exchange.oversight.demands;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;

/**
 * A decision as somebody proposes it.
 *
 * @param kinds codes of what is given; none where it is refused
 * @param family where it is refused, absent unless an order forbids to tell that it was asked for
 * @param threat to health or safety; absent where that is not the basis
 */
public record NewDecision(
    boolean given,
    String why,
    List<String> kinds,
    Set<ExchangeId> children,
    @Nullable Family family,
    @Nullable LocalDate familyDay,
    @Nullable String familyWhy,
    @Nullable String threat) {

  /** What can be given of a record. */
  public static final List<String> KINDS =
      List.of(
          "identity",
          "enrollment",
          "courses",
          "assessments",
          "needs",
          "health",
          "moves",
          "contacts",
          "history");

  public NewDecision {
    kinds = List.copyOf(kinds);
    children = Set.copyOf(children);
  }
}
