package org.monarca.immunization.schedule;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when a dose may be skipped. */
final class SkipReader {

  private SkipReader() {}

  static ConditionalSkip skip(Fields fields) {
    var context =
        switch (fields.need("context")) {
          case "Evaluation" -> ConditionalSkip.Context.EVALUATION;
          case "Forecast" -> ConditionalSkip.Context.FORECAST;
          case "Both" -> ConditionalSkip.Context.BOTH;
          default -> throw fields.wrong("the context is not known");
        };
    return new ConditionalSkip(
        context, logic(fields, "setLogic"), fields.list("set", SkipReader::set));
  }

  private static ConditionalSkip.SkipSet set(Fields fields) {
    fields.pass("setID", "setDescription");
    return new ConditionalSkip.SkipSet(
        logic(fields, "conditionLogic"), fields.list("condition", SkipReader::condition));
  }

  /** Where one thing alone stands, CDC says that there is no logic. */
  private static Logic logic(Fields fields, String key) {
    return switch (Objects.requireNonNullElse(fields.text(key), "n/a")) {
      case "AND", "n/a" -> Logic.AND;
      case "OR" -> Logic.OR;
      default -> throw fields.wrong("the logic of \"%s\" is not known".formatted(key));
    };
  }

  private static SkipCondition condition(Fields fields) {
    fields.pass("conditionID");
    return switch (fields.need("conditionType").toLowerCase(Locale.ROOT)) {
      case "age" -> new SkipCondition.Age(fields.period("beginAge"), fields.period("endAge"));
      case "interval" -> new SkipCondition.Interval(interval(fields));
      case "completed series" ->
          new SkipCondition.CompletedSeries(Set.of(fields.need("seriesGroups").split("\\s*;\\s*")));
      case "vaccine count by age", "vaccine count by date", "vaccine count by date and age" ->
          count(fields);
      default -> throw fields.wrong("the type of the condition is not known");
    };
  }

  private static Period interval(Fields fields) {
    var interval = fields.period("interval");
    if (interval == null) {
      throw fields.wrong("\"interval\" is missing");
    }
    return interval;
  }

  private static SkipCondition count(Fields fields) {
    return new SkipCondition.Count(
        fields.period("beginAge"),
        fields.period("endAge"),
        fields.day("startDate", Validity.FIRST),
        fields.day("endDate", Validity.LAST),
        validOnly(fields),
        comparison(fields),
        fields.number("doseCount", fields.need("doseCount")),
        vaccines(fields, "vaccineTypes"));
  }

  private static boolean validOnly(Fields fields) {
    return switch (fields.need("doseType")) {
      case "Valid" -> true;
      case "Total" -> false;
      default -> throw fields.wrong("\"doseType\" is not known");
    };
  }

  private static SkipCondition.Comparison comparison(Fields fields) {
    return switch (fields.need("doseCountLogic").toLowerCase(Locale.ROOT)) {
      case "greater than" -> SkipCondition.Comparison.GREATER;
      case "equal to", "equal" -> SkipCondition.Comparison.EQUAL;
      case "less than" -> SkipCondition.Comparison.LESS;
      default -> throw fields.wrong("\"doseCountLogic\" is not known");
    };
  }

  /** CVX codes with semicolons between them. */
  static Set<Integer> vaccines(Fields fields, String key) {
    return vaccines(fields, key, fields.text(key));
  }

  static Set<Integer> vaccines(Fields fields, String key, @Nullable String codes) {
    var cvx = new HashSet<Integer>();
    for (var code : codes == null ? new String[0] : codes.split(";")) {
      cvx.add(fields.number(key, code));
    }
    return Set.copyOf(cvx);
  }
}
