package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MendedIdentifierTest {

  @Test
  void whatFitsIsKeptWhole() {
    assertThat(MendedIdentifier.of("tx-1")).isEqualTo("tx-1-mended");
    assertThat(MendedIdentifier.of("x".repeat(57))).isEqualTo("x".repeat(57) + "-mended");
  }

  @Test
  void whatDoesNotFitIsCutBetweenCharactersToTheLongestThatIsTaken() {
    var butterflies = MendedIdentifier.of("\uD83E\uDD8B".repeat(64));

    assertThat(MendedIdentifier.of("x".repeat(58))).hasSize(64).endsWith("-mended");
    assertThat(butterflies.codePoints().count()).isEqualTo(64);
    assertThat(butterflies).matches("(\uD83E\uDD8B){44}-[0-9a-f]{12}-mended");
  }

  @Test
  void bundlesOfTwoNightsWithLongIdentifiersAlikeAreBothTaken() {
    try (var intake = new TestIntake()) {
      var alike =
          "texas-migrant-education-program-nightly-submission-of-".repeat(2).substring(0, 57);
      for (var night : new String[] {"-night1", "-night2"}) {
        var mended = intake.send("TX", intake.rejectedBundle(intake.send(oneWrong(alike + night))));

        assertThat(mended.status()).isEqualTo(Status.DONE);
        assertThat(intake.problems(mended)).doesNotContain("SUBMISSION_ID_USED");
      }
    }
  }

  private static SentBundle oneWrong(String identifier) {
    return SentBundle.delta("TX", identifier)
        .child(1)
        .child("wrong" + identifier.charAt(identifier.length() - 1), "I", Map.of("sex", "?"));
  }
}
