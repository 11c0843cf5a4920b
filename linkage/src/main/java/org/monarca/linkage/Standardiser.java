package org.monarca.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.compare.Flags;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.compare.Sexes;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.names.NameFrequencies;
import org.monarca.linkage.names.NameWords;
import org.monarca.linkage.names.Nicknames;
import org.monarca.linkage.text.Folding;
import org.monarca.linkage.weigh.Profile;

/**
 * Makes the {@link Profile} of a {@link Person}, the same one each time; remembers names, never
 * whose they are. One serves all threads.
 */
public final class Standardiser {

  /** Earlier birth dates are slips or defaults (1900-01-01), not children. */
  private static final int EARLIEST_YEAR = 1930;

  /**
   * A name at most this rare (20 bearers in a million) is taken for one that exists: Julia and
   * Julian differ by one slip, and are two children.
   */
  private static final double EXISTS_UP_TO_BITS = 15.6;

  private final Nicknames nicknames;
  private final NameFrequencies givenNames;
  private final NameFrequencies surnames;
  private final Lately<Names> givenLately;
  private final Lately<Names> surnamesLately;
  private final Lately<Word> givenWordsLately;
  private final Lately<Word> surnameWordsLately;
  private final Lately<String> placesLately;

  Standardiser(Nicknames nicknames, NameFrequencies givenNames, NameFrequencies surnames) {
    this.nicknames = nicknames;
    this.givenNames = givenNames;
    this.surnames = surnames;
    this.givenLately = new Lately<>(this::makeGiven);
    this.surnamesLately = new Lately<>(this::makeSurnames);
    this.givenWordsLately = new Lately<>((text, nothing) -> givenName(text));
    this.surnameWordsLately = new Lately<>((text, nothing) -> surname(text));
    this.placesLately = new Lately<>(Standardiser::makePlace);
  }

  /** With the shipped lists; reads them, so make it once. */
  public static Standardiser standard() {
    return new Standardiser(
        Nicknames.standard(), NameFrequencies.givenNames(), NameFrequencies.surnames());
  }

  /** The standardised form; equal persons have equal profiles. */
  public Profile profile(Person person) {
    var codes = new int[StudentElements.CODES];
    codes[StudentElements.BIRTH_DATE_CODE] = birth(person.birthDate());
    codes[StudentElements.SEX_CODE] = Sexes.of(Objects.requireNonNullElse(person.sex(), ""));
    codes[StudentElements.MULTIPLE_BIRTH_CODE] = multipleBirth(person.multipleBirth());
    codes[StudentElements.SUFFIX_CODE] = suffix(person).hashCode();
    return new Profile(
        given(person.firstName(), person.middleName()),
        surnames(person.lastName1(), person.lastName2()),
        Names.NONE,
        parents(person),
        place(person),
        codes);
  }

  private Names given(@Nullable String first, @Nullable String middle) {
    return first == null && middle == null
        ? Names.NONE
        : givenLately.of(orEmpty(first), orEmpty(middle));
  }

  private Names surnames(@Nullable String first, @Nullable String second) {
    return first == null && second == null
        ? Names.NONE
        : surnamesLately.of(orEmpty(first), orEmpty(second));
  }

  private static String orEmpty(@Nullable String field) {
    return field == null ? "" : field;
  }

  private Names makeGiven(String first, String middle) {
    return names(
        both(NameWords.given(first), NameWords.given(middle)),
        text -> givenWordsLately.of(text, ""));
  }

  private Names makeSurnames(String first, String second) {
    return names(
        both(NameWords.surname(first), NameWords.surname(second)),
        text -> surnameWordsLately.of(text, ""));
  }

  private static Names names(List<String> words, Function<String, Word> word) {
    return words.isEmpty() ? Names.NONE : new Names(words.stream().map(word).toList());
  }

  private Word givenName(String text) {
    return word(text, givenNames.rarity(text), nicknames.fullNames(text));
  }

  private Word surname(String text) {
    return word(text, surnames.rarity(text), List.of());
  }

  private static Word word(String text, float rarity, List<String> fullNames) {
    return Word.of(text, rarity, rarity < EXISTS_UP_TO_BITS, fullNames);
  }

  private static List<String> both(List<String> first, List<String> second) {
    if (second.isEmpty()) {
      return first;
    }
    if (first.isEmpty()) {
      return second;
    }
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all.subList(0, Math.min(all.size(), 4));
  }

  private static int birth(@Nullable LocalDate date) {
    return date == null || date.getYear() < EARLIEST_YEAR || date.getYear() > 9999
        ? 0
        : date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  private static int multipleBirth(@Nullable Boolean multiple) {
    if (multiple == null) {
      return Flags.UNKNOWN;
    }
    return multiple ? Flags.YES : Flags.NO;
  }

  private Place place(Person person) {
    var place =
        new Place(
            folded(person.birthCity()), folded(person.birthState()), folded(person.birthCountry()));
    return place.isUnknown() ? Place.UNKNOWN : place;
  }

  private String folded(@Nullable String field) {
    return field == null ? "" : placesLately.of(field, "");
  }

  private static String makePlace(String field, String nothing) {
    return NameWords.given(field).isEmpty() ? "" : Folding.fold(field);
  }

  private List<Parent> parents(Person person) {
    var parents = new ArrayList<Parent>(2);
    addParent(parents, person.parent1First(), person.parent1Last());
    addParent(parents, person.parent2First(), person.parent2Last());
    return List.copyOf(parents);
  }

  private void addParent(List<Parent> to, @Nullable String first, @Nullable String last) {
    var parent = new Parent(given(first, null), surnames(last, null));
    if (!parent.first().isEmpty() || !parent.last().isEmpty()) {
      to.add(parent);
    }
  }

  /** Empty when unknown, whose hash is 0. */
  private static String suffix(Person person) {
    var suffix = person.suffix() == null ? "" : Folding.fold(person.suffix());
    if (!suffix.isEmpty()) {
      return NameWords.sameGeneration(suffix);
    }
    var first = generation(person.lastName1());
    return first.isEmpty() ? generation(person.lastName2()) : first;
  }

  private static String generation(@Nullable String surname) {
    return surname == null ? "" : NameWords.generation(surname);
  }
}
