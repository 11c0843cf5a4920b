package org.monarca.records.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.records.RecordKind.STUDENT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.records.Children;
import org.monarca.records.StudentRecord;
import org.monarca.records.translation.CodeTable.Entry;

/** Numbers and names of States mean something in the United States alone. */
class TranslatedPlacesTest {

  private static final CodeTable TABLE =
      CodeTable.of(
          List.of(
              new Entry("state", "08", "CO"),
              new Entry("state", "COL", "CO"),
              new Entry("state", "72", "PR"),
              new Entry("state", "MX-JAL", "CA"),
              new Entry("country", "USA", "US"),
              new Entry("country", "MEX", "MX")));

  @ParameterizedTest
  @CsvSource({
    "US, 08, CO",
    "USA, col, CO",
    ", 08, CO",
    "PR, 72, PR",
    "PR, 08, 08",
    "MX, 08, 08",
    "MEX, COL, COL",
    "Mexico, 08, 08",
    "US, MX-JAL, MX-JAL",
    ", MX-JAL, MX-JAL"
  })
  void aBirthplaceIsTranslatedWhereItsCountryIsOurs(
      @Nullable String country, String state, String read) {
    var child = with(with(Children.child("c1"), "birth_country", country), "birth_state", state);

    var translated = translated(child).student();

    assertThat(translated.value("birth_state")).isEqualTo(read);
  }

  @Test
  void theCountryOfAPlaceAbroadIsTranslatedAllTheSame() {
    var child = with(with(Children.child("c1"), "birth_country", "MEX"), "birth_state", "08");

    var translated = translated(child);

    assertThat(translated.student().value("birth_country")).isEqualTo("MX");
    assertThat(Translating.asSent(translated)).isEqualTo(child);
  }

  private static StudentRecord translated(StudentRecord child) {
    return Translating.by(TABLE, Children.header(), kind -> "").translated(child);
  }

  private static StudentRecord with(StudentRecord child, String key, @Nullable String value) {
    return value == null
        ? new StudentRecord(child.student().with(key, ""), child.childRows())
        : Children.with(child, STUDENT, key, value);
  }
}
