package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class PatienceTest {

  @Test
  void aDatabaseThatIsAwayForAMomentIsWaitedFor() throws Exception {
    var tried = new AtomicInteger();

    var done =
        Patience.with(() -> {
          if (tried.incrementAndGet() < 3) {
            throw new DataAccessResourceFailureException("away");
          }
          return "done";
        });

    assertThat(done).isEqualTo("done");
    assertThat(tried).hasValue(3);
  }

  @Test
  void aRefusalIsSaidAtOnce() {
    var tried = new AtomicInteger();

    assertThatThrownBy(() ->
            Patience.with(() -> {
              tried.incrementAndGet();
              throw Refused.noSuchFile();
            }))
        .isInstanceOf(Refused.class);
    assertThat(tried).hasValue(1);
  }
}
