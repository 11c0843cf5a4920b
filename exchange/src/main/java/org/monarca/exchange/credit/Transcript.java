package org.monarca.exchange.credit;

import java.util.ArrayList;
import java.util.List;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.protection.Shelter.Sight;
import org.monarca.records.RecordKind;

/**
 * What is printed on a transcript: of all who see as much of the student the same, whoever has it
 * made. Where a protected student is stands nowhere on it, whatever its maker sees.
 *
 * @param child without what a State should not have sent, its own readers' too
 * @param sight how much its maker sees: only papers of one sight can stand for each other
 * @param sources the records that it is made of
 */
public record Transcript(ChildRecord child, Ledger ledger, String sight, List<Long> sources) {

  private static final String WHOLE = "whole";

  private static final List<String> WHO =
      List.of(
          "first_name", "middle_name", "last_name_1", "last_name_2", "suffix", "birth_date", "sex");

  public Transcript {
    sources = List.copyOf(sources);
  }

  /** Of a child as its reader may see it. */
  public static Transcript of(ChildRecord child, CourseBook book, List<Long> sources) {
    var handedOn = HandedOn.of(child);
    return new Transcript(handedOn, Ledger.of(handedOn, book), sight(child), sources);
  }

  /** Whether States are named on it; of a protected student none is. */
  public boolean namesStates() {
    return !child.isProtected();
  }

  /** All that is printed, in no language and in an order that is always the same. */
  String content() {
    var lines = new ArrayList<String>();
    for (var key : WHO) {
      var value = child.student().get(key);
      lines.add(key + "=" + (value == null ? "" : value.value()));
    }
    ledger.lines().stream().map(this::content).sorted().forEach(lines::add);
    return String.join("\n", lines);
  }

  private String content(Line line) {
    var row = line.row();
    var values = row.entry().values();
    return String.join(
        "|",
        namesStates() ? row.entry().state() : "",
        values.getOrDefault("begin_academic_year", ""),
        values.getOrDefault("end_academic_year", ""),
        values.getOrDefault("course_title", ""),
        values.getOrDefault("course_section", ""),
        String.valueOf(row.course().sced()),
        row.course().subject().code(),
        String.valueOf(row.mark()),
        String.valueOf(row.isFinished()),
        line.status().name(),
        line.counted().stripTrailingZeros().toPlainString(),
        line.partial().stripTrailingZeros().toPlainString());
  }

  /** Of a paper kept under that sight: whether nobody protected the student when it was issued. */
  static boolean isOfOneUnprotected(String sight) {
    return sight.startsWith(WHOLE);
  }

  /** From comments it follows which courses were taken abroad; not everybody reads them. */
  private static String sight(ChildRecord child) {
    var sight = child.shelter().sight();
    var kind = sight == Sight.UNPROTECTED ? WHOLE : sight.name().toLowerCase(java.util.Locale.ROOT);
    return child.closure().closes(RecordKind.ENROLLMENT, "enrollment_comment")
        ? kind + " without comments"
        : kind;
  }
}
