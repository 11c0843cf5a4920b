package org.monarca.population.people;

import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Digits;
import org.monarca.population.names.Names;
import org.monarca.population.names.Sex;
import org.monarca.population.names.Tradition;
import org.monarca.population.places.Atlas;

/** Names the members of one family as its people does. */
final class Naming {

  private final Names names;
  private final Atlas atlas;
  private final long family;
  private final Tradition tradition;
  private final Chance chance;

  Naming(Names names, Atlas atlas, long family, Tradition tradition, Chance chance) {
    this.names = names;
    this.atlas = atlas;
    this.family = family;
    this.tradition = tradition;
    this.chance = chance;
  }

  String given(Sex sex, boolean bornHere) {
    return names.forChild(tradition, sex, bornHere, chance);
  }

  /** A second given name, where the child has one and the first is not compound already. */
  @Nullable String middle(String given, Sex sex) {
    var own = names.ownName(tradition, sex, chance);
    int share = given.indexOf(' ') >= 0 ? 5 : tradition.twoSurnames() ? 38 : 70;
    if (own.isPresent() || !chance.percent(share)) {
      return own.orElse(null);
    }
    var middle = names.forChild(tradition, sex, true, chance);
    return middle.equals(given) || middle.indexOf(' ') >= 0 ? null : middle;
  }

  /** The surnames of an adult. */
  Surnames surnames() {
    return headed(names.firstSurname(tradition, chance));
  }

  /** The surnames of an adult of whom the first is known. */
  Surnames headed(String first) {
    return new Surnames(
        first, tradition.twoSurnames() ? names.secondSurname(tradition, chance) : null);
  }

  /** The surnames of the two's child. */
  Surnames child(Surnames father, Surnames mother) {
    return new Surnames(father.first(), tradition.twoSurnames() ? mother.first() : null);
  }

  Parent parent(Sex sex, Surnames surnames) {
    var given = names.forParent(tradition, sex, chance);
    var phone = atlas.areaCode(chance) + "55501" + Digits.of(chance.between(0, 99), 2);
    var who = sex == Sex.FEMALE ? "mother." : "father.";
    return new Parent(given, surnames, phone, who + family + "@example.org");
  }
}
