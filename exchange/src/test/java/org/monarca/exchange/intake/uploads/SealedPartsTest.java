package org.monarca.exchange.intake.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;

/** What has come and is no submission yet rests sealed, under the key that is current. */
class SealedPartsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

  @Test
  void underANewKeyManyPartsAreReadAsTheyCame() throws IOException {
    try (var test = TestDatabase.fresh()) {
      var keys = TestSeals.of(test.database());
      var store = new UploadStore(test.database(), CLOCK);
      var parts = new Parts(test.database(), keys.seals());
      var file = new byte[4000];
      new Random(5).nextBytes(file);
      var upload = kept(store, parts, file);

      int current = keys.rotation().rotate("TX");
      assertThat(parts.read(upload).readAllBytes()).isEqualTo(file);
      keys.rest(new SealedParts(test.database(), keys.seals()));

      assertThat(
              test.jdbc()
                  .sql("select distinct sealed from intake.upload_part")
                  .query(Integer.class)
                  .list())
          .containsExactly(current);
      var another = new Parts(test.database(), keys.afresh().seals());
      assertThat(another.read(upload).readAllBytes()).isEqualTo(file);
    }
  }

  /** In forty parts. */
  private static Upload kept(UploadStore store, Parts parts, byte[] file) {
    var sender = Sending.system("TX");
    var id = UUID.randomUUID();
    store
        .database()
        .write(
            Actor.exchange("uploads").on("TX"),
            () -> {
              store.add(id, sender, Sending.said(), file.length, CLOCK.instant().plusSeconds(60));
              var upload = store.find(sender, id).orElseThrow();
              for (int at = 0; at < file.length; at += 100) {
                parts.add(upload, at, Arrays.copyOfRange(file, at, at + 100));
              }
            });
    return store.database().read(sender, () -> store.find(sender, id)).orElseThrow();
  }
}
