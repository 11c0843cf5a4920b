package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to see to.
 *
 * @param subject what the feature that opened it calls it
 * @param state postal code; {@code US} where no State has to do with it
 * @param region the office that has it, or had it before it went up
 * @param district LEA id, likewise
 * @param assignee account of whoever has it, or had it when it was over
 * @param notFor account that may not do it
 * @param due by the end of that day in the State
 * @param dueDays working days that this was when it was opened
 * @param escalates when it goes up by itself; absent at the top and when it is over
 * @param ended when it had gone up to the end; absent where it has not
 * @param outcome what the feature said that came of it; absent before it is over
 * @param version raised by each change
 */
public record Task(
    long id,
    TaskKind kind,
    String subject,
    TaskStatus status,
    Level level,
    String state,
    @Nullable Long region,
    @Nullable String district,
    @Nullable String assignee,
    @Nullable String notFor,
    LocalDate due,
    int dueDays,
    Instant opened,
    @Nullable Instant escalates,
    @Nullable Instant ended,
    @Nullable Instant closed,
    @Nullable String outcome,
    List<String> exchangeIds,
    long version) {

  /** The office that has it. */
  public Office office() {
    return new Office(level, state, region, district);
  }

  /** Whether it lies with those who see to users, and not with those who see to records. */
  boolean isOfUsers() {
    return kind.isOfUsers();
  }

  /** Whether that person has it. */
  public boolean isOf(String account) {
    return account.equals(assignee);
  }

  /** Whether that person may have it and decide about it. */
  public boolean isFor(String account) {
    return !account.equals(notFor);
  }
}
