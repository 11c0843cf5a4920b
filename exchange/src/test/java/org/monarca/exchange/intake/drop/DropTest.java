package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.SubmissionBody;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What a State's system does in the drop, over a real socket. */
class DropTest extends InTheDrop {

  private static final String STATE = "SD";

  @Autowired private Submissions submissions;
  @Autowired private Spool spool;
  @Autowired private JsonMapper json;

  DropTest() {
    super(STATE);
  }

  @Test
  void aBundleIsTakenAndItsReceiptIsTheStatusDocument() throws Exception {
    var trail = auditTrail();

    system.put("in/" + id + ".zip", bundle().bytes());
    var receipt = json.readTree(system.receipt(id + ".zip"));

    assertThat(receipt.path("status").asString()).isEqualTo("done");
    assertThat(receipt.path("receipt").path("accepted").asInt()).isEqualTo(2);
    var status =
        submissions
            .status(Actor.system("any", STATE), UUID.fromString(receipt.path("id").asString()))
            .orElseThrow();
    assertThat(receipt)
        .isEqualTo(json.readTree(json.writeValueAsString(SubmissionBody.of(status, Locale.US))));
    assertThat(system.list("in")).doesNotContain(id + ".zip");
    assertThat(trail.sentences()).contains("submission.receive done", "drop.take done");
  }

  @Test
  void whatIsOnItsWayIsLeftAloneUntilItIsRenamed() throws Exception {
    system.put("in/" + id + ".zip.part", bundle().bytes());
    assertThat(system.list("in")).contains(id + ".zip.part");

    system.files().rename("in/" + id + ".zip.part", "in/" + id + ".zip");

    assertThat(system.receipt(id + ".zip")).contains("\"done\"");
    assertThat(system.list("in")).doesNotContain(id + ".zip.part", id + ".zip");
  }

  @Test
  void aCutConnectionLeavesAFileThatIsNeverTakenAndCanBeGoneOnWith() throws Exception {
    var bytes = bundle().bytes();
    var name = "in/" + id + ".zip";
    var handle = system.files().open(name, OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
    system.files().write(handle, 0, bytes, 0, 300);
    system.cut();

    try (var again = StateClient.of(server, STATE, key.pair())) {
      assertThat(again.list("in")).contains(id + ".zip");
      assertThatThrownBy(() -> again.files().rename(name, "in/other-" + id + ".zip"))
          .hasMessageContaining("has not come whole");
      assertThat(again.list("out")).doesNotContain(id + ".zip.receipt.json");
      assertThat(again.files().stat(name).getSize()).isEqualTo(300);

      try (var rest = again.files().open(name, OpenMode.Write, OpenMode.Create)) {
        again.files().write(rest, 300, bytes, 300, bytes.length - 300);
      }

      assertThat(again.receipt(id + ".zip")).contains("\"done\"");
    }
  }

  @Test
  void theSameBytesAgainHaveTheFirstReceipt() throws Exception {
    var bytes = bundle().bytes();
    system.put("in/" + id + ".zip", bytes);
    var first = system.receipt(id + ".zip");

    system.put("in/again-" + id + ".zip", bytes);

    assertThat(system.receipt("again-" + id + ".zip")).isEqualTo(first);
  }

  @Test
  void ofFilesOfOneNameTheLatestIsTold() throws Exception {
    system.put("in/" + id + ".zip", bundle().bytes());
    var first = system.receipt(id + ".zip");

    system.put("in/" + id + ".zip", SentBundle.delta(STATE, id + "-2").child(3).bytes());
    var second = system.receipt(id + ".zip");

    assertThat(second).isNotEqualTo(first).contains(id + "-2");
  }

  @Test
  void whatWasFoundAndRefusedStandsBeside() throws Exception {
    var bundle =
        SentBundle.delta(STATE, id)
            .child(4)
            .child("wrong-" + id.substring(0, 8), "I", Map.of("birth_date", "2012-02-30"));
    system.put("in/" + id + ".zip", bundle.bytes());
    assertThat(system.receipt(id + ".zip")).contains("\"rejected\" : 1");

    assertThat(system.list("out"))
        .contains(id + ".zip.findings.csv", id + ".zip.rejected.zip", id + ".zip.receipt.json");
    assertThat(system.get("out/" + id + ".zip.findings.csv"))
        .startsWith("file,line,")
        .contains("2012-02-30");
    assertThat(system.get("out/" + id + ".zip.rejected.zip")).startsWith("PK");

    system.files().remove("out/" + id + ".zip.findings.csv");
    system.files().remove("out/" + id + ".zip.receipt.json");
    assertThat(system.list("out"))
        .contains(id + ".zip.rejected.zip")
        .doesNotContain(id + ".zip.findings.csv", id + ".zip.receipt.json");
    assertThatThrownBy(() -> system.get("out/" + id + ".zip.receipt.json"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatIsNoSubmissionHasAReceiptThatSaysWhy() throws Exception {
    system.put("in/" + id + ".zip", bundle().bytes());
    var ofAGoodOne = json.readTree(system.receipt(id + ".zip")).propertyNames();
    for (var wrong :
        List.of(
            List.of("notes-" + id + ".txt", "unknown-form", "hello"),
            List.of("empty-" + id + ".zip", "empty-body", ""),
            List.of("plain-" + id + ".xml.gz", "broken-encoding", "<submission/>"))) {
      system.put("in/" + wrong.get(0), wrong.get(2).getBytes(StandardCharsets.UTF_8));

      var receipt = json.readTree(system.receipt(wrong.get(0)));

      assertThat(receipt.path("status").asString()).isEqualTo("rejected");
      assertThat(receipt.path("code").asString()).isEqualTo(wrong.get(1));
      assertThat(receipt.path("id").asString()).hasSize(36);
      assertThat(receipt.path("receipt").path("received").asInt(-1)).isZero();
      assertThat(receipt.path("sha256").asString()).isEqualTo(sha256(wrong.get(2)));
      assertThat(receipt.propertyNames()).containsAll(ofAGoodOne);
    }
  }

  @Test
  void nothingThatIsNamedLeadsOutOfWhatTheStateSees() throws Exception {
    for (var path :
        List.of("../../etc/passwd", "/etc/passwd", "in/../../etc/passwd", "out/../in/../../x")) {
      assertThatThrownBy(() -> system.get(path)).as(path).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> system.put(path, new byte[1]))
          .as(path)
          .isInstanceOf(IOException.class);
    }
    assertThat(system.files().canonicalPath("../../..")).isEqualTo("/");
    assertThat(system.files().canonicalPath("in/../out/./x")).isEqualTo("/out/x");
    assertThat(system.list("/")).containsExactly("in", "out");
    for (var name :
        List.of(
            "in/sub/x.zip", "out/x.zip", "in/a\u202Ezip.zip", "in/" + "x".repeat(210) + ".zip")) {
      assertThatThrownBy(() -> system.put(name, new byte[1]))
          .as(name)
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> system.files().mkdir("in/sub")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> system.files().symLink("in/link", "/etc/passwd"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> system.files().rmdir("in")).isInstanceOf(IOException.class);
  }

  @Test
  void noNameOfASenderIsAFileOnThisMachine() throws Exception {
    var handle =
        system.files().open("in/mine-" + id + ".zip.part", OpenMode.Write, OpenMode.Create);
    system.files().write(handle, 0, new byte[10]);
    system.files().setStat(handle, new Attributes().perms(0777));

    try (var files = Files.list(spool.folder())) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.contains("mine"))
          .isNotEmpty();
    }
    assertThat(Files.getPosixFilePermissions(spool.folder()))
        .hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
    system.files().close(handle);
    system.files().remove("in/mine-" + id + ".zip.part");
    assertThat(system.list("in")).doesNotContain("mine-" + id + ".zip.part");
  }

  @Test
  void whatIsPutCannotBeReadBack() throws Exception {
    system.put("in/" + id + ".zip.part", bundle().bytes());

    assertThatThrownBy(() -> system.get("in/" + id + ".zip.part"))
        .hasMessageContaining("can be written, not read");
    system.files().remove("in/" + id + ".zip.part");
  }

  @Test
  void whoeverOpensAFileAnewHasIt() throws Exception {
    var bytes = bundle().bytes();
    var name = "in/" + id + ".zip";
    var first = system.files().open(name, OpenMode.Write, OpenMode.Create);
    system.files().write(first, 0, Arrays.copyOf(bytes, 100));

    try (var other = StateClient.of(server, STATE, key.pair())) {
      other.put(name, bytes);
      assertThatThrownBy(() -> system.files().write(first, 100, new byte[5]))
          .hasMessageContaining("opened anew");
      assertThat(other.receipt(id + ".zip")).contains("\"done\"");
    }
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private SentBundle bundle() {
    return SentBundle.delta(STATE, id).child(1).child(2);
  }
}
