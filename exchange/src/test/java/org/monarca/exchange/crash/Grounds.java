package org.monarca.exchange.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.monarca.exchange.intake.CallsGround;
import org.monarca.exchange.intake.IntakeGround;
import org.monarca.exchange.intake.uploads.UploadGround;
import org.monarca.exchange.notices.OutboxGround;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.pulls.PullsGround;
import org.monarca.exchange.webhooks.WebhooksGround;

/** All grounds on one server, and what each leaves where nothing happens. */
final class Grounds implements AutoCloseable {

  private static final String INTAKE = "intake";

  private final CrashingServer server;
  private final Path folder;
  private final OutboxGround outbox;
  private final WebhooksGround webhooks;
  private final PullsGround pulls;
  private final Map<String, Ground> byName = new LinkedHashMap<>();
  private final Map<String, Object> calm = new HashMap<>();

  private Grounds(CrashingServer server, Path folder) throws IOException {
    this.server = server;
    this.folder = folder;
    this.outbox = OutboxGround.on(server);
    this.webhooks = WebhooksGround.on(server, folder);
    this.pulls = PullsGround.on(server, folder);
    byName.put("calls", CallsGround.on(server, folder));
    byName.put("uploads", UploadGround.on(server, folder));
    byName.put("outbox", outbox);
    byName.put("webhooks", webhooks);
    byName.put("pulls", pulls);
  }

  static Grounds on(CrashingServer server, Path folder) throws IOException {
    return new Grounds(server, folder);
  }

  /** From now on that is sent which is drawn by the seed. */
  void sow(int seed) throws IOException {
    var sown = Files.createDirectory(folder.resolve("seed-" + seed));
    byName.put(INTAKE, IntakeGround.on(server, sown, seed));
    calm.remove(INTAKE);
  }

  Ground of(String name) {
    return Objects.requireNonNull(byName.get(name));
  }

  /** What that ground leaves to whom nothing happens; seen when it is first asked for. */
  Object calm(String name) throws IOException {
    var known = calm.get(name);
    if (known == null) {
      known = of(name).calm();
      calm.put(name, known);
    }
    return known;
  }

  void each(BiConsumer<String, Ground> deed) {
    byName.forEach(deed);
  }

  @Override
  public void close() {
    outbox.close();
    webhooks.close();
    pulls.close();
  }
}
