package org.monarca.exchange.oversight.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.protection.MarkReason;

/** Two people decide about a legal demand, and what is given stands in the child's account. */
class DemandsTest extends DemandDesk {

  @Test
  void whatTwoPeopleGiveStandsInTheAccountOfDisclosures() throws Exception {
    var trail = auditTrail();
    var page = written("subpoena", first);
    assertThat(post(page + "/decisions", first, given("told")))
        .hasRedirectedUrl(page + "?done=proposed");
    assertThat(disclosures(child)).doesNotContain(OFFICE);
    assertThat(told(second)).isEqualTo(1);
    assertThat(body(get(page, second))).contains("You are the second person", child.forPeople());

    assertThat(verdict(page, second, "confirmed")).hasRedirectedUrl(page + "?done=confirmed");

    assertThat(disclosures(child))
        .contains(
            "Legal demands", OFFICE, "Subpoena (34 CFR 99.31(a)(9)(i))", "Courses and credits")
        .doesNotContain("Synthetic Judge");
    assertThat(body(get(page, first)))
        .contains("Given", "Confirmed")
        .doesNotContain("Send it back");
    assertThat(trail.sentences())
        .contains("demand.write done", "demand.propose done", "demand.confirm done");
    assertThat(trail.wholeText()).doesNotContain(OFFICE, ASKED);
  }

  @Test
  void whatAnOrderForbidsToTellStandsThereOnlyOnceItDoesNoMore() throws Exception {
    var page = written("grand-jury-subpoena", first);
    post(page + "/decisions", first, given("forbidden"));
    verdict(page, second, "confirmed");
    assertThat(disclosures(child)).doesNotContain(OFFICE);

    assertThat(post(page + "/telling", second, Map.of())).hasRedirectedUrl(page + "?done=lifted");

    assertThat(disclosures(child)).contains(OFFICE);
  }

  @Test
  void ofAProtectedChildTheAccountTellsNothing() throws Exception {
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));
    verdict(page, second, "confirmed");
    marks.mark(actor(person(Role.STATE_DATA_ADMIN, "WY")), child, MarkReason.HIDING);

    assertThat(disclosures(child)).doesNotContain(OFFICE);
  }

  @Test
  void whoProposesNeverConfirms() throws Exception {
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));

    assertThat(verdict(page, first, "confirmed")).hasRedirectedUrl(page + "?done=own");

    assertThat(body(get(page, first)))
        .contains("Another privacy officer of your State confirms it")
        .doesNotContain("You are the second person");
    assertThat(disclosures(child)).doesNotContain(OFFICE);
    assertThat(post(page + "/decisions", second, given("told")))
        .hasRedirectedUrl(page + "?done=meanwhile");
  }

  @Test
  void whatIsSentBackIsProposedAnew() throws Exception {
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));
    assertThat(body(verdict(page, second, "returned"))).contains("Say it in a sentence");
    var back = "The order names another child than this one.";
    assertThat(
            post(
                page + "/verdict",
                second,
                Map.of("decision", waiting(page), "verdict", "returned", "verdict_why", back)))
        .hasRedirectedUrl(page + "?done=returned");
    assertThat(body(get(page, first))).contains(back, "Propose a decision");

    var refused = Map.of("answer", "refused", "why", "The order names another child.");
    post(page + "/decisions", second, refused);
    assertThat(verdict(page, first, "confirmed")).hasRedirectedUrl(page + "?done=confirmed");

    assertThat(disclosures(child)).doesNotContain(OFFICE);
  }

  @Test
  void withoutABasisNothingIsGiven() throws Exception {
    var page = written("law-enforcement-request", first);

    assertThat(body(post(page + "/decisions", first, given("told"))))
        .contains("On this basis nothing may be given");
    assertThat(body(post(page + "/decisions", first, given("forbidden"))))
        .contains("no order forbids to tell");
    assertThat(body(post(page + "/decisions", first, Map.of("answer", "given"))))
        .contains("Choose what of the records is given", "Choose whether the family was told");
  }

  @Test
  void whereAStateHasOneOfficerTheDepartmentIsTheSecondPerson() throws Exception {
    var alone = officer("ND");
    var department = person(Role.FEDERAL_ADMIN, null);
    var page = written("court-order", alone);
    assertThat(get(page, department)).hasStatus(404);
    assertThat(body(get(page, alone))).contains("confirmed by an administrator of the Department");
    var theirs = told("ND");
    post(page + "/decisions", alone, given("told", theirs));

    assertThat(body(get("/demands", department))).contains("North Dakota", OFFICE);
    assertThat(verdict(page, department, "confirmed")).hasRedirectedUrl(page + "?done=confirmed");

    assertThat(disclosures(theirs, "ND")).contains(OFFICE);
  }

  @Test
  void nothingOfItIsToldToAnotherStateOrTheDepartment() throws Exception {
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));
    var neighbour = officer("ND");

    for (var stranger : List.of(neighbour, person(Role.FEDERAL_ADMIN, null))) {
      assertThat(get(page, stranger)).hasStatus(404);
      assertThat(verdict(page, stranger, "confirmed")).hasStatus(404);
      assertThat(body(get("/demands", stranger))).doesNotContain(page + "\"");
    }
    assertThat(post(page + "/decisions", neighbour, given("told", told("ND")))).hasStatus(404);
    assertThat(post(page + "/telling", neighbour, Map.of())).hasStatus(404);
    assertThat(get("/demands", person(Role.STATE_DATA_ADMIN, "WY"))).hasStatus(403);
    assertThat(body(get("/demands.csv", neighbour))).doesNotContain(OFFICE);
    assertThat(body(get("/demands.csv", first))).contains(OFFICE, child.digits());
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
    var unfit = Map.of("office", "x".repeat(201), "asked", "y".repeat(4_001));
    assertThat(body(post("/demands", first, unfit)))
        .contains("longer than 200", "longer than 4,000", "Choose a month", "x".repeat(201));
  }

  @Test
  void aChildOfAnotherStateIsAnsweredAsOneWhoNeverWas() throws Exception {
    var page = written("court-order", first);
    var elsewhere = told("ND");

    assertThat(body(post(page + "/decisions", first, given("told", elsewhere))))
        .contains("There is no child with the exchange ID " + elsewhere.forPeople());
    var asked =
        new NewDecision(
            true,
            "The order names the record.",
            List.of("courses"),
            Set.of(elsewhere),
            Family.TOLD,
            LocalDate.parse("2026-03-04"),
            null,
            null);
    assertThat(demands.propose(actor(first), number(page), asked))
        .isEqualTo(Demands.Outcome.NOT_THERE);
    assertThat(disclosures(elsewhere, "ND")).doesNotContain(OFFICE);
  }

  @Test
  void eachReaderHasTheirOwnEvenWithoutTheSecondWall() {
    var page = written("court-order", first);
    var exchange = Actor.exchange("test");
    assertThat(demands.find(actor(first), number(page))).isPresent();

    assertThat(demands.find(exchange, number(page))).isEmpty();
    assertThat(demands.list(exchange, 0, 10_000))
        .extracting(Demand::id)
        .doesNotContain(number(page));
  }

  @Test
  void afterChildrenWerePartedEachHasWhatWasGivenOfItThen() throws Exception {
    var parted = told("ND");
    decided(written("court-order", first));
    testDatabase()
        .jdbc()
        .sql(
            "insert into identity.event (at, what, source_id, state, state_student_id, from_id, to_id, by) select ?, 'split', source_id, state, state_student_id, ?, exchange_id, 'test' from identity.link join identity.person using (source_id) where exchange_id = ?")
        .params(Times.utc(clock.instant()), child.number(), parted.number())
        .update();
    assertThat(disclosures(parted, "ND").split(OFFICE, -1)).hasSize(1 + 1);

    decided(written("court-order", first));

    assertThat(disclosures(child).split(OFFICE, -1)).hasSize(2 + 1);
    assertThat(disclosures(parted, "ND").split(OFFICE, -1)).hasSize(1 + 1);
  }

  /** Two people decide that something is given. */
  private void decided(String page) {
    post(page + "/decisions", first, given("told"));
    assertThat(verdict(page, second, "confirmed")).hasRedirectedUrl(page + "?done=confirmed");
  }
}
