package org.monarca.exchange.web;

import java.util.Objects;
import org.monarca.exchange.intake.uploads.Upload;

/**
 * A file of which something has not come yet.
 *
 * @param fingerprint by which the script knows the file again
 * @param share how much of it is there, in words
 */
record UnfinishedUpload(String id, String name, String fingerprint, String share, String until) {

  private static final long MEGABYTE = 1_000_000;

  static UnfinishedUpload of(Upload upload, Wording words) {
    return new UnfinishedUpload(
        upload.id().toString(),
        upload.metadata().fileName().orElseGet(() -> words.say("upload.no-name")),
        upload.metadata().fingerprint().orElse(""),
        words.say(
            "upload.unfinished.share",
            words.number(upload.offset() * 100 / upload.length()),
            words.number(Math.ceilDiv(upload.length(), MEGABYTE))),
        words.moment(Objects.requireNonNull(upload.expires(), "what has not come whole expires")));
  }
}
