package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was told that a submission is accepted may have nothing else of it. */
class DurabilityTest {

  /** As the tests have theirs. */
  @Test
  void aServerThatLosesWhatItHasWrittenIsRefused() {
    try (var test = TestDatabase.fresh()) {
      assertThatThrownBy(() -> Durability.check(test.source()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("set fsync = on and full_page_writes = on");
    }
  }

  @Test
  void theEmbeddedOneLosesNothing(@TempDir Path folder) throws IOException {
    try (var server = EmbeddedDatabase.start(folder);
        var pool = ServicePool.of(server.address(), ServicePoolTest.settings(server.address()))) {
      assertThatCode(() -> Durability.check(pool)).doesNotThrowAnyException();
    }
  }
}
