package org.monarca.records.sample;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.records.ElementType;
import org.monarca.records.mapping.DateForm;

/** The ways in which systems write dates, and which of them a column's values are written in. */
public final class DateForms {

  private static final List<String> DATES =
      List.of(
          "yyyy-MM-dd",
          "M/d/yyyy",
          "d/M/yyyy",
          "yyyyMMdd",
          "MMddyyyy",
          "ddMMyyyy",
          "M-d-yyyy",
          "d-M-yyyy",
          "d.M.yyyy",
          "yyyy/M/d",
          "M/d/yy",
          "d-MMM-yyyy",
          "d-MMM-yy",
          "MMM d, yyyy",
          "d MMM yyyy",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd'T'HH:mm:ss",
          "M/d/yyyy H:mm",
          "M/d/yyyy H:mm:ss",
          "M/d/yyyy h:mm:ss a");

  private static final List<String> MONTHS =
      List.of("yyyy-MM", "M/yyyy", "yyyyMM", "MMM yyyy", "MMM-yy");

  private DateForms() {}

  /** All that may be chosen for an element of that type; none where it is no date. */
  public static List<String> of(ElementType type) {
    return switch (type) {
      case DATE -> DATES;
      case YEAR_MONTH -> Stream.concat(MONTHS.stream(), DATES.stream()).toList();
      case YEAR -> Stream.of(List.of("yyyy"), MONTHS, DATES).flatMap(List::stream).toList();
      default -> List.of();
    };
  }

  /** Those in which every one of the values can be read; several where the days leave it open. */
  public static List<String> fitting(Collection<String> values, ElementType type) {
    return values.isEmpty()
        ? List.of()
        : of(type).stream().filter(form -> DateForm.of(form).readsAll(values)).toList();
  }

  /** Whether that is how we write it, so that nothing has to be converted. */
  public static boolean isOurs(String form, ElementType type) {
    return switch (type) {
      case DATE -> form.equals("yyyy-MM-dd");
      case YEAR_MONTH -> form.equals("yyyy-MM");
      case YEAR -> form.equals("yyyy");
      default -> true;
    };
  }
}
