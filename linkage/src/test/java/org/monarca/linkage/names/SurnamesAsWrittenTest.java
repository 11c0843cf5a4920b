package org.monarca.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One family's surnames on the forms of several schools. */
class SurnamesAsWrittenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "García López",
        "GARCIA LOPEZ",
        "García-López",
        "García - López",
        "García y López",
        "García e López",
        "García, López",
        "García/López",
        "  García   López  ",
        "García de López",
        "García viuda de López",
        "García vda. de López"
      })
  void aDoubleSurnameIsTwoWordsHoweverItIsJoined(String written) {
    assertThat(NameWords.surname(written)).containsExactly("garcia", "lopez");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de la Cruz",
        "De La Cruz",
        "DE LA CRUZ",
        "de-la-Cruz",
        "Dela Cruz",
        "Delacruz",
        "DelaCruz",
        "Cruz",
        "la Cruz",
        "Santa Cruz",
        "Santacruz",
        "Santa-Cruz",
        "Cruz Jr.",
        "Cruz III",
        "Cruz hijo"
      })
  void particlesInFrontOfASurnameAreNotCompared(String written) {
    assertThat(NameWords.surname(written)).containsExactly("cruz");
  }

  @ParameterizedTest
  @CsvSource({
    "Delossantos, santos",
    "Delos Santos, santos",
    "Delas Heras, heras",
    "de los Santos, santos",
    "Delasheras, heras",
    "Delatorre, torre",
    "von Humboldt, humboldt",
    "van der Berg, der berg",
    "da Silva, silva",
    "dos Santos, santos",
    "San Martín, martin"
  })
  void particlesOfSeveralLanguages(String written, String compared) {
    assertThat(NameWords.surname(written)).isEqualTo(List.of(compared.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delgado",
        "Dela",
        "Delapaz",
        "Santana",
        "Santander",
        "Santaella",
        "Santos",
        "Lara",
        "Losada",
        "Yáñez",
        "Desantis",
        "Vanegas",
        "Elizondo",
        "Dominguez",
        "Santini",
        "Lasso"
      })
  void aSurnameThatOnlyBeginsLikeAParticleStaysWhole(String written) {
    assertThat(NameWords.surname(written)).hasSize(1);
    assertThat(NameWords.surname(written).getFirst()).hasSameSizeAs(written);
  }

  @ParameterizedTest
  @CsvSource({
    "Hdez, hernandez",
    "Fdez., fernandez",
    "Glez, gonzalez",
    "Gtz., gutierrez",
    "Mtz, martinez",
    "Rdz, rodriguez",
    "Hdez Mtz, hernandez martinez",
    "Ma, ma",
    "Ma Vang, ma vang"
  })
  void abbreviationsAreSpelledOutAndMaIsASurname(String written, String compared) {
    assertThat(NameWords.surname(written)).isEqualTo(List.of(compared.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "Jr, jr",
    "Junior, junior",
    "Hijo García, hijo garcia",
    "Padre, padre",
    "Senior López Jr., senior lopez"
  })
  void aGenerationThatStandsFirstIsASurname(String written, String compared) {
    assertThat(NameWords.surname(written)).isEqualTo(List.of(compared.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "Pérez Jr., jr",
    "Pérez Junior, jr",
    "Pérez hijo, jr",
    "Pérez Sr, sr",
    "Pérez padre, sr",
    "Pérez II, ii",
    "Pérez-López III, iii",
    "PÉREZ IV, iv",
    "Pérez, ''",
    "Junior, ''",
    "Junior Pérez, ''",
    "'', ''"
  })
  void theGenerationIsReadFromBehindTheSurname(String written, String generation) {
    assertThat(NameWords.generation(written)).isEqualTo(generation);
  }

  @ParameterizedTest
  @CsvSource({
    "jr, jr",
    "junior, jr",
    "hijo, jr",
    "h, jr",
    "sr, sr",
    "senior, sr",
    "padre, sr",
    "ii, ii",
    "nd, ii",
    "iii, iii",
    "rd, iii",
    "iv, iv"
  })
  void aGenerationHasOneSpelling(String word, String generation) {
    assertThat(NameWords.sameGeneration(word)).isEqualTo(generation);
    assertThat(NameWords.sameGeneration(generation)).isEqualTo(generation);
  }

  @ParameterizedTest
  @CsvSource({"Van, van", "San, san", "La, la", "Y, y", "de la, dela", "Viuda, viuda", "Los, los"})
  void particlesAndNothingElseAreANameAfterAll(String written, String compared) {
    assertThat(NameWords.surname(written)).containsExactly(compared);
  }

  /** Lo, Do, Van and San are the names of many families; a particle has a name after it. */
  @ParameterizedTest
  @CsvSource({
    "García Do, garcia do",
    "Vang-Lo, vang lo",
    "Vang Lo Jr., vang lo",
    "Lo Jr., lo",
    "Do García, garcia",
    "Nguyen Van, nguyen van",
    "García de la, garcia",
    "García y, garcia"
  })
  void aParticleThatIsASurnameTooIsOneWhereNothingFollows(String written, String compared) {
    assertThat(NameWords.surname(written)).isEqualTo(List.of(compared.split(" ")));
  }

  @Test
  void ofManySurnamesFourAreCompared() {
    assertThat(NameWords.surname("Álvarez de Toledo y Pimentel Osorio Guzmán Ponce de León"))
        .containsExactly("alvarez", "toledo", "pimentel", "osorio");
  }
}
