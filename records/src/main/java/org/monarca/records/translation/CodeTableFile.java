package org.monarca.records.translation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.monarca.records.Wording;
import org.monarca.records.bundle.CsvRows;
import org.monarca.records.translation.CodeFault.Reason;
import org.monarca.records.translation.CodeTable.Entry;

/**
 * A table of codes as a file: CSV in UTF-8 with the columns {@code list}, {@code theirs} and {@code
 * ours}. What is wrong with it is told, line by line.
 */
public final class CodeTableFile {

  /** More bytes than these are no table of codes. */
  public static final int MOST_BYTES = 1 << 20;

  /** More is told of no file. */
  public static final int MOST_FAULTS = 100;

  private static final List<String> HEADING = List.of("list", "theirs", "ours");

  /** What spreadsheets take for a formula, whatever apostrophes stand before it. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);

  private static final int MOST_ROW_BYTES = 1 << 14;

  private final List<Entry> entries = new ArrayList<>();
  private final List<CodeFault> faults = new ArrayList<>();
  private final Set<Entry> seen = new HashSet<>();

  private CodeTableFile() {}

  /**
   * A file that was read.
   *
   * @param table of all that is right; to be used only where there are no faults
   * @param faults in the order of lines, at most {@value #MOST_FAULTS}
   */
  public record Read(CodeTable table, List<CodeFault> faults) {}

  public static Read read(byte[] file) {
    try {
      var reading = new CodeTableFile();
      reading.all(new CsvRows(new ByteArrayInputStream(file), MOST_ROW_BYTES));
      return new Read(CodeTable.of(reading.entries), List.copyOf(reading.faults));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The table of a file that had no faults when it was kept, whatever the lists of codes are by
   * now.
   */
  public static CodeTable kept(byte[] file) {
    try {
      var rows = new CsvRows(new ByteArrayInputStream(file), MOST_ROW_BYTES);
      var entries = new ArrayList<Entry>();
      rows.next();
      while (rows.next()) {
        entries.add(new Entry(rows.value(0), rows.value(1), rows.value(2)));
      }
      return CodeTable.of(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file of a table for people: an apostrophe keeps spreadsheets from taking a value for a
   * formula (OWASP ASVS 1.2.10). Read again it is the same table.
   */
  public static byte[] write(CodeTable table) {
    return write(table, CodeTableFile::harmless);
  }

  /** The file of a table as it is {@link #kept}. */
  public static byte[] keep(CodeTable table) {
    return write(table, UnaryOperator.identity());
  }

  private static byte[] write(CodeTable table, UnaryOperator<String> theirs) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(HEADING);
      table
          .entries()
          .forEach(
              entry -> csv.writeRecord(entry.list(), theirs.apply(entry.theirs()), entry.ours()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String harmless(String theirs) {
    return FORMULA.matcher(theirs).matches() ? "'" + theirs : theirs;
  }

  private static String asWritten(String harmless) {
    return harmless.startsWith("'") && FORMULA.matcher(harmless).matches()
        ? harmless.substring(1)
        : harmless;
  }

  /** A value as it is kept: one blank where some, or what no screen shows, stand. */
  public static String spelled(String typed) {
    return Objects.requireNonNullElse(
        Wording.clean(typed.replaceAll("(?U)[\\p{Cntrl}\\s]+", " ")), "");
  }

  private void all(CsvRows rows) throws IOException {
    if (!rows.next()) {
      fault(rows.line(), Reason.NO_TABLE, "");
      return;
    }
    var heading = values(rows);
    if (!heading.stream().map(CodeTable::folded).toList().equals(HEADING)) {
      fault(rows.line(), Reason.HEADING, String.join(",", heading));
      return;
    }
    while (faults.size() < MOST_FAULTS && entries.size() <= CodeTable.MOST && rows.next()) {
      row(rows.line(), values(rows));
    }
    if (rows.problem() != null) {
      fault(rows.line(), Reason.NO_TABLE, "");
    }
    if (entries.size() > CodeTable.MOST) {
      fault(rows.line(), Reason.TOO_MANY, Integer.toString(CodeTable.MOST));
    }
  }

  private void row(long line, List<String> values) {
    if (values.size() != HEADING.size()) {
      fault(line, Reason.VALUES, String.join(",", values));
      return;
    }
    var entry = new Entry(values.get(0), asWritten(values.get(1)), values.get(2));
    var reason = CodeFault.reason(entry);
    if (reason.isPresent()) {
      faults.add(CodeFault.of(line, reason.get(), entry));
    } else if (!seen.add(new Entry(entry.list(), CodeTable.folded(entry.theirs()), ""))) {
      faults.add(CodeFault.of(line, Reason.TWICE, entry));
    } else {
      entries.add(entry);
    }
  }

  private void fault(long line, Reason reason, String value) {
    faults.add(new CodeFault(line, reason, value, ""));
  }

  private static List<String> values(CsvRows rows) throws IOException {
    var values = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      values.add(spelled(rows.value(i)));
    }
    return values;
  }
}
