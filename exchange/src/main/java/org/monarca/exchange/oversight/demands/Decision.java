package org.monarca.exchange.oversight.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed about a demand, and what a second person said.
 *
 * @param byDepartment whether the State had no second officer, and the Department confirms
 * @param given whether something is given, and not refused
 * @param kinds codes of what is given
 * @param family whether the family was told; where it is refused, absent or that an order forbids
 *     it
 * @param verdict {@code confirmed}, {@code returned} or {@code withdrawn}; absent while it waits
 * @param lifted when it was written down that the order does not forbid to tell any more
 * @param threat to health or safety; absent where that is not the basis
 * @param handed on which day it was handed over; absent until then
 * @param handedBy account of who wrote that down
 */
public record Decision(
    long id,
    long demand,
    Instant proposed,
    String proposedBy,
    boolean byDepartment,
    boolean given,
    String why,
    List<String> kinds,
    List<String> children,
    @Nullable Family family,
    @Nullable LocalDate familyDay,
    @Nullable String familyWhy,
    @Nullable Instant decided,
    @Nullable String decidedBy,
    @Nullable String verdict,
    @Nullable String verdictWhy,
    @Nullable Instant lifted,
    @Nullable String threat,
    @Nullable LocalDate handed,
    @Nullable String handedBy) {

  public Decision {
    kinds = List.copyOf(kinds);
    children = List.copyOf(children);
  }

  /** Whether two people decided to give it, and nobody wrote down yet that it was handed over. */
  public boolean isToBeHanded() {
    return given && "confirmed".equals(verdict) && handed == null;
  }

  /** Whether nobody may tell of it. */
  public boolean isSilent() {
    return family == Family.FORBIDDEN && lifted == null;
  }
}
