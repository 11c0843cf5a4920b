package org.monarca.exchange.access.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.access.Role;

/** When reviews open, and of which roles. */
class ReviewTermsTest {

  private final ReviewTerms terms = ReviewTerms.published();

  @ParameterizedTest
  @CsvSource({
    "QUARTERLY, 2026-11-29, 2026-10-01, 2027-01-01",
    "QUARTERLY, 2027-01-01, 2027-01-01, 2027-04-01",
    "QUARTERLY, 2026-12-31, 2026-10-01, 2027-01-01",
    "YEARLY, 2026-11-29, 2026-09-01, 2027-09-01",
    "YEARLY, 2027-08-31, 2026-09-01, 2027-09-01",
    "YEARLY, 2027-09-01, 2027-09-01, 2028-09-01"
  })
  void eachDayIsInOnePeriod(ReviewKind kind, LocalDate day, LocalDate beginning, LocalDate next) {
    assertThat(terms.of(kind).beginning(day)).isEqualTo(beginning);
    assertThat(terms.of(kind).next(day)).isEqualTo(next);
  }

  @Test
  void rolesThatSeeToAccessAndSecurityAreLookedAtQuarterlyAndAllOthersYearly() {
    assertThat(terms.rolesOf(ReviewKind.QUARTERLY))
        .contains(Role.USER_ADMIN, Role.FEDERAL_ADMIN, Role.OPERATOR, Role.AUDITOR);
    assertThat(
            Stream.of(ReviewKind.values()).flatMap(kind -> terms.rolesOf(kind).stream()).toList())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Role.values()).filter(role -> role != Role.STATE_SYSTEM).toList());
  }

  @Test
  void aRoleWithoutAReviewStopsTheStart() {
    var lines = Stream.of("yearly,9,12,60,30 7", "quarterly,1,3,45,30 7");

    assertThatThrownBy(() -> ReviewTerms.of(lines, Stream.of("school-user,yearly")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
