package org.monarca.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.resolve.Vicinity;

class AskedTest {

  @Test
  void peopleAndAFolderSuffice() {
    assertThat(Asked.of("--people", "p.csv", "--out", "o"))
        .isEqualTo(new Asked("p.csv", "o", null, Format.CSV, Vicinity.CAP));
  }

  @Test
  void allElseMayBeSaid() {
    var words = "--format Parquet --cap 9 --out o --model m.json --people p".split(" ");

    assertThat(Asked.of(words)).isEqualTo(new Asked("p", "o", "m.json", Format.PARQUET, 9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--out o| --people is missing",
        "--people p| --out is missing",
        "--people p --out| '--out' is no option with a value",
        "--people p --into o| '--into' is no option with a value",
        "--people p --out o --cap 0| and not '0'",
        "--people p --out o --cap many| and not 'many'",
        "--people p --out o --format xml| and not 'xml'"
      })
  void whatIsWrongIsNamed(String words, String saying) {
    assertThatThrownBy(() -> Asked.of(words.split(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(saying);
  }
}
