package org.monarca.population;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.monarca.population.nights.Shelf;

/**
 * Brings forth the lives of a run of nights, family by family, and puts on a shelf what is sent.
 */
final class Nights {

  private static final int CABINS_AT_A_TIME = 200;

  private final World world;
  private final LocalDate first;
  private final LocalDate last;
  private final Crew crew;

  Nights(World world, LocalDate first, LocalDate last, Crew crew) {
    this.world = world;
    this.first = first;
    this.last = last;
    this.crew = crew;
  }

  /** Hears of lives as they are brought forth. */
  interface Witness {
    void hear(List<Life> lives) throws IOException;
  }

  /**
   * Brings forth children until as many are told of on the last night as are wanted; the others of
   * the same cabins, of whom States tell no more by then, are there too.
   */
  void gather(long wanted, Shelf shelf, Witness witness, Progress progress) throws IOException {
    long done = 0;
    for (long cabin = 0; done < wanted; cabin += CABINS_AT_A_TIME) {
      var heard = new ArrayList<Life>();
      for (var chronicle : batch(cabin)) {
        if (done < wanted) {
          heard.add(chronicle.life());
          for (var packed : chronicle.sent()) {
            shelf.put(packed);
          }
          done += chronicle.counted() ? 1 : 0;
        }
      }
      witness.hear(heard);
      progress.reached(done, wanted);
    }
  }

  private List<Chronicle> batch(long from) throws IOException {
    return crew
        .all(
            LongStream.range(from, from + CABINS_AT_A_TIME)
                .<Callable<List<Chronicle>>>mapToObj(
                    cabin -> () -> Chronicle.of(world, cabin, first, last))
                .toList())
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
