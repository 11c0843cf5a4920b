package org.monarca.exchange.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.pulls.SignIn.Way;
import org.monarca.exchange.pulls.TypedTerms.Read;

/** What people say of how something is fetched. */
class TypedTermsTest {

  private static final List<String> WEEKEND = List.of("7", "6");

  @Test
  void whatIsSaidIsRead() {
    var typed = new TypedTerms("basic", " monarca ", "a:b", WEEKEND, "23", "", "nightly");

    assertThat(read(typed, null))
        .isEqualTo(
            new Read.Fit(
                new Terms(
                    new SignIn(Way.BASIC, "monarca"), Rhythm.AtHour.of("67", 23), "nightly")));
    assertThat(typed).asString().doesNotContain("a:b");
    assertThat(read(new TypedTerms("none", "x", "y", List.of(), "", "6", ""), null))
        .isEqualTo(new Read.Fit(new Terms(new SignIn(Way.NONE, null), new Rhythm.Every(6), null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digest | x         | y      | 1 | 2  | ''  | ''    | WAY",
        "basic  | ''        | y      | 1 | 2  | ''  | ''    | NAME",
        "basic  | a:b       | y      | 1 | 2  | ''  | ''    | NAME",
        "header | X Key     | y      | 1 | 2  | ''  | ''    | NAME",
        "header | Host      | y      | 1 | 2  | ''  | ''    | NAME",
        "header | If-Match  | y      | 1 | 2  | ''  | ''    | NAME",
        "basic  | x         | ''     | 1 | 2  | ''  | ''    | SECRET_MISSING",
        "bearer | ''        | a b    | 1 | 2  | ''  | ''    | SECRET",
        "header | X-Key     | ñ      | 1 | 2  | ''  | ''    | SECRET",
        "none   | ''        | ''     | 8 | 2  | ''  | ''    | DAYS",
        "none   | ''        | ''     | 1 | 24 | ''  | ''    | HOUR",
        "none   | ''        | ''     | 1 | 2  | 5   | ''    | EVERY",
        "none   | ''        | ''     | 1 | 2  | ''  | other | MAPPING"
      })
  void whatCannotBeIsRefusedWithItsReason(
      String way,
      String name,
      String secret,
      String day,
      String hour,
      String every,
      String mapping,
      TermsFlaw flaw) {
    var typed = new TypedTerms(way, name, secret, List.of(day), hour, every, mapping);

    assertThat(read(typed, null)).isEqualTo(new Read.Unfit(flaw));
  }

  @Test
  void noLineIsSmuggledIn() {
    for (var way : List.of("basic", "bearer", "header")) {
      var typed = new TypedTerms(way, "X", "a\r\nHost: b", List.of("1"), "2", "", "");
      assertThat(read(typed, null)).isEqualTo(new Read.Unfit(TermsFlaw.SECRET));
    }
  }

  @Test
  void aSecretStaysOnlyWithTheWayAndTheNameThatItIsOf() {
    var typed = new TypedTerms("basic", "monarca", "", List.of("1"), "2", "", "");

    assertThat(read(typed, new SignIn(Way.BASIC, "monarca"))).isInstanceOf(Read.Fit.class);
    assertThat(read(typed, new SignIn(Way.BASIC, "other")))
        .isEqualTo(new Read.Unfit(TermsFlaw.SECRET_MISSING));
    assertThat(read(typed, new SignIn(Way.NONE, null)))
        .isEqualTo(new Read.Unfit(TermsFlaw.SECRET_MISSING));
  }

  @Test
  void itIsSaidAsTheStandardsHaveIt() {
    assertThat(new SignIn(Way.BASIC, "Aladdin").header("open sesame"))
        .isEqualTo(Map.of("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    assertThat(new SignIn(Way.BEARER, null).header("t0ken"))
        .isEqualTo(Map.of("Authorization", "Bearer t0ken"));
    assertThat(new SignIn(Way.HEADER, "X-Key").header("k")).isEqualTo(Map.of("X-Key", "k"));
    assertThat(new SignIn(Way.NONE, null).header(null)).isEmpty();
  }

  private static Read read(TypedTerms typed, @Nullable SignIn kept) {
    return typed.read(kept, "nightly"::equals);
  }
}
