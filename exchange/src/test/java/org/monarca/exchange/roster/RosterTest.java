package org.monarca.exchange.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.AUSTIN;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.DONNA;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.MOVED_SCHOOL;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.SPARTA;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.WESLACO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.scope.Stay;
import org.monarca.exchange.platform.Actor;

/** Who stands in whose list, and in which order. */
class RosterTest {

  private final ListsOfTexas lists = new ListsOfTexas();
  private final Actor weslaco = lists.weslaco;

  @AfterEach
  void close() {
    lists.close();
  }

  /** The list and the answer to "is this child theirs" are one. */
  @Test
  void aListHasThoseWhomTheScopeHoldsAndNobodyElse() {
    var schools = lists.schools;
    schools.on("2026-11-29");
    var school = new Position(Role.SCHOOL_USER, "TX", null, WESLACO, WESLACO + "00001");
    var children = new ArrayList<ExchangeId>();
    for (var stay :
        List.of(
            Stay.at(WESLACO),
            Stay.at(DONNA),
            Stay.at(AUSTIN),
            Stay.atSchool(WESLACO, MOVED_SCHOOL),
            Stay.atSchool(WESLACO, WESLACO + "00007"),
            Stay.atSchool(AUSTIN, WESLACO + "00001"),
            Stay.livingIn(DONNA),
            Stay.at(AUSTIN).with("district_of_residence", WESLACO),
            Stay.somewhere(),
            Stay.at(WESLACO).until("2025-11-29"),
            Stay.at(WESLACO).until("2025-11-30"),
            Stay.at(WESLACO).until("2027-05-30"))) {
      children.add(lists.child(stay));
    }
    children.add(lists.child());
    children.add(schools.child("MI", Stay.at(SPARTA)));
    children.add(schools.child("MI", Stay.at(WESLACO)));
    var moved = lists.child(Stay.at(WESLACO).until("2026-03-01"));
    schools.join(moved, schools.child("MI", Stay.at(SPARTA)));
    children.add(moved);
    var hidden = lists.child(Stay.at(WESLACO));
    schools.protect(hidden);
    children.add(hidden);

    for (var actor :
        List.of(
            weslaco,
            schools.person(Role.DISTRICT_ADMIN, null, DONNA),
            schools.person(Role.RECRUITER, null, AUSTIN),
            schools.person(Role.REGION_ADMIN, schools.valley, null),
            schools.person(school),
            schools.person(Role.RECRUITER, null, null),
            Actor.person("mi", "state-director", "MI"),
            lists.texas)) {
      var held = schools.of(actor, children.toArray(ExchangeId[]::new));
      assertThat(lists.of(actor)).as(actor.role()).containsExactlyInAnyOrderElementsOf(held);
    }
    assertThat(lists.of(lists.texas)).doesNotContain(hidden);
  }

  @Test
  void whoHasNoOfficeHasNoList() {
    lists.child(lists.stay());
    lists.schools.endRights(weslaco);

    for (var actor :
        List.of(
            weslaco,
            Actor.person("us", "federal-user", null),
            Actor.person("ua", "user-admin", "TX"))) {
      assertThat(lists.roster.page(actor, "records", Filter.ALL, Order.NAME, 1)).isEmpty();
      assertThat(lists.roster.take(actor, "records", Filter.ALL, Order.NAME, "csv")).isEmpty();
    }
  }

  @Test
  void whatAStateTookBackIsInNoList() {
    var child = lists.child(lists.stay());
    assertThat(lists.of(weslaco)).containsExactly(child);

    lists.schools.withdraw(child);
    lists.schools.follow("TX", child);

    assertThat(lists.of(weslaco)).isEmpty();
    assertThat(lists.page(weslaco, Map.of()).all()).isZero();
  }

  @Test
  void aLineSaysWhatTheStateSaysOfTheEnrollmentThere() {
    lists.schools.on("2026-11-29");
    var child =
        lists.schools.child(
            "TX",
            ListsOfTexas.somebody()
                .named("Guadalupe")
                .surnamed("De la Cruz", "Peña")
                .born("2016-02-29"),
            List.of(
                ListsOfTexas.move("2024-06-01", "2026-06-01"),
                ListsOfTexas.move("2025-06-01", "2028-06-01")),
            lists.stay().until("2026-03-01"),
            Stay.at(AUSTIN).since("2026-03-02"),
            lists.stay().since("2026-09-01").with("pfs_flag", "Y").with("el_indicator", "N"));

    var line = lists.page(weslaco, Map.of()).children().getFirst();

    assertThat(line.id()).isEqualTo(child);
    assertThat(line.lastName()).isEqualTo("De la Cruz Peña");
    assertThat(line.firstName()).startsWith("Guadalupe");
    assertThat(line.birthDate()).isEqualTo(LocalDate.of(2016, 2, 29));
    assertThat(line.grade()).isEqualTo("05");
    assertThat(line.school()).isEqualTo(WESLACO + "00001");
    assertThat(line.schoolName()).isEqualTo("Synthetic Elementary");
    assertThat(line.began()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(line.ended()).isNull();
    assertThat(line.priority()).isEqualTo("Y");
    assertThat(line.learner()).isEqualTo("N");
    assertThat(line.eligibleUntil()).isEqualTo(LocalDate.of(2028, 6, 1));
    assertThat(line.states()).containsExactly("TX");
    assertThat(line.missing()).contains("residency_verification_date").doesNotContain("pfs_flag");
  }

  @Test
  void aChildOfTwoRecordsOfTheStateStandsOnceAndNamesEveryState() {
    var child = lists.child(lists.stay());
    lists.schools.join(child, lists.child(lists.stay().since("2026-01-15")));
    lists.schools.join(child, lists.schools.child("MI", Stay.at(SPARTA)));

    var page = lists.page(weslaco, Map.of());

    assertThat(page.children()).hasSize(1);
    assertThat(page.children().getFirst().began()).isEqualTo(LocalDate.of(2026, 1, 15));
    assertThat(page.children().getFirst().states()).containsExactly("MI", "TX");
  }

  @Test
  void namesStandInTheOrderOfTheirLettersWhateverTheirCaseAndAccents() {
    var zapata = lists.called("Ana", "Zapata", lists.stay());
    var alvarez = lists.called("Berta", "Álvarez", lists.stay());
    var lower = lists.called("Ana", "alvarez", lists.stay());
    var diaz = lists.called("Carlos", "Díaz", lists.stay());

    assertThat(lists.of(weslaco)).containsExactly(lower, alvarez, diaz, zapata);
    assertThat(lists.of(weslaco, Map.of("sort", "name", "order", "down")))
        .containsExactly(zapata, diaz, alvarez, lower);
  }

  @Test
  void aListIsSortedByEveryColumnAndWhatIsNotKnownComesLast() {
    var young =
        lists.born("2020-01-01", lists.stay().with("grade_level", "KG").until("2026-10-01"));
    var old = lists.born("2008-01-01", lists.stay().with("grade_level", "11").since("2026-10-02"));
    var eligible = lists.eligible("2026-01-01", "2028-01-01", lists.stay());

    assertThat(lists.of(weslaco, Map.of("sort", "born")).getFirst()).isNotEqualTo(young);
    assertThat(lists.of(weslaco, Map.of("sort", "born", "order", "down")).getFirst())
        .isEqualTo(young);
    assertThat(lists.of(weslaco, Map.of("sort", "grade"))).containsExactly(young, eligible, old);
    assertThat(lists.of(weslaco, Map.of("sort", "grade", "order", "down")))
        .containsExactly(old, eligible, young);
    assertThat(lists.of(weslaco, Map.of("sort", "since", "order", "down")).getFirst())
        .isEqualTo(old);
    assertThat(lists.of(weslaco, Map.of("sort", "left")).getFirst()).isEqualTo(young);
    for (var order : Set.of("up", "down")) {
      assertThat(lists.of(weslaco, Map.of("sort", "eligibility", "order", order)).getFirst())
          .isEqualTo(eligible);
    }
    assertThat(lists.of(weslaco, Map.of("sort", "'; drop table roster.stay"))).hasSize(3);
  }

  @Test
  void gradesStandAsTheCodeListHasThem() {
    var grades = List.of("P0", "PS", "KG", "02", "10", "UG", "00");
    var children = new ArrayList<ExchangeId>();
    for (var grade : grades.reversed()) {
      children.addFirst(lists.child(lists.stay().with("grade_level", grade)));
    }
    var none = lists.child(Stay.at(WESLACO));

    assertThat(lists.of(weslaco, Map.of("sort", "grade")))
        .containsSubsequence(children)
        .endsWith(none);
  }

  @Test
  void schoolsStandByTheirNames() {
    var zavala = lists.child(lists.stay().with("school_or_project_name", "Zavala Elementary"));
    var none = lists.child(Stay.at(WESLACO));
    var alamo = lists.child(lists.stay().with("school_or_project_name", "Alamo Elementary"));

    assertThat(lists.of(weslaco, Map.of("sort", "school"))).containsExactly(alamo, zavala, none);
    assertThat(lists.of(weslaco, Map.of("sort", "school", "order", "down")))
        .containsExactly(zavala, alamo, none);
  }

  /** Whichever of its records a State protects, and whoever's that is. */
  @Test
  void aChildOfWhomOneRecordIsProtectedStandsInNoList() {
    var child = lists.child(lists.stay());
    var marked = lists.schools.child("MI", Stay.at(SPARTA));
    lists.schools.protect(marked);
    assertThat(lists.of(weslaco)).containsExactly(child);

    lists.schools.join(child, marked);

    var page = lists.page(weslaco, Map.of());
    assertThat(page.children()).isEmpty();
    assertThat(page.all()).isZero();
    assertThat(
            lists
                .roster
                .take(weslaco, "records", Filter.ALL, Order.NAME, "csv")
                .orElseThrow()
                .children())
        .isEmpty();
  }

  @Test
  void anOfficeWithTooManyIsListedOnceItIsNarrowed() {
    var child = lists.child(lists.stay());
    lists.child(lists.stay().with("grade_level", "06"));
    lists.child(lists.stay().with("grade_level", "06"));
    var bounds = new Bounds(Bounds.published().rows(), 1, 2);
    var narrow = lists.within(bounds);

    var whole = narrow.page(lists.texas, "records", Filter.ALL, Order.NAME, 1).orElseThrow();
    assertThat(whole.isTooWide()).isTrue();
    assertThat(whole.children()).isEmpty();
    var some = Filter.read(Map.of("grade", "05"));
    var part = narrow.page(lists.texas, "records", some, Order.NAME, 1).orElseThrow();
    assertThat(part.children()).extracting(ListedChild::id).containsExactly(child);
    assertThat(part.all()).isEqualTo(3);
    assertThat(narrow.page(weslaco, "records", Filter.ALL, Order.NAME, 1).orElseThrow().children())
        .as("a district is listed whatever it has")
        .hasSize(3);
    assertThat(lists.of(lists.texas)).hasSize(3);
  }

  @Test
  void pagesHaveEveryChildOnceAndTheLastStandsForWhatIsBehindIt() {
    for (int i = 0; i < 120; i++) {
      lists.child(lists.stay());
    }
    var seen = new HashSet<ExchangeId>();
    for (var page : List.of("1", "2", "3")) {
      var part = lists.page(weslaco, Map.of("sort", "grade", "page", page));
      assertThat(part.fitting()).isEqualTo(120);
      assertThat(part.pages()).isEqualTo(3);
      part.children().forEach(child -> assertThat(seen.add(child.id())).isTrue());
    }
    assertThat(seen).hasSize(120);
    assertThat(lists.page(weslaco, Map.of("page", "999")).page()).isEqualTo(3);
    assertThat(lists.page(weslaco, Map.of("page", "999")).children()).hasSize(20);
  }
}
