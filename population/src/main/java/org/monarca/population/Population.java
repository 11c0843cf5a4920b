package org.monarca.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.monarca.population.nights.Shelf;
import org.monarca.population.states.Told;

/** Brings forth a population and writes what its States submit, on one day or night by night. */
public final class Population {

  private static final int CABINS_AT_A_TIME = 500;

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
    var world = new World(settings.states(), settings.seed(), settings.errors());
    prepare(settings);
    try (var crew = new Crew(threads);
        var bundles = new Bundles(settings, crew);
        var truth = new Truth(settings.truth());
        var features = new Features(settings.lives())) {
      long done = 0;
      long inSeveralStates = 0;
      for (long cabin = 0; done < settings.children(); cabin += CABINS_AT_A_TIME) {
        var batch = upTo(settings.children() - done, batch(world, cabin, settings.asOf(), crew));
        bundles.add(batch);
        for (var generation : batch) {
          truth.add(generation.lives());
          features.add(generation.lives());
          done += generation.children().size();
          inSeveralStates += generation.children().stream().filter(Population::inSeveral).count();
        }
        progress.reached(done, settings.children());
      }
      return new Outcome(done, inSeveralStates, bundles.submissions());
    }
  }

  /**
   * Writes what the States send night by night: each a whole list on the first night, then its
   * changes, into a folder for each night; the list of files in order of arrival ({@code
   * nights.csv}), the truth, the true moves ({@code moves.csv}). On the last night, that of the
   * settings, they have told what {@link #generate} tells.
   *
   * @param first the night of the whole lists
   * @throws IOException when a file cannot be written
   * @throws IllegalArgumentException when a State of the settings does not exist, or the nights are
   *     upside down
   */
  public NightsOutcome nights(Settings settings, LocalDate first, Progress progress)
      throws IOException {
    Settings.requireInhabited(first);
    if (first.isAfter(settings.asOf())) {
      throw new IllegalArgumentException(
          "the first night, %s, lies after the last, %s".formatted(first, settings.asOf()));
    }
    var world = new World(settings.states(), settings.seed(), settings.errors());
    prepare(settings);
    var lives = settings.lives();
    try (var crew = new Crew(threads);
        var shelf = Shelf.beside(settings.out());
        var truth = new Truth(settings.truth());
        var moves = new Moves(settings.out().resolve("moves.csv"), settings.asOf());
        var features = new Features(lives == null ? settings.out().resolve("lives.csv") : lives)) {
      var everTold = new long[1];
      var nights = new Nights(world, first, settings.asOf(), crew);
      nights.gather(
          settings.children(),
          shelf,
          heard -> {
            truth.add(heard);
            moves.add(heard);
            features.add(heard);
            everTold[0] += heard.size();
          },
          progress);
      var deliveries = new Dispatch(settings, first, world.senders(), crew).send(shelf, progress);
      deliveries.write(settings.out().resolve("nights.csv"));
      return new NightsOutcome(settings.children(), everTold[0], deliveries.all());
    }
  }

  private static void prepare(Settings settings) throws IOException {
    Files.createDirectories(settings.out());
    makeFolderOf(settings.truth());
    var lives = settings.lives();
    if (lives != null) {
      makeFolderOf(lives);
    }
  }

  private static void makeFolderOf(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  private static boolean inSeveral(List<Told> child) {
    return child.stream().map(Told::state).distinct().count() > 1;
  }

  private static List<Generation> batch(World world, long first, LocalDate asOf, Crew crew)
      throws IOException {
    return crew.all(
        LongStream.range(first, first + CABINS_AT_A_TIME)
            .<Callable<Generation>>mapToObj(cabin -> () -> world.generation(cabin, asOf))
            .toList());
  }

  /** The first cabins, the last of them cut short where there would be a child too many. */
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
