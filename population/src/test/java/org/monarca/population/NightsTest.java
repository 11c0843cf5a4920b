package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.population.nights.Delivery;
import org.monarca.population.states.ErrorRate;

/** Most of a year of nights, over a term's end, a summer and the clearing of old records. */
class NightsTest {

  private static final List<String> STATES = List.of("TX", "CA", "WA", "NY");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

  @TempDir Path folder;

  @Test
  void theChangesOfAllNightsAddUpToTheListOfTheLastNight() throws IOException {
    var nights = nights("nights", 200, ErrorRate.LOW);
    var replayed = replay(nights);
    var whole = new Replayed();
    var settings = settings("whole", 200, ErrorRate.LOW);
    for (var submission : new Population().generate(settings, Progress.silent()).submissions()) {
      whole.take(submission.file(), submission.state());
    }

    assertThat(replayed.living().keySet()).isEqualTo(whole.living().keySet());
    assertThat(replayed.living()).isEqualTo(whole.living());
    assertThat(replayed.rejected()).isZero();
  }

  @Test
  void theyAddUpInABadYearTooForWhatIsRejectedIsMended() throws IOException {
    var nights = nights("nights", 250, ErrorRate.HIGH);
    var replayed = replay(nights);

    assertThat(replayed.rejected()).isPositive();
    assertThat(sorts(nights)).contains("full", "delta", "mended", "late", "repeated");
    assertThat(replayed.living()).isEqualTo(inBooks(ErrorRate.HIGH));
  }

  @Test
  void theOrderOfArrivalChangesNothing() throws IOException {
    var nights = nights("nights", 60, ErrorRate.HIGH);
    var backwards = new ArrayList<>(nights.deliveries().reversed());
    var replayed = new Replayed();
    for (var delivery : backwards) {
      replayed.take(file(delivery), delivery.state());
    }

    assertThat(replayed.living()).isEqualTo(replay(nights).living());
  }

  @Test
  void theSameSeedGivesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    var one = settings("one", 80, ErrorRate.HIGH);
    var three = settings("three", 80, ErrorRate.HIGH);

    new Population(1).nights(one, LAST.minusDays(200), Progress.silent());
    new Population(3).nights(three, LAST.minusDays(200), Progress.silent());

    assertThat(files(three.out())).isEqualTo(files(one.out()));
    for (var file : files(one.out())) {
      assertThat(three.out().resolve(file)).hasSameBinaryContentAs(one.out().resolve(file));
    }
  }

  @Test
  void everyFileIsMadeOnItsNightAndArrivesInAFolderOfItsOwnNight() throws IOException {
    var nights = nights("nights", 60, ErrorRate.HIGH);

    assertThat(nights.deliveries())
        .allSatisfy(delivery -> {
          var made = delivery.created().toLocalDate();
          assertThat(file(delivery)).exists();
          assertThat(delivery.file().getName(0)).hasToString(delivery.arrives().toString());
          assertThat(delivery.submissionId())
              .matches("gen-7-" + made + "-" + delivery.state() + "-[12]");
          assertThat(made).isBetween(FIRST, LAST);
          assertThat(delivery.arrives()).isBetween(made, LAST);
          assertThat(delivery.arrives().isAfter(made))
              .isEqualTo(Set.of("late", "repeated").contains(delivery.sort()));
        });
    assertThat(nights.deliveries().stream().map(Delivery::arrives)).isSorted();
    assertThat(Files.readAllLines(folder.resolve("nights/nights.csv")))
        .hasSize(nights.deliveries().size() + 1);
  }

  @Test
  void aRepeatedFileIsTheFirstByteForByteAndNoOtherHasItsId() throws IOException {
    var nights = nights("nights", 60, ErrorRate.HIGH);
    var first = new HashMap<String, Delivery>();

    for (var delivery : nights.deliveries()) {
      if (delivery.sort().equals("repeated")) {
        var original = Objects.requireNonNull(first.get(delivery.submissionId()));
        assertThat(file(delivery)).hasSameBinaryContentAs(file(original));
      } else {
        assertThat(first.put(delivery.submissionId(), delivery)).isNull();
      }
    }
  }

  @Test
  void theTruthNamesEveryRecordThatWasToldOfAndTheMovesAreTrue() throws IOException {
    var nights = nights("nights", 60, ErrorRate.LOW);
    var told = new HashSet<String>();
    for (var delivery : nights.deliveries()) {
      BundleIds.of(file(delivery)).forEach(id -> told.add(delivery.state() + "," + id));
    }
    var truth = Files.readAllLines(folder.resolve("nights/truth.csv"));
    var lives = Files.readAllLines(folder.resolve("nights/lives.csv"));
    var children =
        truth.stream().skip(1).map(line -> line.split(",")[2]).collect(Collectors.toSet());

    assertThat(truth.stream().skip(1).map(line -> line.substring(0, line.lastIndexOf(','))))
        .containsAll(told);
    assertThat(lives).hasSize(children.size() + 1);
    assertThat(nights.everTold()).isEqualTo(children.size());
    var moves = Files.readAllLines(folder.resolve("nights/moves.csv")).stream().skip(1).toList();
    assertThat(moves.stream().map(line -> line.split(",")[0])).containsAll(children);
    assertThat(moves)
        .allSatisfy(line -> {
          var cells = line.split(",", -1);
          assertThat(cells).hasSize(9);
          assertThat(LocalDate.parse(cells[1])).isBefore(LAST);
          assertThat(cells[8]).isIn("qualifying", "other", "left");
          assertThat(cells[3]).matches("|\\d{2}99\\d{3}");
        });
  }

  @Test
  void nightsUpsideDownAreRefusedBeforeAnythingIsWritten() {
    var settings = settings("none", 10, ErrorRate.LOW);

    assertThatThrownBy(() -> new Population().nights(settings, LAST.plusDays(1), Progress.silent()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(LAST.toString());
    assertThat(settings.out()).doesNotExist();
  }

  private Settings settings(String name, long children, ErrorRate errors) {
    return Settings.of(children, STATES, 7, LAST, errors, folder.resolve(name));
  }

  private NightsOutcome nights(String name, long children, ErrorRate errors) throws IOException {
    return new Population().nights(settings(name, children, errors), FIRST, Progress.silent());
  }

  private Replayed replay(NightsOutcome nights) throws IOException {
    var replayed = new Replayed();
    for (var delivery : nights.deliveries()) {
      replayed.take(file(delivery), delivery.state());
    }
    return replayed;
  }

  private Path file(Delivery delivery) {
    return folder.resolve("nights").resolve(delivery.file());
  }

  private static Set<String> sorts(NightsOutcome nights) {
    return nights.deliveries().stream().map(Delivery::sort).collect(Collectors.toSet());
  }

  /** What the books of the children of the run say in the end. */
  private Map<String, Set<Map<String, String>>> inBooks(ErrorRate errors) throws IOException {
    var world = new World(STATES, 7, errors);
    var inBooks = new HashMap<String, Set<Map<String, String>>>();
    var lives = Files.readAllLines(folder.resolve("nights/lives.csv")).stream().skip(1);
    var children = lives.map(line -> Long.valueOf(line.split(",")[0])).collect(Collectors.toSet());
    for (long cabin = 0; cabin <= children.stream().max(Long::compare).orElse(0L) / 1024; cabin++) {
      for (var life : world.lives(cabin, LAST, LAST)) {
        for (var book : life.books()) {
          if (children.contains(life.child().number())) {
            var rows = new HashSet<Map<String, String>>();
            var record = book.asOf(LAST);
            rows.add(Replayed.content(record.student()));
            record.childRows().forEach(row -> rows.add(Replayed.content(row)));
            inBooks.put(book.state().code() + " " + book.id(), rows);
          }
        }
      }
    }
    return inBooks;
  }

  private static List<String> files(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
