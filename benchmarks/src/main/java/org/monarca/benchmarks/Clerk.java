package org.monarca.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Writes a child down: as it is for the first State, and for each later one with what is left out,
 * changed about or mistyped there.
 */
final class Clerk {

  private static final List<String> STATES =
      List.of("tx", "ca", "fl", "wa", "or", "mi", "nc", "ga", "ny", "pa");

  private final Map<String, List<String>> nicknames = new HashMap<>();
  private final Random random;

  Clerk(Random random) {
    this.random = random;
    for (var line : NameList.lines("spanish_nicknames.csv")) {
      nickname(line[0], line[1]);
    }
    for (var line : NameList.lines("nicknames_en.csv")) {
      nickname(line[0], line[2]);
    }
  }

  private void nickname(String name, String nickname) {
    nicknames
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), given -> new ArrayList<>())
        .add(nickname.toLowerCase(Locale.ROOT));
  }

  List<String> first(Child child) {
    return row(child, child.birth().toString());
  }

  List<String> later(Child child) {
    var written =
        new Child(
            givenName(child.givenName()),
            child.surname1(),
            child.surname2(),
            child.birth(),
            chance(0.01) ? (child.sex().equals("f") ? "m" : "f") : child.sex(),
            chance(0.2) ? "" : child.place(),
            mother(child.mother()),
            child.isTwin());
    return row(surnames(written), chance(0.01) ? "" : birth(child.birth()).toString());
  }

  private List<String> row(Child child, String birth) {
    return List.of(
        child.givenName(),
        child.surname1(),
        child.surname2(),
        birth,
        child.sex(),
        child.place(),
        child.mother(),
        child.isTwin() ? "1" : "0",
        Integer.toString(Math.max(0, 2022 - child.birth().getYear())),
        STATES.get(random.nextInt(STATES.size())));
  }

  private String givenName(String name) {
    double what = random.nextDouble();
    if (what < 0.07) {
      return slip(name);
    }
    var words = name.split(" ");
    var known = nicknames.get(words[0]);
    if (what < 0.09 && known != null) {
      return known.get(random.nextInt(known.size()));
    }
    return words.length > 1 && chance(0.035) ? words[random.nextInt(words.length)] : name;
  }

  /** Forms made for one surname lose, join or swap the two. */
  private Child surnames(Child child) {
    var one = chance(0.055) ? slip(child.surname1()) : child.surname1();
    var two = child.surname2();
    double what = two.isEmpty() ? 1 : random.nextDouble();
    if (what < 0.21) {
      return bearing(child, one, "");
    } else if (what < 0.24) {
      return bearing(child, two, "");
    } else if (what < 0.3) {
      return bearing(child, one + "-" + two, "");
    } else if (what < 0.32) {
      return bearing(child, one + " " + two, "");
    }
    return what < 0.37 ? bearing(child, two, one) : bearing(child, one, two);
  }

  private static Child bearing(Child child, String one, String two) {
    return new Child(
        child.givenName(),
        one,
        two,
        child.birth(),
        child.sex(),
        child.place(),
        child.mother(),
        child.isTwin());
  }

  private LocalDate birth(LocalDate birth) {
    double what = random.nextDouble();
    if (what < 0.033) {
      return birth.withDayOfMonth(1 + random.nextInt(28));
    } else if (what < 0.046) {
      return birth.plusYears(random.nextBoolean() ? 1 : -1);
    }
    return what < 0.072 && birth.getDayOfMonth() <= 12
        ? LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue())
        : birth;
  }

  private String mother(String name) {
    double what = random.nextDouble();
    return what < 0.24 ? "" : what < 0.28 ? slip(name) : name;
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A letter lost, added, changed, or two neighbours changed about. */
  private String slip(String name) {
    int at = random.nextInt(name.length());
    char other = (char) ('a' + random.nextInt(26));
    var letters = new StringBuilder(name);
    switch (random.nextInt(4)) {
      case 0 -> letters.deleteCharAt(at);
      case 1 -> letters.insert(at, other);
      case 2 -> letters.setCharAt(at, other);
      default -> letters.insert(Math.max(0, at - 1), name.charAt(at)).deleteCharAt(at + 1);
    }
    return letters.isEmpty() ? name : letters.toString();
  }
}
