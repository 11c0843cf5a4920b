package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.unusual.Unusual;
import org.monarca.records.Mode;
import org.monarca.records.submission.Form;

/**
 * A submission as its sender sees it.
 *
 * @param submissionId as its header says; absent until the header was read
 * @param mode absent until the header was read
 * @param form absent where children were spoken of one at a time: then there are no bytes
 * @param sha256 of the bytes, 64 hexadecimal digits; absent where there are none
 * @param bytes as sent, once Content-Encoding is undone
 * @param receipt present from done or rejected on
 * @param waiting present while a person must decide
 * @param unusual figures that are, beside what the State told before
 */
public record SubmissionStatus(
    UUID id,
    String state,
    @Nullable String submissionId,
    @Nullable Mode mode,
    @Nullable Form form,
    @Nullable String sha256,
    long bytes,
    boolean dryRun,
    Status status,
    Progress progress,
    @Nullable Receipt receipt,
    @Nullable Waiting waiting,
    Times times,
    List<Unusual> unusual) {

  public SubmissionStatus {
    unusual = List.copyOf(unusual);
  }

  /** Whether it is what systems said of single children within a day. */
  public boolean live() {
    return form == null;
  }

  /**
   * In steps: each student is examined, then each accepted child is applied. The total is known
   * once the header is read; 0 until then.
   */
  public record Progress(long done, long total) {}

  /**
   * What a person must confirm.
   *
   * @param withdraw children whom the full list leaves out
   * @param living the State's living records
   */
  public record Waiting(long withdraw, long living) {}

  /** When it was taken in, first worked on, and finished. */
  public record Times(Instant received, @Nullable Instant started, @Nullable Instant finished) {}
}
