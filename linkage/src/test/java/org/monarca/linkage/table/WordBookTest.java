package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.names.NameFrequencies;
import org.monarca.linkage.names.Nicknames;

/** The words of a table's names and how rare they are. */
class WordBookTest {

  private final WordBook book = new WordBook(NameFrequencies.surnames(), Nicknames.none());

  @Test
  void aWordIsKeptOnce() {
    book.count(List.of("garcia"), 3);

    assertThat(book.word("garcia")).isSameAs(book.word("garcia"));
    assertThat(book.word("garcia").text()).isEqualTo("garcia");
  }

  @Test
  void whatStandsInMoreRecordsIsCommoner() {
    book.count(List.of("qorbak"), 10_000);
    book.count(List.of("zimbal"), 100);
    book.count(List.of("tulpek"), 1);

    assertThat(rarity("qorbak")).isLessThan(rarity("zimbal"));
    assertThat(rarity("zimbal")).isLessThan(rarity("tulpek"));
  }

  /** Ten times as many bearers are log2 of ten bits less, once a table is large. */
  @Test
  void inALargeTableRarityIsTheShareInBits() {
    book.count(List.of("qorbak"), 1_000_000);
    book.count(List.of("zimbal"), 62_500);

    assertThat(rarity("qorbak")).isBetween(0.0, 0.2);
    assertThat(rarity("zimbal") - rarity("qorbak")).isBetween(3.9, 4.1);
  }

  /** A small table knows little of how common a name is, and the lists know more. */
  @Test
  void inASmallTableTheListsTell() {
    book.count(List.of("garcia", "zimbal"), 1);

    assertThat(rarity("garcia")).isLessThan(rarity("zimbal") - 2);
  }

  @Test
  void whatStandsNowhereIsRarestAndStillFinite() {
    book.count(List.of("garcia"), 50);

    assertThat(rarity("zimbalqorbak")).isGreaterThan(rarity("garcia")).isLessThan(60);
    assertThat(new WordBook(NameFrequencies.surnames(), Nicknames.none()).word("x").rarity())
        .isBetween(0f, 60f);
  }

  @Test
  void everyNameOfARecordCounts() {
    book.count(List.of("qorbak", "zimbal"), 400);
    var alone = new WordBook(NameFrequencies.surnames(), Nicknames.none());
    alone.count(List.of("qorbak"), 400);

    assertThat(rarity("qorbak")).isGreaterThan(alone.word("qorbak").rarity());
  }

  @ParameterizedTest
  @CsvSource({"garcia, true", "lopez, true", "smith, true", "qzxv, false"})
  void aListedNameIsKnownToExist(String name, boolean isKnown) {
    assertThat(book.word(name).isKnown()).isEqualTo(isKnown);
  }

  @Test
  void nicknamesComeWithGivenNamesAlone() {
    var given = new WordBook(NameFrequencies.givenNames(), Nicknames.standard());

    assertThat(given.word("pepe").fullNames()).contains("jose");
    assertThat(book.word("pepe").fullNames()).isEmpty();
  }

  private double rarity(String text) {
    return book.word(text).rarity();
  }
}
