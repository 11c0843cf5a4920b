package org.monarca.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.text.Folding;

/** Lupe is Guadalupe, Chuy is Jesús, Bill is William. */
class NicknamesTest {

  private static final Nicknames NICKNAMES = Nicknames.standard();

  @ParameterizedTest
  @CsvSource({
    "chuy, jesus",
    "nacho, ignacio",
    "memo, guillermo",
    "pepe, jose",
    "paco, francisco",
    "pancho, francisco",
    "lupita, guadalupe",
    "lalo, eduardo",
    "lalo, gerardo",
    "quique, enrique",
    "kike, enrique",
    "tere, teresa",
    "concha, concepcion",
    "chela, graciela",
    "chela, marcela",
    "lola, dolores",
    "tono, antonio",
    "goyo, gregorio",
    "chente, vicente",
    "licha, alicia",
    "nena, elena",
    "cuca, refugio"
  })
  void spanishShortNames(String nickname, String fullName) {
    assertThat(NICKNAMES.fullNames(nickname)).contains(fullName);
  }

  @ParameterizedTest
  @CsvSource({
    "bill, william",
    "bob, robert",
    "liz, elizabeth",
    "kate, katherine",
    "peggy, margaret",
    "jack, john",
    "dick, richard",
    "ted, edward",
    "tony, anthony",
    "sam, samuel"
  })
  void englishShortNames(String nickname, String fullName) {
    assertThat(NICKNAMES.fullNames(nickname)).contains(fullName);
  }

  @ParameterizedTest
  @CsvSource({"alberto, roberto", "eduardo, gerardo", "graciela, marcela", "maria, guadalupe"})
  void fullNamesOfOneNicknameStandForThemselvesAlone(String one, String other) {
    assertThat(NICKNAMES.fullNames(one)).doesNotContain(other);
    assertThat(NICKNAMES.fullNames(other)).doesNotContain(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "guadalupe", "xochitl", "pao", "arnaruaq", "ixmucane", "李"})
  void aNameThatIsNoNicknameStandsForNoOther(String name) {
    assertThat(NICKNAMES.fullNames(name)).isEmpty();
  }

  @Test
  void surnamesHaveNone() {
    assertThat(Nicknames.none().fullNames("lupe")).isEmpty();
  }

  static Stream<String> everyNickname() {
    var english = Lines.of("nicknames_en.csv").stream().map(line -> line[2]);
    var spanish = Lines.of("spanish_nicknames.csv").stream().map(line -> line[1]);
    return Stream.concat(english, spanish).map(Folding::fold).distinct();
  }

  @Test
  void theListsAreLongEnoughToBeOfUse() {
    assertThat(everyNickname().filter(name -> !NICKNAMES.fullNames(name).isEmpty()))
        .hasSizeGreaterThan(1_200);
  }

  @Test
  void noNicknameStandsForItselfNorForANameOfTwoWords() {
    everyNickname()
        .forEach(nickname ->
            assertThat(NICKNAMES.fullNames(nickname))
                .as(nickname)
                .doesNotContain(nickname)
                .allMatch(full -> full.length() > 1 && full.indexOf(' ') < 0));
  }

  @Test
  void fullNamesAreFoldedComeOnceAndInOrder() {
    everyNickname()
        .forEach(nickname -> {
          var names = NICKNAMES.fullNames(nickname);

          assertThat(names).as(nickname).isSorted().doesNotHaveDuplicates();
          assertThat(names).as(nickname).allMatch(name -> Folding.fold(name).equals(name));
        });
  }

  @ParameterizedTest
  @MethodSource
  void aNicknameMayStandForManyNames(String nickname, List<String> fullNames) {
    assertThat(NICKNAMES.fullNames(nickname)).containsAll(fullNames);
  }

  static Stream<Arguments> aNicknameMayStandForManyNames() {
    return Stream.of(
        Arguments.of("beto", List.of("adalberto", "alberto", "gilberto", "humberto", "roberto")),
        Arguments.of("nena", List.of("elena", "magdalena")));
  }
}
