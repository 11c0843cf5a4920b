package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.monarca.population.states.Book;
import org.monarca.population.states.ErrorRate;

/** How States number children over the years. */
@TestInstance(Lifecycle.PER_CLASS)
class BooksTest {

  private static final LocalDate FROM = LocalDate.of(2006, 1, 1);

  private final List<Book> books =
      LongStream.range(0, 500)
          .mapToObj(new Years()::lives)
          .flatMap(List::stream)
          .flatMap(life -> life.books().stream())
          .toList();

  /** Every life of twenty years in States that give old numbers anew. */
  private static final class Years {
    private final World world = new World(List.of("FL", "LA", "TX"), 3, ErrorRate.HIGH);

    List<Life> lives(long cabin) {
      return world.lives(cabin, FROM, Populations.DAY);
    }
  }

  @Test
  void aNumberIsGivenAnewOnlyWhenTheOneBeforeIsWithdrawn() {
    var given =
        books.stream().collect(Collectors.groupingBy(book -> book.state().code() + book.id()));

    assertThat(given).hasSizeGreaterThan(1_000);
    assertThat(given.values())
        .filteredOn(holders -> holders.size() > 1)
        .allSatisfy(holders -> {
          assertThat(holders).hasSize(2);
          assertThat(holders.getFirst().child()).isNotEqualTo(holders.getLast().child());
          assertThat(holders.getFirst().closes()).isBefore(holders.getLast().opens());
        })
        .isNotEmpty();
  }

  @Test
  void someChildrenAreEnteredTwiceInOneStateUntilItNotices() {
    var twice =
        books.stream()
            .collect(Collectors.groupingBy(book -> book.state().code() + book.child()))
            .values()
            .stream()
            .filter(own -> own.size() > 1)
            .toList();

    assertThat(twice)
        .isNotEmpty()
        .allSatisfy(own -> {
          assertThat(own).hasSize(2);
          assertThat(own.getFirst().id()).isNotEqualTo(own.getLast().id());
          assertThat(own.getLast().opens()).isAfter(own.getFirst().opens());
          assertThat(own.getLast().closes()).isBeforeOrEqualTo(own.getFirst().closes());
        });
  }

  @Test
  void whatABookSaysOnADayGrowsOutOfWhatItSaidBefore() {
    for (var book : books.subList(0, 300)) {
      var early = book.opens().isBefore(FROM) ? FROM : book.opens();
      if (book.isOpen(early)) {
        var student = book.asOf(early).student();
        assertThat(student.stateStudentId()).isEqualTo(book.id());
        assertThat(book.asOf(early).childRows())
            .allMatch(row -> book.id().equals(row.stateStudentId()));
      }
    }
  }
}
