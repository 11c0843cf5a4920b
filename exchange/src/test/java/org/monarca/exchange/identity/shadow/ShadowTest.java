package org.monarca.exchange.identity.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.models.Registry.DEPARTMENT;
import static org.monarca.exchange.identity.models.Registry.like;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.models.Registry;
import org.monarca.exchange.platform.Actor;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.weigh.Evidence;
import tools.jackson.databind.json.JsonMapper;

/** A model tried beside the active one tells exactly what it would change, and changes nothing. */
class ShadowTest {

  private static final LinkageModel STANDARD = LinkageModel.standard();
  private static final Thresholds LINKS_NOBODY = new Thresholds(200, -5, 6, -11);
  private static final Thresholds ASKS_NOBODY = new Thresholds(200, 200, 6, -11);

  private final Exchange exchange = new Exchange();
  private final Registry registry = new Registry(exchange);
  private final JsonMapper json = JsonMapper.builder().build();

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void aStricterModelWouldPartWhatTheActiveOneLinks() {
    registry.ship(STANDARD).propose(like("strict", LINKS_NOBODY));
    sendPair("1", guadalupe());
    exchange.resolve("TX", "2", ChildFixture.stranger());

    var run = tried("strict");

    assertThat(run.changes())
        .containsEntry(Change.PARTED, 2L)
        .containsEntry(Change.LINKED, 0L)
        .containsEntry(Change.ASKING, 0L)
        .containsEntry(Change.SETTLED, 0L);
    assertThat(run.compared()).isEqualTo(3);
    assertThat(changes(run))
        .extracting(ShadowChange::state, ShadowChange::stateStudentId)
        .containsExactlyInAnyOrder(tuple("TX", "1"), tuple("MI", "1"));
  }

  @Test
  void aLooserModelWouldLinkWhatTheActiveOneAsksAbout() {
    registry.ship(like("strict", LINKS_NOBODY)).propose(STANDARD);
    sendPair("1", guadalupe());
    assertThat(exchange.openNearMatches()).isEqualTo(1);

    var run = tried(STANDARD.version());

    assertThat(run.count(Change.LINKED)).isEqualTo(2);
    assertThat(run.count(Change.PARTED) + run.count(Change.ASKING) + run.count(Change.SETTLED))
        .isZero();
    var change = changes(run).getFirst();
    assertThat(change.own()).isNotEqualTo(change.tried().child());
    assertThat(evidence(change.tried()).model()).isEqualTo(STANDARD.version());
    assertThat(evidence(change.active()).model()).isEqualTo("strict");
    assertThat(evidence(change.active()).elements()).isNotEmpty();
  }

  @Test
  void questionsComeAndGoWithTheThresholdOfReview() {
    registry.ship(STANDARD).propose(like("silent", ASKS_NOBODY));
    exchange.resolve("TX", "1", guadalupe());
    exchange.resolve("MI", "1", guadalupe().with("sex", "Male"));
    assertThat(exchange.openNearMatches()).isEqualTo(1);

    assertThat(tried("silent").count(Change.SETTLED)).isEqualTo(2);

    registry.tried("silent", STANDARD.version());
    registry.models().apply(DEPARTMENT, "silent", "to see the other way round");
    assertThat(tried(STANDARD.version()).count(Change.ASKING)).isEqualTo(2);
  }

  @Test
  void whatPeopleKeepTogetherNoModelWouldPart() {
    registry.ship(STANDARD).propose(like("strict", LINKS_NOBODY));
    sendPair("1", guadalupe());
    sendPair("2", ChildFixture.stranger());
    bindPair("1", true, 0);

    assertThat(tried("strict").count(Change.PARTED)).isEqualTo(2);
    assertThat(changes(runs().latestOf(DEPARTMENT, "strict").orElseThrow()))
        .extracting(ShadowChange::stateStudentId)
        .containsOnly("2");
  }

  @Test
  void whatPeopleKeepApartNoModelWouldLinkOrAskAboutAgain() {
    registry.ship(like("strict", LINKS_NOBODY)).propose(STANDARD);
    sendPair("1", guadalupe());
    bindPair("1", false, 100);

    assertThat(tried(STANDARD.version()).changes().values()).containsOnly(0L);
  }

  @Test
  void whatSpeaksMoreForOneChildThanPeopleSawWouldBeAskedAboutAndNotLinked() {
    registry.ship(like("silent", ASKS_NOBODY)).propose(STANDARD);
    sendPair("1", guadalupe());
    assertThat(tried(STANDARD.version()).count(Change.LINKED)).isEqualTo(2);
    bindPair("1", false, 0);

    var run = tried(STANDARD.version());

    assertThat(run.count(Change.ASKING)).isEqualTo(2);
    assertThat(run.count(Change.LINKED)).isZero();
  }

  @Test
  void theSameModelUnderAnotherNameChangesNothing() {
    registry.ship(STANDARD).propose(like("same"));
    sendPair("1", guadalupe());
    sendPair("2", ChildFixture.stranger());

    var run = tried("same");

    assertThat(run.status()).isEqualTo(ShadowRun.Status.DONE);
    assertThat(run.changes().values()).containsOnly(0L);
    assertThat(changes(run)).isEmpty();
  }

  @Test
  void anExchangeWithoutRecordsIsTriedToo() {
    registry.ship(STANDARD).propose(like("next"));

    assertThat(tried("next")).matches(run -> run.total() == 0 && run.finished() != null);
  }

  @Test
  void neitherTryingNorApplyingTouchesWhatStandsOfChildren() {
    registry.ship(STANDARD).propose(like("strict", LINKS_NOBODY));
    sendPair("1", guadalupe());
    exchange.resolve("OH", "1", guadalupe().with("sex", "Male"));
    var before = whatStands();

    var run = tried("strict");
    registry.models().apply(DEPARTMENT, "strict", "to be careful");

    assertThat(run.count(Change.PARTED)).isPositive();
    assertThat(registry.standing()).contains("strict active");
    assertThat(whatStands()).isEqualTo(before);
  }

  @Test
  void aRunThatWasInterruptedGoesOnWhereItWasInAnotherProcess() {
    registry.ship(STANDARD).propose(like("strict", LINKS_NOBODY));
    for (int i = 0; i < 5; i++) {
      sendPair(
          "c" + i,
          guadalupe()
              .named("Guadalupe")
              .born("2012-0%d-14".formatted(i + 1))
              .of("Rosa" + i, "López"));
    }
    var whole = tried("strict");
    runs().ask(DEPARTMENT, "strict");

    work(3).takeOne();
    var begun = runs().latestOf(DEPARTMENT, "strict").orElseThrow();
    assertThat(begun.compared()).isEqualTo(3);
    var rest = work(3);
    toTheEnd(rest);

    var resumed = runs().latestOf(DEPARTMENT, "strict").orElseThrow();
    assertThat(resumed.id()).isNotEqualTo(whole.id());
    assertThat(resumed.compared()).isEqualTo(10);
    assertThat(resumed.changes()).isEqualTo(whole.changes());
    assertThat(changes(resumed)).isEqualTo(changes(whole));
  }

  @Test
  void twoProcessesCountEachRecordOnce() throws Exception {
    registry.ship(STANDARD).propose(like("strict", LINKS_NOBODY));
    sendPair("1", guadalupe());
    sendPair("2", ChildFixture.stranger());
    runs().ask(DEPARTMENT, "strict");

    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Boolean>> both = List.of(this::workToTheEnd, this::workToTheEnd);
      for (var done : threads.invokeAll(both)) {
        done.get();
      }
    }

    workToTheEnd();
    var run = runs().latestOf(DEPARTMENT, "strict").orElseThrow();
    assertThat(run.compared()).isEqualTo(4);
    assertThat(run.count(Change.PARTED)).isEqualTo(4);
  }

  @Test
  void aRunThatFailsAgainAndAgainIsGivenUp() {
    registry.ship(STANDARD).propose(like("next"));
    exchange.resolve("TX", "1", guadalupe());
    runs().ask(DEPARTMENT, "next");
    exchange
        .test()
        .jdbc()
        .sql("update identity.model set file = '{}' where version = 'next'")
        .update();
    var work = work(10);

    for (int i = 0; i < 5; i++) {
      assertThat(runs().latestOf(DEPARTMENT, "next").orElseThrow().isRunning()).isTrue();
      assertThatThrownBy(work::takeOne).isInstanceOf(IllegalArgumentException.class);
    }

    assertThat(runs().latestOf(DEPARTMENT, "next").orElseThrow().status())
        .isEqualTo(ShadowRun.Status.FAILED);
    assertThat(work.takeOne()).isFalse();
  }

  @Test
  void onlyAModelThatIsKnownAndNotActiveIsTriedAndOnceAtATime() {
    registry.ship(STANDARD).propose(like("next"));

    assertThat(runs().ask(DEPARTMENT, "nobody")).isEqualTo(Shadowing.UNKNOWN);
    assertThat(runs().ask(DEPARTMENT, STANDARD.version())).isEqualTo(Shadowing.ACTIVE);
    assertThat(runs().ask(DEPARTMENT, "next")).isEqualTo(Shadowing.DONE);
    assertThat(runs().ask(DEPARTMENT, "next")).isEqualTo(Shadowing.UNDER_WAY);
  }

  @Test
  void aStateSeesItsOwnRecordsAloneAndEachLookIsAudited() {
    registry.ship(STANDARD).propose(like("strict", LINKS_NOBODY));
    sendPair("1", guadalupe());
    var run = tried("strict");
    var trail = AuditTrail.from(exchange.test().jdbc());
    var texas = new Actor(Actor.Kind.PERSON, "admin", "state-data-admin", "TX");
    var ohio = new Actor(Actor.Kind.PERSON, "admin", "state-data-admin", "OH");

    assertThat(runs().changes(texas, run, null, 0, 10))
        .extracting(ShadowChange::state)
        .containsExactly("TX");
    assertThat(runs().changes(ohio, run, null, 0, 10)).isEmpty();
    assertThat(runs().changes(DEPARTMENT, run, Change.PARTED, 0, 10)).hasSize(2);
    assertThat(runs().changes(DEPARTMENT, run, Change.LINKED, 0, 10)).isEmpty();
    assertThat(trail.sentences()).containsExactly("shadow.view done", "shadow.view done");
  }

  private void sendPair(String id, ChildFixture child) {
    exchange.resolve("TX", id, child);
    exchange.resolve("MI", id, child);
  }

  private void bindPair(String id, boolean areOne, double seen) {
    exchange.bind(
        exchange.decide(), exchange.source("TX", id), exchange.source("MI", id), areOne, seen);
  }

  private ShadowRun tried(String version) {
    assertThat(runs().ask(DEPARTMENT, version)).isEqualTo(Shadowing.DONE);
    workToTheEnd();
    return runs().latestOf(DEPARTMENT, version).orElseThrow();
  }

  private boolean workToTheEnd() {
    return toTheEnd(work(1_000));
  }

  private static boolean toTheEnd(ShadowWork work) {
    boolean worked = work.takeOne();
    return worked ? toTheEnd(work) : true;
  }

  private List<ShadowChange> changes(ShadowRun run) {
    return runs().changes(DEPARTMENT, run, null, 0, 100);
  }

  private static Evidence evidence(Side side) {
    return Objects.requireNonNull(side.evidence());
  }

  private ShadowWork work(int chunk) {
    return new ShadowWork(
        exchange.test().database(),
        () -> Exchange.NOW,
        registry.audit(),
        registry.models(),
        Standardiser.standard(),
        json,
        chunk);
  }

  private ShadowRuns runs() {
    return new ShadowRuns(
        exchange.test().database(),
        () -> Exchange.NOW,
        registry.audit(),
        registry.models(),
        json,
        () -> {});
  }

  private List<String> whatStands() {
    return List.of("exchange_id", "link", "alias", "person", "blocking_key", "near_match", "event")
        .stream()
        .map(table ->
            exchange
                .test()
                .jdbc()
                .sql(
                    "select coalesce(string_agg(t::text, ' ' order by t::text), '') from identity.%s t"
                        .formatted(table))
                .query(String.class)
                .single())
        .toList();
  }
}
