package org.monarca.exchange.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known of a record on a past day is what the exchange then showed. */
class PastTest {

  private final Sayings texas = new Sayings("TX");

  @AfterEach
  void close() {
    texas.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void afterEverySayingItIsWhatWasShownThen(long seed) {
    var random = new Random(seed);
    Map<Instant, List<String>> shown = new LinkedHashMap<>();
    texas.says(15, texas.child("c1", "I", "Ana"));
    for (int i = 0; i < 25; i++) {
      texas.says(1 + random.nextInt(30), saying(random));
      shown.put(lastReceived(), shown(texas.find("c1").stream().toList()));
    }

    var versions = texas.history("c1");

    shown.forEach((moment, then) ->
        assertThat(shown(Past.at(versions, moment))).as(moment.toString()).isEqualTo(then));
    assertThat(Past.at(versions, Instant.MAX)).isEqualTo(texas.find("c1").stream().toList());
  }

  @Test
  void beforeItWasKnownThereIsNone() {
    texas.says(1, texas.child("c1", "I", "Ana"));

    assertThat(Past.at(texas.history("c1"), lastReceived().minusSeconds(1))).isEmpty();
  }

  private Sayings.Said saying(Random random) {
    if (random.nextInt(8) == 0) {
      return texas.gone("c1");
    }
    var said = texas.child("c1", "U", List.of("Ana", "Anna").get(random.nextInt(2)));
    for (int row = 0; row < 3; row++) {
      switch (random.nextInt(4)) {
        case 0 -> said.with("course", "k" + row, "course_title", "Title " + random.nextInt(2));
        case 1 -> said.without("course", "k" + row);
        default -> {}
      }
    }
    return said;
  }

  private Instant lastReceived() {
    return texas
        .jdbc()
        .sql("select max(received) from students.telling")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private static List<String> shown(List<SourceRecord> records) {
    return records.stream()
        .map(record ->
            "%s %s %s %s"
                .formatted(
                    record.source(),
                    record.withdrawn(),
                    record.student().values(),
                    record.rows().stream()
                        .map(row -> row.kind() + " " + row.recordKey() + " " + row.values())
                        .toList()))
        .toList();
  }
}
