package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.people.PasswordRules.Fault;
import org.monarca.exchange.house.Control;

/** Which passwords are good enough: long ones that are not what is tried first. */
@Control("IA-5(1)")
class PasswordRulesTest {

  private static final Account PERSON =
      new Account(
          "a",
          "xochitl.quintanilla@example.org",
          "Xóchitl Quintanilla",
          ZoneId.of("America/Chicago"));

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amber-prairie-lantern",
        "milkweed river wagon",
        "83019475620381",
        "caña verde y niebla fría",
        "草原の上に静かな月が昇る夜",
        "🦋🌵🌽🚜🍊🍇🌶️🥕🧺🛤️🚌📚🏕️",
        "        k7&2fQ!z9Lw        "
      })
  void aLongOneOfWhateverSignsIsGood(String password) {
    assertThat(rules.fault(password, PERSON)).isEmpty();
  }

  @Test
  void sixtyFourCharactersAreTakenAnd128AndNoMore() {
    var row = "Any sign will do, however many; blue wagons carry quiet corn. ".repeat(3);

    assertThat(rules.fault(row.substring(0, 64), PERSON)).isEmpty();
    assertThat(rules.fault(row.substring(0, 128), PERSON)).isEmpty();
    assertThat(rules.fault(row.substring(0, 129), PERSON)).contains(Fault.LONG);
  }

  @Test
  void charactersAreCountedAsPeopleCountThem() {
    assertThat(rules.fault("prairie-wag", PERSON)).contains(Fault.SHORT);
    assertThat(rules.fault("🦋🌵🌽🚜🍊🍇🌶🥕🧺🛤🚌", PERSON)).contains(Fault.SHORT);
    assertThat(rules.fault("", PERSON)).contains(Fault.SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "PasswordPassword",
        "Welcome2026!!!",
        "qwertyuiop12",
        "1qaz2wsx3edc",
        "mnbvcxz-lkjhgfdsa",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "lanternlantern",
        "123456789012",
        "098765432109",
        "monarca-2026-monarca",
        "Contraseña2026",
        "migrantstudents1",
        "SummerTexas2026!"
      })
  void whatIsTriedFirstIsRefused(String password) {
    assertThat(rules.fault(password, PERSON)).contains(Fault.COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quintanilla-xochitl", "Xóchitl.Quintanilla.7", "quintanilla1987"})
  void onesOwnNameAndAddressAreRefused(String password) {
    assertThat(rules.fault(password, PERSON)).contains(Fault.PERSONAL);
  }

  @Test
  void wordsThatAreCommonMayStandInALongerOne() {
    assertThat(rules.fault("summer wagons carry corn", PERSON)).isEmpty();
    assertThat(rules.fault("quintanilla mends old clocks", PERSON)).isEmpty();
  }

  @Test
  void whatLooksTheSameIsTheSameHoweverItIsTyped() {
    var passwords = new LongPasswords();
    var hash = passwords.encode("caña verde y niebla");

    assertThat(passwords.matches("can\u0303a verde y niebla", hash)).isTrue();
    assertThat(passwords.matches("cana verde y niebla", hash)).isFalse();
  }

  @Test
  void everyCharacterOfALongOneCounts() {
    var passwords = new LongPasswords();
    var start = "a quiet river of corn ".repeat(5);
    var hash = passwords.encode(start + "x");

    assertThat(passwords.matches(start + "x", hash)).isTrue();
    assertThat(passwords.matches(start + "y", hash)).isFalse();
  }
}
