package org.monarca.linkage.residents;

import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.weigh.Profile;

/**
 * One record.
 *
 * @param person whose it is; nothing that is compared
 * @param given given names, parted by blanks; empty where unknown
 * @param surnames the same
 * @param born as yyyymmdd; 0 where unknown
 * @param street which of the streets of the town; 0 where unknown
 * @param number given to one person alone; 0 where unknown
 * @param mother her given name; empty where unknown
 */
public record Resident(
    int person, String given, String surnames, int born, int street, int number, String mother) {

  public static Resident of(int person, String given, String surnames, int born) {
    return new Resident(person, given, surnames, born, 0, 0, "");
  }

  public Resident at(int otherStreet) {
    return new Resident(person, given, surnames, born, otherStreet, number, mother);
  }

  public Resident named(String other) {
    return new Resident(person, other, surnames, born, street, number, mother);
  }

  public Resident ofFamily(String other) {
    return new Resident(person, given, other, born, street, number, mother);
  }

  public Resident born(int other) {
    return new Resident(person, given, surnames, other, street, number, mother);
  }

  public Resident ofMother(String other) {
    return new Resident(person, given, surnames, born, street, number, other);
  }

  public Resident withoutNumber() {
    return new Resident(person, given, surnames, born, street, 0, mother);
  }

  /** Its names in one field. */
  private String full() {
    return given + " " + surnames;
  }

  public Profile profile() {
    var first = names(mother);
    return new Profile(
        names(given),
        names(surnames),
        Names.NONE,
        first.isEmpty() ? List.of() : List.of(new Parent(first, Names.NONE)),
        Place.UNKNOWN,
        new int[] {born, street, number});
  }

  /** The same with given names and surnames in one field. */
  public Profile inOneField() {
    return new Profile(
        Names.NONE,
        Names.NONE,
        names(full()),
        List.of(),
        Place.UNKNOWN,
        new int[] {born, street, number});
  }

  private static Names names(String words) {
    return words.isBlank()
        ? Names.NONE
        : new Names(
            Arrays.stream(words.strip().split(" "))
                .map(word -> Word.of(word, 8, false, List.of()))
                .toList());
  }
}
