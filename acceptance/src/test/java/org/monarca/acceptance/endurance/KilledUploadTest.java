package org.monarca.acceptance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.monarca.acceptance.client.Curl;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.Launcher;

/** The service is killed while a file comes, which goes on where it stopped once it is back. */
class KilledUploadTest {

  private static final int CHILDREN_OF_THE_DEMO = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String BYTES = "Content-Type: application/offset+octet-stream";

  @Test
  void whatWasAcknowledgedIsThereAndTheRestMakesItOneSubmission() throws Exception {
    var file = generated();
    var bytes = Files.readAllBytes(file);
    var data = Folders.fresh("killed-upload");
    String place;
    int before;
    try (var first = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      var curl = new Curl(first.url(), first.systemOf("NM").token());
      place =
          curl.ask("/api/v1/uploads", "-X", "POST", "-H", "Upload-Length: " + bytes.length)
              .header("Location");
      var sending =
          curl.begin(
              place,
              "-X",
              "PATCH",
              "-H",
              BYTES,
              "-H",
              "Upload-Offset: 0",
              "--limit-rate",
              "1M",
              "--data-binary",
              "@" + file);
      before = awaitSome(curl, place);
      assertThat(sending.isAlive()).isTrue();
      first.kill();
      sending.destroyForcibly().waitFor();
    }
    try (var second = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      var system = second.systemOf("NM");
      var curl = new Curl(second.url(), system.token());
      int kept = offset(curl, place);
      assertThat(kept).isBetween(before, bytes.length - 1);

      var rest = Files.write(data.resolve("rest"), Arrays.copyOfRange(bytes, kept, bytes.length));
      var last =
          curl.ask(
              place,
              "-X",
              "PATCH",
              "-H",
              BYTES,
              "-H",
              "Upload-Offset: " + kept,
              "--data-binary",
              "@" + rest);
      var location = last.header("Location");
      var done = system.follow(second.url().resolve(location));

      assertThat(done.state()).isEqualTo("done");
      done.receipt().addsUp();
      assertThat(curl.ask(place, "-I").header("Location")).isEqualTo(location);
      assertThat(system.submit("application/x-ndjson", bytes).location().getPath())
          .isEqualTo(location);
      assertThat(second.offences()).isEmpty();
    }
  }

  private static Path generated() throws Exception {
    var files = Folders.fresh("killed-upload-files");
    var made =
        Launcher.run(
            "generate",
            "--children",
            "3000",
            "--states",
            "NM",
            "--seed",
            "33",
            "--form",
            "jsonl",
            "--out",
            files.toString());
    assertThat(made.status()).as(made.said()).isZero();
    return files.resolve("NM.jsonl");
  }

  private static int awaitSome(Curl curl, String place) throws Exception {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      int kept = offset(curl, place);
      if (kept > 0) {
        return kept;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("nothing came");
  }

  private static int offset(Curl curl, String place) throws Exception {
    return Integer.parseInt(curl.ask(place, "-I").header("Upload-Offset"));
  }
}
