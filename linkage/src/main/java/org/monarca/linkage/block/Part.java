package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.monarca.linkage.compare.Dates;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.weigh.Profile;

/**
 * A part of a record of which blocking keys are made, as numbers: none for what is unknown, several
 * where any will do, as of two surnames.
 *
 * @param subject what it is a part of: two parts of one subject add nothing to each other
 */
record Part(String name, String subject, Reader reader) {

  /** More values than these a part does not have. */
  static final int MOST = 12;

  /** Reads a record's values into an array. */
  interface Reader {

    /** How many were read. */
    int read(Profile profile, long[] into);
  }

  static Part given() {
    return new Part("given name", "given", (profile, into) -> sounds(profile.given(), into));
  }

  static Part initial() {
    return new Part(
        "initial",
        "given",
        (profile, into) -> {
          into[0] = profile.given().isEmpty() ? 0 : profile.given().word(0).sound().charAt(0);
          return profile.given().isEmpty() ? 0 : 1;
        });
  }

  static Part surname() {
    return new Part("surname", "surname", (profile, into) -> sounds(profile.surnames(), into));
  }

  static Part bothSurnames() {
    return new Part("both surnames", "surname", (profile, into) -> pairs(profile.surnames(), into));
  }

  static Part anyName() {
    return new Part("name", "name", (profile, into) -> sounds(profile.full(), into));
  }

  static Part twoNames() {
    return new Part("two names", "name", (profile, into) -> pairs(profile.full(), into));
  }

  static Part parent() {
    return new Part(
        "parent",
        "parent",
        (profile, into) -> {
          int count = 0;
          for (var parent : profile.parents()) {
            if (!parent.first().isEmpty()) {
              into[count++] = parent.first().word(0).soundNumber();
            }
          }
          return count;
        });
  }

  static Part value(PlainFeature feature) {
    return new Part(
        "column " + feature.name(),
        "column " + feature.name(),
        (profile, into) -> {
          into[0] = feature.code(profile);
          return into[0] == 0 ? 0 : 1;
        });
  }

  /** The whole date and what of it outlives a slip; of a default date only the year. */
  static List<Part> ofDate(PlainFeature feature) {
    var parts = new ArrayList<Part>();
    parts.add(date(feature, "", code -> Dates.isDefault(code) ? 0 : code));
    parts.add(
        date(feature, " without year", code -> Dates.isDefault(code) ? 0 : dayAndMonth(code)));
    parts.add(date(feature, " without day", code -> Dates.isDefault(code) ? 0 : code / 100));
    parts.add(date(feature, " year", code -> code / 10_000));
    return parts;
  }

  /** The same for 3 April and 4 March. */
  private static int dayAndMonth(int date) {
    int day = Dates.day(date);
    int month = Dates.month(date);
    return Math.min(day, month) * 100 + Math.max(day, month);
  }

  private static Part date(PlainFeature feature, String what, IntUnaryOperator part) {
    return new Part(
        "column " + feature.name() + what,
        "column " + feature.name(),
        (profile, into) -> {
          into[0] = part.applyAsInt(feature.code(profile));
          return into[0] == 0 ? 0 : 1;
        });
  }

  private static int sounds(Names names, long[] into) {
    int count = Math.min(names.size(), MOST);
    for (int i = 0; i < count; i++) {
      into[i] = names.word(i).soundNumber();
    }
    return count;
  }

  private static int pairs(Names names, long[] into) {
    int count = 0;
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i && count < MOST; j++) {
        into[count++] = names.word(i).soundNumber() + names.word(j).soundNumber();
      }
    }
    return count;
  }
}
