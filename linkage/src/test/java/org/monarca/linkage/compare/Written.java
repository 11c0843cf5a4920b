package org.monarca.linkage.compare;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.monarca.linkage.names.NameFrequencies;
import org.monarca.linkage.names.NameWords;
import org.monarca.linkage.names.Nicknames;

/** Names as they stand on a form, made ready to be compared. */
final class Written {

  /** Of the words that people bear some exist in lists, some are slips, some are initials. */
  private static final List<String> GIVEN =
      List.of(
          "María",
          "Maria",
          "Mara",
          "Marian",
          "José",
          "Jose",
          "J.",
          "M.",
          "Lupe",
          "Guadalupe",
          "Beto",
          "Alberto",
          "Roberto",
          "Ana",
          "Aan",
          "Eva",
          "Ixchel",
          "Ixhcel",
          "Xochitl",
          "Pao",
          "Aq'ab'al",
          "Nkauj",
          "Hli",
          "Julia",
          "Julian",
          "小明",
          "محمد");

  private static final List<String> SURNAMES =
      List.of(
          "García",
          "Gracia",
          "Garcia",
          "López",
          "Lopes",
          "Vega",
          "Cruz",
          "Delacruz",
          "Ajpop",
          "Ajop",
          "Citalán",
          "Xiong",
          "Xoing",
          "Vang",
          "Jean",
          "Baptiste",
          "Batiste",
          "Étienne",
          "Arnaruaq",
          "Arnaruak",
          "王",
          "الحسن");

  private static final NameFrequencies GIVEN_NAMES = NameFrequencies.givenNames();
  private static final NameFrequencies FAMILY_NAMES = NameFrequencies.surnames();
  private static final Nicknames NICKNAMES = Nicknames.standard();

  /** Names at most this rare exist: 20 bearers in a million. */
  private static final double EXISTS_UP_TO_BITS = 15.6;

  private Written() {}

  static Names given(String field) {
    return names(
        NameWords.given(field),
        text -> word(text, GIVEN_NAMES.rarity(text), NICKNAMES.fullNames(text)));
  }

  static Names surnames(String field) {
    return names(
        NameWords.surname(field), text -> word(text, FAMILY_NAMES.rarity(text), List.of()));
  }

  /** A given name and surnames in one field. */
  static Names full(String field) {
    return surnames(field);
  }

  /** A parent, "Elena / Ortiz"; either part may be left out. */
  static Parent parent(String firstAndLast) {
    var parts = (firstAndLast + " ").split("/", 2);
    return new Parent(given(parts[0]), surnames(parts.length > 1 ? parts[1] : ""));
  }

  private static Names names(List<String> words, Function<String, Word> word) {
    return words.isEmpty() ? Names.NONE : new Names(words.stream().map(word).toList());
  }

  private static Word word(String text, float rarity, List<String> fullNames) {
    return Word.of(text, rarity, rarity < EXISTS_UP_TO_BITS, fullNames);
  }

  static Arbitrary<Names> anyGiven() {
    return any(GIVEN).map(Written::given);
  }

  static Arbitrary<Names> anySurnames() {
    return any(SURNAMES).map(Written::surnames);
  }

  static Arbitrary<Parent> anyParent() {
    return anyGiven().flatMap(first -> anySurnames().map(last -> new Parent(first, last)));
  }

  private static Arbitrary<String> any(List<String> words) {
    return Arbitraries.of(words).list().ofMaxSize(4).map(some -> String.join(" ", some));
  }
}
