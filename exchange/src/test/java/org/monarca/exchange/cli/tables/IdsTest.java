package org.monarca.exchange.cli.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IdsTest {

  private final Ids ids = new Ids(Path.of("people.csv"));

  @Test
  void everyIdIsFoundAgain() {
    for (int record = 0; record < 20_000; record++) {
      ids.add("record " + record, record + 2);
    }

    for (int record = 0; record < 20_000; record++) {
      assertThat(ids.record("record " + record)).isEqualTo(record);
      assertThat(ids.id(record)).isEqualTo("record " + record);
    }
    assertThat(ids.record("record 20000")).isEqualTo(-1);
    assertThat(ids.size()).isEqualTo(20_000);
  }

  @Test
  void idsThatLookAlikeToAHashAreTwo() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    ids.add("Aa", 2);
    ids.add("BB", 3);

    assertThat(ids.record("Aa")).isZero();
    assertThat(ids.record("BB")).isEqualTo(1);
    assertThat(ids.record("C#")).isEqualTo(-1);
  }

  @Test
  void anIdIsGivenOnce() {
    ids.add("7", 2);

    assertThatThrownBy(() -> ids.add("7", 9))
        .isInstanceOf(WrongInput.class)
        .hasMessageStartingWith("people.csv, line 9: the id \"7\" was given before, to record 1");
    assertThatThrownBy(() -> ids.add("", 10)).hasMessageContaining("has no id");
  }
}
