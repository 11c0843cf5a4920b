package org.monarca.exchange.pulls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.crash.Ground;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.pulls.CrashPoint.Step;

/** Where fetching is shaken: a server of databases, keys, and two systems that go on. */
public record PullsGround(CrashingServer server, Path keys, Receiver one, Receiver other)
    implements Ground, AutoCloseable {

  static final int ADDRESSES = 2;

  public static PullsGround on(CrashingServer server, Path folder) throws IOException {
    return new PullsGround(
        server,
        Files.createDirectory(folder.resolve("keys-of-pulls")),
        new Receiver(),
        new Receiver());
  }

  @Override
  public List<Point> points() {
    return Arrays.stream(Step.values()).map(step -> new Point(step.name(), ADDRESSES)).toList();
  }

  @Override
  public List<Fault> faults() {
    return List.of(Fault.values());
  }

  @Override
  public ShakenPulls shaken() {
    return new ShakenPulls(this);
  }

  @Override
  public void close() {
    one.close();
    other.close();
  }
}
