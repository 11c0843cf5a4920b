package org.monarca.exchange.identity.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.models.Registry.DEPARTMENT;
import static org.monarca.exchange.identity.models.Registry.like;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.weigh.Profile;

/** A model is learned by the schedule and when a person asks, and is only proposed. */
class LearningTest {

  private static final String[] FIRST = {
    "Ana", "Luis", "María", "José", "Carmen", "Pedro", "Elena", "Mario", "Rosa", "Iván", "Lucía",
    "Jorge"
  };
  private static final String[] LAST = {
    "García",
    "Martínez",
    "López",
    "Ruiz",
    "Ortega",
    "Salas",
    "Molina",
    "Vega",
    "Campos",
    "Reyes",
    "Luna",
    "Soto"
  };

  private final Exchange exchange = new Exchange();
  private final Registry registry = new Registry(exchange);
  private final AtomicReference<Instant> now = new AtomicReference<>(Exchange.NOW);
  private final Standardiser standardiser = Standardiser.standard();

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void aModelIsLearnedEveryThirtyDaysAndProposed() {
    var active = like("mine", new Thresholds(7, -3, 5, -9));
    registry.ship(active);
    send(2_100);
    var trail = AuditTrail.from(exchange.test().jdbc());
    var work = work();

    assertThat(work.takeOne()).isFalse();
    pass(Duration.ofDays(29));
    assertThat(work.takeOne()).isFalse();
    pass(Duration.ofDays(1));
    assertThat(work.takeOne()).isTrue();
    assertThat(work.takeOne()).isFalse();

    assertThat(registry.standing()).containsExactly("2026-10-01.1 proposed", "mine active");
    var learned = registry.models().find(DEPARTMENT, "2026-10-01.1").orElseThrow();
    assertThat(learned.isLearned()).isTrue();
    assertThat(learned.model().thresholds()).isEqualTo(active.thresholds());
    assertThat(learned.model().weights().training().source())
        .isEqualTo("all 2,100 records of this exchange on 2026-10-01");
    assertThat(learned.model().weights().training().records()).isEqualTo(2_100);
    assertThat(trail.sentences()).containsExactly("learning.ask done", "model.enter done");

    pass(Duration.ofDays(30));
    assertThat(work.takeOne()).isTrue();
    assertThat(registry.standing()).contains("2026-10-31.1 proposed", "mine active");
  }

  @Test
  void tooFewRecordsTeachNothing() {
    registry.ship(LinkageModel.standard());
    send(50);
    pass(Duration.ofDays(400));

    assertThat(work().takeOne()).isFalse();
    assertThat(learnings().ask(DEPARTMENT)).isEqualTo(Asking.TOO_FEW_RECORDS);
    assertThat(learnings().latest(DEPARTMENT)).isEmpty();
  }

  @Test
  void aPersonAsksForOneAtATimeAndItBearsTheNextNumberOfTheDay() {
    registry.ship(LinkageModel.standard()).propose(like("2026-09-01.1"));
    send(2_000);
    var trail = AuditTrail.from(exchange.test().jdbc());

    assertThat(learnings().ask(DEPARTMENT)).isEqualTo(Asking.DONE);
    assertThat(learnings().ask(DEPARTMENT)).isEqualTo(Asking.UNDER_WAY);
    assertThat(work().takeOne()).isTrue();

    var latest = learnings().latest(DEPARTMENT).orElseThrow();
    assertThat(latest.status()).isEqualTo(Learned.Status.DONE);
    assertThat(latest.model()).isEqualTo("2026-09-01.2");
    assertThat(trail.sentences()).containsExactly("learning.ask done", "model.enter done");
  }

  @Test
  void aSampleIsDrawnWhereThereAreMany() {
    send(1_200);
    var records = new KnownRecords(exchange.test().database(), standardiser);

    var sample = asExchange(() -> records.sample(1_200, 300, 1));

    assertThat(sample).hasSizeBetween(230, 370);
    assertThat(asExchange(() -> records.sample(1_200, 300, 1))).isEqualTo(sample);
    assertThat(asExchange(() -> records.sample(1_200, 300, 2))).isNotEqualTo(sample);
    assertThat(asExchange(() -> records.sample(1_200, 1_200, 1))).hasSize(1_200);
  }

  @Test
  void whatPeopleDecidedIsLearnedFrom() {
    var records = new KnownRecords(exchange.test().database(), standardiser);
    exchange.resolve("TX", "1", ChildFixture.guadalupe());
    exchange.resolve("MI", "1", ChildFixture.guadalupe().with("sex", "Male"));
    assertThat(exchange.openNearMatches()).isEqualTo(1);
    assertThat(asExchange(records::reviewed)).isEmpty();

    exchange
        .test()
        .jdbc()
        .sql("update identity.near_match set status = 'different', decided = now(), closed = turn")
        .update();

    assertThat(asExchange(records::reviewed)).singleElement().matches(pair -> !pair.areOne());
  }

  @Test
  void ofEachDecisionThePairThatSpokeMostIsLearnedFromAsLongAsItHolds() {
    var records = new KnownRecords(exchange.test().database(), standardiser);
    exchange.resolve("TX", "1", ChildFixture.guadalupe());
    exchange.resolve("MI", "2", ChildFixture.guadalupe().with("sex", "Male"));
    exchange.resolve("FL", "3", ChildFixture.stranger());
    long texas = exchange.source("TX", "1");
    long michigan = exchange.source("MI", "2");
    long florida = exchange.source("FL", "3");
    long parting = exchange.decide();
    exchange.bind(parting, texas, florida, false, -20);
    exchange.bind(parting, texas, michigan, false, 5);

    assertThat(asExchange(records::decided))
        .singleElement()
        .returns(false, Decided::areOne)
        .returns(profile(ChildFixture.guadalupe(), "TX"), Decided::a)
        .returns(profile(ChildFixture.guadalupe().with("sex", "Male"), "MI"), Decided::b);

    exchange.bind(exchange.decide(), texas, michigan, true, 5);

    assertThat(asExchange(records::decided))
        .extracting(Decided::areOne)
        .containsExactly(false, true);
    assertThat(asExchange(records::decided).getFirst().b())
        .isEqualTo(profile(ChildFixture.stranger(), "FL"));
  }

  @Test
  void whatPeopleKnewBetterThanTheRecordsSayTeachesNothing() {
    var guadalupe = profile(ChildFixture.guadalupe(), "TX");
    var like = new Decided(guadalupe, profile(ChildFixture.guadalupe(), "MI"), true);
    var unlike = new Decided(guadalupe, profile(ChildFixture.stranger(), "FL"), true);

    var lesson =
        new Lesson(0, List.of(), List.of(), List.of(like, unlike), 1, LinkageModel.standard());

    assertThat(lesson.telling()).containsExactly(like);
  }

  @Test
  void whatPeopleKeepTogetherTeachesTheNextModel() {
    registry.ship(LinkageModel.standard());
    send(2_000);
    exchange.bind(
        exchange.decide(), exchange.source("TX", "c1"), exchange.source("MI", "c2"), true, 20);
    learnings().ask(DEPARTMENT);

    assertThat(work().takeOne()).isTrue();

    var learned = registry.models().find(DEPARTMENT, "2026-09-01.1").orElseThrow().model();
    assertThat(learned.weights().training().same()).isEqualTo(1);
    assertThat(learned.weights().training().different()).isZero();
  }

  private Profile profile(ChildFixture child, String state) {
    return standardiser.profile(Person.of(child.student(), state));
  }

  @Test
  void aLearningWhoseProcessDiedIsTakenOverAndTheDeadOneIsNotBelieved() {
    registry.ship(LinkageModel.standard()).propose(like("learned"));
    var store = new LearningStore(exchange.test().database());
    var lease = Duration.ofHours(2);
    store.ask("somebody", now());

    var dead = store.claim(now(), lease).orElseThrow();
    assertThat(store.claim(now().plus(Duration.ofHours(1)), lease)).isEmpty();
    pass(lease);
    var heir = store.claim(now(), lease).orElseThrow();

    assertThat(store.finish(dead, "learned", now())).isFalse();
    assertThat(store.finish(heir, "learned", now())).isTrue();
  }

  private <T> T asExchange(Supplier<T> work) {
    return AsExchange.read(exchange.test().database(), work);
  }

  private LearningWork work() {
    return new LearningWork(
        exchange.test().database(),
        this::now,
        registry.audit(),
        standardiser,
        new LinkageSettings(Duration.ofDays(30), 300_000, 2_000));
  }

  private Learnings learnings() {
    return new Learnings(
        exchange.test().database(), this::now, registry.audit(), standardiser, () -> {});
  }

  private Instant now() {
    return Objects.requireNonNull(now.get());
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  /** Two thirds children of their own, one third children whom another State sends too. */
  private void send(int records) {
    var random = new Random(5);
    var before = ChildFixture.guadalupe();
    for (int i = 0; i < records; i++) {
      boolean again = i % 3 == 2;
      var child = again ? before : child(random);
      exchange.says(again ? "MI" : "TX", "c" + i, child);
      before = child;
    }
    exchange.resolve();
  }

  private static ChildFixture child(Random random) {
    return ChildFixture.guadalupe()
        .named(pick(FIRST, random))
        .surnamed(pick(LAST, random), pick(LAST, random))
        .born(
            "20%02d-%02d-%02d"
                .formatted(6 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28)))
        .with("sex", random.nextBoolean() ? "Male" : "Female")
        .of(pick(FIRST, random), pick(LAST, random));
  }

  private static String pick(String[] names, Random random) {
    return names[random.nextInt(names.length)];
  }
}
