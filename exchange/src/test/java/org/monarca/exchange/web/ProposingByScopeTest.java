package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.identity.scope.Stay;
import org.monarca.exchange.identity.scope.TwoDistricts;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Who finds children may propose merges and splits of those who are theirs, and decides nothing.
 */
class ProposingByScopeTest extends WholeExchange {

  private static final String NOT_YOURS = "none of these is known to";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Database database;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Proposals proposals;
  @Autowired private Marks marks;

  private @Nullable TwoDistricts districts;
  private ExchangeId own = new ExchangeId("210744390183");
  private ExchangeId neighbour = own;
  private ExchangeId other = own;

  @BeforeEach
  void tell() {
    districts =
        TwoDistricts.of(testDatabase(), accounts, new ToldChild(database, sources, identities));
    own = dakota().child(Stay.at(dakota().here()));
    neighbour = dakota().child(Stay.at(dakota().there()));
    other = dakota().child(Stay.at(dakota().there()));
  }

  @Test
  void aRecruiterProposesAMergeWithAChildOfTheirDistrict() throws Exception {
    var recruiter = acting(dakota().recruiter(dakota().here()));
    assertThat(page(own, recruiter))
        .contains("Propose the merge")
        .doesNotContain(NOT_YOURS, "/undo");

    assertThat(merge(own, neighbour, recruiter))
        .hasRedirectedUrl("/children/" + own + "/number?outcome=waits");

    var proposal = proposals.about(neighbour).orElseThrow();
    assertThat(page(own, recruiter)).contains("Take the proposal back");
    assertThat(
            post(
                "/children/" + own + "/withdrawal",
                recruiter,
                "proposal",
                Long.toString(proposal.id())))
        .hasRedirectedUrl("/children/" + own + "/number?outcome=withdrawn");
    assertThat(proposals.about(neighbour)).isEmpty();
  }

  @Test
  void ofOthersTheyAreToldWhomToAsk() throws Exception {
    var here = dakota().here();
    for (var reader : List.of(dakota().recruiter(here), administrator(here))) {
      assertThat(page(neighbour, acting(reader)))
          .contains(NOT_YOURS, "data administrator", "You may propose a merge with a number");

      var refused = merge(neighbour, other, acting(reader));

      assertThat(refused).hasStatusOk();
      assertThat(refused).bodyText().contains("Error:", NOT_YOURS, other.forPeople());
      assertThat(proposals.about(neighbour)).isEmpty();
    }
  }

  @Test
  void aMergeOfAnotherChildWithOneOfTheirsIsTheirsToPropose() {
    assertThat(merge(neighbour, own, acting(dakota().recruiter(dakota().here()))))
        .hasRedirectedUrl("/children/" + neighbour + "/number?outcome=waits");
  }

  @Test
  void theRegionTheStateAndTheDepartmentProposeOfBothDistricts() throws Exception {
    var region = accounts.create(TwoDistricts.asked(Role.REGION_ADMIN, dakota().region(), null));
    for (var reader :
        List.of(
            acting(region),
            acting(dakota().recruiter(null)),
            as(Role.STATE_DATA_ADMIN, TwoDistricts.STATE),
            as(Role.FEDERAL_USER, null))) {
      assertThat(page(own, reader)).doesNotContain(NOT_YOURS);
      assertThat(page(neighbour, reader)).doesNotContain(NOT_YOURS);
    }
    assertThat(merge(own, neighbour, acting(region)))
        .hasRedirectedUrl("/children/" + own + "/number?outcome=waits");
  }

  @Test
  void aRecruiterUndoesNothingAndASchoolUserProposesNothing() {
    var recruiter = acting(dakota().recruiter(dakota().here()));
    var registrar =
        acting(accounts.create(TwoDistricts.asked(Role.SCHOOL_USER, null, dakota().here())));

    for (var form : List.of("undo", "reopen")) {
      assertThat(post("/children/" + own + "/" + form, recruiter, "reason", "other"))
          .hasStatus(403);
    }
    assertThat(web.get().uri("/tasks").with(recruiter)).hasStatus(403);
    assertThat(merge(own, neighbour, registrar)).hasStatus(403);
    assertThat(web.get().uri("/children/" + own + "/number").with(registrar)).hasStatus(403);
  }

  /** Else whoever may propose could find out in which district a hidden family is. */
  @Test
  void ofAProtectedChildTheyAreToldTheSameWhereverItIs() throws Exception {
    var dakotan = accounts.create(TwoDistricts.asked(Role.STATE_DATA_ADMIN, null, null));
    assertThat(marks.mark(actor(dakotan), own, MarkReason.HIDING)).isEqualTo(Marks.Outcome.DONE);

    for (var district : List.of(dakota().here(), dakota().there())) {
      var recruiter = acting(dakota().recruiter(district));
      assertThat(page(own, recruiter)).contains(NOT_YOURS);
      assertThat(post("/children/" + own + "/split", recruiter, "reason", "papers-differ"))
          .bodyText()
          .contains("nothing to part");
    }
    assertThat(page(own, acting(dakotan))).doesNotContain(NOT_YOURS);
  }

  private Account administrator(String district) {
    return accounts.create(TwoDistricts.asked(Role.DISTRICT_ADMIN, null, district));
  }

  private MvcTestResult merge(ExchangeId child, ExchangeId with, RequestPostProcessor who) {
    return post(
        "/children/" + child + "/merge",
        who,
        "other",
        with.forPeople(),
        "survivor",
        "this",
        "reason",
        "papers-agree");
  }

  private MvcTestResult post(String path, RequestPostProcessor who, String... parameters) {
    var request = web.post().uri(path).with(who).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private String page(ExchangeId child, RequestPostProcessor who) throws Exception {
    var answer = web.get().uri("/children/" + child + "/number").with(who).with(csrf()).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private TwoDistricts dakota() {
    return Objects.requireNonNull(districts);
  }
}
