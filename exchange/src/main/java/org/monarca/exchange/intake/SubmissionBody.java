package org.monarca.exchange.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.unusual.Unusual;
import org.monarca.exchange.intake.unusual.UnusualWords;

/**
 * A submission's status document, the same over every door.
 *
 * @param sha256 of its bytes; null where children were spoken of one at a time, and of a file that
 *     was lost before it was read
 * @param live present, and true, for what systems said of single children within a day
 * @param dryRun present, and true, for a dry run
 * @param receipt present from done or rejected on
 * @param waiting present while a person must decide
 * @param unusual present where there is something
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
    Times times,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnusualFigure> unusual) {

  public SubmissionBody {
    unusual = List.copyOf(unusual);
  }

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

  /**
   * A warning about the submission: a number that is unusual beside what the State told before.
   *
   * @param figure what is counted
   * @param value which grade, school and so on; null where there is one only
   * @param before the median of what was told before
   * @param saidSo whether a data administrator said that it is so
   */
  public record UnusualFigure(
      String figure,
      @Nullable String value,
      long before,
      long now,
      @JsonProperty("said_so") boolean saidSo,
      String message,
      String remedy) {

    /** In the words of that language. */
    public static UnusualFigure of(Unusual unusual, UnusualWords words) {
      var figure = unusual.figure();
      return new UnusualFigure(
          figure.of().code(),
          figure.value().isEmpty() ? null : figure.value(),
          unusual.before(),
          unusual.now(),
          unusual.saidSo(),
          words.message(unusual),
          words.remedy(unusual));
    }
  }

  /** Of a submission as it stands, with its warnings in that language. */
  public static SubmissionBody of(SubmissionStatus submission, Locale language) {
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
        new Times(times.received(), times.started(), times.finished()),
        unusual(submission, language));
  }

  private static List<UnusualFigure> unusual(SubmissionStatus submission, Locale language) {
    var words = new UnusualWords(language);
    return submission.unusual().stream().map(one -> UnusualFigure.of(one, words)).toList();
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
