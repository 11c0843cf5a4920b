package org.monarca.exchange.intake.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.intake.SubmissionProblems;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.records.submission.Limits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload): its core, and the extensions
 * creation, creation-with-upload, expiration, termination and checksum. The same for programs and
 * for the page that uploads; only the addresses differ.
 */
public final class TusDoor {

  /** Where uploads and submissions are. */
  public record Places(String uploads, String submissions) {}

  private static final String VERSION = "1.0.0";
  private static final String RESUMABLE = "Tus-Resumable";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final String METADATA = "Upload-Metadata";
  private static final String EXPIRES = "Upload-Expires";
  private static final String CHECKSUM = "Upload-Checksum";
  private static final String BYTES = "application/offset+octet-stream";

  /** Ours: what has become of the bytes. */
  private static final String SUBMISSION = "Monarca-Submission";

  private static final String PROBLEM = "Monarca-Problem";

  /** Seconds after which another may have ended. */
  private static final String LATER = "60";

  /** Seconds after which the worker has taken what has come whole. */
  private static final String SOON = "10";

  private final Uploads uploads;
  private final Limits limits;
  private final InstantSource clock;

  TusDoor(Uploads uploads, Limits limits, InstantSource clock) {
    this.uploads = uploads;
    this.limits = limits;
    this.clock = clock;
  }

  /** What is spoken here. */
  public ResponseEntity<Object> options() {
    return ResponseEntity.noContent()
        .header(RESUMABLE, VERSION)
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,creation-with-upload,expiration,termination,checksum")
        .header("Tus-Max-Size", Long.toString(limits.sentBytes()))
        .header("Tus-Checksum-Algorithm", Checksum.KNOWN)
        .build();
  }

  /** Begins an upload, with its first bytes where the request has a body. */
  public ResponseEntity<Object> begin(Actor actor, Places places, HttpServletRequest request)
      throws IOException {
    if (isOtherVersion(request)) {
      return otherVersion();
    }
    var metadata = Metadata.of(Optional.ofNullable(request.getHeader(METADATA)).orElse(""));
    var length = number(request, LENGTH);
    if (length.isEmpty()) {
      return refused(
          UploadProblems.unreadable(LENGTH, "Say the length of the whole file, in bytes."));
    }
    if (metadata.isEmpty()) {
      return refused(
          UploadProblems.unreadable(
              METADATA,
              "Send pairs of a key and a value in Base64, %d characters at most; `dry_run` is true or false, `encoding` gzip or identity."
                  .formatted(Metadata.MOST_CHARACTERS)));
    }
    boolean hasBytes = BYTES.equals(request.getContentType());
    if (!hasBytes && request.getContentLengthLong() > 0) {
      return refused(UploadProblems.otherType());
    }
    if (hasBytes && request.getContentLengthLong() > length.get()) {
      return refused(UploadProblems.tooLong());
    }
    return switch (uploads.begin(actor, metadata.get(), length.get())) {
      case Begun.Taken(var upload) ->
          hasBytes
              ? first(actor, places, upload, request)
              : created(places, upload, at(places, upload));
      case Begun.Refused(var why) -> refused(UploadProblems.of(why));
      case Begun.Spent(var time) -> refused(SubmissionProblems.spent(time));
      case Begun.TooMuch() ->
          with(refused(UploadProblems.tooMuchUnfinished()), HttpHeaders.RETRY_AFTER, LATER);
      case Begun.TooMany(var most) ->
          with(refused(UploadProblems.tooMany(most)), HttpHeaders.RETRY_AFTER, LATER);
    };
  }

  /** How far an upload is, and what has become of it. */
  public ResponseEntity<Object> head(
      Actor actor, Places places, String id, HttpServletRequest request) {
    if (isOtherVersion(request)) {
      return otherVersion();
    }
    var found = Upload.id(id).flatMap(known -> uploads.find(actor, known));
    if (found.isEmpty()) {
      return refused(ApiProblem.notFound().answer());
    }
    var upload = found.get();
    var unfit = upload.unfit();
    var answer = HttpHeaders.copyOf(at(places, upload).getHeaders());
    answer.set(LENGTH, Long.toString(upload.length()));
    if (!upload.metadata().text().isEmpty()) {
      answer.set(METADATA, upload.metadata().text());
    }
    if (unfit != null) {
      answer.set(PROBLEM, unfit.code());
    }
    return ResponseEntity.status(unfit == null ? HttpStatus.OK : HttpStatus.GONE)
        .headers(answer)
        .build();
  }

  /** Goes on with an upload. */
  public ResponseEntity<Object> patch(
      Actor actor, Places places, String id, HttpServletRequest request) throws IOException {
    if (isOtherVersion(request)) {
      return otherVersion();
    }
    var offset = number(request, OFFSET);
    if (!BYTES.equals(request.getContentType())
        || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      return refused(UploadProblems.otherType());
    }
    if (offset.isEmpty()) {
      return refused(UploadProblems.unreadable(OFFSET, "Say from which byte on this goes."));
    }
    var known = Upload.id(id);
    return known.isEmpty()
        ? refused(ApiProblem.notFound().answer())
        : append(actor, places, known.get(), offset.get(), request);
  }

  /** Forgets an upload. */
  public ResponseEntity<Object> end(Actor actor, String id, HttpServletRequest request) {
    if (isOtherVersion(request)) {
      return otherVersion();
    }
    return switch (Upload.id(id).map(known -> uploads.end(actor, known)).orElse(Ended.MISSING)) {
      case ENDED -> ResponseEntity.noContent().header(RESUMABLE, VERSION).build();
      case MISSING -> refused(ApiProblem.notFound().answer());
      case UNDER_WAY -> with(refused(UploadProblems.underWay()), HttpHeaders.RETRY_AFTER, SOON);
    };
  }

  /** For clients that can send no other method than POST, which say so. */
  public ResponseEntity<Object> post(
      Actor actor, Places places, String id, HttpServletRequest request) throws IOException {
    return switch (Optional.ofNullable(request.getHeader("X-HTTP-Method-Override")).orElse("")) {
      case "PATCH" -> patch(actor, places, id, request);
      case "DELETE" -> end(actor, id, request);
      case "HEAD" -> head(actor, places, id, request);
      default -> refused(ApiProblem.ofStatus(HttpStatus.METHOD_NOT_ALLOWED).answer());
    };
  }

  /**
   * Its first bytes. Where they are not kept, or the connection breaks, nobody knows of the upload:
   * no answer says where it is.
   */
  private ResponseEntity<Object> first(
      Actor actor, Places places, Upload upload, HttpServletRequest request) throws IOException {
    boolean isKnown = false;
    try {
      var first = append(actor, places, upload.id(), 0, request);
      isKnown = !first.getStatusCode().isError();
      return isKnown ? created(places, upload, first) : first;
    } finally {
      if (!isKnown) {
        uploads.end(actor, upload.id());
      }
    }
  }

  private ResponseEntity<Object> append(
      Actor actor, Places places, UUID id, long offset, HttpServletRequest request)
      throws IOException {
    InputStream body = request.getInputStream();
    var expected = request.getHeader(CHECKSUM);
    if (expected != null) {
      var checksum = Checksum.of(expected);
      if (checksum.isEmpty()) {
        return refused(UploadProblems.unknownAlgorithm());
      }
      if (request.getContentLengthLong() > Checksum.MOST_BYTES) {
        return refused(UploadProblems.tooLongToCompare(Checksum.MOST_BYTES));
      }
      if (uploads.find(actor, id).isEmpty()) {
        return refused(ApiProblem.notFound().answer());
      }
      var bytes = body.readNBytes(Checksum.MOST_BYTES + 1);
      if (bytes.length > Checksum.MOST_BYTES) {
        return refused(UploadProblems.tooLongToCompare(Checksum.MOST_BYTES));
      }
      if (!checksum.get().fits(bytes)) {
        return ResponseEntity.status(Checksum.MISMATCH).header(RESUMABLE, VERSION).build();
      }
      body = new ByteArrayInputStream(bytes);
    }
    return switch (uploads.append(actor, id, offset, request.getContentLengthLong(), body)) {
      case Appended.Kept(var upload) -> kept(places, upload);
      case Appended.Missing() -> refused(ApiProblem.notFound().answer());
      case Appended.TooLong() -> refused(UploadProblems.tooLong());
      case Appended.Elsewhere(var now) ->
          with(refused(UploadProblems.otherOffset()), OFFSET, Long.toString(now));
    };
  }

  private ResponseEntity<Object> kept(Places places, Upload upload) {
    var unfit = upload.unfit();
    return unfit == null ? at(places, upload) : refused(UploadProblems.of(unfit));
  }

  private static ResponseEntity<Object> created(
      Places places, Upload upload, ResponseEntity<Object> first) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .headers(first.getHeaders())
        .headers(headers -> headers.set(HttpHeaders.LOCATION, places.uploads() + upload.id()))
        .build();
  }

  /** How far it is; once it is a submission, where that is. */
  private ResponseEntity<Object> at(Places places, Upload upload) {
    var answer =
        ResponseEntity.noContent()
            .header(RESUMABLE, VERSION)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(OFFSET, Long.toString(upload.offset()));
    var expires = upload.expires();
    var submission = upload.submission();
    var rests = upload.rests();
    if (expires != null) {
      answer.header(
          EXPIRES, DateTimeFormatter.RFC_1123_DATE_TIME.format(expires.atOffset(ZoneOffset.UTC)));
    }
    if (submission != null) {
      answer.header(SUBMISSION, submission.toString());
      answer.header(HttpHeaders.LOCATION, places.submissions() + submission);
    } else if (rests != null && rests.isAfter(clock.instant())) {
      var wait = Duration.between(clock.instant(), rests).toSeconds() + 1;
      answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    } else if (upload.isUnderWay()) {
      answer.header(HttpHeaders.RETRY_AFTER, SOON);
    }
    return answer.build();
  }

  private static boolean isOtherVersion(HttpServletRequest request) {
    return !VERSION.equals(request.getHeader(RESUMABLE));
  }

  private static ResponseEntity<Object> otherVersion() {
    return with(refused(UploadProblems.otherVersion()), "Tus-Version", VERSION);
  }

  private static ResponseEntity<Object> refused(ResponseEntity<Object> problem) {
    return with(problem, RESUMABLE, VERSION);
  }

  private static ResponseEntity<Object> with(
      ResponseEntity<Object> answer, String header, String value) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(header, value)
        .body(answer.getBody());
  }

  /** A number that is none, or below 0, is as good as missing. */
  private static Optional<Long> number(HttpServletRequest request, String header) {
    return Optional.ofNullable(request.getHeader(header))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }
}
