package org.monarca.population;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

/** Brings forth a population and writes what its States submit. */
public final class Population {

  private static final int FAMILIES_AT_A_TIME = 1_000;

  private final int threads;

  /** Uses all processors. */
  public Population() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /** The number of threads changes the speed and nothing else. */
  Population(int threads) {
    this.threads = threads;
  }

  /**
   * Writes one bundle for each State and the truth; existing files of the same names are replaced.
   *
   * @throws IOException when a file cannot be written
   * @throws IllegalArgumentException when a State of the settings does not exist
   */
  public Outcome generate(Settings settings, Progress progress) throws IOException {
    var world = new World(settings);
    Files.createDirectories(settings.out());
    var truthFile = settings.truth().toAbsolutePath();
    if (truthFile.getParent() != null) {
      Files.createDirectories(truthFile.getParent());
    }
    try (var crew = new Crew(threads);
        var bundles = new Bundles(settings, crew);
        var truth = new Truth(truthFile)) {
      return write(world, settings.children(), crew, bundles, truth, progress);
    }
  }

  private static Outcome write(
      World world, long wanted, Crew crew, Bundles bundles, Truth truth, Progress progress)
      throws IOException {
    long done = 0;
    long inSeveralStates = 0;
    for (long family = 0; done < wanted; family += FAMILIES_AT_A_TIME) {
      var batch = upTo(wanted - done, batch(world, family, crew));
      bundles.add(batch);
      truth.add(batch);
      for (var generation : batch) {
        done += generation.children().size();
        inSeveralStates += generation.children().stream().filter(told -> told.size() > 1).count();
      }
      progress.reached(done, wanted);
    }
    return new Outcome(done, inSeveralStates, bundles.submissions());
  }

  private static List<Generation> batch(World world, long firstFamily, Crew crew)
      throws IOException {
    return crew.all(
        LongStream.range(firstFamily, firstFamily + FAMILIES_AT_A_TIME)
            .<Callable<Generation>>mapToObj(number -> () -> world.generation(number))
            .toList());
  }

  /** The first families, the last of them cut short where there would be a child too many. */
  private static List<Generation> upTo(long children, List<Generation> batch) {
    var kept = new ArrayList<Generation>();
    long left = children;
    for (var generation : batch) {
      if (left <= 0) {
        return kept;
      }
      kept.add(generation.first((int) Math.min(left, generation.children().size())));
      left -= generation.children().size();
    }
    return kept;
  }
}
