package org.monarca.linkage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.compare.Dates;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.text.SoundCode;
import org.monarca.linkage.weigh.Profile;

/**
 * The keys under which a record is found again: a record is compared with those that keep a key it
 * looks for. Each survives other errors, so that their union misses little; none is made of a
 * placeholder or of a part that is missing. Hashes, stable for ever: what is stored today meets
 * what is computed in years.
 */
public final class BlockingKeys {

  /** What a key is made of; the number goes into the hash and never changes. */
  private enum Kind {
    BIRTH_DATE_AND_SURNAME(1),
    BIRTH_DATE_AND_GIVEN(2),
    GIVEN_SURNAME_AND_BIRTH_YEAR(4),
    SURNAMES_AND_BIRTH_DAY(5),
    SURNAMES_AND_GIVEN(6),
    GIVEN_SURNAME_AND_BIRTH_MONTH(7),
    PARENT_SURNAME_AND_BIRTH_YEAR(8),
    BIRTH_DATE_AND_PARENT(9),
    GIVEN_AND_SURNAME(10),
    /** Held only by records that have no birth date. */
    UNDATED_GIVEN_AND_SURNAME(11),
    GIVEN_SURNAME_AND_BIRTH_DAY(12);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  private final Profile profile;
  private final int birth;
  private final List<String> givenSounds;
  private final List<String> surnameSounds;
  private long[] keys = new long[32];
  private Kind[] kinds = new Kind[32];
  private int size;

  private BlockingKeys(Profile profile) {
    this.profile = profile;
    this.birth = StudentElements.birthDate(profile);
    this.givenSounds = sounds(profile.given());
    this.surnameSounds = sounds(profile.surnames());
  }

  /**
   * All keys under which a record is kept, in ascending order and without repetition: whatever a
   * record that comes in or a search may look for.
   */
  public static long[] of(Profile profile) {
    var keys = new BlockingKeys(profile);
    keys.addDated();
    keys.addUndated();
    if (!StudentElements.hasBirthDate(profile)) {
      keys.addGivenAndSurname(Kind.UNDATED_GIVEN_AND_SURNAME);
    }
    return keys.sorted();
  }

  /**
   * The keys under which a record looks for others that may be the same child. A record with a
   * birth date asks for names alone only among those that have none: a given name and a surname are
   * shared by thousands, and without anything like the birth date they would be no evidence.
   */
  public static long[] forLinking(Profile profile) {
    var keys = new BlockingKeys(profile);
    keys.addForLinking();
    return keys.sorted();
  }

  private void addForLinking() {
    if (StudentElements.hasBirthDate(profile)) {
      addDated();
      addGivenAndSurname(Kind.UNDATED_GIVEN_AND_SURNAME);
    } else {
      addUndated();
    }
  }

  /**
   * The same as {@link #forLinking}, by what they are made of: to measure what each is good for.
   */
  public static Map<String, Set<Long>> forLinkingByKind(Profile profile) {
    var keys = new BlockingKeys(profile);
    keys.addForLinking();
    var byKind = new LinkedHashMap<String, Set<Long>>();
    for (int i = 0; i < keys.size; i++) {
      var name = keys.kinds[i].name().toLowerCase(Locale.ROOT).replace('_', ' ');
      byKind.computeIfAbsent(name, kind -> new HashSet<>()).add(keys.keys[i]);
    }
    return byKind;
  }

  /**
   * The keys for a search, a subset of {@link #of} for the same data: with a birth date, that and
   * any name, and all that a slip in it leaves right; without one, a given name and a surname.
   * Empty when the query holds less.
   */
  public static long[] forSearch(Profile query) {
    var keys = new BlockingKeys(query);
    keys.addDated();
    keys.addUndated();
    return keys.sorted();
  }

  private void addDated() {
    if (!StudentElements.hasBirthDate(profile)) {
      return;
    }
    addBirthDateAndSurname();
    addBirthDateAndGiven();
    addGivenSurnameAndYear();
    addWithoutYear();
    addGivenSurnameAndMonth();
    addParents();
  }

  /** An initial suffices beside a birth date, whichever of its numbers is day and which month. */
  private void addBirthDateAndSurname() {
    int month = Dates.month(birth);
    int day = Dates.day(birth);
    int either = yearly(Math.min(month, day) * 100 + Math.max(month, day));
    surnameSounds.forEach(sound -> add(Kind.BIRTH_DATE_AND_SURNAME, either, initial(sound), ""));
  }

  /** Also by the full names for which a nickname may stand. */
  private void addBirthDateAndGiven() {
    for (int i = 0; i < profile.given().size(); i++) {
      var sound = givenSounds.get(i);
      add(Kind.BIRTH_DATE_AND_GIVEN, birth, sound, "");
      for (var full : profile.given().word(i).fullNames()) {
        add(Kind.BIRTH_DATE_AND_GIVEN, birth, SoundCode.of(full), "");
      }
    }
  }

  private void addGivenSurnameAndYear() {
    for (var given : givenSounds) {
      for (var surname : surnameSounds) {
        add(Kind.GIVEN_SURNAME_AND_BIRTH_YEAR, yearly(0), given, surname);
      }
    }
  }

  /** Without the year, which clerks take for the running one. */
  private void addWithoutYear() {
    int monthAndDay = birth % 10_000;
    if (surnameSounds.size() > 1) {
      add(Kind.SURNAMES_AND_BIRTH_DAY, monthAndDay, allSurnames(), "");
    }
    addInitialAndSurname(Kind.GIVEN_SURNAME_AND_BIRTH_DAY, monthAndDay);
  }

  private void addGivenSurnameAndMonth() {
    addInitialAndSurname(Kind.GIVEN_SURNAME_AND_BIRTH_MONTH, birth / 100);
  }

  private void addInitialAndSurname(Kind kind, int date) {
    if (!givenSounds.isEmpty()) {
      var initial = initial(givenSounds.getFirst());
      surnameSounds.forEach(surname -> add(kind, date, initial, surname));
    }
  }

  private void addParents() {
    for (var parent : profile.parents()) {
      if (!parent.first().isEmpty()) {
        var sound = parent.first().word(0).sound();
        add(Kind.BIRTH_DATE_AND_PARENT, birth, sound, "");
        surnameSounds.forEach(
            surname -> add(Kind.PARENT_SURNAME_AND_BIRTH_YEAR, yearly(0), sound, surname));
      }
    }
  }

  /** Also by the full names for which a nickname may stand: Lupe and Guadalupe meet. */
  private void addUndated() {
    addGivenAndSurname(Kind.GIVEN_AND_SURNAME);
    var fullNames = fullNames();
    for (var full : fullNames) {
      surnameSounds.forEach(surname -> add(Kind.GIVEN_AND_SURNAME, 0, full, surname));
    }
    if (surnameSounds.size() > 1 && !givenSounds.isEmpty()) {
      var surnames = allSurnames();
      add(Kind.SURNAMES_AND_GIVEN, 0, surnames, initial(givenSounds.getFirst()));
      fullNames.forEach(full -> add(Kind.SURNAMES_AND_GIVEN, 0, surnames, initial(full)));
    }
  }

  /** The sounds of the full names for which the first names may stand. */
  private List<String> fullNames() {
    return profile.given().words().stream()
        .flatMap(word -> word.fullNames().stream())
        .map(SoundCode::of)
        .toList();
  }

  private void addGivenAndSurname(Kind kind) {
    for (var given : givenSounds) {
      surnameSounds.forEach(surname -> add(kind, 0, given, surname));
    }
  }

  private String allSurnames() {
    return String.join(" ", surnameSounds.stream().sorted().limit(2).toList());
  }

  private int yearly(int rest) {
    return Dates.year(birth) * 10_000 + rest;
  }

  private static String initial(String sound) {
    return sound.substring(0, 1);
  }

  private static List<String> sounds(Names names) {
    return names.words().stream().map(Word::sound).toList();
  }

  private void add(Kind kind, int number, String first, String second) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    kinds[size] = kind;
    keys[size++] = KeyHash.of(kind.number, number, first, second);
  }

  private long[] sorted() {
    return Arrays.stream(keys, 0, size).sorted().distinct().toArray();
  }
}
