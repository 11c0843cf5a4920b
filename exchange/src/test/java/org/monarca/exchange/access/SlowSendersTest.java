package org.monarca.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;

/** Whoever sends at a snail's pace is ended, and holds up nobody but a place for a while. */
@Control({"SC-5", "SC-10"})
class SlowSendersTest extends OverTheNetwork {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PARTS = "multipart/form-data; boundary=part";

  @Test
  void aSubmissionThatTricklesIsEndedAndNothingOfItIsKept() throws Exception {
    var token = token("TX");
    long before = submissions();

    try (var slow = submission(token, 1_000_000)) {
      assertThat(slow.trickle(PATIENCE))
          .startsWith("HTTP/1.1 408")
          .contains("application/problem+json", "\"code\":\"too-slow\"", "Connection: close");
    }

    assertThat(submissions()).isEqualTo(before);
    await().atMost(PATIENCE).until(() -> send(token) == 202);
  }

  @Test
  void aStateThatHoldsItsPlaceIsAskedToComeAgainAndAnotherIsNot() throws Exception {
    var texas = token("TX");
    try (var first = submission(texas, 1_000_000)) {
      first.write("PK");
      await().atMost(PATIENCE).until(() -> send(texas) == 429);

      var refused = submit(texas, new byte[5_000_000]);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("10");
      assertThat(refused.body()).contains("\"code\":\"too-many-uploads\"");
      assertThat(send(token("CA"))).isEqualTo(202);
    }
    await().atMost(PATIENCE).until(() -> send(texas) == 202);
  }

  @Test
  void whenAllPlacesAreTakenTheNextStateIsAskedToComeAgain() throws Exception {
    var michigan = token("MI");
    try (var first = submission(token("TX"), 1_000_000);
        var second = submission(token("CA"), 1_000_000)) {
      first.write("PK");
      second.write("PK");
      await().atMost(PATIENCE).until(() -> send(michigan) == 503);

      var refused = submit(michigan, new byte[5_000_000]);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("10");
      assertThat(refused.body()).contains("\"code\":\"busy\"");
    }
    await().atMost(PATIENCE).until(() -> send(michigan) == 202);
  }

  @Test
  void aBodyInPartsIsRefusedByTheInterfaceBeforeItHasCome() throws Exception {
    var token = token("OR");
    try (var first = submission(token, 1_000_000)) {
      first.write("PK");
      await().atMost(PATIENCE).until(() -> send(token) == 429);

      try (var parts = inParts("Authorization: Bearer " + token)) {
        assertThat(parts.until("}"))
            .startsWith("HTTP/1.1 415")
            .contains("application/problem+json", "\"code\":\"unsupported-media-type\"");
      }
      try (var strangers = inParts("Accept: application/json")) {
        assertThat(strangers.until("}")).startsWith("HTTP/1.1 401");
      }
    }
  }

  @Test
  void anUploadFromAPageThatTricklesIsEndedAndOthersAreToldToWait() throws Exception {
    var slowOne = signedIn("WA");
    var other = signedIn("WA");
    var formToken = other.formToken("/uploads");

    try (var slow =
        RawRequest.begin(
            port(),
            "POST /uploads HTTP/1.1",
            "Content-Type: " + PARTS,
            "Content-Length: 1000000",
            "Accept: text/html",
            slowOne.cookie())) {
      slow.write("--part\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n");
      await()
          .atMost(PATIENCE)
          .until(() -> other.post("/uploads", PARTS, upload(formToken)).endsWith("/uploads?busy"));
      assertThat(other.page("/uploads?busy"))
          .contains("The exchange cannot take a file at this moment");

      assertThat(slow.trickle(PATIENCE)).startsWith("HTTP/1.1 408").contains("too slow");
    }
    assertThat(auditTrail().sentences()).isEmpty();
    await()
        .atMost(PATIENCE)
        .until(() -> other.post("/uploads", PARTS, upload(formToken)).contains("/submissions/"));
  }

  @Test
  void aStrangersFormThatTricklesIsEndedWithoutAWord() throws Exception {
    try (var slow =
        RawRequest.begin(
            port(),
            "POST /sign-in HTTP/1.1",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 100000")) {
      assertThat(slow.trickle(PATIENCE)).isEmpty();
    }
  }

  private RawRequest submission(String token, int length) throws IOException {
    return RawRequest.begin(
        port(),
        "POST /api/v1/submissions HTTP/1.1",
        "Authorization: Bearer " + token,
        "Content-Type: application/zip",
        "Content-Length: " + length);
  }

  /** The beginning of one; the rest of its megabyte never comes. */
  private RawRequest inParts(String line) throws IOException {
    return RawRequest.begin(
        port(),
        "POST /api/v1/submissions HTTP/1.1",
        line,
        "Content-Type: " + PARTS,
        "Content-Length: 1000000");
  }

  /** Other bytes each time. */
  private int send(String token) throws IOException, InterruptedException {
    return submit(
            token, UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .statusCode();
  }

  private static String upload(String formToken) {
    return """
    --part
    Content-Disposition: form-data; name="_csrf"

    %s
    --part
    Content-Disposition: form-data; name="file"; filename="wa.zip"

    PK %s
    --part--
    """
        .formatted(formToken, UUID.randomUUID())
        .replace("\n", "\r\n");
  }

  private static long submissions() {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from intake.submission")
        .query(Long.class)
        .single();
  }
}
