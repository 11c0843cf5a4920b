package org.monarca.exchange.intake.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.crash.Ground;
import org.monarca.exchange.intake.uploads.CrashPoint.Step;
import org.monarca.exchange.platform.CrashingServer;

/** Where uploads in several goes are shaken: a server, keys, and the file that comes. */
public record UploadGround(CrashingServer server, Path keys, Path file) implements Ground {

  private static final int PARTS = 4;

  public static UploadGround on(CrashingServer server, Path folder) throws IOException {
    var bytes = new byte[PARTS * Parts.MOST_BYTES + 321];
    new Random(69).nextBytes(bytes);
    bytes[0] = '{';
    return new UploadGround(
        server,
        Files.createDirectory(folder.resolve("keys-of-uploads")),
        Files.write(folder.resolve("file"), bytes));
  }

  @Override
  public List<Point> points() {
    return Arrays.stream(Step.values())
        .map(step -> new Point(step.name(), step.compareTo(Step.PART_KEPT) <= 0 ? PARTS : 1))
        .toList();
  }

  @Override
  public List<Fault> faults() {
    return List.of(Fault.values());
  }

  @Override
  public ShakenUpload shaken() {
    return new ShakenUpload(server, keys, file);
  }
}
