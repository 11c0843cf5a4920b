package org.monarca.population.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.names.Names;
import org.monarca.population.names.Sex;
import org.monarca.population.names.Tradition;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.Place;

/** Draws the members of one family, in one go; used once. */
final class Household {

  private static final int[] SIZES = {1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6};
  private static final int YOUNGEST_DAYS = 31;

  private final Names names;
  private final Atlas atlas;
  private final LocalDate asOf;
  private final long number;
  private final Tradition tradition;
  private final Place origin;
  private final Chance chance;
  private final Pupils pupils;

  Household(
      Names names,
      Atlas atlas,
      LocalDate asOf,
      long number,
      Tradition tradition,
      Place origin,
      Chance chance) {
    this.names = names;
    this.atlas = atlas;
    this.asOf = asOf;
    this.number = number;
    this.tradition = tradition;
    this.origin = origin;
    this.chance = chance;
    this.pupils = new Pupils(chance, tradition);
  }

  /** A young person of 15 to 21 who travels without parents, mostly out of school. */
  List<Child> youthAlone() {
    var surnames = surnames(parentSurnames(), parentSurnames());
    var birth = chance.day(asOf.minusYears(22).plusDays(1), asOf.minusYears(15));
    var sex = chance.percent(78) ? Sex.MALE : Sex.FEMALE;
    var given = names.forChild(tradition, sex, chance);
    return List.of(
        new Child(
            number * Family.MOST_CHILDREN,
            given,
            middle(given, sex),
            surnames,
            sex,
            birth,
            false,
            origin,
            null,
            null,
            pupils.alone()));
  }

  /** Brothers and sisters, the oldest first. */
  List<Child> siblings() {
    var mother = parent(Sex.FEMALE);
    var father = chance.percent(92) ? parent(Sex.MALE) : null;
    int halfSiblings = father != null && chance.percent(6) ? 1 : 0;
    var earlierFather = parentSurnames();
    int size = SIZES[chance.between(0, SIZES.length - 1)];
    var birth = oldestBirth();
    var children = new ArrayList<Child>();
    var taken = new HashSet<String>();
    while (children.size() < size && !birth.isAfter(asOf.minusDays(YOUNGEST_DAYS))) {
      boolean half = children.size() < halfSiblings && size > 1;
      var surnames =
          half
              ? surnames(earlierFather, mother.surnames())
              : father == null ? mother.surnames() : surnames(father.surnames(), mother.surnames());
      var childsFather = half ? null : father;
      boolean twins = chance.percent(2);
      var sex = sex();
      children.add(
          child(children.size(), surnames, sex, birth, twins, childsFather, mother, taken));
      if (twins) {
        var other = chance.percent(65) ? sex : sex();
        children.add(
            child(children.size(), surnames, other, birth, true, childsFather, mother, taken));
      }
      birth = birth.plusDays(chance.between(400, 1700));
    }
    return children;
  }

  private Child child(
      int index,
      Surnames surnames,
      Sex sex,
      LocalDate birth,
      boolean twin,
      @Nullable Parent father,
      Parent mother,
      Set<String> taken) {
    var given = names.forChild(tradition, sex, chance);
    while (!taken.add(given)) {
      given = names.forChild(tradition, sex, chance);
    }
    return new Child(
        number * Family.MOST_CHILDREN + index,
        given,
        middle(given, sex),
        surnames,
        sex,
        birth,
        twin,
        birthplace(birth),
        father,
        mother,
        pupils.atHome());
  }

  /** School age more often than not: the mean of two draws lies in the middle. */
  private LocalDate oldestBirth() {
    int most = 22 * 365;
    int days = (chance.between(YOUNGEST_DAYS, most) + chance.between(1500, most)) / 2;
    return asOf.minusDays(days);
  }

  /** A family from abroad has its older children there, the younger ones mostly in the country. */
  private Place birthplace(LocalDate birth) {
    boolean older = birth.isBefore(asOf.minusYears(7));
    return origin.abroad() && chance.percent(older ? 70 : 30)
        ? origin
        : origin.abroad() ? atlas.anywhere(chance) : origin;
  }

  private Parent parent(Sex sex) {
    var given = names.forParent(tradition, sex, chance);
    var surnames = parentSurnames();
    var phone = atlas.areaCode(chance) + "555" + "0%d".formatted(chance.between(100, 199));
    var email = (sex == Sex.FEMALE ? "mother." : "father.") + number + "@example.org";
    return new Parent(given, surnames, phone, email);
  }

  private Surnames parentSurnames() {
    var first = names.firstSurname(tradition, chance);
    return new Surnames(
        first, tradition == Tradition.HISPANIC ? names.secondSurname(chance) : null);
  }

  private Surnames surnames(Surnames father, Surnames mother) {
    return new Surnames(father.first(), tradition == Tradition.HISPANIC ? mother.first() : null);
  }

  private @Nullable String middle(String given, Sex sex) {
    int share = given.indexOf(' ') >= 0 ? 5 : tradition == Tradition.HISPANIC ? 38 : 70;
    if (!chance.percent(share)) {
      return null;
    }
    var middle = names.forChild(tradition, sex, chance);
    return middle.equals(given) || middle.indexOf(' ') >= 0 ? null : middle;
  }

  private Sex sex() {
    return chance.inTenThousand(10) ? Sex.NONBINARY : chance.percent(51) ? Sex.MALE : Sex.FEMALE;
  }
}
