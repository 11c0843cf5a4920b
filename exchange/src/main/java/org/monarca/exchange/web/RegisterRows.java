package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.oversight.Exported;

/** What stands below the rows of a register's file. */
final class RegisterRows {

  private RegisterRows() {}

  /** That there is more: a file that is cut must not be taken for all. */
  static void cut(Wording words, int columns, Table table) {
    @Nullable Object[] row = new @Nullable Object[columns];
    row[0] = words.say("register.cut", Exported.MOST);
    table.row(row);
  }
}
