package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Person;

/** The right child is among the first five, however it is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchingTest {

  private final Exchange exchange = new Exchange();

  @BeforeAll
  void severalHundredChildrenAreKnown() {
    exchange.says("TX", "lupe", guadalupe());
    exchange.says("MI", "jose", child("José Luis", "Hernández", "Cruz", "2010-04-03"));
    exchange.says("CA", "william", child("William", "de la Cruz", null, "2011-08-21"));
    exchange.says("WA", "pepe", child("Pepe", "García", "Luna", "2013-10-05"));
    exchange.says("TX", "garcia", child("Ana María", "García Rodríguez", null, "2015-01-26"));
    for (int i = 0; i < 600; i++) {
      exchange.says("TX", "other-" + i, crowd(i));
    }
    exchange.resolve();
  }

  @AfterAll
  void close() {
    exchange.close();
  }

  @ParameterizedTest(name = "{0}: {2} {3} {4} {5}")
  @CsvSource({
    "as it is, TX lupe, Guadalupe, Martínez, López, 2012-03-14",
    "surnames swapped, TX lupe, Guadalupe, López, Martínez, 2012-03-14",
    "second surname missing, TX lupe, Guadalupe, Martínez, , 2012-03-14",
    "first surname missing, TX lupe, Guadalupe, López, , 2012-03-14",
    "without accents in capitals, TX lupe, GUADALUPE, MARTINEZ, LOPEZ, 2012-03-14",
    "nickname, TX lupe, Lupe, Martínez, López, 2012-03-14",
    "nickname without a date, TX lupe, Lupe, Martínez, , ",
    "nickname, MI jose, Pepe, Hernández, , 2010-04-03",
    "nickname without a date, MI jose, Pepe, Hernandez, , ",
    "nickname, CA william, Bill, de la Cruz, , 2011-08-21",
    "nickname without a date, CA william, Bill, Cruz, , ",
    "full name of a nickname, WA pepe, José, García, , 2013-10-05",
    "full name of a nickname without a date, WA pepe, José, García, Luna, ",
    "day and month transposed, MI jose, José, Hernández, , 2010-03-04",
    "one digit slipped, TX lupe, Guadalupe, Martínez, , 2012-03-19",
    "the year slipped, TX lupe, Guadalupe, Martínez, , 2013-03-14",
    "two surnames typed in one field, TX lupe, Guadalupe, Martínez López, , 2012-03-14",
    "two surnames typed in one field without a date, TX lupe, Guadalupe, Martinez Lopez, , ",
    "two surnames sent in one field, TX garcia, Ana, Rodríguez, García, 2015-01-26",
    "particles left out, CA william, William, Cruz, , 2011-08-21",
    "particles glued, CA william, William, Delacruz, , 2011-08-21",
    "particles in capitals, CA william, William, DE LA CRUZ, , ",
    "a slip in the name, TX lupe, Guadelupe, Martinez, , 2012-03-14",
    "without a date, TX lupe, Guadalupe, Martínez, , ",
    "given name and date alone, TX lupe, Guadalupe, , , 2012-03-14",
    "surname and date alone, TX lupe, , López, , 2012-03-14"
  })
  void theRightChildIsAmongTheFirstFive(
      String how,
      String child,
      @Nullable String first,
      @Nullable String last1,
      @Nullable String last2,
      @Nullable LocalDate born) {
    var probe =
        Person.builder().firstName(first).lastName1(last1).lastName2(last2).birthDate(born).build();

    var hits = exchange.identities().search(probe, 5);

    assertThat(hits).as(how).extracting(Resemblance::id).contains(idOf(child));
  }

  @Test
  void everyHitSaysWhyInTheLanguageAsked() {
    var probe = Person.builder().firstName("Lupe").lastName1("Martínez").build();

    var best = exchange.identities().search(probe, 5).getFirst();

    assertThat(best.evidence().sentences(Locale.ENGLISH)).isNotEmpty();
    assertThat(best.evidence().sentences(Locale.of("es")))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(best.evidence().sentences(Locale.ENGLISH));
    assertThat(best.score()).isBetween(0.0, 1.0);
  }

  @Test
  void hitsComeBestFirstAndNoMoreThanAsked() {
    var probe = Person.builder().firstName("Ana").lastName1("García").build();

    var hits = exchange.identities().search(probe, 3);

    assertThat(hits).hasSizeLessThanOrEqualTo(3).isNotEmpty();
    assertThat(hits.stream().map(Resemblance::score).toList())
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void nobodyIsFoundByNothing() {
    assertThat(exchange.identities().search(Person.builder().build(), 5)).isEmpty();
  }

  private ExchangeId idOf(String child) {
    var key = new SourceKey(child.substring(0, 2), child.substring(3));
    return exchange.identities().ofSource(key).orElseThrow();
  }

  private static ChildFixture child(
      String first, String last1, @Nullable String last2, String born) {
    return guadalupe().named(first).surnamed(last1, last2).born(born).of("Elena", last1);
  }

  /** Children with the commonest names, so that the right one has rivals. */
  private static ChildFixture crowd(int i) {
    var first = List.of("María", "Juan", "Ana", "Luis", "Sofía", "Diego", "Elena", "Pedro");
    var last = List.of("García", "Hernández", "Martínez", "López", "Cruz", "Rodríguez", "Pérez");
    var born = LocalDate.of(2006, 1, 1).plusDays(i * 11L);
    return child(
            first.get(i % first.size()),
            last.get(i / first.size() % last.size()),
            last.get((i / 7 + 3) % last.size()),
            born.toString())
        .of("Parent" + i, "Of" + i);
  }
}
