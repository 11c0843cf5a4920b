package org.monarca.exchange.intake.uploads;

import org.monarca.exchange.intake.Refusal;
import org.monarca.exchange.intake.SubmissionProblems;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What is wrong with a request of the tus protocol, as problems. */
final class UploadProblems {

  private UploadProblems() {}

  /** What a whole submission of such bytes would be answered. */
  static ResponseEntity<Object> of(Unfit why) {
    return switch (why) {
      case UNKNOWN_FORM -> SubmissionProblems.unknownForm();
      case UNKNOWN_MAPPING -> SubmissionProblems.unknownMapping();
      case MAPPING_TWICE -> SubmissionProblems.of(Refusal.MAPPING_TWICE);
      case UNSOUND -> SubmissionProblems.of(Refusal.UNSOUND);
      case NO_TABLES ->
          of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "no-tables",
              "A mapping reads tables",
              "This file says by itself how it is read. Send it without `mapping`; with it send a table, `filetype` text/csv, or tables in a zip, application/zip.");
      case EMPTY -> SubmissionProblems.of(Refusal.EMPTY);
      case TOO_LARGE -> SubmissionProblems.tooLarge();
      case NOT_GZIP -> SubmissionProblems.of(Refusal.NOT_GZIP);
      case NO_STATE -> SubmissionProblems.of(Refusal.NO_STATE);
      case TOO_MUCH ->
          of(
              HttpStatus.CONTENT_TOO_LARGE,
              "too-much-ever",
              "This is more than the State may send within 24 hours",
              "Send the children in several delta submissions on several days; /api/v1/limits tells how many bytes are taken.");
      case ENDED -> ApiProblem.notFound().answer();
    };
  }

  static ResponseEntity<Object> otherVersion() {
    return of(
        HttpStatus.PRECONDITION_FAILED,
        "other-version",
        "Tus-Resumable must be 1.0.0",
        "Send `Tus-Resumable: 1.0.0` with each request but OPTIONS.");
  }

  /**
   * @param header whose value is missing or cannot be read
   */
  static ResponseEntity<Object> unreadable(String header, String detail) {
    return of(
        HttpStatus.BAD_REQUEST,
        "unreadable-header",
        "%s is missing or cannot be read".formatted(header),
        detail);
  }

  static ResponseEntity<Object> otherType() {
    return of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "other-type",
        "Bytes of an upload are application/offset+octet-stream",
        "Send `Content-Type: application/offset+octet-stream` and no Content-Encoding; what a file is stands in Upload-Metadata.");
  }

  static ResponseEntity<Object> otherOffset() {
    return of(
        HttpStatus.CONFLICT,
        "other-offset",
        "The upload is not there",
        "Upload-Offset of this answer, and of HEAD, says how many bytes are kept; go on from there. Another request may have gone on meanwhile.");
  }

  static ResponseEntity<Object> tooLong() {
    return of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-long",
        "There is more than Upload-Length said",
        "Send what is left of the file, and no more; or end this upload and begin one with the right length.");
  }

  static ResponseEntity<Object> underWay() {
    return of(
        HttpStatus.CONFLICT,
        "under-way",
        "The upload becomes a submission",
        "All of it has come, and it cannot be forgotten at this moment; HEAD tells what has become of it.");
  }

  static ResponseEntity<Object> tooMuchUnfinished() {
    return of(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-much-unfinished",
        "Unfinished uploads of the State take all that it may still send",
        "Go on with them or end them with DELETE, or send this one as a whole to /api/v1/submissions.");
  }

  static ResponseEntity<Object> tooMany(int most) {
    return of(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-unfinished",
        "You have as many unfinished uploads as you may",
        "%d may be unfinished. Go on with one, or end one with DELETE; what nobody goes on with expires."
            .formatted(most));
  }

  static ResponseEntity<Object> unknownAlgorithm() {
    return of(
        HttpStatus.BAD_REQUEST,
        "unknown-checksum",
        "The checksum cannot be read",
        "Send `Upload-Checksum: sha256 `, or sha1, and the digest in Base64.");
  }

  /** The body of a request with a checksum is longer than is held until it is compared. */
  static ResponseEntity<Object> tooLongToCompare(int most) {
    return of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-long-for-checksum",
        "The body is too long to be compared with a checksum",
        "Send at most %d bytes in one request with Upload-Checksum.".formatted(most));
  }

  private static ResponseEntity<Object> of(
      HttpStatus status, String code, String title, String detail) {
    return ApiProblem.of(status, code, title, detail).answer();
  }
}
