package org.monarca.exchange.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.SubmissionBody;
import org.monarca.exchange.intake.SubmissionListener;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.platform.Database;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes to a State's addresses that one of its submissions has come to rest: ids and counts, and
 * where to read the rest. What its sender called it is no part of that: a sender may call it by
 * anything.
 */
final class Signals implements SubmissionListener {

  private final Database database;
  private final Outbox outbox;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Runnable nudge;

  /**
   * @param nudge wakes whoever delivers
   */
  Signals(Database database, Outbox outbox, JsonMapper json, InstantSource clock, Runnable nudge) {
    this.database = database;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
    this.nudge = nudge;
  }

  @Override
  public void rests(SubmissionStatus submission) {
    var kind = submission.dryRun() ? MessageKind.REHEARSED : kind(submission);
    var body = body(kind, Told.of(submission));
    var told =
        database.write(
            Delivering.ACTOR,
            () -> outbox.tell(submission.state(), kind, submission.id(), body, now()));
    if (told) {
      database.whenCommitted(nudge);
    }
  }

  private static MessageKind kind(SubmissionStatus submission) {
    return switch (submission.status()) {
      case DONE -> MessageKind.DONE;
      case REJECTED -> MessageKind.REJECTED;
      case WAITING -> MessageKind.WAITING;
      case RECEIVED, CHECKING, APPLYING ->
          throw new IllegalArgumentException(submission.id() + " does not rest");
    };
  }

  /** What a test says. */
  String test() {
    return body(MessageKind.TEST, null);
  }

  private String body(MessageKind kind, @Nullable Told told) {
    return json.writeValueAsString(new Body(kind.code(), now().toString(), told));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** As Standard Webhooks has it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(String type, String timestamp, @Nullable Told data) {}

  /**
   * @param read where the whole is read, at the address by which the interface is reached
   * @param receipt its counts; absent while a person must decide
   * @param waiting present while a person must decide
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Told(
      UUID submission,
      String status,
      boolean dryRun,
      String read,
      SubmissionBody.@Nullable Counts receipt,
      SubmissionBody.@Nullable Waiting waiting) {

    static Told of(SubmissionStatus submission) {
      var whole = SubmissionBody.of(submission, Locale.ENGLISH);
      return new Told(
          whole.id(),
          whole.status(),
          submission.dryRun(),
          "/api/v1/submissions/" + whole.id(),
          whole.receipt(),
          whole.waiting());
    }
  }
}
