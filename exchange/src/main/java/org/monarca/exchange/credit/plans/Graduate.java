package org.monarca.exchange.credit.plans;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.records.RecordKind;
import org.monarca.records.reference.UsStates;

/**
 * Where and when a student is to graduate.
 *
 * @param grade in which the student is placed; absent where none is known
 * @param graduates the year of the class
 * @param school NCES number of the designated graduation school; absent where none was sent
 * @param said the enrollment that names it
 * @param state of that school, else of the latest enrollment; absent where neither is known
 */
public record Graduate(
    @Nullable String grade,
    int graduates,
    @Nullable String school,
    @Nullable Entry said,
    @Nullable String state) {

  private static final int LAST_GRADE = 12;

  /**
   * @param child as the reader may see it
   */
  public static Graduate of(ChildRecord child, @Nullable String grade, LocalDate today) {
    var enrollments =
        child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream()
            .sorted(
                Comparator.comparing(
                        (Entry one) -> one.values().getOrDefault("enrollment_date", ""))
                    .thenComparing(Entry::asOf)
                    .reversed())
            .toList();
    var naming =
        enrollments.stream()
            .filter(one -> one.values().containsKey("designated_graduation_school"))
            .findFirst();
    var school = naming.map(one -> one.values().get("designated_graduation_school"));
    var state =
        school
            .filter(number -> number.matches("\\d{12}"))
            .map(UsStates::ofNcesNumber)
            .or(() ->
                enrollments.stream()
                    .map(Entry::state)
                    .filter(one -> !Withheld.isWithheld(one))
                    .findFirst());
    return new Graduate(
        grade,
        graduates(grade, today),
        school.orElse(null),
        naming.orElse(null),
        state.orElse(null));
  }

  /** A school year ends in the year after the one in which it begins; the year turns on 1 July. */
  private static int graduates(@Nullable String grade, LocalDate today) {
    int ends =
        today.getMonthValue() >= Month.JULY.getValue() ? today.getYear() + 1 : today.getYear();
    return Optional.ofNullable(grade)
        .filter(code -> code.matches("0[1-9]|1[0-2]"))
        .map(code -> ends + LAST_GRADE - Integer.parseInt(code))
        .orElse(ends);
  }
}
