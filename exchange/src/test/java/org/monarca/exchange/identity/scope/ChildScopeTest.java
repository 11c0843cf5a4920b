package org.monarca.exchange.identity.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.AUSTIN;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.DONNA;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.MOVED_SCHOOL;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.SPARTA;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.WESLACO;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;

/** Whose business a child is: where it goes to school or lives, or did less than a year ago. */
class ChildScopeTest {

  private final SchoolsOfTexas schools = new SchoolsOfTexas();
  private final Actor weslaco = schools.person(Role.DISTRICT_ADMIN, null, WESLACO);
  private final Actor donna = schools.person(Role.DISTRICT_ADMIN, null, DONNA);
  private final Actor austin = schools.person(Role.DISTRICT_ADMIN, null, AUSTIN);
  private final Actor valley = schools.person(Role.REGION_ADMIN, schools.valley, null);
  private final Actor texas = Actor.person("tx", "state-data-admin", "TX");
  private final Actor michigan = Actor.person("mi", "state-data-admin", "MI");
  private final Actor department = Actor.person("us", "federal-user", null);

  @AfterEach
  void close() {
    schools.close();
  }

  @Test
  void aChildAtSchoolIsItsDistrictsItsRegionsItsStatesAndTheDepartments() {
    var child = schools.child("TX", Stay.at(WESLACO));

    assertThat(schools.holds(weslaco, child)).isTrue();
    assertThat(schools.holds(valley, child)).isTrue();
    assertThat(schools.holds(texas, child)).isTrue();
    assertThat(schools.holds(department, child)).isTrue();
    assertThat(schools.holds(donna, child)).isFalse();
    assertThat(schools.holds(austin, child)).isFalse();
    assertThat(schools.holds(michigan, child)).isFalse();
  }

  /** Twelve months and a day, twelve months, a day less; yesterday, and what is still to come. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-28, false",
    "2025-11-29, false",
    "2025-11-30, true",
    "2026-11-28, true",
    "2027-05-30, true"
  })
  void whoLeftIsTheirsForTwelveMonths(String left, boolean theirs) {
    schools.on("2026-11-29");
    var child = schools.child("TX", Stay.at(WESLACO).until(left));

    for (var actor : Set.of(weslaco, valley, texas)) {
      assertThat(schools.holds(actor, child)).as(actor.role()).isEqualTo(theirs);
    }
    assertThat(schools.holds(department, child)).isTrue();
  }

  /** Six in the morning by the clock of the world is midnight in Texas. */
  @Test
  void theDayIsThatOfTheState() {
    var child = schools.child("TX", Stay.at(WESLACO).until("2025-11-29"));

    schools.at("2026-11-29T05:59:59Z");
    assertThat(schools.holds(weslaco, child)).isTrue();
    schools.at("2026-11-29T06:00:00Z");
    assertThat(schools.holds(weslaco, child)).isFalse();
  }

  @Test
  void whatWasNeverEndedStaysOpenHoweverLongAgoItBegan() {
    var child = schools.child("TX", Stay.at(WESLACO).since("2018-08-15"));

    assertThat(schools.holds(weslaco, child)).isTrue();
  }

  @Test
  void aChildThatMovedIsBothDistricts() {
    var child = schools.child("TX", Stay.at(WESLACO).until("2026-03-01"), Stay.at(AUSTIN));

    assertThat(schools.holds(weslaco, child)).isTrue();
    assertThat(schools.holds(austin, child)).isTrue();
    assertThat(schools.holds(donna, child)).isFalse();
  }

  @Test
  void aChildOfTwoStatesIsThoseOfEach() {
    var child = schools.child("TX", Stay.at(WESLACO).until("2026-03-01"));
    schools.join(child, schools.child("MI", Stay.at(SPARTA)));

    assertThat(schools.holds(weslaco, child)).isTrue();
    assertThat(schools.holds(michigan, child)).isTrue();
    assertThat(schools.holds(austin, child)).isFalse();
  }

  @Test
  void whereItLivesCountsAsWhereItGoesToSchool() {
    var child = schools.child("TX", Stay.livingIn(DONNA));

    assertThat(schools.holds(donna, child)).isTrue();
    assertThat(schools.holds(valley, child)).isTrue();
    assertThat(schools.holds(weslaco, child)).isFalse();
  }

  @Test
  void aSchoolIsAlsoOfTheDistrictThatTheDirectoryNames() {
    var child = schools.child("TX", Stay.atSchool(WESLACO, MOVED_SCHOOL));

    assertThat(schools.holds(weslaco, child)).isTrue();
    assertThat(schools.holds(donna, child)).isTrue();
    assertThat(schools.holds(austin, child)).isFalse();
  }

  @Test
  void whoWorksAtASchoolHasItsChildrenAlone() {
    var child = schools.child("TX", Stay.at(WESLACO));
    var neighbour = schools.child("TX", Stay.atSchool(WESLACO, WESLACO + "00007"));

    var school = new Position(Role.RECRUITER, "TX", null, WESLACO, WESLACO + "00001");
    var ofDistrict = schools.person(Role.RECRUITER, null, WESLACO);
    var ofState = schools.person(Role.RECRUITER, null, null);

    assertThat(schools.of(schools.person(school), child, neighbour)).containsExactly(child);
    assertThat(schools.of(ofDistrict, child, neighbour)).hasSize(2);
    assertThat(schools.of(ofState, child, neighbour)).hasSize(2);
  }

  @Test
  void aChildOfWhomNoPlaceIsKnownIsTheStates() {
    var child = schools.child("TX", Stay.somewhere());
    var neverEnrolled = schools.child("TX");

    assertThat(schools.of(texas, child, neverEnrolled)).containsExactly(child);
    assertThat(schools.of(valley, child, neverEnrolled)).isEmpty();
  }

  @Test
  void whatAnotherStateSaysOfADistrictMakesItNotTheDistricts() {
    var child = schools.child("MI", Stay.at(WESLACO));

    assertThat(schools.holds(weslaco, child)).isFalse();
    assertThat(schools.holds(valley, child)).isFalse();
    assertThat(schools.holds(michigan, child)).isTrue();
  }

  @Test
  void whatTheStateTookBackIsNobodys() {
    var child = schools.child("TX", Stay.at(WESLACO));
    schools.withdraw(child);

    assertThat(schools.holds(weslaco, child)).isFalse();
    assertThat(schools.holds(texas, child)).isFalse();
  }

  @Test
  void whoHoldsTheRoleNoLongerHasNoChildren() {
    var child = schools.child("TX", Stay.at(WESLACO));
    schools.endRights(weslaco);

    assertThat(schools.holds(weslaco, child)).isFalse();
  }

  @Test
  void whoLooksNobodyUpHasNoChildren() {
    var child = schools.child("TX", Stay.at(WESLACO));

    for (var role : Set.of(Role.USER_ADMIN, Role.HELP_DESK, Role.AUDITOR, Role.OPERATOR)) {
      var person = Actor.person("p", role.code(), role.ofOneState() ? "TX" : null);
      assertThat(schools.holds(person, child)).as(role.code()).isFalse();
    }
  }

  @Test
  void aProtectedChildIsFoundByNoScope() {
    var child = schools.child("TX", Stay.at(WESLACO));
    schools.protect(child);

    assertThat(schools.holds(weslaco, child)).isFalse();
    assertThat(schools.holds(valley, child)).isFalse();
    assertThat(schools.districtOf(child)).isNull();
  }

  @Test
  void aTaskIsTheDistrictsInWhoseScopeTheChildIs() {
    schools.on("2026-11-29");
    var moved = Stay.at(AUSTIN).since("2026-08-15");

    assertThat(schools.districtOf(schools.child("TX", Stay.at(WESLACO), moved))).isEqualTo(AUSTIN);
    assertThat(schools.districtOf(schools.child("TX", Stay.livingIn(DONNA)))).isEqualTo(DONNA);
    assertThat(schools.districtOf(left("2025-11-30"))).isEqualTo(WESLACO);
    assertThat(schools.districtOf(left("2025-11-29"))).isNull();
  }

  private ExchangeId left(String day) {
    return schools.child("TX", Stay.at(WESLACO).until(day));
  }
}
