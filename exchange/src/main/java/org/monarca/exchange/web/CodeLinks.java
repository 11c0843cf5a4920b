package org.monarca.exchange.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Cause;
import org.monarca.exchange.intake.CauseCount;
import org.monarca.records.Catalogue;
import org.monarca.records.problems.Problem;
import org.monarca.records.translation.CodeTable;

/**
 * Where a State says what values mean that are no codes of ours. A place that is none of a country
 * ({@code MON-3028}) is no matter of the list of our States.
 */
final class CodeLinks {

  private static final Set<Problem> OF_A_LIST =
      Set.of(Problem.CODE_UNKNOWN, Problem.CODE_TRANSLATED);

  private CodeLinks() {}

  /**
   * The list by which the values of a cause are translated, or can be; null where none can. Values
   * that came by a mapping are not the sender's any more: they are mended there.
   */
  static @Nullable String list(CauseCount count) {
    return count.first().sentAs() == null ? list(count.cause()) : null;
  }

  /** The list whose codes the values of a cause are none of; null where they are of no list. */
  static @Nullable String found(Cause cause) {
    return cause.problem() == Problem.CODE_UNKNOWN ? list(cause) : null;
  }

  private static @Nullable String list(Cause cause) {
    var record = cause.record();
    var element = cause.element();
    return record == null || element == null || !OF_A_LIST.contains(cause.problem())
        ? null
        : Catalogue.known().find(record, element).map(CodeTable::listOf).orElse(null);
  }
}
