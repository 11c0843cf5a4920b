package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.monarca.exchange.web.FindingsPart.CauseLine;
import org.monarca.exchange.web.FindingsPart.Chosen;

/** What was found of a submission: nothing, some, very much. */
final class SampleFindings {

  private final Wording words;

  SampleFindings(Wording words) {
    this.words = words;
  }

  /**
   * @param narrowed to those of one cause
   */
  FindingsPart of(int count, boolean narrowed) {
    var lines = new ArrayList<FindingsPart.Line>();
    for (int i = 0; i < count; i++) {
      lines.add(
          new FindingsPart.Line(
              words.say("finding.at-line", "students.csv", "" + (i + 2)),
              "TX-0000" + i,
              "birth_date",
              i == 4 ? "x".repeat(100) : "2012-02-30",
              i % 3 == 0 ? "MON-2002" : "MON-3001",
              i % 3 == 0,
              "The birth date is not a date: 2012-02-30 was seen.",
              "Write it as year, month, day: YYYY-MM-DD."));
    }
    var causes =
        count == 0
            ? List.<CauseLine>of()
            : List.of(
                new CauseLine(
                    "MON-2002.student.birth_date",
                    "MON-2002",
                    true,
                    "A value is not of its form",
                    "Birth Date (birth_date)",
                    "Write it as year, month, day: YYYY-MM-DD.",
                    "4",
                    lines.subList(0, Math.min(3, count)),
                    null,
                    false),
                new CauseLine(
                    "MON-2004.student.birth_country",
                    "MON-2004",
                    true,
                    "A value is no code of its list",
                    "Birth Country (birth_country)",
                    "Send one of the list’s codes.",
                    "12",
                    lines.subList(0, 1),
                    "country",
                    false),
                new CauseLine(
                    "MON-3108.student.sex",
                    "MON-3108",
                    false,
                    "Code translated",
                    "Sex (sex)",
                    "Nothing needs to be done if it means that.",
                    "5,000",
                    lines.subList(0, 1),
                    "sex",
                    true),
                new CauseLine(
                    "MON-3006.student.",
                    "MON-3006",
                    false,
                    "The child has no qualifying move",
                    "",
                    "Send the move that qualifies the child.",
                    "487,210",
                    lines.subList(0, 1),
                    null,
                    false));
    return new FindingsPart(
        words.say(
            "findings.sentence",
            words.say("findings.errors", count),
            words.say("findings.warnings", count)),
        causes,
        narrowed
            ? new Chosen(
                null, "MON-2002.student.birth_date", "MON-2002, A value is not of its form")
            : null,
        lines,
        count > 100);
  }
}
