package org.monarca.exchange.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.audit.chain.Fault.What;

/** Whatever is changed of an entry or a head is found; what is put back is found to be right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedColumnsTest {

  private final TrailInTest trail = new TrailInTest().ofThreeDays();

  @BeforeAll
  void remember() {
    trail.tamper("alter table audit.entry alter sequence drop identity");
    trail.remember();
  }

  @AfterEach
  void putBack() {
    trail.putBack();
    assertThat(trail.check().holds()).isTrue();
  }

  @AfterAll
  void close() {
    trail.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequence = 4711",
        "at = at + interval '1 microsecond'",
        "request = ''",
        "actor_kind = 'PERSON'",
        "actor = 'tx-2'",
        "role = 'state-director'",
        "state = null",
        "action = 'child.history'",
        "object_kind = 'task'",
        "object_id = null",
        "outcome = 'refused'",
        "facts = '{\"count\": 10}'",
        "shard = 9",
        "position = 1000",
        "previous = sha256('')",
        "hash = sha256('')"
      })
  void aChangeOfAnyColumnIsFound(String change) {
    trail.tamper("update audit.entry set %s where shard = 8 and position = 10".formatted(change));

    var fault = trail.check().first().orElseThrow();

    assertThat(fault.what()).isEqualTo(What.CHANGED);
    assertThat(fault.sequence()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closed = closed + interval '1 second'",
        "entries = entries + 1",
        "positions[8] = positions[8] - 1",
        "hashes[1] = sha256('')",
        "hash = sha256('')"
      })
  void aHeadThatWasChangedIsFound(String change) {
    trail.tamper("update audit.head set %s where day = '2026-03-01'".formatted(change));

    assertThat(trail.check().holds()).isFalse();
  }
}
