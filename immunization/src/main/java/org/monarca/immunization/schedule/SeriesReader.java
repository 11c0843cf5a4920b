package org.monarca.immunization.schedule;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.immunization.Sex;

/** Reads one series of an antigen. */
final class SeriesReader {

  /** Of a series for which none is said: after all others. */
  private static final String LAST = "999";

  private SeriesReader() {}

  static Series series(Fields fields) {
    fields.pass("seriesAdminGuidance");
    return new Series(
        fields.need("seriesName"),
        fields.need("targetDisease"),
        fields.need("vaccineGroup"),
        type(fields),
        sexes(fields),
        fields.list("indication", SeriesReader::indication),
        selection(fields),
        fields.list("seriesDose", DoseReader::dose));
  }

  private static Series.Type type(Fields fields) {
    return switch (fields.need("seriesType")) {
      case "Standard" -> Series.Type.STANDARD;
      case "Evaluation Only" -> Series.Type.EVALUATION_ONLY;
      case "Risk" -> Series.Type.RISK;
      default -> throw fields.wrong("the type of the series is not known");
    };
  }

  private static Set<Sex> sexes(Fields fields) {
    return fields.texts("requiredGender").stream()
        .map(gender ->
            switch (gender) {
              case "Female" -> Sex.FEMALE;
              case "Male" -> Sex.MALE;
              case "Unknown" -> Sex.UNKNOWN;
              default -> throw fields.wrong("\"requiredGender\" is not known");
            })
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Series.Indication indication(Fields fields) {
    fields.pass("description", "guidance");
    return new Series.Indication(
        fields.object("observationCode").read(DoseReader::code),
        fields.period("beginAge"),
        fields.period("endAge"));
  }

  private static Series.Selection selection(Fields fields) {
    var equivalent = fields.text("equivalentSeriesGroups");
    return fields
        .object("selectSeries")
        .read(selection -> {
          selection.pass("seriesGroupName");
          return new Series.Selection(
              selection.need("seriesGroup"),
              equivalent == null ? Set.of() : Set.of(equivalent.split("\\s*[;,]\\s*")),
              selection.yes("defaultSeries"),
              selection.yes("productPath"),
              Objects.requireNonNullElse(selection.text("seriesPriority"), ""),
              preference(selection),
              selection.period("minAgeToStart"),
              selection.period("maxAgeToStart"));
        });
  }

  private static int preference(Fields selection) {
    return selection.number(
        "seriesPreference", Objects.requireNonNullElse(selection.text("seriesPreference"), LAST));
  }
}
