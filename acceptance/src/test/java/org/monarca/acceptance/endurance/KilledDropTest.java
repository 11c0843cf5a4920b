package org.monarca.acceptance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.monarca.acceptance.client.OpenSsh;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.Launcher;
import tools.jackson.databind.json.JsonMapper;

/** The service is killed when a file has just come over SFTP, and when one is half there. */
class KilledDropTest {

  private static final int CHILDREN_OF_THE_DEMO = 20;

  @Test
  void whatHasComeIsTakenOnceAndWhatIsHalfThereIsGoneOnWith() throws Exception {
    var files = Folders.fresh("killed-drop-files");
    var made =
        Launcher.run(
            "generate",
            "--children",
            "3000",
            "--states",
            "AZ,NM",
            "--seed",
            "21",
            "--form",
            "jsonl",
            "--out",
            files.toString());
    assertThat(made.status()).as(made.said()).isZero();
    var data = Folders.fresh("killed-drop");
    String hostKey;
    try (var first = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      hostKey = hostKey(first);
      halfPut(first, files.resolve("NM.jsonl"));
      var put = OpenSsh.of(first, "AZ").say("put %s in/".formatted(files.resolve("AZ.jsonl")));
      first.kill();
      assertThat(put.status()).as(put.said()).isZero();
    }
    try (var second = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      assertThat(hostKey(second)).isEqualTo(hostKey);
      var receipt = new JsonMapper().readTree(OpenSsh.of(second, "AZ").receipt("AZ.jsonl"));
      assertThat(receipt.path("status").asString("")).isEqualTo("done");
      assertThat(
              second.systemOf("AZ").fetch("/api/v1/submissions").json().path("submissions").size())
          .isEqualTo(1);

      var mexico = OpenSsh.of(second, "NM");
      assertThat(mexico.say("ls in").said()).contains("NM.jsonl");
      assertThat(mexico.say("ls out").said()).doesNotContain("NM.jsonl.receipt.json");
      var rest = mexico.say("reput %s in/NM.jsonl".formatted(files.resolve("NM.jsonl")));
      assertThat(rest.status()).as(rest.said()).isZero();
      assertThat(mexico.receipt("NM.jsonl")).contains("\"done\"");
      assertThat(second.offences()).isEmpty();
    }
  }

  /** The client is slow, and still at it when the service is killed. */
  private static void halfPut(Demo demo, Path file) throws Exception {
    var client = OpenSsh.of(demo, "NM").begin(List.of("-l", "2000"), "put %s in/".formatted(file));
    TimeUnit.SECONDS.sleep(3);
    assertThat(client.isAlive()).isTrue();
  }

  private static String hostKey(Demo demo) throws Exception {
    return demo.json("demo.json").path("sftp").path("host_key").asString("");
  }
}
