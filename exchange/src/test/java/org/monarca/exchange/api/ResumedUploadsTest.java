package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.api.TusClient.header;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.OverTheNetwork;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.WideTable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.mappings.UsedVersion;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** Uploads that resume, by the tus protocol over real connections. */
class ResumedUploadsTest extends OverTheNetwork {

  private static final byte[] NONE = new byte[0];

  private final byte[] bundle =
      SentBundle.delta("UT", UUID.randomUUID().toString()).child(1).child(2).bytes();
  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;
  private TusClient utah;

  @BeforeEach
  void letIn() throws Exception {
    utah = new TusClient(port(), token("UT"));
  }

  @AfterEach
  void nothingIsLeft() {
    testDatabase().jdbc().sql("delete from intake.upload").update();
  }

  @Test
  void aClientAsksWhatIsSpokenBeginsGoesOnAndIsLedToTheSubmission() throws Exception {
    var spoken = utah.send("OPTIONS", "/api/v1/uploads", NONE);
    assertThat(spoken.statusCode()).isEqualTo(204);
    assertThat(header(spoken, "Tus-Version")).isEqualTo("1.0.0");
    assertThat(header(spoken, "Tus-Max-Size")).isEqualTo("1073741824");
    assertThat(header(spoken, "Tus-Extension").split(","))
        .contains("creation", "creation-with-upload", "expiration", "termination", "checksum");

    var said = TusClient.metadata("filename", "ut.zip", "filetype", "application/zip");
    var begun =
        utah.send(
            "POST",
            "/api/v1/uploads",
            Arrays.copyOf(bundle, 10),
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            "" + bundle.length,
            "Upload-Metadata",
            said,
            "Content-Type",
            TusClient.BYTES);
    assertThat(begun.statusCode()).isEqualTo(201);
    assertThat(header(begun, "Upload-Offset")).isEqualTo("10");
    assertThat(header(begun, "Upload-Expires")).endsWith("GMT");
    var place = header(begun, "Location");

    var head = utah.head(place);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Upload-Length")).isEqualTo("" + bundle.length);
    assertThat(header(head, "Upload-Metadata")).isEqualTo(said);
    assertThat(header(head, "Cache-Control")).isEqualTo("no-store");

    var last = utah.append(place, bundle, 10, bundle.length);
    assertThat(last.statusCode()).isEqualTo(204);
    var location = header(last, "Location");
    assertThat(location).startsWith("/api/v1/submissions/");
    assertThat(header(submit(utah.token(), bundle), "Location"))
        .as("the same bytes in one go are the same submission")
        .isEqualTo(location);
    assertThat(utah.send("DELETE", place, NONE, "Tus-Resumable", "1.0.0").statusCode())
        .isEqualTo(204);
    assertThat(utah.head(place).statusCode()).isEqualTo(404);
    assertThat(utah.send("GET", location, NONE).statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestOfAnotherVersionTypeOrOffsetIsRefusedAndKeepsNothing() throws Exception {
    var place = header(utah.begin(bundle.length), "Location");
    utah.append(place, bundle, 0, 10);

    var old = utah.send("HEAD", place, NONE, "Tus-Resumable", "0.2.2");
    assertThat(old.statusCode()).isEqualTo(412);
    assertThat(header(old, "Tus-Version")).isEqualTo("1.0.0");
    isProblem(utah.append(place, bundle, 0, 10), 409, "other-offset");
    assertThat(header(utah.append(place, bundle, 0, 10), "Upload-Offset")).isEqualTo("10");
    isProblem(
        utah.append(place, new byte[bundle.length + 1], 10, bundle.length + 1), 413, "too-long");
    isProblem(patch(place, "Content-Type", "application/zip"), 415, "other-type");
    isProblem(
        patch(place, "Content-Type", TusClient.BYTES, "Content-Encoding", "gzip"),
        415,
        "other-type");
    isProblem(
        utah.send("PATCH", place, NONE, "Tus-Resumable", "1.0.0", "Content-Type", TusClient.BYTES),
        400,
        "unreadable-header");
    isProblem(utah.begin((1L << 30) + 1), 413, "too-large");
    isProblem(utah.begin(0), 400, "empty-body");
    isProblem(utah.begin(5, "filetype", "image/png"), 415, "unknown-form");
    isProblem(utah.begin(5, "dry_run", "perhaps"), 400, "unreadable-header");
    assertThat(utah.offset(place)).isEqualTo(10);
  }

  @Test
  void bytesThatDoNotComeToTheirChecksumAreNotKept() throws Exception {
    var place = header(utah.begin(bundle.length), "Location");
    var digest = MessageDigest.getInstance("SHA-256").digest(bundle);
    var right = "sha256 " + Base64.getEncoder().encodeToString(digest);

    assertThat(patch(place, "Upload-Checksum", "sha1 " + right.substring(7)).statusCode())
        .isEqualTo(460);
    isProblem(patch(place, "Upload-Checksum", "md5 AAAA"), 400, "unknown-checksum");
    assertThat(utah.offset(place)).isZero();
    var kept = patch(place, "Upload-Checksum", right);
    assertThat(kept.statusCode()).isEqualTo(204);
    assertThat(header(kept, "Monarca-Submission")).isNotEmpty();
  }

  @Test
  void whatIsPackedOnceMoreAndWhatIsNotAreOneSubmission() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bundle);
    }
    var bytes = packed.toByteArray();
    var place = header(utah.begin(bytes.length, "filename", "ut.zip.gz"), "Location");

    var last = utah.append(place, bytes, 0, bytes.length);

    assertThat(header(last, "Location"))
        .isEqualTo(header(submit(utah.token(), bundle), "Location"))
        .isNotEmpty();
  }

  @Test
  void whatIsRefusedForItsContentSaysSoAgainToWhoeverLostTheAnswer() throws Exception {
    var letter = "Dear colleagues".getBytes(StandardCharsets.UTF_8);
    var place = header(utah.begin(letter.length, "filename", "letter.zip"), "Location");

    isProblem(utah.append(place, letter, 0, letter.length), 415, "unknown-form");

    var head = utah.head(place);
    assertThat(head.statusCode()).isEqualTo(410);
    assertThat(header(head, "Monarca-Problem")).isEqualTo("unknown-form");
  }

  @Test
  void aTableIsReadByTheMappingThatIsNamed() throws Exception {
    var clerk = Actor.person("person", "state-data-admin", "UT");
    WideTable.keep(drafts, mappings, clerk, "resumed");
    var table = WideTable.of(UUID.randomUUID().toString());
    var place =
        header(utah.begin(table.length, "filename", "kids.csv", "mapping", "resumed"), "Location");

    utah.append(place, table, 0, 300);
    var last = utah.append(place, table, utah.offset(place), table.length);

    var submission = UUID.fromString(header(last, "Monarca-Submission"));
    assertThat(mappings.usedFor(clerk, submission)).contains(new UsedVersion("resumed", 1));
    isProblem(utah.begin(10, "mapping", "nothing"), 400, "unknown-mapping");
    isProblem(
        utah.begin(10, "mapping", "resumed", "filetype", "application/xml"), 415, "no-tables");
  }

  @Test
  void whoeverCanOnlyPostSaysWhatIsMeant() throws Exception {
    var place = header(utah.begin(bundle.length), "Location");

    var kept =
        utah.send(
            "POST",
            place,
            bundle,
            "X-HTTP-Method-Override",
            "PATCH",
            "Tus-Resumable",
            "1.0.0",
            "Content-Type",
            TusClient.BYTES,
            "Upload-Offset",
            "0");
    var plain = utah.send("POST", place, bundle, "Tus-Resumable", "1.0.0");

    assertThat(header(kept, "Monarca-Submission")).isNotEmpty();
    assertThat(plain.statusCode()).isEqualTo(405);
  }

  @Test
  @Control("AC-3")
  void anUploadOfAnotherSystemIsAsAbsentAsOneThatNeverWas() throws Exception {
    var place = header(utah.begin(bundle.length), "Location");

    for (var other : List.of(token("UT"), token("NV"))) {
      var stranger = new TusClient(port(), other);
      assertThat(stranger.head(place).statusCode()).isEqualTo(404);
      isProblem(stranger.append(place, bundle, 0, 10), 404, "not-found");
      assertThat(stranger.send("DELETE", place, NONE, "Tus-Resumable", "1.0.0").statusCode())
          .isEqualTo(404);
    }
    assertThat(utah.head("/api/v1/uploads/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(utah.head("/api/v1/uploads/1").statusCode()).isEqualTo(404);
    assertThat(new TusClient(port(), "none").head(place).statusCode()).isEqualTo(401);
  }

  /** The whole bundle at once, with these headers besides. */
  private HttpResponse<String> patch(String place, String... headers) throws Exception {
    var all = new ArrayList<>(List.of("Tus-Resumable", "1.0.0", "Upload-Offset", "0"));
    if (!List.of(headers).contains("Content-Type")) {
      all.addAll(List.of("Content-Type", TusClient.BYTES));
    }
    all.addAll(List.of(headers));
    return utah.send("PATCH", place, bundle, all.toArray(String[]::new));
  }

  private static void isProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
  }
}
