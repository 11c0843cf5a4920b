package org.monarca.population.states;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.names.Names;
import org.monarca.population.names.Sex;
import org.monarca.population.names.Tradition;
import org.monarca.population.people.Child;
import org.monarca.population.people.Parent;
import org.monarca.population.people.Surnames;

/**
 * What goes wrong when a child is entered into a State's system, as often as {@code slips.csv}
 * says.
 */
final class Slips {

  private final Map<String, Integer> shares;
  private final Names names;

  Slips(ErrorRate rate, Names names) {
    this.shares =
        Table.read("states/slips.csv").lines().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    line -> line.text("slip"), line -> line.number(rate.code())));
    this.names = names;
  }

  /** What one State came to believe on the day it entered the child. */
  Demographics entered(Child child, LocalDate day, Chance chance) {
    var told = new Demographics(child);
    misspellNames(told, chance);
    misplaceSurnames(told, chance);
    mistakeBirth(told, day, chance);
    mistakeParents(told, chance);
    if (happens("sex_wrong", chance)) {
      told.sex = told.sex.equals(Sex.FEMALE.code()) ? Sex.MALE.code() : Sex.FEMALE.code();
    }
    if (told.multiple && happens("multiple_birth_forgotten", chance)) {
      told.multiple = false;
    }
    return told;
  }

  /** Whether a mistake of that name is made. */
  boolean happens(String slip, Chance chance) {
    return chance.inTenThousand(Objects.requireNonNull(shares.get(slip), slip));
  }

  private void misspellNames(Demographics told, Chance chance) {
    if (happens("nickname", chance)) {
      told.given = names.nickname(told.given, chance).orElse(told.given);
    }
    if (happens("given_typo", chance)) {
      told.given = Typing.slip(told.given, chance);
    }
    if (happens("surname_typo", chance)) {
      var surnames = told.surnames;
      told.surnames = new Surnames(Typing.slip(surnames.first(), chance), surnames.second());
    }
  }

  private void misplaceSurnames(Demographics told, Chance chance) {
    var second = told.surnames.second();
    if (second != null && happens("surnames_swapped", chance)) {
      told.surnames = new Surnames(second, told.surnames.first());
    }
    if (second != null && happens("second_surname_missing", chance)) {
      told.surnames = new Surnames(told.surnames.first(), null);
    }
    if (happens("given_and_surname_swapped", chance)) {
      var given = told.given;
      told.given = told.surnames.first();
      told.surnames = new Surnames(given, told.surnames.second());
    }
  }

  private void mistakeBirth(Demographics told, LocalDate day, Chance chance) {
    if (happens("birth_day_and_month_swapped", chance)) {
      believe(told, Typing.dayAndMonthSwapped(told.birth), day);
    }
    if (happens("birth_digit", chance)) {
      believe(told, Typing.digitOff(told.birth, chance), day);
    }
    if (happens("birth_place_missing", chance)) {
      told.birthplace = null;
    }
  }

  private void mistakeParents(Demographics told, Chance chance) {
    if (happens("parents_missing", chance)) {
      told.father = null;
      told.mother = null;
    }
    if (told.mother != null && happens("guardian_named", chance)) {
      told.mother = guardian(told.mother, chance);
    }
    if (happens("parent_typo", chance)) {
      told.father = misspelt(told.father, chance);
    }
    if (happens("parent_typo", chance)) {
      told.mother = misspelt(told.mother, chance);
    }
  }

  /** A wrong birth date is believed as long as it makes nobody unborn or too old. */
  private static void believe(Demographics told, Optional<LocalDate> birth, LocalDate today) {
    birth
        .filter(day -> day.isBefore(today) && day.isAfter(today.minusYears(22)))
        .ifPresent(day -> told.birth = day);
  }

  /** A grandmother or an aunt who enrolled the child is written down as its parent. */
  private Parent guardian(Parent mother, Chance chance) {
    var given = names.forParent(Tradition.HISPANIC, Sex.FEMALE, chance);
    return new Parent(given, mother.surnames(), mother.phone(), mother.email());
  }

  private static @Nullable Parent misspelt(@Nullable Parent parent, Chance chance) {
    return parent == null
        ? null
        : new Parent(
            Typing.slip(parent.given(), chance), parent.surnames(), parent.phone(), parent.email());
  }
}
