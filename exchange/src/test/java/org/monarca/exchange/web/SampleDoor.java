package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.unusual.Figure;
import org.monarca.exchange.intake.unusual.Unusual;
import org.monarca.exchange.intake.unusual.UnusualWords;
import org.monarca.exchange.web.ComparisonPart.Line;
import org.monarca.exchange.web.ComparisonPart.Said;
import org.monarca.exchange.web.ComparisonPart.Typed;

/** What is asked about submissions at the door, of few and of many. */
final class SampleDoor {

  private static final List<Unusual> UNUSUAL =
      List.of(
          new Unusual(new Figure(Figure.Of.GRADE, "07"), 812, 3, false),
          new Unusual(new Figure(Figure.Of.SECTION, "course"), 20_412, 0, false),
          new Unusual(new Figure(Figure.Of.SCHOOL, "480000100001"), 0, 1_204, false));

  private final Wording words;
  private final String id;

  SampleDoor(Wording words, String id) {
    this.words = words;
    this.id = id;
  }

  ComparisonPart comparison(int unusual) {
    return comparison(unusual, Typed.NOTHING);
  }

  /** Somebody says that something is so, and not why. */
  ComparisonPart wrong() {
    return comparison(
        3,
        new Typed(
            Set.of("grade.07"), "", Problems.of("note", words.say("unusual.problem.no-note"))));
  }

  private ComparisonPart comparison(int unusual, Typed typed) {
    var says = new UnusualWords(words.locale());
    var said =
        new Said(
            says.message(UNUSUAL.getFirst()),
            words.say("unusual.said-by", "Marisol Quintanilla", "November 23, 2026"),
            "The middle school joined another district.");
    return new ComparisonPart(
        words.say("unusual.compared", unusual, words.say("unusual.full", 8)),
        UNUSUAL.stream()
            .limit(unusual)
            .map(one -> new Line(one.figure().key(), says.message(one), says.remedy(one)))
            .toList(),
        unusual == 0 ? List.of() : List.of(said),
        unusual > 0,
        typed);
  }

  LeftOutPage leftOut(int schools, @Nullable String chosen) {
    var lines = new ArrayList<LeftOutPage.Line>();
    var of = new ArrayList<LeftOutPage.SchoolLine>();
    for (int i = 0; i < schools; i++) {
      var school =
          i == 1 ? words.say("left-out.no-school") : "Lincoln Elementary (48000010000" + i + ")";
      of.add(
          new LeftOutPage.SchoolLine(
              i == 1 ? "" : "48000010000" + i, school, words.number(3_120L / (i + 1))));
      lines.add(
          new LeftOutPage.Line(
              String.format(Locale.ROOT, "TX-%05d", i), school, words.code("grade_level", "07")));
    }
    return new LeftOutPage(
        id,
        "gen-42-2026-11-23-TX-1",
        words.say("left-out.asked", 3_120L),
        of,
        chosen,
        chosen == null ? null : words.say("left-out.no-school"),
        lines,
        schools > 3);
  }
}
