package org.monarca.exchange.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.Match;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Hiding;
import org.monarca.records.Element;

/** Nobody learns by asking again and again what is withheld of a protected child. */
class ProtectedMatchTest {

  private static final Map<String, String> WHO =
      Map.of(
          "first_name",
          "Guadalupe",
          "last_name_1",
          "Martínez",
          "last_name_2",
          "López",
          "birth_date",
          "2012-03-14");

  private static final List<Map<String, String>> GUESSES =
      List.of(
          Map.of(),
          Map.of("parent_1_first_name", "Rosa", "parent_1_last_name", "López"),
          Map.of("parent_1_first_name", "Xenia", "parent_1_last_name", "Zurita"),
          Map.of("birth_city", "Laredo", "birth_state", "TX"),
          Map.of("birth_city", "Nome", "birth_state", "AK"));

  private final Hiding hiding = new Hiding();

  @AfterEach
  void close() {
    hiding.close();
  }

  @Test
  void whileNobodyProtectsTheChildParentsAndBirthPlaceCount() {
    assertThat(answers(Actor.system("fl", "FL")).distinct().count()).isGreaterThan(2);
  }

  @Test
  void ofAProtectedChildTheAnswerIsAsIfItSaidNeither() {
    hiding.protect();

    for (var state : List.of("FL", "MI", "TX")) {
      assertThat(answers(Actor.system("system", state)).distinct()).hasSize(1);
    }
    assertThat(answers(Actor.system("fl", "FL")).flatMap(match -> match.candidates().stream()))
        .isNotEmpty()
        .allSatisfy(candidate ->
            assertThat(candidate.evidence().elements())
                .filteredOn(said -> List.of("parents", "birth-place").contains(said.element()))
                .hasSize(2)
                .allMatch(said -> said.bits() == 0 && said.rarity() == 0));
  }

  @Test
  void allThatIsAskedAboutAndWithheldIsParentsAndBirthPlace() {
    assertThat(Question.ELEMENTS.stream().map(Element::key))
        .filteredOn(key -> !key.equals("state_student_id") && !Withheld.isReadable("student", key))
        .allMatch(key -> key.startsWith("parent_") || key.startsWith("birth_"))
        .hasSize(7);
  }

  private Stream<Match> answers(Actor asker) {
    return GUESSES.stream()
        .map(guess -> {
          var said = new HashMap<>(WHO);
          said.putAll(guess);
          return hiding.nation().children().match(asker, List.of(new Question(said))).getFirst();
        });
  }
}
