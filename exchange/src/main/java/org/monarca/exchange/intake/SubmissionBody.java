package org.monarca.exchange.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission's status document, the same over every door.
 *
 * @param sha256 of its bytes; null where children were spoken of one at a time, and of a file that
 *     was lost before it was read
 * @param live present, and true, for what systems said of single children within a day
 * @param dryRun present, and true, for a dry run
 * @param receipt present from done or rejected on
 * @param waiting present while a person must decide
 */
public record SubmissionBody(
    UUID id,
    @JsonProperty("submission_id") @Nullable String submissionId,
    String state,
    @Nullable String mode,
    @Nullable String sha256,
    String status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean live,
    @JsonProperty("dry_run") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean dryRun,
    Progress progress,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Waiting waiting,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Counts receipt,
    Times times) {

  /** Steps done of all steps; the total is 0 until it is known. */
  public record Progress(long done, long total) {}

  /** How many of the living records a full list leaves out. */
  public record Waiting(long withdraw, long living) {}

  /** The receipt's counts. */
  public record Counts(
      long received,
      long accepted,
      long rejected,
      long unchanged,
      long withdrawn,
      long linked,
      @JsonProperty("new") long fresh,
      long review) {}

  /** Null where it has not happened yet. */
  public record Times(Instant received, @Nullable Instant started, @Nullable Instant finished) {}

  /** Of a submission as it stands. */
  public static SubmissionBody of(SubmissionStatus submission) {
    var mode = submission.mode();
    var times = submission.times();
    return new SubmissionBody(
        submission.id(),
        submission.submissionId(),
        submission.state(),
        mode == null ? null : mode.code(),
        submission.sha256(),
        submission.status().code(),
        submission.live() ? true : null,
        submission.dryRun() ? true : null,
        new Progress(submission.progress().done(), submission.progress().total()),
        waiting(submission.waiting()),
        counts(submission.receipt()),
        new Times(times.received(), times.started(), times.finished()));
  }

  private static @Nullable Waiting waiting(SubmissionStatus.@Nullable Waiting waiting) {
    return waiting == null ? null : new Waiting(waiting.withdraw(), waiting.living());
  }

  private static @Nullable Counts counts(@Nullable Receipt receipt) {
    return receipt == null
        ? null
        : new Counts(
            receipt.received(),
            receipt.accepted(),
            receipt.rejected(),
            receipt.unchanged(),
            receipt.withdrawn(),
            receipt.linked(),
            receipt.fresh(),
            receipt.review());
  }
}
