package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.monarca.exchange.api.TusClient.header;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.access.OverTheNetwork;
import org.monarca.exchange.access.RawRequest;

/** Connections break while a file comes, curl's among them; it goes on from what was kept. */
class BrokenUploadsTest extends OverTheNetwork {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONG = 3_500_000;
  private static final byte[] NONE = new byte[0];

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
  void curlGoesOnFromWhereItWasCut(@TempDir Path folder) throws Exception {
    var bytes = jsonl();
    var file = Files.write(folder.resolve("ut.jsonl"), bytes);
    var begun =
        curl(
            "-X",
            "POST",
            "-H",
            "Upload-Length: " + LONG,
            "-H",
            "Upload-Metadata: " + TusClient.metadata("filename", "ut.jsonl", "dry_run", "true"),
            at("/api/v1/uploads"));
    var place = at(value(begun, "Location"));

    var cut = start(patch(place, 0, "--limit-rate", "1M", "--data-binary", "@" + file));
    await().atMost(PATIENCE).until(() -> utah.offset(path(place)) > 0);
    cut.destroyForcibly().waitFor();
    await().atMost(PATIENCE).pollDelay(Duration.ofMillis(300)).until(() -> isStill(place));
    int kept = utah.offset(path(place));
    assertThat(kept).isBetween(1, LONG - 1);
    var rest = Files.write(folder.resolve("rest"), Arrays.copyOfRange(bytes, kept, LONG));
    var answer = curl(patch(place, kept, "--data-binary", "@" + rest));

    assertThat(answer).contains("HTTP/1.1 204", "Upload-Offset: " + LONG);
    assertThat(value(answer, "Location"))
        .isEqualTo("/api/v1/submissions/" + value(answer, "Monarca-Submission"));
    var submission = utah.send("GET", value(answer, "Location"), NONE);
    assertThat(submission.body())
        .contains("\"sha256\":\"" + sha256(bytes) + "\"", "\"dry_run\":true");
    var later = utah.head(path(place));
    assertThat(header(later, "Monarca-Submission")).isEqualTo(value(answer, "Monarca-Submission"));
  }

  @Test
  void whatABrokenConnectionBroughtIsKeptToTheByte() throws Exception {
    var bytes = jsonl();
    var place = header(utah.begin(LONG), "Location");
    try (var raw =
        RawRequest.begin(
            port(),
            "PATCH " + place + " HTTP/1.1",
            "Authorization: Bearer " + utah.token(),
            "Tus-Resumable: 1.0.0",
            "Content-Type: " + TusClient.BYTES,
            "Upload-Offset: 0",
            "Content-Length: " + LONG)) {
      raw.write("{\"a\": 1}\n");
    }

    await().atMost(PATIENCE).until(() -> utah.offset(place) == 9);
    assertThat(utah.append(place, bytes, 9, LONG).statusCode()).isEqualTo(204);
  }

  @Test
  void theShellOfTheGuideSendsAFileAndStopsWhereItIsRefused(@TempDir Path folder) throws Exception {
    var bytes = jsonl();
    Files.write(folder.resolve("tx.zip"), bytes);

    assertThat(shell(folder, utah.token()))
        .contains("HTTP/1.1 204", "Upload-Offset: " + LONG, "Monarca-Submission: ");
    assertThat(shell(folder, "none")).contains("It could not be begun");
  }

  /** What the guide says, as it stands there. */
  private String shell(Path folder, String token) throws Exception {
    var guide = Files.readString(Path.of("../docs/api/uploads.md"));
    var from = guide.indexOf("```sh\nexchange=") + "```sh\n".length();
    var lines =
        guide
            .substring(from, guide.indexOf("```", from))
            .replace("https://exchange.example", at(""));
    var process =
        new ProcessBuilder("bash", "-c", lines)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    process.environment().put("TOKEN", token);
    var running = process.start();
    var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void aCreationThatBreaksOrIsRefusedLeavesNothingBehind() throws Exception {
    try (var raw =
        RawRequest.begin(
            port(),
            "POST /api/v1/uploads HTTP/1.1",
            "Authorization: Bearer " + utah.token(),
            "Tus-Resumable: 1.0.0",
            "Content-Type: " + TusClient.BYTES,
            "Upload-Length: " + LONG,
            "Content-Length: " + LONG)) {
      raw.write("{\"a\": 1}\n");
      await().atMost(PATIENCE).until(() -> unfinished() == 1);
    }
    await().atMost(PATIENCE).until(() -> unfinished() == 0);

    var refused =
        utah.send(
            "POST",
            "/api/v1/uploads",
            jsonl(),
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            "" + LONG,
            "Content-Type",
            TusClient.BYTES,
            "Upload-Checksum",
            "sha1 AAAA");
    assertThat(refused.statusCode()).isEqualTo(460);
    assertThat(unfinished()).isZero();
  }

  private static int unfinished() {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from intake.upload where settled is null")
        .query(Integer.class)
        .single();
  }

  /** Whether nothing more of what was on its way when it was cut is written. */
  private boolean isStill(String place) throws Exception {
    int now = utah.offset(path(place));
    Thread.sleep(200);
    return utah.offset(path(place)) == now;
  }

  private String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  private String path(String place) {
    return place.substring(at("").length());
  }

  private static String[] patch(String place, int offset, String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "-X",
                "PATCH",
                "-H",
                "Content-Type: " + TusClient.BYTES,
                "-H",
                "Upload-Offset: " + offset));
    words.addAll(List.of(more));
    words.add(place);
    return words.toArray(String[]::new);
  }

  private String curl(String... words) throws Exception {
    var process = start(words);
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private Process start(String... words) throws IOException {
    var all =
        new ArrayList<>(
            List.of(
                "curl",
                "-sS",
                "-i",
                "-H",
                "Expect:",
                "-H",
                "Authorization: Bearer " + utah.token(),
                "-H",
                "Tus-Resumable: 1.0.0"));
    all.addAll(List.of(words));
    return new ProcessBuilder(all).redirectErrorStream(true).start();
  }

  private static String value(String answer, String header) {
    return answer
        .lines()
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(header.toLowerCase(Locale.ROOT) + ":"))
        .map(line -> line.substring(header.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** Like no other, and found to be none once it is read. */
  private static byte[] jsonl() {
    var file = new byte[LONG];
    new Random().nextBytes(file);
    System.arraycopy("{\"a\": 1}\n".getBytes(StandardCharsets.UTF_8), 0, file, 0, 9);
    return file;
  }
}
