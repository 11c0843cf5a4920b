package org.monarca.population.states;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.people.Child;
import org.monarca.population.people.Parent;
import org.monarca.population.people.Surnames;
import org.monarca.population.places.Place;

/** What one State believes about a child; begins as the truth, then slips work on it. */
final class Demographics {

  String given;
  @Nullable String middle;
  Surnames surnames;
  @Nullable String suffix;
  String sex;
  LocalDate birth;
  boolean multiple;
  @Nullable Place birthplace;
  @Nullable Parent father;
  @Nullable Parent mother;

  Demographics(Child child) {
    given = child.given();
    middle = child.middle();
    surnames = child.surnames();
    suffix = child.suffix();
    sex = child.sex().code();
    birth = child.birth();
    multiple = child.multiple();
    birthplace = child.birthplace();
    father = child.father();
    mother = child.mother();
  }
}
