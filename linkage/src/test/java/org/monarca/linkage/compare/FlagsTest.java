package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a child is one of several born together, as forms of two languages say it. */
class FlagsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Y", "yes", "YES", "true", "T", "sí", "SI", "s", "twin", "triplet", "1", "2", "4"})
  void yes(String written) {
    assertThat(Flags.of(written)).isEqualTo(Flags.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N", "no", "No.", "false", "F", "0", "none", "ninguno"})
  void no(String written) {
    assertThat(Flags.of(written)).isEqualTo(Flags.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "?", "9", "00", "unknown", "U", "x", "desconocido", "12"})
  void whatIsNeitherIsUnknown(String written) {
    assertThat(Flags.of(written)).isEqualTo(Flags.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "sí", "false", "verdadero", "true"})
  void capitalsAndBlanksDoNotMatter(String written) {
    assertThat(Flags.of("  " + written.toUpperCase(Locale.ROOT) + " "))
        .isEqualTo(Flags.of(written));
  }

  @Property
  void thereIsNoFourthAnswer(@ForAll String anything) {
    assertThat(Flags.of(anything)).isBetween(Flags.UNKNOWN, Flags.YES);
  }
}
