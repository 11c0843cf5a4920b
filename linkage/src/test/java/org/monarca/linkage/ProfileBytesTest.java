package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.STANDARDISER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.weigh.ProfileBytes;

/** A profile that travelled says what it said before. */
class ProfileBytesTest {

  @Test
  void aStudentComesBackAsItWas() throws IOException {
    for (var student : Students.slice()) {
      var before = STANDARDISER.profile(student.person());
      var after = travelled(before);

      assertThat(after).isEqualTo(before);
      assertThat(BlockingKeys.of(after)).isEqualTo(BlockingKeys.of(before));
    }
  }

  @Test
  void itWeighsWhatItWeighed() {
    var here = profile(aChild().firstName("Lupe"));
    var there = profile(aChild().firstName("Guadalupe").lastName2(null));

    assertThat(LINKER.evidence(travelled(here), travelled(there)))
        .isEqualTo(LINKER.evidence(here, there));
  }

  @Test
  void whoIsUnknownComesBackUnknown() {
    var nobody = STANDARDISER.profile(Person.builder().build());

    assertThat(travelled(nobody)).isEqualTo(nobody);
  }

  @Test
  void aNameMayBeLongerThanAnyName() {
    var endless = profile(aChild().firstName("Ana".repeat(30_000)));

    assertThat(travelled(endless)).isEqualTo(endless);
  }

  @Property(tries = 200)
  void anyTextsComeBack(@ForAll String first, @ForAll String last, @ForAll String city) {
    var before =
        profile(aChild().firstName(first).lastName1(last).birthCity(city).parent1(city, last));

    assertThat(travelled(before)).isEqualTo(before);
  }

  @Test
  void whatIsNoProfileIsRefused() {
    assertThatThrownBy(() -> ProfileBytes.read(new byte[] {1, 2, 3}))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static Profile travelled(Profile profile) {
    return ProfileBytes.read(ProfileBytes.write(profile));
  }
}
