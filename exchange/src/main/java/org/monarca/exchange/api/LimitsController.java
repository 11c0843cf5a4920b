package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.audit.ExportSettings;
import org.monarca.exchange.consolidated.LookUpSettings;
import org.monarca.exchange.intake.LiveRecords;
import org.monarca.exchange.intake.LiveRequest;
import org.monarca.exchange.roster.Bounds;
import org.monarca.exchange.webhooks.MessageKind;
import org.monarca.exchange.webhooks.WebhookDesk;
import org.monarca.exchange.webhooks.WebhookSettings;
import org.monarca.records.submission.Limits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a submission or a question may hold, and how often a client may ask. */
@RestController
@Tag(name = "limits")
class LimitsController {

  private final RateLimits rates;
  private final UploadSettings uploads;
  private final LookUpSettings lookUps;
  private final ExportSettings exports;
  private final Bounds lists;
  private final WebhookSettings webhooks;

  LimitsController(
      RateLimits rates,
      UploadSettings uploads,
      LookUpSettings lookUps,
      ExportSettings exports,
      Bounds lists,
      WebhookSettings webhooks) {
    this.webhooks = webhooks;
    this.lists = lists;
    this.rates = rates;
    this.uploads = uploads;
    this.lookUps = lookUps;
    this.exports = exports;
  }

  @GetMapping("/api/v1/limits")
  @Operation(
      summary = "What a submission or a question may hold, and how often a client may ask",
      security = {})
  Published limits() {
    return new Published(
        Submission.of(Limits.published()),
        Uploads.of(uploads),
        new Single(LiveRequest.MOST_BYTES, LiveRecords.AT_ONCE, LiveRecords.AT_ONCE_PER_STATE),
        new Match(MatchBody.MOST, MatchController.MOST_BYTES),
        new LookUps(lookUps.children(), lookUps.searches(), lookUps.more()),
        new Exports(exports.aDay()),
        new Lists(new TreeMap<>(lists.rows()), lists.more()),
        Webhooks.of(webhooks),
        Arrays.stream(RateLimit.values())
            .map(limit ->
                new Rate(
                    limit.code(), rates.permits(limit), limit.window().toSeconds(), Rate.CLOSED))
            .toList());
  }

  /** All limits of this installation. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Published(
      Submission submission,
      Uploads uploads,
      Single single,
      Match match,
      LookUps lookUps,
      Exports exports,
      Lists lists,
      Webhooks webhooks,
      List<Rate> rates) {}

  /**
   * Messages to systems of States.
   *
   * @param addresses of one State
   * @param patienceSeconds within which a receiver has to answer
   * @param givenUpAfterSeconds from when a message is written
   * @param formerSecretSeconds so long a former secret signs beside the new one
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Webhooks(
      int addresses, long patienceSeconds, long givenUpAfterSeconds, long formerSecretSeconds) {

    static Webhooks of(WebhookSettings settings) {
      return new Webhooks(
          WebhookDesk.MOST_WEBHOOKS,
          settings.patience().toSeconds(),
          MessageKind.DONE.life().toSeconds(),
          WebhookDesk.OVERLAP.toSeconds());
    }
  }

  /**
   * The list of an office's children: how many different children one person of that role is shown
   * within 24 hours, which is also how many lines a file may have; so many are added each time that
   * the person says why.
   */
  record Lists(Map<String, Integer> children, int more) {}

  /**
   * What one person may look up within 24 hours: different children, and searches; so many of both
   * are added each time that the person says why.
   */
  record LookUps(int children, int searches, int more) {}

  /** How many files of many people's data one person may take away within 24 hours. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Exports(@JsonProperty("files_a_day") int filesADay) {}

  /**
   * One child at a time: bytes of a body, above which it is answered 413, and how many are taken in
   * at once; without a place 503, with {@code Retry-After}.
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Single(int sentBytes, int atOnce, int atOncePerState) {}

  /** One question of what would be decided about children: how many, and in how many bytes. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Match(int students, int sentBytes) {}

  /**
   * Sizes of one submission; above them it is refused as a whole.
   *
   * @param sentBytes as sent
   * @param ratio unpacked at most so many times the sent bytes, once above {@code ratioFromBytes}
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Submission(
      long sentBytes,
      long unpackedBytes,
      int ratio,
      long ratioFromBytes,
      long students,
      int childRows,
      int recordBytes) {

    static Submission of(Limits limits) {
      return new Submission(
          limits.sentBytes(),
          limits.unpackedBytes(),
          limits.ratio(),
          limits.ratioFromBytes(),
          limits.students(),
          limits.childRows(),
          limits.recordBytes());
    }
  }

  /**
   * Sending at the same time. Without a place a State that sends as much as it may is answered 429,
   * others 503, with {@code Retry-After}; a body that is slower, measured over each stretch of
   * {@code patienceSeconds}, 408.
   *
   * @param slowestBytesPerSecond what must arrive while the service waits for the body
   * @param bytesADay of a State within 24 hours; above them it is answered 429
   * @param bytesADayOfStates the same of certain States, by their codes
   * @param unfinishedPerSender uploads in several goes that one client or person may have begun and
   *     not ended
   * @param resumableSeconds how long such an upload is kept after something came of it
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Uploads(
      int atOnce,
      int atOncePerState,
      long slowestBytesPerSecond,
      long patienceSeconds,
      @JsonProperty("bytes_a_day") long bytesADay,
      @JsonProperty("bytes_a_day_of_states") Map<String, Long> bytesADayOfStates,
      int unfinishedPerSender,
      long resumableSeconds) {

    static Uploads of(UploadSettings settings) {
      return new Uploads(
          settings.atOnce(),
          settings.atOncePerState(),
          settings.slowest().toBytes(),
          settings.patience().toSeconds(),
          settings.aDay().toBytes(),
          settings.ofStates().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, state -> state.getValue().toBytes())),
          settings.unfinishedPerSender(),
          settings.resumable().toSeconds());
    }
  }

  /**
   * A bucket of {@code permits} that fills evenly again within {@code windowSeconds}; an empty one
   * answers 429 with {@code Retry-After}.
   *
   * @param fails {@code closed}: what cannot be counted is not done
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Rate(String name, int permits, long windowSeconds, String fails) {

    static final String CLOSED = "closed";
  }
}
