package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @TempDir private Path folder = Path.of("");

  private final StringWriter errors = new StringWriter();

  @Test
  void anUnknownCommandIsWrongUseInOneSentence() {
    assertThat(run("fly")).isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString().lines()).hasSize(1).first().asString().contains("fly", "--help");
  }

  @Test
  void everyCommandHelps() {
    for (String command :
        new String[] {
          "demo",
          "serve",
          "generate",
          "validate",
          "convert",
          "submit",
          "conform",
          "docs",
          "link",
          "evaluate",
          "keys"
        }) {
      assertThat(run(command, "--help")).as(command).isEqualTo(Exit.DONE);
    }
  }

  @Test
  void theSameSeedAndDateGiveTheSameBytes() throws IOException {
    assertThat(generate("one", "TX,MI")).isEqualTo(Exit.DONE);
    assertThat(generate("two", "TX,MI")).isEqualTo(Exit.DONE);

    for (String file : new String[] {"TX.zip", "MI.zip", "truth.csv"}) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
  }

  @Test
  void nightsAreWrittenEachIntoItsFolder() throws IOException {
    assertThat(generateNights("--from", "2026-02-20", "--to", "2026-03-01")).isEqualTo(Exit.DONE);

    assertThat(folder.resolve("nights/2026-02-20/TX.zip")).exists();
    assertThat(Files.readAllLines(folder.resolve("nights/nights.csv")))
        .anyMatch(
            line -> line.startsWith("2026-02-20,2026-02-20/TX.zip,TX,gen-7-2026-02-20-TX-1,"));
    assertThat(folder.resolve("nights/moves.csv")).exists();
    assertThat(folder.resolve("nights/truth.csv")).exists();
  }

  @Test
  void nightsThatAreUpsideDownAreRefused() {
    assertThat(generateNights("--from", "2026-02-20", "--to", "2026-02-01"))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString()).contains("2026-02-20").contains("2026-02-01");
    assertThat(generateNights("--to", "2026-02-01")).isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString()).contains("--from");
  }

  @Test
  void aStateThatDoesNotExistIsNamed() {
    assertThat(generate("out", "TX,ZZ")).isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString()).contains("'ZZ'");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anExchangeThatDoesNotAnswerIsNotAvailable() throws IOException {
    int closed = closedPort();
    var bundle = Files.writeString(folder.resolve("a.zip"), "x");
    var token = Files.writeString(folder.resolve("token"), "t");

    assertThat(submit(bundle, "http://127.0.0.1:" + closed, token)).isEqualTo(Exit.NOT_AVAILABLE);
    assertThat(errors.toString()).contains("does not answer");
  }

  @Test
  void anAddressWithoutASchemeIsWrongUse() throws IOException {
    var bundle = Files.writeString(folder.resolve("a.zip"), "x");
    var token = Files.writeString(folder.resolve("token"), "t");

    assertThat(submit(bundle, "localhost:8080", token)).isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString()).contains("localhost:8080");
  }

  @Test
  void aFileThatIsNoSubmissionIsNamed() throws IOException {
    var note = Files.writeString(folder.resolve("note.txt"), "x");
    var token = Files.writeString(folder.resolve("token"), "t");

    assertThat(submit(note, "http://127.0.0.1:1", token)).isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString()).contains("note.txt");
  }

  @Test
  void aFolderOfServeIsNotForTheDemoAndOneInUseIsForNobodyElse() throws IOException {
    var data = folder.resolve("data");
    try (var held = Installation.of(data, "serve")) {
      assertThat(held.database()).isEqualTo(data.resolve("database"));
      assertThatThrownBy(() -> Installation.of(data, "serve")).hasMessageContaining("in use");
    }
    assertThatThrownBy(() -> Installation.of(data, "demo"))
        .hasMessageContaining("made by ./monarca serve");
    try (var again = Installation.of(data, "serve")) {
      assertThat(again.folder()).isEqualTo(data);
    }
  }

  /** A lock within a process is no proof: this one is asked for by another. */
  @Test
  void aFolderInUseIsHeldAgainstOtherProcesses() throws IOException, InterruptedException {
    var data = folder.resolve("data");
    var other =
        Files.writeString(
            folder.resolve("Other.java"),
            """
            import java.nio.channels.FileChannel;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;

            class Other {
              public static void main(String[] arguments) throws Exception {
                try (var mark = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                  System.exit(mark.tryLock() == null ? 10 : 20);
                }
              }
            }
            """);
    Installation.of(data, "demo").close();
    var java = ProcessHandle.current().info().command().orElseThrow();
    var asks = new ProcessBuilder(java, other.toString(), data.resolve("installation").toString());

    try (var held = Installation.of(data, "demo")) {
      assertThat(held.folder()).isEqualTo(data);
      assertThat(asks.start().waitFor()).isEqualTo(10);
    }
    try (var held = Installation.atRest(data)) {
      assertThat(held.folder()).isEqualTo(data);
      assertThat(asks.start().waitFor()).isEqualTo(10);
    }
    assertThat(asks.start().waitFor()).isEqualTo(20);
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.doc"), "mine");

    assertThatThrownBy(() -> Installation.of(folder, "demo")).hasMessageContaining("other files");
    assertThat(folder).isDirectoryNotContaining("glob:**/installation");
  }

  private int generateNights(String... dates) {
    var words =
        new ArrayList<>(
            List.of(
                "generate",
                "--children",
                "60",
                "--states",
                "TX,MI",
                "--seed",
                "7",
                "--out",
                folder.resolve("nights").toString()));
    words.addAll(List.of(dates));
    return run(words.toArray(String[]::new));
  }

  private int generate(String out, String states) {
    return run(
        "generate",
        "--children",
        "30",
        "--states",
        states,
        "--seed",
        "7",
        "--as-of",
        "2026-03-01",
        "--out",
        folder.resolve(out).toString());
  }

  private int submit(Path file, String to, Path token) {
    return run("submit", file.toString(), "--to", to, "--token-file", token.toString());
  }

  private int run(String... arguments) {
    return Monarca.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
