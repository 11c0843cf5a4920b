package org.monarca.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Made-up families, one after the other: nearly half of all children have a brother or a sister
 * among them, 27 in a thousand a twin, and one family in eleven bears one surname.
 */
final class Families {

  private static final List<String> PLACES =
      List.of(
          "us-tx", "us-ca", "mx-oax", "mx-mic", "mx-gro", "us-fl", "gt", "mx-gua", "us-wa", "hn",
          "us-ga", "us-pr");

  private static final LocalDate OLDEST = LocalDate.of(2004, 1, 1);
  private static final int DAYS = 6_200;
  private static final int LONGEST_WAIT = 1_300;

  private final NameList givenNames = NameList.of("given_names.csv");
  private final NameList surnames = NameList.of("surnames.csv");
  private final Random random;

  Families(Random random) {
    this.random = random;
  }

  List<Child> next() {
    var eldest = eldest();
    double second = random.nextDouble();
    if (second < 0.02) {
      return List.of(twin(eldest, eldest.givenName()), twin(eldest, anotherThan(eldest)));
    }
    return second < 0.3 ? List.of(eldest, younger(eldest)) : List.of(eldest);
  }

  private Child eldest() {
    return new Child(
        givenName(),
        surnames.draw(random),
        random.nextInt(11) == 0 ? "" : surnames.draw(random),
        OLDEST.plusDays(random.nextInt(DAYS)),
        sex(),
        PLACES.get(random.nextInt(PLACES.size())),
        givenName(),
        false);
  }

  private Child younger(Child eldest) {
    return of(
        eldest,
        anotherThan(eldest),
        eldest.birth().plusDays(300 + random.nextInt(LONGEST_WAIT)),
        false);
  }

  private Child twin(Child eldest, String name) {
    return of(eldest, name, eldest.birth(), true);
  }

  private Child of(Child eldest, String name, LocalDate birth, boolean isTwin) {
    return new Child(
        name,
        eldest.surname1(),
        eldest.surname2(),
        birth,
        sex(),
        eldest.place(),
        eldest.mother(),
        isTwin);
  }

  /** No parents call two children the same. */
  private String anotherThan(Child eldest) {
    var name = givenName();
    return name.equals(eldest.givenName()) ? anotherThan(eldest) : name;
  }

  private String givenName() {
    var name = givenNames.draw(random);
    return random.nextInt(4) == 0 ? name + " " + givenNames.draw(random) : name;
  }

  private String sex() {
    return random.nextBoolean() ? "f" : "m";
  }
}
