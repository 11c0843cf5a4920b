package org.monarca.exchange.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void itIsThatOfRfc4648WithoutPadding(String text, String letters) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(Base32.of(bytes)).isEqualTo(letters);
    assertThat(TestAuthenticator.decoded(letters)).isEqualTo(bytes);
    assertThat(Base32.bytes(letters)).isEqualTo(bytes);
  }
}
