package org.monarca.records.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;
import org.monarca.records.reference.Subdivisions;
import org.monarca.records.reference.UsStates;
import org.monarca.records.rules.ValueRule.Check;

/** Warnings about places: States, countries, ZIP codes and the numbers of schools. */
final class PlaceRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(Problem.PLACE_CONTRADICTORY, PlaceRules::stateIsOfItsCountry),
          new Rule(Problem.DISTRICT_NOT_OF_SCHOOL, PlaceRules::districtIsHeadOfSchool),
          new Rule(Problem.SCHOOL_OF_OTHER_STATE, PlaceRules::schoolIsOfTheState),
          new Rule(Problem.ZIP_OF_OTHER_REGION, PlaceRules::zipIsOfTheState));

  /** How a site outside districts is numbered. */
  private static final String OUTSIDE_DISTRICTS = "X-";

  private PlaceRules() {}

  /** A postal code, or a country's code, a hyphen and up to three letters or digits. */
  static @Nullable Check isASubdivision(Element element, Catalogue catalogue) {
    return element.equals(Fields.BIRTH_STATE) || element.equals(Fields.FROM_STATE)
        ? value -> UsStates.include(value) || Subdivisions.isWrittenAs(value)
        : null;
  }

  private static void stateIsOfItsCountry(Child child, Verdict verdict) {
    judge(child.student(), Fields.BIRTH_STATE, Fields.BIRTH_COUNTRY, verdict);
    for (var move : child.moves()) {
      judge(move.row(), Fields.FROM_STATE, Fields.FROM_COUNTRY, verdict);
    }
  }

  private static void judge(Row row, Element state, Element country, Verdict verdict) {
    var inState = row.value(state);
    var inCountry = row.value(country);
    if (inState != null && inCountry != null && !isOf(inState, inCountry)) {
      verdict.add(Problem.PLACE_CONTRADICTORY, row, state, inCountry);
    }
  }

  private static boolean isOf(String state, String country) {
    return UsStates.include(state)
        ? UsStates.isOf(state, country)
        : !Subdivisions.isWrittenAs(state) || state.startsWith(country);
  }

  private static void districtIsHeadOfSchool(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      var school = stay.row().value(Fields.SCHOOL_ID);
      var district = stay.row().value(Fields.DISTRICT_ID);
      if (school != null
          && district != null
          && !school.startsWith(OUTSIDE_DISTRICTS)
          && !school.startsWith(district)) {
        verdict.add(Problem.DISTRICT_NOT_OF_SCHOOL, stay.row(), Fields.DISTRICT_ID, school);
      }
    }
  }

  /** The district is asked only where no school says the same. */
  private static void schoolIsOfTheState(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      var row = stay.row();
      var state = row.value(Fields.FACILITY_STATE);
      var numbered = row.value(Fields.SCHOOL_ID) == null ? Fields.DISTRICT_ID : Fields.SCHOOL_ID;
      var number = row.value(numbered);
      if (state != null && number != null && Forms.hold(numbered.type(), number)) {
        var other = UsStates.ofNcesNumber(number);
        if (other != null && !other.equals(state)) {
          verdict.add(Problem.SCHOOL_OF_OTHER_STATE, row, numbered, other, state);
        }
      }
    }
  }

  private static void zipIsOfTheState(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      var zip = stay.row().value(Fields.FACILITY_ZIP);
      var state = stay.row().value(Fields.FACILITY_STATE);
      if (zip != null && state != null && !UsStates.mayHaveZip(state, zip)) {
        verdict.add(Problem.ZIP_OF_OTHER_REGION, stay.row(), Fields.FACILITY_ZIP, state);
      }
    }
  }
}
