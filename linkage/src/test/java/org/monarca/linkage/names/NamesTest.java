package org.monarca.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "de la Cruz, cruz",
    "De La Cruz, cruz",
    "Delacruz, cruz",
    "de los Santos, santos",
    "San Juan, juan",
    "Santacruz, cruz",
    "García y López, garcia lopez",
    "García-López, garcia lopez",
    "Hdez., hernandez",
    "Pérez Jr., perez",
    "López hijo, lopez",
    "Delgado, delgado",
    "Vang, vang",
    "La, la",
    "Van, van",
    "de la Viuda, viuda",
    "Ma, ma"
  })
  void surnamesAreComparedByTheirWords(String written, String words) {
    assertThat(NameWords.surname(written)).isEqualTo(List.of(words.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "María de los Ángeles, maria angeles",
    "Ma. Guadalupe, maria guadalupe",
    "Fco. Javier, francisco javier",
    "Ma, ma",
    "J. Jesús, j jesus",
    "Nina, nina"
  })
  void givenNamesAreComparedByTheirWords(String written, String words) {
    assertThat(NameWords.given(written)).isEqualTo(List.of(words.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Baby Boy",
        "BABY GIRL",
        "Baby Boy Garcia",
        "Unknown",
        "No Name",
        "N/A",
        "Desconocido",
        "Sin nombre",
        "xxx",
        "Twin A",
        "-",
        "",
        "123"
      })
  void placeholdersAreNoNames(String written) {
    assertThat(NameWords.given(written)).isEmpty();
    assertThat(NameWords.surname(written)).isEmpty();
  }

  @Test
  void generationsAreTakenOutOfSurnames() {
    assertThat(NameWords.generation("Pérez Jr.")).isEqualTo("jr");
    assertThat(NameWords.generation("López hijo")).isEqualTo("jr");
    assertThat(NameWords.generation("Padre")).isEmpty();
  }

  @Test
  void nicknamesStandForFullNamesInBothLanguages() {
    var nicknames = Nicknames.standard();

    assertThat(nicknames.fullNames("beto")).contains("alberto", "roberto");
    assertThat(nicknames.fullNames("lupe")).contains("guadalupe");
    assertThat(nicknames.fullNames("bob")).contains("robert");
    assertThat(nicknames.fullNames("zubeldia")).isEmpty();
  }

  @Test
  void commonNamesAreLessRareThanUncommonOnes() {
    var surnames = NameFrequencies.surnames();
    var givenNames = NameFrequencies.givenNames();

    assertThat(surnames.rarity("garcia")).isBetween(5f, 6f);
    assertThat(surnames.rarity("zubeldia")).isGreaterThan(surnames.rarity("lopez"));
    assertThat(surnames.rarity("qwxyz")).isEqualTo(NameFrequencies.UNLISTED);
    assertThat(givenNames.rarity("maria")).isBetween(3f, 4f);
  }
}
