package org.monarca.exchange.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.crash.Ground;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.platform.CrashingServer;

/** Where intakes are shaken: a server, keys, and what a State sends. */
public record IntakeGround(CrashingServer server, Path keys, List<Path> bundles) implements Ground {

  /** Each is chunks enough, so each step comes as often at least as there are submissions. */
  private static final int TIMES = 3;

  /**
   * @param seed by which it is drawn what is sent
   */
  public static IntakeGround on(CrashingServer server, Path folder, long seed) throws IOException {
    return new IntakeGround(
        server, Files.createDirectory(folder.resolve("keys")), ThreeBundles.in(folder, seed));
  }

  @Override
  public List<Point> points() {
    return Arrays.stream(Step.values()).map(step -> new Point(step.name(), TIMES)).toList();
  }

  @Override
  public List<Fault> faults() {
    return List.of(Fault.values());
  }

  @Override
  public ShakenIntake shaken() {
    return new ShakenIntake(this);
  }

  /** What each process is told beside the rest. */
  List<String> words() {
    return Stream.concat(Stream.of(keys), bundles.stream()).map(Path::toString).toList();
  }
}
