package org.monarca.exchange.identity.models;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.models.KnownModel.Status;
import org.monarca.exchange.identity.models.LearningStore.Claim;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.StudentLearning;
import org.monarca.linkage.learn.Learning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns models, by the schedule and when a person asks: from a sample of the records and from what
 * people have decided. The thresholds stay those of the active model unless enough was decided to
 * choose others. What was learned is proposed.
 *
 * <p>The sample is of records, drawn at random, so pairs of one child are as frequent among all its
 * pairs as they are in the exchange: the shares need no scaling to the number of all records.
 */
final class LearningWork {

  /** As the registry and the audit name who learned. */
  static final String PART = "linkage";

  /** Longer than any learning takes; then whoever began it has died. */
  private static final Duration LEASE = Duration.ofHours(2);

  private static final Actor ACTOR = Actor.exchange(PART);
  private static final Logger LOG = LoggerFactory.getLogger(LearningWork.class);

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final LinkageSettings settings;
  private final LearningStore store;
  private final ModelStore models;
  private final ActiveModel active;
  private final KnownRecords records;

  LearningWork(
      Database database,
      InstantSource clock,
      Audit audit,
      Standardiser standardiser,
      LinkageSettings settings) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.settings = settings;
    this.store = new LearningStore(database);
    this.models = new ModelStore(database);
    this.active = new ActiveModel(database);
    this.records = new KnownRecords(database, standardiser);
  }

  /** Learns one model if it is time or one is asked for; answers whether there was any to learn. */
  boolean takeOne() {
    var claim = database.write(ACTOR, this::claim);
    claim.ifPresent(this::learn);
    return claim.isPresent();
  }

  private Optional<Claim> claim() {
    var now = now();
    if (isDue(now) && records.areEnough() && store.ask(PART, now)) {
      audit.record(ACTOR, Entry.done("learning.ask", "learning"));
    }
    return store.claim(now, LEASE);
  }

  private boolean isDue(Instant now) {
    return store.last().filter(last -> !last.plus(settings.learnEvery()).isAfter(now)).isPresent();
  }

  private void learn(Claim claim) {
    LOG.info("linkage.learning id={}", claim.id());
    boolean learned = false;
    try {
      propose(claim, learned());
      learned = true;
    } finally {
      if (!learned) {
        database.write(ACTOR, () -> store.fail(claim, now()));
      }
    }
  }

  /** Read in one transaction and weighed after it: learning takes minutes. */
  private LinkageModel learned() {
    var today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    var version = database.read(ACTOR, () -> nextVersion(today));
    var lesson = database.read(ACTOR, () -> lesson(today.toEpochDay()));
    var learning = new Learning(version, lesson.source(today), lesson.seed());
    var weights =
        StudentLearning.learn(learning, lesson.profiles(), lesson.telling(), lesson.threads());
    return ReviewedThresholds.of(lesson.active().with(weights), lesson.reviewed());
  }

  private String nextVersion(LocalDate today) {
    return "%s.%d".formatted(today, store.versions(today + ".") + 1);
  }

  private Lesson lesson(long seed) {
    int all = records.count();
    int most = settings.sampleWithin(Runtime.getRuntime().maxMemory());
    var sample = records.sample(all, most, seed);
    return new Lesson(all, sample, records.reviewed(), records.decided(), seed, active.now());
  }

  private void propose(Claim claim, LinkageModel learned) {
    database.write(
        ACTOR,
        () -> {
          var now = now();
          var file = learned.write();
          if (models.enter(learned.version(), file, Status.PROPOSED, PART, now)
              && store.finish(claim, learned.version(), now)) {
            audit.record(ACTOR, Entry.done("model.enter", "model", learned.version()));
          } else {
            throw new IllegalStateException("another process has learned it meanwhile");
          }
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
