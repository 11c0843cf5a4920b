package org.monarca.exchange.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task to be opened.
 *
 * @param subject what the opener calls it, {@code near-match:123}; at most one task of a kind is
 *     open about it
 * @param state postal code of the State that has to see to it; {@code US} for the Department
 * @param district LEA id of the district in whose scope the child is, where there is one
 * @param exchangeIds numbers of the children it is about, digits alone
 * @param notFor account that may not do it, such as the one who proposed what is to be confirmed
 */
public record NewTask(
    TaskKind kind,
    String subject,
    String state,
    @Nullable String district,
    List<String> exchangeIds,
    @Nullable String notFor) {

  public NewTask {
    exchangeIds = List.copyOf(exchangeIds);
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a task is about something");
    }
  }

  boolean isOfTheDepartment() {
    return state.equals(Office.NATION);
  }
}
