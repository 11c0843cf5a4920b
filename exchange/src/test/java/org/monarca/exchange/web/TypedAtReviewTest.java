package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.NearMatches;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Nothing is lost that was typed at a review, whatever is pressed there. */
class TypedAtReviewTest extends WholeExchange {

  private static final RequestPostProcessor MICHIGAN = signedIn("m", Role.STATE_DATA_ADMIN, "MI");
  private static final RequestPostProcessor TEXAS = signedIn("t", Role.STATE_DATA_ADMIN, "TX");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private NearMatches nearMatches;
  @Autowired private Worklist worklist;
  @Autowired private Database database;

  private long texas;
  private long michigan;

  /** Michigan sends the number of a child whose name and birth date are altogether others. */
  @BeforeEach
  void tell() {
    texas = teller().tell("TX", Teller.nobodyElse().born("2006-01-31"));
    var claiming = Teller.nobodyElse().born("2012-11-05").withExchangeId(teller().childOf(texas));
    michigan = teller().tell("MI", claiming);
  }

  @Test
  void itStaysWhenTheTaskIsTaken() throws Exception {
    var taken =
        post(
            MICHIGAN,
            task(),
            "claim",
            Map.of(
                "nearMatch", List.of(near()),
                "reason", List.of("papers-differ"),
                "note", List.of("certificate, asked for")));

    assertThat(body(taken))
        .contains("The task is yours", "certificate, asked for")
        .containsPattern("value=\"papers-differ\"[^>]*selected")
        .contains("name=\"version\" value=\"" + task().version());
    assertThat(task().isOf("m")).isTrue();
  }

  @Test
  void itStaysAtTheOtherPairWhenOneIsDecided() throws Exception {
    var first = near();
    var other = alsoLike(teller().childOf(teller().tell("MI", Teller.nobodyElse())));

    var answer =
        post(
            MICHIGAN,
            task(),
            "decisions",
            Map.of(
                "decision", List.of("different " + first),
                "nearMatch", List.of(first, other),
                "reason", List.of("twins-or-relatives", "papers-agree"),
                "note", List.of("of the one", "of the other, too")));

    assertThat(body(answer))
        .contains("They stay apart", "of the other, too")
        .containsPattern("value=\"papers-agree\"[^>]*selected")
        .doesNotContain("of the one");
    assertThat(near()).isEqualTo(other);
  }

  @Test
  void itStaysAtAProposalThatIsToBeLookedAtAgain() throws Exception {
    var person = Actor.person("m", Role.STATE_DATA_ADMIN.code(), "MI");
    var grounds = new Grounds("papers-agree", "");
    var proposed =
        nearMatches.same(person, Long.parseLong(near()), teller().childOf(texas), grounds);
    var confirming =
        worklist
            .ofSubject(TaskKind.CONFIRM_MERGE, "proposal:" + ((Answer.Done) proposed).id() + ":TX")
            .orElseThrow();

    for (var verdict : List.of("confirm", "refuse")) {
      var said =
          Map.of(
              "decision", List.of(verdict),
              "version", List.of("99"),
              "note", List.of("the school was asked"));
      assertThat(body(post(TEXAS, confirming, "decisions", said)))
          .contains("has changed since you looked", "the school was asked");
    }
  }

  private MvcTestResult post(
      RequestPostProcessor person, Task task, String act, Map<String, List<String>> typed) {
    var request = web.post().uri("/tasks/" + task.id() + "/" + act).with(person).with(csrf());
    if (!typed.containsKey("version")) {
      request = request.param("version", Long.toString(task.version()));
    }
    for (var field : typed.entrySet()) {
      request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
    }
    return request.exchange();
  }

  /** Michigan's record resembles that child as well. */
  private String alsoLike(ExchangeId child) {
    return testDatabase()
        .jdbc()
        .sql(
            "insert into identity.near_match (source_id, other_id, reason, opened) values (?, ?, 'exchange-id', now()) returning id")
        .params(michigan, child.number())
        .query(Long.class)
        .single()
        .toString();
  }

  private String near() {
    return Long.toString(nearMatches.of(List.of(michigan)).getFirst().id());
  }

  private Task task() {
    return worklist.ofSubject(TaskKind.NEAR_MATCH, "record:" + michigan).orElseThrow();
  }

  private Teller teller() {
    return new Teller(database, identities);
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
