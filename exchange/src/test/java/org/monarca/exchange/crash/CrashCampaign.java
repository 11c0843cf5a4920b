package org.monarca.exchange.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.crash.Ground.Point;
import org.monarca.exchange.intake.IntakeGround;
import org.monarca.exchange.notices.OutboxGround;
import org.monarca.exchange.platform.CrashingServer;

/**
 * The whole crash matrix: each fault at each named point and at random times, for as many seeds and
 * minutes as it is given ({@code ./monarca test crash --seeds N --minutes M}). What was tried is
 * remembered in a file, and where it was cut off it goes on; without that file it begins anew.
 */
class CrashCampaign {

  private static final Path DONE = Path.of("target", "crash-matrix.txt");
  private static final Point ANY_TIME = new Point("RANDOM", 1);

  @TempDir private Path folder;

  private final int seeds = Integer.getInteger("crash.seeds", 20);
  private final Duration time = Duration.ofMinutes(Integer.getInteger("crash.minutes", 60));
  private final Map<String, Ground> grounds = new LinkedHashMap<>();
  private final Map<String, Object> calm = new LinkedHashMap<>();
  private final List<String> failed = new ArrayList<>();

  /** One thing to try. */
  private record Cell(int seed, String ground, Point point, Fault fault) {

    Random random() {
      return new Random(31L * (31L * seed + point.name().hashCode()) + fault.name().hashCode());
    }

    @Override
    public String toString() {
      return "seed %d: %s at %s of %s".formatted(seed, fault, point.name(), ground);
    }
  }

  @Test
  @Timeout(value = 24, unit = TimeUnit.HOURS)
  void everyFaultAtEveryPointAndAtAnyTime() throws IOException {
    Set<String> before =
        Files.exists(DONE) ? new HashSet<>(Files.readAllLines(DONE)) : new HashSet<>();
    var until = Instant.now().plus(time);
    int tried = 0;
    try (var server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
        var outbox = OutboxGround.on(server)) {
      grounds.put("intake", IntakeGround.on(server, folder));
      grounds.put("outbox", outbox);
      for (var ground : grounds.entrySet()) {
        calm.put(ground.getKey(), ground.getValue().calm());
      }
      var left = cells().stream().filter(cell -> !before.contains(cell.toString())).toList();
      for (var cell : left) {
        if (Instant.now().isBefore(until)) {
          tried++;
          if (holds(cell)) {
            Files.writeString(
                DONE, cell + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          }
        }
      }
      System.out.printf(
          "crash matrix: %d cells, %d tried now, %d failed, %d left%n",
          cells().size(), tried, failed.size(), left.size() - tried);
      assertThat(failed).isEmpty();
      assertThat(tried).as("cells tried").isGreaterThan(left.isEmpty() ? -1 : 0);
    }
  }

  /** A failure is said at once, with its seed, and does not end the campaign. */
  private boolean holds(Cell cell) {
    try (var shaken = Objects.requireNonNull(grounds.get(cell.ground())).shaken()) {
      shake(cell, shaken);
      assertThat(shaken.end()).isEqualTo(calm.get(cell.ground()));
      return true;
    } catch (IOException | RuntimeException | AssertionError failure) {
      System.out.println("FAILED " + cell + ": " + failure.getMessage());
      failed.add(cell.toString());
      return false;
    }
  }

  private static void shake(Cell cell, Shaken shaken) throws IOException {
    var random = cell.random();
    if (cell.point().equals(ANY_TIME)) {
      shaken.sometime(random, cell.fault());
    } else {
      shaken.at(cell.point().name(), 1 + random.nextInt(cell.point().times()), cell.fault());
    }
  }

  /** Each seed as a whole before the next. */
  private List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    for (int seed = 1; seed <= seeds; seed++) {
      for (var ground : grounds.entrySet()) {
        for (var fault : ground.getValue().faults()) {
          for (var point : ground.getValue().points()) {
            cells.add(new Cell(seed, ground.getKey(), point, fault));
          }
          cells.add(new Cell(seed, ground.getKey(), ANY_TIME, fault));
        }
      }
    }
    return cells;
  }
}
