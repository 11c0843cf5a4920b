package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.monarca.linkage.Fixtures.STANDARDISER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.profile;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.weigh.ProfileBytes;

/** A profile in bytes and back, part by part: equality asks less than the comparisons do. */
class TravelledProfilesTest {

  @Provide
  Arbitrary<Word> words() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(9)
        .map(text ->
            Word.of(text, text.hashCode() % 17, text.length() % 2 == 0, List.of(text + "a", "b")));
  }

  @Provide
  Arbitrary<Names> names() {
    return words().list().ofMaxSize(4).map(some -> some.isEmpty() ? Names.NONE : new Names(some));
  }

  /** Also whatever equality of profiles does not look at: rarity, sound, nicknames. */
  @Property(tries = 500)
  void everyPartOfEveryWordComesBack(@ForAll("names") Names given, @ForAll("names") Names full) {
    var after =
        travelled(
            new Profile(
                given, full, full, List.of(), Place.UNKNOWN, new int[] {1, -7, Integer.MIN_VALUE}));

    assertThat(after.given().words()).isEqualTo(given.words());
    assertThat(after.surnames().words()).isEqualTo(full.words());
    assertThat(after.full().words()).isEqualTo(full.words());
    assertThat(after.codes()).containsExactly(1, -7, Integer.MIN_VALUE);
  }

  @Test
  void parentsAndPlacesComeBackInTheirOrder() {
    var before = profile(aChild().parent2(null, "Zubeldía"));
    var after = travelled(before);

    assertThat(after.parents()).isEqualTo(before.parents());
    assertThat(after.birthPlace()).isEqualTo(new Place("salinas", "ca", "us"));
  }

  /** What many records share is shared again, so that a million of them take little room. */
  @Test
  void nothingAtAllIsTheOneNothing() {
    var after = travelled(STANDARDISER.profile(Person.builder().build()));

    assertThat(after.given()).isSameAs(Names.NONE);
    assertThat(after.birthPlace()).isSameAs(Place.UNKNOWN);
    assertThat(after.parents()).isEmpty();
  }

  @Test
  void equalProfilesAreEqualBytes() {
    var one = ProfileBytes.write(profile(aChild()));

    assertThat(ProfileBytes.write(Standardiser.standard().profile(aChild().build())))
        .isEqualTo(one);
    assertThat(ProfileBytes.write(profile(aChild().sex("Male")))).isNotEqualTo(one);
    assertThat(ProfileBytes.write(profile(aChild().birthCity(null)))).isNotEqualTo(one);
    assertThat(ProfileBytes.write(profile(aChild().parent2(null, null)))).isNotEqualTo(one);
  }

  @Test
  void aProfileCutShortIsRefusedWhereverItWasCut() {
    var whole = ProfileBytes.write(profile(aChild().firstName("Lupe")));

    for (int length = 0; length < whole.length; length++) {
      var cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(UncheckedIOException.class)
          .as("%s of %s bytes", length, whole.length)
          .isThrownBy(() -> ProfileBytes.read(cut))
          .withMessageStartingWith("these bytes are no profile");
    }
  }

  /** Each part counts in equality; one that did not would let two children be one. */
  @Test
  void profilesThatDifferInOnePartAreTwo() {
    var child = profile(aChild());
    var others =
        List.of(
            aChild().firstName("Eva"),
            aChild().lastName2("Vega"),
            aChild().birthCity("Fresno"),
            aChild().sex(null),
            aChild().parent1("Mai", "Ortiz"));

    assertThat(child).isEqualTo(profile(aChild())).hasSameHashCodeAs(profile(aChild()));
    assertThat(others).allSatisfy(other -> assertThat(profile(other)).isNotEqualTo(child));
    assertThat(withFull(child, new Names(child.given().words()))).isNotEqualTo(child);
    assertThat(child.equals(new Object())).isFalse();
    assertThat(child).hasToString("Profile[withheld]");
  }

  private static Profile withFull(Profile of, Names full) {
    return new Profile(of.given(), of.surnames(), full, of.parents(), of.birthPlace(), of.codes());
  }

  private static Profile travelled(Profile profile) {
    return ProfileBytes.read(ProfileBytes.write(profile));
  }
}
