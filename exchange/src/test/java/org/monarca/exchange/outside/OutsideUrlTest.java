package org.monarca.exchange.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type as the address of their system. */
class OutsideUrlTest {

  private static final OutsideUrl FIT = new OutsideUrl(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sis.example.org",
        "https://sis.example.org/monarca/hear?tenant=7&x=%2F",
        "https://sis.example.org:8443/",
        "https://a.b-c.xn--p1ai/"
      })
  void namesOfTheInternetAreTaken(String typed) {
    assertThat(FIT.flaw(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                   | NOTHING",
        "sis.example.org                      | OPEN_WIRE",
        "http://sis.example.org/              | OPEN_WIRE",
        "file:///etc/passwd                   | OPEN_WIRE",
        "https://                             | UNREADABLE",
        "https://sis example.org/             | UNREADABLE",
        "https://sís.example.org/             | UNREADABLE",
        "https://localhost/                   | HOST",
        "https://intranet/                    | HOST",
        "https://127.0.0.1/                   | HOST",
        "https://[::1]/                       | HOST",
        "https://2130706433/                  | HOST",
        "https://0x7f.0.0.1/                  | HOST",
        "https://127.0.0.0x1/                 | HOST",
        "https://sis.example.org./            | HOST",
        "https://sis_1.example.org/           | HOST",
        "https://anna:pass@sis.example.org/   | TOO_MUCH",
        "https://sis.example.org/#there       | TOO_MUCH",
        "https://sis.example.org:22/          | PORT",
        "https://sis.example.org:65536/       | PORT"
      })
  void allElseIsRefusedWithItsReason(String typed, UrlFlaw flaw) {
    assertThat(FIT.flaw(typed)).contains(flaw);
  }

  @ParameterizedTest
  @CsvSource({
    "https://sis.example.org, https://sis.example.org/",
    "HTTPS://SIS.Example.org:443, https://sis.example.org/",
    "https://sis.example.org:8443/A?b=C, https://sis.example.org:8443/A?b=C",
    "https://sis.example.org?b=C, https://sis.example.org/?b=C",
    "http://sis.example.org:443/, http://sis.example.org:443/",
    "sis.example.org, sis.example.org",
    "https://anna:pass@SIS.example.org, https://anna:pass@SIS.example.org"
  })
  void oneAddressIsWrittenOneWay(String typed, String tidy) {
    assertThat(OutsideUrl.tidy(typed)).isEqualTo(tidy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://sis.example.org/\r\nHost: x", "https://sis.example.org/\t"})
  void noLineCanBeSmuggledIn(String typed) {
    assertThat(FIT.flaw(typed)).contains(UrlFlaw.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9/x", "http://localhost:8080", "https://127.0.0.1:9/"})
  void thisMachineIsTakenInADemonstrationAlone(String typed) {
    assertThat(FIT.flaw(typed)).isPresent();
    assertThat(new OutsideUrl(true).flaw(typed)).isEmpty();
    assertThat(new OutsideUrl(true).flaw("http://10.0.0.1:8080/"))
        .isEqualTo(Optional.of(UrlFlaw.OPEN_WIRE));
  }
}
