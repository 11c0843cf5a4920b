package org.monarca.exchange.web;

import java.time.Instant;
import org.monarca.exchange.intake.uploads.Unfit;
import org.monarca.exchange.intake.uploads.Upload;

/**
 * A file that is no submission: of which something has not come yet, that waits, or was refused.
 *
 * @param fingerprint by which the script knows the file again; empty where it cannot go on
 * @param share how much of it is there, in words
 * @param stands what becomes of it, and when
 */
record UnfinishedUpload(String id, String name, String fingerprint, String share, String stands) {

  private static final long MEGABYTE = 1_000_000;

  static UnfinishedUpload of(Upload upload, Instant now, Wording words) {
    return new UnfinishedUpload(
        upload.id().toString(),
        upload.metadata().fileName().orElseGet(() -> words.say("upload.no-name")),
        upload.isSettled() ? "" : upload.metadata().fingerprint().orElse(""),
        words.say(
            "upload.unfinished.share",
            words.number(upload.offset() * 100 / upload.length()),
            words.number(Math.ceilDiv(upload.length(), MEGABYTE))),
        stands(upload, now, words));
  }

  private static String stands(Upload upload, Instant now, Wording words) {
    var unfit = upload.unfit();
    var expires = upload.expires();
    var rests = upload.rests();
    if (unfit != null) {
      return words.say("upload.unfinished.refused", words.say(problem(unfit)));
    }
    if (expires != null) {
      return words.say("upload.unfinished.kept", words.moment(expires));
    }
    return rests != null && rests.isAfter(now)
        ? words.say("upload.unfinished.waits", words.moment(rests))
        : words.say("upload.there");
  }

  private static String problem(Unfit unfit) {
    return switch (unfit) {
      case EMPTY -> "upload.problem.empty";
      case TOO_LARGE -> "upload.problem.too-large";
      case TOO_MUCH -> "upload.problem.ever";
      case UNKNOWN_FORM, NOT_GZIP, NO_STATE -> "upload.problem.form";
      case UNKNOWN_MAPPING -> "upload.problem.mapping";
      case MAPPING_TWICE -> "upload.problem.mapping-twice";
      case UNSOUND -> "upload.problem.unsound";
      case NO_TABLES -> "upload.problem.no-tables";
      case ENDED -> "upload.problem.not-taken";
    };
  }
}
