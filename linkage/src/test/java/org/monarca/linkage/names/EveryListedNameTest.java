package org.monarca.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of all names that lists know, not only of those that came to mind. */
class EveryListedNameTest {

  private static final List<String> SURNAMES = listed("surnames.csv");
  private static final List<String> GIVEN_NAMES = listed("given_names.csv");

  private static List<String> listed(String list) {
    return Lines.of(list).stream().map(line -> line[0]).toList();
  }

  @Provide
  Arbitrary<String> surnames() {
    return Arbitraries.of(SURNAMES);
  }

  @Provide
  Arbitrary<String> givenNames() {
    return Arbitraries.of(GIVEN_NAMES);
  }

  @Test
  void aSurnameStandardisedTwiceIsTheSame() {
    var changed = new ArrayList<String>();
    for (var name : SURNAMES) {
      var once = NameWords.surname(name);
      if (!NameWords.surname(String.join(" ", once)).equals(once)) {
        changed.add(name);
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void aGivenNameStandardisedTwiceIsTheSame() {
    var changed = new ArrayList<String>();
    for (var name : GIVEN_NAMES) {
      var once = NameWords.given(name);
      if (!NameWords.given(String.join(" ", once)).equals(once)) {
        changed.add(name);
      }
    }
    assertThat(changed).isEmpty();
  }

  /** Whoever bears it is somebody. */
  @Test
  void hardlyAnyListedNameIsTakenForAPlaceholder() {
    assertThat(Stream.concat(SURNAMES.stream(), GIVEN_NAMES.stream()))
        .filteredOn(name -> NameWords.given(name).isEmpty())
        .hasSizeLessThanOrEqualTo(6);
  }

  @Property
  void howItIsWrittenDoesNotMatter(@ForAll("surnames") String one, @ForAll("surnames") String two) {
    var plain = NameWords.surname(one + " " + two);

    for (var written :
        List.of(
            one + "-" + two,
            one.toUpperCase(Locale.ROOT) + ", " + two,
            " " + one + "  " + two + " ",
            "de " + one + " y " + two,
            one + " de la " + two,
            one + "/" + two + ".")) {
      assertThat(NameWords.surname(written)).as(written).isEqualTo(plain);
    }
  }

  /** Each field is standardised alone: two fields are the words of both. */
  @Property
  void twoSurnamesInOneFieldAreThoseOfTwoFields(
      @ForAll("surnames") String one, @ForAll("surnames") String two) {
    var apart = new ArrayList<>(NameWords.surname(one));
    apart.addAll(NameWords.surname(two));
    boolean isParticle = NameWords.surname(one + " vega").size() == 1;

    if (apart.size() == 2 && !isParticle) {
      assertThat(NameWords.surname(one + " " + two)).isEqualTo(apart);
    }
  }

  @Test
  void everySurnameCountsAfterAnother() {
    assertThat(SURNAMES)
        .filteredOn(name -> NameWords.surname(name).size() == 1)
        .allMatch(name -> NameWords.surname("vega " + name).size() == 2);
  }

  @Property
  void ofAGivenNameNothingIsTakenOff(@ForAll("givenNames") String name) {
    if (NameWords.given(name).size() == 1 && name.length() > 4) {
      assertThat(NameWords.given(name)).containsExactly(name);
    }
  }

  static Stream<String> everyNickname() {
    return Stream.concat(
            Lines.of("nicknames_en.csv").stream().map(line -> line[2]),
            Lines.of("spanish_nicknames.csv").stream().map(line -> line[1]))
        .distinct()
        .limit(40);
  }

  @ParameterizedTest
  @MethodSource("everyNickname")
  void theNamesThatANicknameStandsForAreNoNicknamesOfItselfInTurn(String nickname) {
    var nicknames = Nicknames.standard();

    for (var full : nicknames.fullNames(nickname)) {
      assertThat(full).isNotEqualTo(nickname);
      assertThat(nicknames.fullNames(nickname)).containsOnlyOnce(full);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"given_names.csv", "surnames.csv", "nicknames_en.csv", "spanish_nicknames.csv"})
  void noLineOfAListIsShortOrBlank(String list) {
    assertThat(Lines.of(list)).isNotEmpty().allMatch(line -> line.length >= 2);
    assertThat(Lines.of(list)).allMatch(line -> !line[0].isBlank() && !line[1].isBlank());
  }
}
