package org.monarca.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.roster.ListedChild;
import org.monarca.exchange.roster.Roster.Taken;

/**
 * A list of children as a file, one row each, in codes. In a workbook numbers that name something
 * are text, days are days, and no cell is a formula, whatever a State sent.
 */
final class ChildListRows {

  static final List<String> COLUMNS =
      List.of(
          "exchange_id",
          "last_name",
          "first_name",
          "birth_date",
          "age",
          "grade",
          "school_id",
          "school",
          "enrolled_since",
          "left",
          "priority_for_services",
          "english_learner",
          "eligibility_end",
          "missing",
          "states");

  private static final String DAY = "yyyy-mm-dd";
  private static final String VERSION = "1.0";
  private static final double[] WIDTHS = {15, 22, 22, 12, 6, 8, 15, 32, 14, 12, 12, 12, 14, 32, 12};

  private ChildListRows() {}

  static void csv(Taken list, OutputStream out) throws IOException {
    try (var table = Table.csv(out, COLUMNS)) {
      list.children().forEach(child -> table.row(row(child, list.scope().today())));
    }
  }

  static void xlsx(Taken list, Wording words, OutputStream out) throws IOException {
    try (var workbook = new Workbook(out, "Monarca", VERSION)) {
      var sheet = workbook.newWorksheet(words.say("children.sheet"));
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(0, column, words.say("children.file." + COLUMNS.get(column)));
        sheet.width(column, WIDTHS[column]);
      }
      sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      int line = 1;
      for (var child : list.children()) {
        write(sheet, line++, row(child, list.scope().today()));
      }
    }
  }

  private static void write(Worksheet sheet, int line, @Nullable Object[] values) {
    for (int column = 0; column < values.length; column++) {
      switch (values[column]) {
        case null -> {}
        case LocalDate day -> {
          sheet.value(line, column, day);
          sheet.style(line, column).format(DAY).set();
        }
        case Long number -> sheet.value(line, column, number);
        case Object text -> sheet.value(line, column, text.toString());
      }
    }
  }

  private static @Nullable Object[] row(ListedChild child, LocalDate today) {
    var born = child.birthDate();
    return new @Nullable Object[] {
      child.id().digits(),
      child.lastName(),
      child.firstName(),
      born,
      born == null || born.isAfter(today) ? null : ChronoUnit.YEARS.between(born, today),
      child.grade(),
      child.school(),
      child.schoolName(),
      child.began(),
      child.ended(),
      child.priority(),
      child.learner(),
      child.eligibleUntil(),
      String.join(" ", child.missing()),
      String.join(" ", child.states())
    };
  }
}
