package org.monarca.exchange.intake.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.intake.uploads.Sending.append;
import static org.monarca.exchange.intake.uploads.Sending.begun;
import static org.monarca.exchange.intake.uploads.Sending.said;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.SubmissionsOn;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.mappings.MappingsOn;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.submission.Form;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What a State may send within a day, and what waits for the next. */
class WaitingUploadsTest {

  private static final Actor TEXAS = Sending.system("TX");

  private final byte[] file = bundle();
  private final byte[] other = bundle();
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private TestDatabase test;
  private Sending sending;
  private Uploads uploads;

  /** Room for one of the two, and a little. */
  @BeforeEach
  void open() {
    test = TestDatabase.fresh();
    var database = test.database();
    var keys = TestSeals.of(database);
    long aDay = file.length + 100L;
    sending =
        new Sending(
            new UploadStore(database, () -> now),
            new Parts(database, keys.seals()),
            SubmissionsOn.of(database, keys, () -> now, aDay),
            new MappingsOn(database, keys, () -> now).mappings(),
            new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("", UploadSettings.class),
            new Audit(database, () -> now, new JsonMapper()),
            () -> now);
    uploads = sending.process(CrashPoint.NONE);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatComesWholeWhenTheDayIsSpentWaitsAndIsTakenAfterIt() throws Exception {
    var id = begun(uploads, TEXAS, file);
    append(uploads, TEXAS, id, file, 0, 10);
    sending
        .submissions()
        .receive(
            TEXAS,
            new UploadedBytes(
                new ByteArrayInputStream(other),
                Form.ofBeginning(other).orElseThrow(),
                false,
                false));

    var waiting = ((Appended.Kept) append(uploads, TEXAS, id, file, 10, file.length)).upload();
    assertThat(waiting.isUnderWay()).isTrue();
    assertThat(waiting.rests()).isAfter(now.plus(Duration.ofHours(23)));
    assertThat(uploads.unfinished(TEXAS)).extracting(Upload::id).containsExactly(id);
    assertThat(sending.handOver(CrashPoint.NONE).takeOne()).isFalse();

    now = now.plus(Duration.ofHours(25));
    assertThat(sending.handOver(CrashPoint.NONE).takeOne()).isTrue();
    assertThat(uploads.find(TEXAS, id).orElseThrow().submission()).isNotNull();
    assertThat(uploads.unfinished(TEXAS)).isEmpty();
  }

  @Test
  void whatWaitsMayBeEndedAndWhatMayBeTakenAtThisMomentMayNot() throws Exception {
    var id = begun(uploads, TEXAS, file);
    try {
      append(sending.diesAt(CrashPoint.Step.WHOLE), TEXAS, id, file, 0, file.length);
    } catch (Sending.Killed e) {
      assertThat(uploads.end(TEXAS, id)).isEqualTo(Ended.UNDER_WAY);
    }
    var own = Actor.exchange("uploads");
    var store = sending.store();
    store.database().write(own, () -> store.rest(id, now.plusSeconds(60), 0));

    assertThat(uploads.end(TEXAS, id)).isEqualTo(Ended.ENDED);
    assertThat(uploads.find(TEXAS, id)).isEmpty();
    assertThat(uploads.unfinished(TEXAS)).isEmpty();
    assertThat(parts()).isZero();
  }

  @Test
  void bytesThatWereEndedCountAndWhatIsBegunIsInTheWayUntilItIs() throws Exception {
    var id = begun(uploads, TEXAS, file);
    assertThat(uploads.begin(TEXAS, said(), 200)).isInstanceOf(Begun.TooMuch.class);
    append(uploads, TEXAS, id, file, 0, file.length - 1);
    assertThat(uploads.end(TEXAS, id)).isEqualTo(Ended.ENDED);
    assertThat(parts()).isZero();

    assertThat(uploads.begin(TEXAS, said(), 200)).isInstanceOf(Begun.Spent.class);
    assertThat(uploads.begin(TEXAS, said(), 100)).isInstanceOf(Begun.Taken.class);
    assertThat(uploads.begin(TEXAS, said(), file.length + 101))
        .isEqualTo(new Begun.Refused(Unfit.TOO_MUCH));
  }

  @Test
  void whatKillsWhoeverHandsItOverHoldsUpNobodyElse() throws Exception {
    var poison = whole(file);
    now = now.plusSeconds(1);
    var next = whole(new byte[] {'{', '"', 'a', '"', ':', '1', '}', '\n'});
    try {
      sending
          .handOver(step -> {
            throw new Sending.Killed();
          })
          .takeOne();
    } catch (Sending.Killed e) {
      assertThat(uploads.find(TEXAS, poison).orElseThrow().tries()).isEqualTo(1);
    }

    sending.handOver(CrashPoint.NONE).takeOne();

    assertThat(uploads.find(TEXAS, next).orElseThrow().isSettled()).isTrue();
    assertThat(uploads.find(TEXAS, poison).orElseThrow().isSettled()).isFalse();
  }

  private UUID whole(byte[] bytes) throws Exception {
    var id = begun(uploads, TEXAS, bytes);
    try {
      append(sending.diesAt(CrashPoint.Step.WHOLE), TEXAS, id, bytes, 0, bytes.length);
    } catch (Sending.Killed e) {
      assertThat(uploads.find(TEXAS, id).orElseThrow().isUnderWay()).isTrue();
    }
    return id;
  }

  private int parts() {
    return test.jdbc().sql("select count(*) from intake.upload_part").query(Integer.class).single();
  }

  private static byte[] bundle() {
    return SentBundle.delta("TX", UUID.randomUUID().toString()).child(1).child(2).bytes();
  }
}
