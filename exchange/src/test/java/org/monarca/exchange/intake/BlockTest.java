package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockTest {

  @Test
  void numbersOfEverySizeAreReadBack() throws IOException {
    var numbers = List.of(0L, 1L, 127L, 128L, 300L, 1L << 35, Long.MAX_VALUE, -1L, Long.MIN_VALUE);
    var block = new Block();
    numbers.forEach(block::number);
    var read = read(block);

    for (long number : numbers) {
      assertThat(read.number()).isEqualTo(number);
    }
  }

  @Test
  void textsOfEveryScriptAreReadBack() throws IOException {
    var texts = List.of("", "Ana", "Ñandú", "王小明", "👩🏽‍🌾", "a".repeat(100_000), "\u0000\t\n");
    var block = new Block();
    texts.forEach(block::text);
    var read = read(block);

    for (var text : texts) {
      assertThat(read.text()).isEqualTo(text);
    }
  }

  @Test
  void aClearedBlockHoldsOnlyWhatIsWrittenAfterwards() throws IOException {
    var random = new Random(7);
    var block = new Block();
    for (int i = 0; i < 100; i++) {
      block.clear();
      long number = random.nextLong();
      block.number(number);
      block.text("x" + i);
      var read = read(block);

      assertThat(read.number()).isEqualTo(number);
      assertThat(read.text()).isEqualTo("x" + i);
      assertThat(read.size()).isEqualTo(block.size());
    }
  }

  private static Block read(Block written) throws IOException {
    var bytes = new ByteArrayOutputStream();
    written.writeTo(bytes);
    return Block.of(bytes.toByteArray());
  }
}
