package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.placement.GradePlacement;
import org.monarca.exchange.placement.Reason;
import org.monarca.exchange.placement.YearEnds;
import org.monarca.exchange.web.ArrivalPage.Placed;
import org.monarca.records.RecordKind;

/** The grade of placement and why it, in a registrar's words. */
final class ArrivalGrade {

  private static final RecordKind KIND = RecordKind.ENROLLMENT;

  private final GradePlacement placement;
  private final Wording words;
  private final LocalDate today;

  ArrivalGrade(GradePlacement placement, Wording words, LocalDate today) {
    this.placement = placement;
    this.words = words;
    this.today = today;
  }

  Placed placed() {
    var grade = placement.grade();
    var shown =
        grade != null
            ? words.value(KIND, "grade_level", grade)
            : words.say("arrival.no-grade." + placement.reason().code());
    return new Placed(shown, reason(), cautions());
  }

  private String reason() {
    var last = placement.last();
    return words.say(
        "arrival.reason." + placement.reason().code(),
        last == null ? "" : said(last, "grade_level"),
        last == null ? "" : school(last),
        last == null ? "" : said(last, "enrollment_date"),
        left(),
        age(),
        last == null ? "" : year(last));
  }

  private String left() {
    var left = placement.left();
    return left == null ? words.say("value.not-known") : words.date(left);
  }

  private Object age() {
    @Nullable Integer age = placement.age();
    return age == null ? "" : age;
  }

  /** "Liberty Middle School, Texas"; of a school that is withheld, that it is. */
  private String school(Entry enrollment) {
    var name = enrollment.values().get("school_or_project_name");
    return name == null
        ? words.say("arrival.school-not-shown")
        : words.say("value.by", name, words.state(enrollment.state()));
  }

  private String said(Entry enrollment, String key) {
    var value = enrollment.values().get(key);
    return value == null ? words.say("value.not-known") : words.value(KIND, key, value);
  }

  private String year(Entry enrollment) {
    var enrolled = enrollment.values().get("enrollment_date");
    if (enrolled == null) {
      return words.schoolYear(null, null);
    }
    int begins = YearEnds.schoolYear(LocalDate.parse(enrolled));
    return words.schoolYear(String.valueOf(begins), String.valueOf(begins + 1));
  }

  private List<String> cautions() {
    var cautions = new ArrayList<String>();
    if (placement.isOfAnotherAge()) {
      int years = placement.yearsOlder();
      cautions.add(
          words.say(years > 0 ? "arrival.older" : "arrival.younger", Math.abs(years), age()));
    }
    placement
        .others()
        .forEach(other ->
            cautions.add(
                words.say(
                    "arrival.other-grade",
                    words.state(other.state()),
                    said(other, "grade_level"),
                    said(other, "enrollment_date"))));
    @Nullable LocalDate third = placement.third();
    if (placement.reason() == Reason.TOO_YOUNG && third != null) {
      cautions.add(
          words.say(
              third.equals(today) ? "arrival.turns-three.today" : "arrival.turns-three",
              words.date(third)));
    }
    return List.copyOf(cautions);
  }
}
