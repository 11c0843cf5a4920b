package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;

/**
 * Of those who bear the commonest name only some can be compared; the right child is among them,
 * though it was stored last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommonNamesTest {

  private static final int NAMESAKES = 400;
  private static final int COMPARED = 40;

  private final Exchange exchange = new Exchange();

  @BeforeAll
  void aNameIsSharedByMoreThanAreCompared() {
    for (int i = 0; i < NAMESAKES; i++) {
      var born = LocalDate.of(2006, 1, 2).plusDays(i * 9L);
      exchange.says("TX", "n-" + i, child("Mario", "Garza", born).of("Parent" + i, "Of" + i));
    }
    exchange.resolve();
    exchange.resolve("MI", "sought", child("María", "García", LocalDate.of(2012, 3, 14)));
    exchange.resolve("MI", "lupe", child("Lupe", "Garza", LocalDate.of(2013, 10, 8)));
  }

  @AfterAll
  void close() {
    exchange.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "as it is, María, García, 2012-03-14",
    "the year slipped, María, García, 2013-03-14",
    "the day slipped, María, García, 2012-03-19",
    "the month slipped, María, García, 2012-05-14",
    "month and day slipped, María, García, 2012-04-15",
    "in capitals without accents, MARIA, GARCIA, 2012-03-15",
    "without a date, María, García, ",
    "without a date and accents, maria, garcia, "
  })
  void theRightChildIsAmongTheFirstFive(
      String how, String first, String last, @Nullable LocalDate born) {
    var query = Person.builder().firstName(first).lastName1(last).birthDate(born).build();

    assertThat(search(query, 5)).as(how).extracting(Resemblance::id).contains(idOf("sought"));
  }

  @Test
  void aNicknameMayStandForTheNameWhenTheDateSlips() {
    var query =
        Person.builder()
            .firstName("Guadalupe")
            .lastName1("Garza")
            .birthDate(LocalDate.of(2013, 10, 9))
            .build();

    assertThat(search(query, 5)).extracting(Resemblance::id).contains(idOf("lupe"));
  }

  @Test
  void noMoreAreComparedThanThatMany() {
    var query = Person.builder().firstName("Mario").lastName1("Garza").build();

    assertThat(search(query, NAMESAKES)).hasSizeBetween(1, COMPARED);
  }

  private List<Resemblance> search(Person query, int limit) {
    var database = exchange.test().database();
    var searching =
        new Searching(
            new NearestRecords(database, COMPARED),
            new NeighbourStore(database),
            Standardiser.standard(),
            Linker.standard());
    return AsExchange.read(database, () -> searching.search(query, limit));
  }

  private ExchangeId idOf(String id) {
    return exchange.identities().ofSource(new SourceKey("MI", id)).orElseThrow();
  }

  private static ChildFixture child(String first, String last, LocalDate born) {
    return guadalupe().named(first).surnamed(last, null).born(born.toString()).of("Elena", last);
  }
}
