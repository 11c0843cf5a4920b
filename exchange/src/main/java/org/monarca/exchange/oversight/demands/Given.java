package org.monarca.exchange.oversight.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a child's record was asked for by a legal demand, and what came of it, as its account of
 * disclosures tells it.
 *
 * @param office who asked
 * @param at when it was decided that something is given; elsewhere when it was asked for
 * @param basis code of a {@link Basis}
 * @param came {@code given}, {@code refused}, {@code asked} while nothing is decided, or {@code
 *     others} where records of others alone were given
 * @param kinds what was given
 * @param handed on which day it was handed over; absent until then
 * @param threat to health or safety, where that was the basis
 */
public record Given(
    String office,
    Instant at,
    String basis,
    String came,
    List<String> kinds,
    @Nullable LocalDate handed,
    @Nullable String threat) {

  public Given {
    kinds = List.copyOf(kinds);
  }
}
