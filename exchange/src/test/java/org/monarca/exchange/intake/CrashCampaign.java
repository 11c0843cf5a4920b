package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.intake.CrashPoint.Step;

/**
 * The whole crash matrix: each fault at each named point and at random times, for as many seeds and
 * minutes as it is given ({@code ./monarca test crash --seeds N --minutes M}). What was tried is
 * remembered in a file, and where it was cut off it goes on; without that file it begins anew.
 */
class CrashCampaign {

  private static final Path DONE = Path.of("target", "crash-matrix.txt");
  private static final int MOST_CHUNKS = 3;

  @TempDir private Path folder;

  private final int seeds = Integer.getInteger("crash.seeds", 20);
  private final Duration time = Duration.ofMinutes(Integer.getInteger("crash.minutes", 60));
  private final List<String> failed = new ArrayList<>();

  /**
   * One thing to try.
   *
   * @param point name of the point, or {@code RANDOM}
   */
  private record Cell(int seed, String point, Fault fault) {

    Random random() {
      return new Random(31L * (31L * seed + point.hashCode()) + fault.name().hashCode());
    }
  }

  @Test
  @Timeout(value = 24, unit = TimeUnit.HOURS)
  void everyFaultAtEveryPointAndAtAnyTime() throws IOException {
    var cells = cells();
    Set<String> before =
        Files.exists(DONE) ? new HashSet<>(Files.readAllLines(DONE)) : new HashSet<>();
    var until = Instant.now().plus(time);
    int tried = 0;
    try (var ground = CrashGround.in(folder)) {
      var calm = ground.calm();
      for (var cell : cells) {
        if (!before.contains(cell.toString()) && Instant.now().isBefore(until)) {
          tried++;
          if (holds(cell, ground, calm)) {
            Files.writeString(
                DONE, cell + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          }
        }
      }
    }
    long left = cells.stream().filter(cell -> !before.contains(cell.toString())).count() - tried;
    System.out.printf(
        "crash matrix: %d cells, %d tried now, %d failed, %d left%n",
        cells.size(), tried, failed.size(), left);
    assertThat(failed).isEmpty();
    assertThat(tried).as("cells tried, of those that are left").isGreaterThan(left > 0 ? 0 : -1);
  }

  /** A failure is said at once, with its seed, and does not end the campaign. */
  private boolean holds(Cell cell, CrashGround ground, EndState calm) {
    try (var intake = new ShakenIntake(ground)) {
      shake(cell, intake);
      assertThat(intake.end()).isEqualTo(calm);
      return true;
    } catch (IOException | RuntimeException | AssertionError failure) {
      System.out.println("FAILED " + cell + ": " + failure.getMessage());
      failed.add(cell.toString());
      return false;
    }
  }

  private static void shake(Cell cell, ShakenIntake intake) throws IOException {
    var random = cell.random();
    if (cell.point().equals("RANDOM")) {
      intake.sometime(random, cell.fault());
    } else {
      var step = Step.valueOf(cell.point());
      intake.at(step, 1 + (step.isOfChunk() ? random.nextInt(MOST_CHUNKS) : 0), cell.fault());
    }
  }

  /** Each seed as a whole before the next. */
  private List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    for (int seed = 1; seed <= seeds; seed++) {
      for (var fault : Fault.values()) {
        for (var step : Step.values()) {
          cells.add(new Cell(seed, step.name(), fault));
        }
        cells.add(new Cell(seed, "RANDOM", fault));
      }
    }
    return cells;
  }
}
