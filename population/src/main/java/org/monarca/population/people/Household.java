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
import org.monarca.population.work.Livelihood;

/** Draws the members of one family, in one go; used once. */
final class Household {

  private static final int[] SIZES = {1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6};

  /** Twins are 31 of 1,000 children born, so 16 of 1,000 deliveries (NCHS, births of 2021). */
  private static final int TWINS = 158;

  /** Triplets are 80 of 100,000 children born, so 3 of 10,000 deliveries (NCHS). */
  private static final int TRIPLETS = 3;

  private final Tenure tenure;
  private final Livelihood livelihood;
  private final Tradition tradition;
  private final Chance chance;
  private final Naming naming;
  private final Pupils pupils;
  private final Atlas atlas;
  private final List<Child> children = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  Household(Names names, Atlas atlas, Tenure tenure, Livelihood livelihood, Chance chance) {
    this.atlas = atlas;
    this.tenure = tenure;
    this.livelihood = livelihood;
    this.tradition = livelihood.tradition();
    this.chance = chance;
    this.naming = new Naming(names, atlas, tenure.family(), tradition, chance);
    this.pupils = new Pupils(chance, tradition);
  }

  /** A young person of 15 to 20 who travels without parents, mostly out of school. */
  List<Child> youthAlone() {
    var birth =
        chance.day(tenure.begins().minusYears(20).minusDays(200), tenure.begins().minusYears(15));
    var sex = chance.percent(78) ? Sex.MALE : Sex.FEMALE;
    var surnames = naming.child(naming.surnames(), naming.surnames());
    add(surnames, sex, birth, false, livelihood.origin(), null, null, false);
    return children;
  }

  /** Brothers and sisters, the oldest first; all born before the family stays for good. */
  List<Child> siblings() {
    var mother = naming.parent(Sex.FEMALE, naming.surnames());
    var father = chance.percent(90) ? naming.parent(Sex.MALE, naming.surnames()) : null;
    boolean hadAnother = father != null && chance.percent(7);
    var earlierSurnames = naming.surnames();
    int size = SIZES[chance.between(0, SIZES.length - 1)];
    var birth = oldestBirth();
    while (children.isEmpty() || (children.size() < size && birth.isBefore(lastBirth()))) {
      boolean half = hadAnother && children.isEmpty() && size > 1;
      var surnames =
          half
              ? naming.child(earlierSurnames, mother.surnames())
              : father == null
                  ? mother.surnames()
                  : naming.child(father.surnames(), mother.surnames());
      delivery(surnames, birth, half ? null : father, mother, half);
      birth = birth.plusDays(chance.between(400, 1700));
    }
    return children;
  }

  /** A child who shares name and birthday with a stranger, by chance; its parents are others. */
  List<Child> onlyChild(Child stranger) {
    var first = stranger.surnames().first();
    var second = stranger.surnames().second();
    var mother = naming.parent(Sex.FEMALE, naming.headed(second == null ? first : second));
    var father = naming.parent(Sex.MALE, naming.headed(first));
    return List.of(
        new Child(
            tenure.family() * Family.MOST_CHILDREN,
            stranger.given(),
            chance.percent(60)
                ? stranger.middle()
                : naming.middle(stranger.given(), stranger.sex()),
            stranger.surnames(),
            null,
            stranger.sex(),
            stranger.birth(),
            false,
            birthplace(stranger.birth()),
            father,
            mother,
            pupils.atHome(),
            new Kinship(tenure.family(), tradition, false, false, stranger.number())));
  }

  private void delivery(
      Surnames surnames, LocalDate birth, @Nullable Parent father, Parent mother, boolean half) {
    int born = chance.inTenThousand(TRIPLETS) ? 3 : chance.inTenThousand(TWINS) ? 2 : 1;
    var place = birthplace(birth);
    var sex = sex();
    for (int i = 0; i < born; i++) {
      var each = i == 0 || chance.percent(65) ? sex : sex();
      add(surnames, each, birth, born > 1, place, father, mother, half);
    }
  }

  private void add(
      Surnames surnames,
      Sex sex,
      LocalDate birth,
      boolean multiple,
      Place place,
      @Nullable Parent father,
      @Nullable Parent mother,
      boolean half) {
    var fathers = father == null || sex != Sex.MALE ? null : father.given();
    boolean junior = fathers != null && chance.inTenThousand(150) && !taken.contains(fathers);
    String given = junior && fathers != null ? fathers : naming.given(sex, !place.abroad());
    while (!taken.add(given)) {
      given = naming.given(sex, !place.abroad());
    }
    children.add(
        new Child(
            tenure.family() * Family.MOST_CHILDREN + children.size(),
            given,
            naming.middle(given, sex),
            surnames,
            junior ? "Jr" : null,
            sex,
            birth,
            multiple,
            place,
            father,
            mother,
            mother == null ? pupils.alone() : pupils.atHome(),
            new Kinship(tenure.family(), tradition, half, mother == null, null)));
  }

  /** The oldest is of school age more often than not; some first children are born on the road. */
  private LocalDate oldestBirth() {
    int days =
        chance.percent(36)
            ? chance.between(3900, 6500)
            : (chance.between(-400, 4800) + chance.between(0, 4000)) / 2;
    var birth = tenure.begins().minusDays(days);
    return birth.isBefore(lastBirth()) ? birth : lastBirth();
  }

  private LocalDate lastBirth() {
    return tenure.roadEnds().minusDays(120);
  }

  /** Where the family lived then: before it took up the life, at home or abroad. */
  private Place birthplace(LocalDate birth) {
    boolean before = birth.isBefore(tenure.begins());
    if (before && chance.percent(80)) {
      return livelihood.origin();
    }
    return before && chance.percent(30)
        ? atlas.anywhere(chance)
        : chance.oneOf(livelihood.base().towns()).place();
  }

  private Sex sex() {
    return chance.inTenThousand(10) ? Sex.NONBINARY : chance.percent(51) ? Sex.MALE : Sex.FEMALE;
  }
}
