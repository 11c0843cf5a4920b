package org.monarca.linkage.weigh;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.compare.Word;

/** Profiles of which only what a feature looks at is said; rarities stand behind a colon. */
final class Sayings {

  private Sayings() {}

  /** Such as "ana:5 luz:9"; 17 bits and no known name where nothing is said of it. */
  static Names names(String words) {
    return words.isBlank()
        ? Names.NONE
        : new Names(Arrays.stream(words.split(" ")).map(Sayings::word).toList());
  }

  private static Word word(String textAndRarity) {
    var parts = textAndRarity.split(":");
    float rarity = parts.length > 1 ? Float.parseFloat(parts[1]) : 17;
    return Word.of(parts[0], rarity, rarity < 15, List.of());
  }

  static Profile given(String words) {
    return named(words, "");
  }

  static Profile surnames(String words) {
    return named("", words);
  }

  static Profile named(String given, String surnames) {
    return of(names(given), names(surnames), Names.NONE, List.of(), Place.UNKNOWN);
  }

  static Profile full(String words) {
    return of(Names.NONE, Names.NONE, names(words), List.of(), Place.UNKNOWN);
  }

  /** Each "elena:6/ortiz:7". */
  static Profile parents(String... each) {
    var parents = Stream.of(each).map(Sayings::parent).toList();
    return of(Names.NONE, Names.NONE, Names.NONE, parents, Place.UNKNOWN);
  }

  private static Parent parent(String firstAndLast) {
    var parts = firstAndLast.split("/", -1);
    return new Parent(names(parts[0]), names(parts[1]));
  }

  static Profile born(String city, String state, String country) {
    return of(Names.NONE, Names.NONE, Names.NONE, List.of(), new Place(city, state, country));
  }

  private static Profile of(
      Names given, Names surnames, Names full, List<Parent> parents, Place place) {
    return new Profile(given, surnames, full, parents, place, new int[0]);
  }
}
