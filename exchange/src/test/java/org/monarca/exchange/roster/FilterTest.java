package org.monarca.exchange.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.AUSTIN;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.SPARTA;
import static org.monarca.exchange.identity.scope.SchoolsOfTexas.WESLACO;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.scope.Stay;

/** What a list can be narrowed by, each beside somebody who is otherwise. */
class FilterTest {

  private final ListsOfTexas lists = new ListsOfTexas();

  @BeforeEach
  void today() {
    lists.schools.on("2026-11-29");
  }

  @AfterEach
  void close() {
    lists.close();
  }

  private List<ExchangeId> only(String... said) {
    var fields = new java.util.LinkedHashMap<String, String>();
    for (int i = 0; i < said.length; i += 2) {
      fields.put(said[i], said[i + 1]);
    }
    return lists.of(lists.weslaco, fields);
  }

  @Test
  void gradeSchoolPriorityAndLearners() {
    var fifth = lists.child(lists.stay().with("pfs_flag", "N").with("el_indicator", "Y"));
    var ninth =
        lists.child(
            Stay.atSchool(WESLACO, WESLACO + "00009")
                .with("grade_level", "09")
                .with("pfs_flag", "Y"));

    assertThat(only("grade", "05")).containsExactly(fifth);
    assertThat(only("school", WESLACO + "00009")).containsExactly(ninth);
    assertThat(only("priority", "yes")).containsExactly(ninth);
    assertThat(only("learner", "yes")).containsExactly(fifth);
    assertThat(only("grade", "09", "learner", "yes")).isEmpty();
    var page = lists.page(lists.weslaco, Map.of("grade", "05"));
    assertThat(page.fitting()).isEqualTo(1);
    assertThat(page.all()).isEqualTo(2);
  }

  /** Open at two schools at once: at each it is asked what is said there. */
  @Test
  void aChildAtTwoSchoolsIsFoundAtBoth() {
    var other = WESLACO + "00009";
    var both =
        lists.child(
            lists.stay().with("pfs_flag", "N").with("el_indicator", "Y"),
            Stay.atSchool(WESLACO, other)
                .since("2026-06-01")
                .with("grade_level", "06")
                .with("pfs_flag", "Y")
                .with("el_indicator", "N"));

    for (var school : List.of(WESLACO + "00001", other)) {
      var page = lists.page(lists.weslaco, Map.of("school", school));
      assertThat(page.children()).extracting(ListedChild::id).containsExactly(both);
      assertThat(page.children().getFirst().school()).isEqualTo(school);
      assertThat(page.all()).isEqualTo(1);
    }
    assertThat(only("school", other, "priority", "yes", "grade", "06")).containsExactly(both);
    assertThat(only("school", WESLACO + "00001", "priority", "yes")).isEmpty();
    assertThat(only("school", WESLACO + "00001", "learner", "yes")).containsExactly(both);
    assertThat(only("school", WESLACO + "00008")).isEmpty();
  }

  @Test
  void whereAChildOnlyLivesHidesNothingOfItsSchool() {
    var child =
        lists.child(
            lists.stay().with("pfs_flag", "Y"),
            Stay.livingIn(WESLACO)
                .since("2026-06-01")
                .with("enrollment_type", "06")
                .with("pfs_flag", "N"));
    var gone =
        lists.child(
            lists.stay().until("2026-05-31").with("pfs_flag", "Y"),
            Stay.livingIn(WESLACO).since("2026-06-01").with("enrollment_type", "06"));

    assertThat(only("priority", "yes")).containsExactly(child);
    assertThat(only("grade", "05", "priority", "yes")).containsExactly(child);
    assertThat(lists.page(lists.weslaco, Map.of("school", WESLACO + "00001")).children())
        .as("the line at the school, though it is over")
        .extracting(ListedChild::id)
        .containsExactlyInAnyOrder(child, gone);
  }

  @Test
  void aSchoolIsReadAsItIsTypedAndWhatIsNoneListsNobody() {
    var child = lists.child(lists.stay());
    var site = lists.child(Stay.atSchool(WESLACO, "X-Camp12"));

    assertThat(only("school", " 489900 1000-01 ")).containsExactly(child);
    assertThat(only("school", "x camp12")).containsExactly(site);
    assertThat(only("school", "X-CAMP12")).containsExactly(site);
    for (var wrong : List.of("48990010000", "Weslaco High", "?", "'; drop", "X-")) {
      assertThat(Filter.read(Map.of("school", wrong)).isReadable()).as(wrong).isFalse();
      assertThat(only("school", wrong)).as(wrong).isEmpty();
    }
    assertThat(only("school", "  ")).hasSize(2);
  }

  /** Whoever was born on 29 February is a year older on 1 March where there is no such day. */
  @Test
  void leapDays() {
    var child = lists.born("2024-02-29", lists.stay());
    var grown = lists.born("2004-02-29", lists.stay());

    lists.schools.on("2027-01-29");
    assertThat(only("turning3", "30")).as("28 February is too early").isEmpty();
    lists.schools.on("2027-01-30");
    assertThat(only("turning3", "30")).containsExactly(child);
    lists.schools.on("2027-03-01");
    assertThat(only("turning3", "30")).as("today").containsExactly(child);
    lists.schools.on("2027-03-02");
    assertThat(only("turning3", "30")).isEmpty();
    lists.schools.on("2026-03-01");
    assertThat(only("turning22", "30")).containsExactly(grown);
    lists.schools.on("2026-03-02");
    assertThat(only("turning22", "30")).isEmpty();
  }

  /** On a leap day, who was born on the day before and after it in a year without one. */
  @Test
  void aBirthdayOnALeapDay() {
    lists.born("2025-02-28", lists.stay());
    var next = lists.born("2025-03-01", lists.stay());
    lists.schools.on("2028-02-29");

    assertThat(only("turning3", "30")).containsExactly(next);
  }

  /** Yesterday, today, the last day and the day behind it. */
  @Test
  void whoTurnsThreeOrAgesOutSoon() {
    lists.born("2023-11-28", lists.stay());
    var today = lists.born("2023-11-29", lists.stay());
    var last = lists.born("2023-12-29", lists.stay());
    lists.born("2023-12-30", lists.stay());
    lists.born("2004-11-28", lists.stay());
    var out = lists.born("2005-02-27", lists.stay());

    assertThat(only("turning3", "30")).containsExactlyInAnyOrder(today, last);
    assertThat(only("turning22", "90")).containsExactly(out);
    assertThat(only("turning22", "60")).isEmpty();
  }

  @Test
  void whoseEligibilityEndsSoonOrIsOver() {
    var over = lists.eligible("2023-11-28", "2026-11-28", lists.stay());
    var soon = lists.eligible("2023-11-29", "2026-11-29", lists.stay());
    var later = lists.eligible("2024-05-28", "2027-05-28", lists.stay());
    lists.child(lists.stay());

    assertThat(only("eligibility", "30")).containsExactly(soon);
    assertThat(only("eligibility", "180")).containsExactlyInAnyOrder(soon, later);
    assertThat(only("eligibility", "ended")).containsExactly(over);
  }

  @Test
  void whatIsMissingOfThoseOfWhomItIsExpected() {
    var whole = lists.stay().with("el_indicator", "Y").with("pfs_flag", "N");
    var blank = lists.child(lists.stay());
    var said = lists.child(whole);
    var young =
        lists.child(Stay.at(WESLACO).with("grade_level", "PS").with("enrollment_type", "06"));

    assertThat(only("missing", "el_indicator")).contains(blank).doesNotContain(said, young);
    assertThat(only("missing", Filter.ANY)).contains(blank);
    assertThat(only("missing", "algebra_1_indicator")).doesNotContain(blank);
    assertThat(only("missing", "idea_indicator")).as("closed to lists: not asked").hasSize(3);
  }

  /** Of the child, wherever; not of the office. */
  @Test
  void whoIsEnrolledNowhere() {
    var lost = lists.child(lists.stay().until("2026-06-01"));
    lists.child(lists.stay());
    lists.child(lists.stay().until("2026-06-01"), Stay.at(AUSTIN).since("2026-06-02"));
    lists.child(lists.stay().until("2026-12-20"));
    var inMichigan = lists.child(lists.stay().until("2026-06-01"));
    lists.schools.join(inMichigan, lists.schools.child("MI", Stay.at(SPARTA)));

    assertThat(only("nowhere", "yes")).containsExactly(lost);
  }

  @Test
  void whatAnAddressSaysWronglyIsAsIfItSaidNothing() {
    var wrong =
        Map.of(
            "grade",
            "99",
            "priority",
            "maybe",
            "missing",
            "last_name_1",
            "turning3",
            "31",
            "eligibility",
            "-1",
            "nowhere",
            "");

    assertThat(Filter.read(wrong)).isEqualTo(Filter.ALL);
    assertThat(Filter.ALL.narrows()).isFalse();
  }

  @Test
  void anAddressSaysWhatItWasMadeOf() {
    var fields =
        Map.of(
            "grade",
            "05",
            "school",
            "480000100001",
            "priority",
            "yes",
            "learner",
            "yes",
            "missing",
            "pfs_flag",
            "turning3",
            "30",
            "turning22",
            "60",
            "eligibility",
            "ended",
            "nowhere",
            "yes");

    assertThat(Filter.read(fields).fields()).isEqualTo(fields);
    assertThat(Order.read(Map.of("sort", "left", "order", "down")).fields())
        .isEqualTo(Map.of("sort", "left", "order", "down"));
  }
}
