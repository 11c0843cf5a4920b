package org.monarca.exchange.webhooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.crash.Ground;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.webhooks.CrashPoint.Step;

/** Where webhooks are shaken: a server of databases, keys, and a receiver that goes on. */
public record WebhooksGround(CrashingServer server, Path keys, Receiver receiver)
    implements Ground, AutoCloseable {

  public static WebhooksGround on(CrashingServer server, Path folder) throws IOException {
    return new WebhooksGround(
        server, Files.createDirectory(folder.resolve("keys-of-webhooks")), new Receiver());
  }

  @Override
  public List<Point> points() {
    return Arrays.stream(Step.values())
        .map(step -> new Point(step.name(), WebhooksProcess.SUBMISSIONS))
        .toList();
  }

  /** Sending messages writes no file. */
  @Override
  public List<Fault> faults() {
    return List.copyOf(EnumSet.complementOf(EnumSet.of(Fault.FULL_DISK_OF_SERVICE)));
  }

  @Override
  public ShakenWebhooks shaken() {
    return new ShakenWebhooks(this);
  }

  @Override
  public void close() {
    receiver.close();
  }
}
