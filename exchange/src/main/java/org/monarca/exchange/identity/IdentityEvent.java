package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.weigh.Evidence;

/**
 * Something that happened to a child's number.
 *
 * @param by who did it: a part of the exchange, or a person's account
 * @param model version of the linkage model where it was asked
 * @param exchangeIds the numbers concerned, that which it was before first
 * @param evidence as it was weighed then; absent where nothing was compared
 */
public record IdentityEvent(
    Instant at,
    What what,
    String by,
    @Nullable String model,
    List<ExchangeId> exchangeIds,
    @Nullable Evidence evidence) {

  public IdentityEvent {
    exchangeIds = List.copyOf(exchangeIds);
  }

  /** What can happen to a number. */
  public enum What {
    CREATED,
    LINKED,
    MERGED,
    SPLIT,
    UNDONE;

    /** As the interfaces write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static What of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
