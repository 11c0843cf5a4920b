package org.monarca.exchange.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.crash.Ground;
import org.monarca.exchange.crash.Shaken;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.platform.CrashingServer;

/** Where services that take single children are shaken. */
public record CallsGround(CrashingServer server, Path keys) implements Ground {

  public static CallsGround on(CrashingServer server, Path folder) throws IOException {
    return new CallsGround(server, Files.createDirectory(folder.resolve("keys-of-calls")));
  }

  @Override
  public List<Point> points() {
    return Stream.of(Step.EFFECTS_WRITTEN, Step.CHUNK_APPLIED, Step.CHUNK_COMMITTED)
        .map(step -> new Point(step.name(), CallsProcess.CALLS))
        .toList();
  }

  /** Single children are written into no file. */
  @Override
  public List<Fault> faults() {
    return List.copyOf(EnumSet.complementOf(EnumSet.of(Fault.FULL_DISK_OF_SERVICE)));
  }

  @Override
  public Shaken shaken() {
    return new ShakenCalls(server, keys);
  }

  /** Calls come to processes to which something happens, until each is answered. */
  private static final class ShakenCalls extends Shaken {

    private final Path keys;

    ShakenCalls(CrashingServer server, Path keys) {
      super(server, CallsProcess.class);
      this.keys = keys;
    }

    @Override
    protected List<String> more() {
      return List.of(keys.toString());
    }

    @Override
    public EndState end() {
      return EndState.left(look(), keys);
    }
  }
}
