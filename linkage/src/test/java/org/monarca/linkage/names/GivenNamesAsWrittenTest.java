package org.monarca.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Given names as they stand on forms, and what is no given name at all. */
class GivenNamesAsWrittenTest {

  @ParameterizedTest
  @CsvSource({
    "María del Carmen, maria carmen",
    "María de la Luz, maria luz",
    "Ma. del Rosario, maria rosario",
    "Ma. de los Ángeles, maria angeles",
    "José de Jesús, jose jesus",
    "Juan Fco., juan francisco",
    "Fca. Isabel, francisca isabel",
    "Ma Gpe, maria guadalupe",
    "Gpe., guadalupe",
    "Ana-Sofía, ana sofia",
    "J Guadalupe, j guadalupe",
    "Juan Jr., juan",
    "Luis Ángel II, luis angel"
  })
  void spanishGivenNames(String written, String compared) {
    assertThat(NameWords.given(written)).isEqualTo(List.of(compared.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "Jean-Baptiste, jean baptiste",
    "Marie-Ange, marie ange",
    "Mai Yer, mai yer",
    "Nkauj Hli, nkauj hli",
    "Tou Ger, tou ger",
    "Aq'ab'al, aqabal",
    "Tz'ikin, tzikin",
    "Ixmucané, ixmucane",
    "Sak Nikté, sak nikte",
    "Arnaruaq, arnaruaq",
    "Tan'gaurluq, tangaurluq",
    "Ewul, ewul",
    "Wayne Dean, wayne dean"
  })
  void givenNamesOfOtherPeoples(String written, String compared) {
    assertThat(NameWords.given(written)).isEqualTo(List.of(compared.split(" ")));
  }

  /** What is glued to a surname may be a name of its own in front: Santana, Delaney. */
  @ParameterizedTest
  @ValueSource(strings = {"Delacruz", "Santamaria", "Delaneya"})
  void nothingIsTakenOffAGivenName(String written) {
    assertThat(NameWords.given(written)).hasSize(1);
    assertThat(NameWords.given(written).getFirst()).hasSameSizeAs(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BABY BOY",
        "baby-girl",
        "Babyboy",
        "Baby Boy García",
        "Baby Girl A López",
        "Twin B",
        "Twin A Hernández",
        "Bebé",
        "Recién Nacido",
        "recien nacida",
        "Newborn",
        "Unknown",
        "UNK",
        "No Name",
        "N/A",
        "n.a.",
        "Not Provided",
        "not applicable",
        "None",
        "NULL",
        "Sin Nombre",
        "Desconocida",
        "No sabe",
        "FNU",
        "LNU",
        "NMN",
        "XXX",
        "Test",
        "Student",
        "--",
        "?",
        "999",
        " "
      })
  void placeholdersInTwoLanguagesSayNothing(String written) {
    assertThat(NameWords.given(written)).isEmpty();
    assertThat(NameWords.surname(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Boyd, boyd",
    "Babette, babette",
    "Noname García, noname garcia",
    "Nora Name, nora name",
    "Una, una",
    "Nona, nona",
    "Unknown Soldier, unknown soldier",
    "Testa, testa",
    "Xx Garcia, xx garcia",
    "Childress, childress",
    "Twinkle, twinkle"
  })
  void aNameThatOnlyResemblesAPlaceholderIsAName(String written, String compared) {
    assertThat(NameWords.given(written)).isEqualTo(List.of(compared.split(" ")));
  }
}
