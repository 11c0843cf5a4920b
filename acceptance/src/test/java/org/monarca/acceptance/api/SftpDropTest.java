package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.OpenSsh;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.Launcher;
import org.monarca.acceptance.demo.WithDemo;
import tools.jackson.databind.json.JsonMapper;

/** A State's system puts files by OpenSSH's own client, and reads what became of them. */
@ExtendWith(WithDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SftpDropTest {

  private final Demo demo;
  private final Path folder;
  private final OpenSsh alaska;

  SftpDropTest(Demo demo) throws Exception {
    this.demo = demo;
    this.folder = Files.createDirectories(Folders.fresh("sftp-files"));
    this.alaska = OpenSsh.of(demo, "AK");
  }

  @Test
  void aBundleIsPutAndItsReceiptIsWhatTheInterfaceSays() throws Exception {
    var file = bundle("AK");

    var put = alaska.say("put %s in/".formatted(file));

    assertThat(put.status()).as(put.said()).isZero();
    var receipt = new JsonMapper().readTree(alaska.receipt(name(file)));
    assertThat(receipt.path("status").asString("")).isEqualTo("done");
    assertThat(receipt.path("receipt").path("accepted").asInt()).isEqualTo(1);
    var told =
        demo.systemOf("AK")
            .follow(demo.url().resolve("/api/v1/submissions/" + receipt.path("id").asString("")));
    assertThat(receipt).isEqualTo(told.status());
    assertThat(alaska.say("ls in").said()).doesNotContain(name(file));
  }

  @Test
  void aFileIsPutUnderAnotherNameAndRenamedWhenItIsThere() throws Exception {
    var file = bundle("AK");

    var put =
        alaska.say(
            "put %s in/%s.part".formatted(file, name(file)),
            "ls in",
            "rename in/%1$s.part in/%1$s".formatted(name(file)));

    assertThat(put.status()).as(put.said()).isZero();
    assertThat(answers(put)).contains(name(file) + ".part");
    assertThat(alaska.receipt(name(file))).contains("\"done\"");
  }

  @Test
  void whatWasCutIsGoneOnWith() throws Exception {
    var made =
        Launcher.run(
            "generate",
            "--children",
            "1500",
            "--states",
            "HI",
            "--seed",
            "11",
            "--form",
            "jsonl",
            "--out",
            folder.toString());
    assertThat(made.status()).as(made.said()).isZero();
    var file = folder.resolve("HI.jsonl");
    var hawaii = OpenSsh.of(demo, "HI");
    var slow = hawaii.begin(List.of("-l", "2000"), "put %s in/".formatted(file));
    TimeUnit.SECONDS.sleep(4);
    var connection = slow.descendants().toList(); // nobody who could end it in good order
    connection.forEach(ProcessHandle::destroyForcibly);
    slow.destroyForcibly().waitFor();
    assertThat(connection).isNotEmpty();

    var left = hawaii.say("ls -l in", "ls out");
    assertThat(answers(left)).contains("HI.jsonl").doesNotContain("HI.jsonl.receipt.json");
    assertThat(hawaii.say("rename in/HI.jsonl in/whole.jsonl").status()).isNotZero();

    var rest = hawaii.say("reput %s in/HI.jsonl".formatted(file));

    assertThat(rest.status()).as(rest.said()).isZero();
    assertThat(hawaii.receipt("HI.jsonl")).contains("\"done\"");
  }

  @Test
  void whatIsNoSubmissionIsAnsweredToo() throws Exception {
    var notes = Files.writeString(folder.resolve("notes-" + UUID.randomUUID() + ".txt"), "hello");

    alaska.say("put %s in/".formatted(notes));

    assertThat(alaska.receipt(name(notes))).contains("\"rejected\"", "\"unknown-form\"");
  }

  @Test
  void nobodyComesInButByAKeyOfTheState() throws Exception {
    var california = OpenSsh.of(demo, "CA");
    var stranger = folder.resolve("stranger-" + UUID.randomUUID());
    new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", stranger.toString())
        .start()
        .waitFor();

    for (var wrong :
        List.of(
            new OpenSsh(demo, "AK", california.key()),
            new OpenSsh(demo, "AK", stranger),
            new OpenSsh(demo, "XX", alaska.key()))) {
      var ended = wrong.say("ls");
      assertThat(ended.status()).isNotZero();
      assertThat(ended.said()).contains("Permission denied (publickey)");
    }
    assertThat(california.say("ls in").status()).isZero();
  }

  @Test
  void nothingIsSeenButTwoFolders() throws Exception {
    assertThat(answers(alaska.say("ls -1")).lines()).containsExactly("in", "out");
    var into = folder.resolve("stolen");
    for (var line :
        List.of(
            "get ../../../../etc/passwd " + into,
            "get /etc/passwd " + into,
            "get in/../../etc/passwd " + into,
            "put %s ../outside.zip".formatted(bundle("AK")),
            "put %s out/mine.zip".formatted(bundle("AK")),
            "mkdir in/more",
            "ln -s /etc/passwd in/link",
            "rm in",
            "chmod 777 /etc/passwd")) {
      assertThat(alaska.say(line).status()).as(line).isNotZero();
    }
    assertThat(into).doesNotExist();
  }

  @Test
  void thereIsNoShellNoCommandAndNoTunnel() throws Exception {
    var files = ssh(List.of(), List.of("-s", "sftp"));
    assertThat(files.status()).as("the way in: " + files.said()).isZero();

    for (var command : List.of(List.of("id"), List.of("scp", "-t", "x"), List.<String>of())) {
      var ended = ssh(List.of(), command);
      assertThat(ended.status()).as(command.toString()).isNotZero();
      assertThat(ended.said()).contains("request failed").doesNotContain("uid=");
    }
    var tunnel = ssh(List.of("-W", "127.0.0.1:80"), List.of());
    assertThat(tunnel.status()).isNotZero();
    assertThat(tunnel.said()).contains("forwarding failed").doesNotContain("HTTP/");
  }

  /** By the right key, to the right port. */
  private OpenSsh.Ended ssh(List<String> options, List<String> command) throws Exception {
    var drop = demo.json("demo.json").path("sftp");
    var line = new ArrayList<>(List.of("ssh", "-p", drop.path("port").asString("")));
    line.addAll(List.of("-i", alaska.key().toString(), "-l", "AK"));
    for (var option :
        List.of(
            "IdentitiesOnly=yes",
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "BatchMode=yes")) {
      line.addAll(List.of("-o", option));
    }
    line.addAll(options);
    if (command.contains("-s")) {
      line.add("-s");
    }
    line.add(drop.path("host").asString(""));
    line.addAll(command.stream().filter(word -> !word.equals("-s")).toList());
    var client = new ProcessBuilder(line).redirectErrorStream(true).start();
    client.getOutputStream().close();
    var said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new OpenSsh.Ended(client.waitFor(), said);
  }

  /** Without the lines that it was told, which it says again. */
  private static String answers(OpenSsh.Ended ended) {
    return ended
        .said()
        .lines()
        .filter(line -> !line.startsWith("sftp>"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theKeyFilesAreForTheirOwnerAlone() throws Exception {
    var keys = demo.json("demo.json").path("sftp").path("keys");
    assertThat(keys.size()).isEqualTo(demo.json("clients.json").size());
    for (var name : keys.propertyNames()) {
      var file = demo.data().resolve(keys.path(name).asString(""));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(Files.readString(file)).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----");
    }
  }

  private Path bundle(String state) throws Exception {
    var file = folder.resolve(UUID.randomUUID() + ".zip");
    return Files.write(
        file,
        Bundle.of(
                state,
                Pupil.named(
                    "sftp-" + UUID.randomUUID().toString().substring(0, 8),
                    "Alma",
                    "Nevada",
                    "2013-05-06"))
            .zip());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
