package org.monarca.immunization.schedule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one dose of a series. */
final class DoseReader {

  private DoseReader() {}

  static SeriesDose dose(Fields fields) {
    var number = fields.need("doseNumber");
    return new SeriesDose(
        fields.number("doseNumber", number.replace("Dose", "")),
        fields.list("age", DoseReader::age),
        fields.list("interval", DoseReader::interval),
        fields.list("allowableInterval", DoseReader::interval),
        fields.list("preferableVaccine", DoseReader::vaccine),
        fields.list("allowableVaccine", DoseReader::vaccine),
        inadvertent(fields),
        fields.list("conditionalSkip", SkipReader::skip),
        fields.yes("recurringDose"),
        season(fields));
  }

  private static Set<Integer> inadvertent(Fields fields) {
    return fields.list("inadvertentVaccine", DoseReader::vaccine).stream()
        .map(SeriesVaccine::cvx)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Validity validity(Fields fields) {
    return new Validity(
        fields.day("effectiveDate", Validity.FIRST), fields.day("cessationDate", Validity.LAST));
  }

  private static AgeRule age(Fields fields) {
    return new AgeRule(
        validity(fields),
        fields.period("absMinAge"),
        fields.period("minAge"),
        fields.period("earliestRecAge"),
        fields.period("latestRecAge"),
        fields.period("maxAge"));
  }

  private static IntervalRule interval(Fields fields) {
    return new IntervalRule(
        validity(fields),
        from(fields),
        fields.period("absMinInt"),
        fields.period("minInt"),
        fields.period("earliestRecInt"),
        fields.period("latestRecInt"),
        priority(fields));
  }

  /** The logic's priority flag is worded as what it does. */
  private static boolean priority(Fields fields) {
    var words = fields.text("intervalPriority");
    if (words != null && !words.equals("override")) {
      throw fields.wrong("\"intervalPriority\" is not known");
    }
    return words != null;
  }

  private static IntervalRule.From from(Fields fields) {
    boolean previous = fields.need("fromPrevious").equals("Y");
    var target = fields.text("fromTargetDose");
    var recent = SkipReader.vaccines(fields, "fromMostRecent");
    var observed = fields.list("fromRelevantObs", DoseReader::code);
    if (previous) {
      return new IntervalRule.From.PreviousDose();
    }
    if (target != null) {
      return new IntervalRule.From.TargetDose(fields.number("fromTargetDose", target));
    }
    if (!recent.isEmpty()) {
      return new IntervalRule.From.MostRecent(recent);
    }
    if (observed.isEmpty()) {
      throw fields.wrong("it is not said what the interval is counted from");
    }
    return new IntervalRule.From.Observed(Set.copyOf(observed));
  }

  static String code(Fields fields) {
    return fields.pass("text").need("code");
  }

  /** Volumes are seldom told, and do not decide whether a dose counts (CDSi 6.8). */
  static SeriesVaccine vaccine(Fields fields) {
    fields.pass("vaccineType", "volume", "tradeName");
    return new SeriesVaccine(
        fields.number("cvx", fields.need("cvx")),
        fields.period("beginAge"),
        fields.period("endAge"),
        fields.text("mvx"),
        "Y".equals(fields.text("forecastVaccineType")));
  }

  private static @Nullable Season season(Fields fields) {
    List<Season> seasons =
        fields.list(
            "seasonalRecommendation",
            season ->
                new Season(
                    season.day("startDate", Validity.FIRST), season.day("endDate", Validity.LAST)));
    return seasons.isEmpty() ? null : seasons.getFirst();
  }
}
