package org.monarca.exchange.intake.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.crash.Orders;
import org.monarca.exchange.crash.Prompter;
import org.monarca.exchange.intake.SubmissionsOn;
import org.monarca.exchange.mappings.MappingsOn;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service that takes a file in several goes, in a process of its own, and the State's system that
 * sends it: it asks how far it is whenever it got no answer, and goes on from there.
 */
final class UploadProcess {

  static final Actor SENDER = Sending.system("TX");

  private static final String UNDER_WAY = "intake.upload where settled is null";

  /** Of a request; the parts of the file do not end where the requests do. */
  private static final int PIECE = Parts.MOST_BYTES * 3 / 2;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final TestDatabase database;
  private final Prompter prompter;
  private final Uploads uploads;
  private final HandOver handOver;
  private final byte[] file;

  private UploadProcess(Orders orders) throws IOException {
    database = CrashingServer.database(orders.reached());
    file = Files.readAllBytes(Path.of(orders.more().getLast()));
    prompter = Prompter.of(orders, database, this::later);
    var keys = TestSeals.of(database.database(), Path.of(orders.more().getFirst()));
    var sending =
        new Sending(
            new UploadStore(database.database(), now::get),
            new Parts(database.database(), keys.seals()),
            SubmissionsOn.of(database.database(), keys, now::get),
            new MappingsOn(database.database(), keys, now::get).mappings(),
            new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("", UploadSettings.class),
            new Audit(database.database(), now::get, new JsonMapper()),
            now::get);
    uploads = sending.process(prompter::reached);
    handOver = sending.handOver(prompter::reached);
  }

  public static void main(String[] words) throws IOException {
    new UploadProcess(Orders.of(words)).run();
  }

  private void run() {
    prompter.insist("file", this::send);
    prompter.work(handOver::takeOne, UNDER_WAY, () -> later(Duration.ofSeconds(1)));
  }

  private void later(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  private void send() {
    later(Duration.ofSeconds(1));
    var id = upload();
    for (var upload = fetch(id); upload.submission() == null; upload = fetch(id)) {
      int from = (int) upload.offset();
      int to = Math.min(file.length, from + PIECE);
      try {
        var piece = new ByteArrayInputStream(Arrays.copyOfRange(file, from, to));
        uploads.append(SENDER, id, from, to - from, piece);
        if (fetch(id).isUnderWay()) {
          throw new IllegalStateException("all has come, and it is no submission yet");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Upload fetch(UUID id) {
    return uploads.find(SENDER, id).orElseThrow();
  }

  /** The one that was begun before, as its sender remembers, or a new one. */
  private UUID upload() {
    return database
        .jdbc()
        .sql("select id from intake.upload")
        .query(UUID.class)
        .optional()
        .orElseGet(() -> Sending.begun(uploads, SENDER, file));
  }
}
