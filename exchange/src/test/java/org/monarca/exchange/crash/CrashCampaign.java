package org.monarca.exchange.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.crash.Ground.Point;
import org.monarca.exchange.platform.CrashingServer;

/**
 * The whole crash matrix: each fault at each named point and at random times, for as many seeds and
 * minutes as it is given ({@code ./monarca test crash --seeds N --minutes M}). What was tried is
 * remembered in a file, and where it was cut off it goes on; without that file it begins anew.
 */
class CrashCampaign {

  private static final Path DONE = Path.of("target", "crash-matrix.txt");
  private static final Point ANY_TIME = new Point("RANDOM", 1);

  /** Cells of a fault, of which one at least must be noticed. */
  private static final int ENOUGH = 10;

  @TempDir private Path folder;

  private final int seeds = Integer.getInteger("crash.seeds", 20);
  private final Duration time = Duration.ofMinutes(Integer.getInteger("crash.minutes", 60));
  private final List<String> failed = new ArrayList<>();
  private final Map<Fault, Integer> felt = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> tried = new EnumMap<>(Fault.class);

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
    int all = 0;
    int left = 0;
    try (var server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
        var grounds = Grounds.on(server, folder)) {
      for (int seed = 1; seed <= seeds; seed++) {
        grounds.sow(seed);
        for (var cell : cells(seed, grounds)) {
          all++;
          if (before.contains(cell.toString())) {
            continue;
          }
          if (Instant.now().isAfter(until)) {
            left++;
          } else if (holds(cell, grounds)) {
            Files.writeString(
                DONE, cell + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          }
        }
      }
    }
    int now = tried.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "crash matrix: %d cells, %d tried now, %d failed, %d left%n",
        all, now, failed.size(), left);
    tried.forEach((fault, times) ->
        System.out.printf(
            "  %s: %d tried, %d noticed by whoever worked%n",
            fault, times, felt.getOrDefault(fault, 0)));
    assertThat(failed).isEmpty();
    assertThat(now > 0 || left == 0).as("something was tried").isTrue();
    assertThat(tried.keySet().stream().filter(this::isNeverFelt)).as("never noticed").isEmpty();
  }

  /** Of a fault that was tried often enough; the moments at random are often at rest. */
  private boolean isNeverFelt(Fault fault) {
    return fault.isFelt()
        && tried.getOrDefault(fault, 0) >= ENOUGH
        && felt.getOrDefault(fault, 0) == 0;
  }

  /** A failure is said at once, with its seed, and does not end the campaign. */
  private boolean holds(Cell cell, Grounds grounds) {
    tried.merge(cell.fault(), 1, Integer::sum);
    try (var shaken = grounds.of(cell.ground()).shaken()) {
      shake(cell, shaken);
      if (shaken.isShaken()) {
        felt.merge(cell.fault(), 1, Integer::sum);
      }
      assertThat(shaken.end()).isEqualTo(grounds.calm(cell.ground()));
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

  private static List<Cell> cells(int seed, Grounds grounds) {
    var cells = new ArrayList<Cell>();
    grounds.each((name, ground) -> {
      for (var fault : ground.faults()) {
        for (var point : ground.points()) {
          cells.add(new Cell(seed, name, point, fault));
        }
        cells.add(new Cell(seed, name, ANY_TIME, fault));
      }
    });
    return cells;
  }
}
