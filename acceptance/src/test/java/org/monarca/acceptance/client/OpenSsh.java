package org.monarca.acceptance.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Launcher;

/**
 * OpenSSH's own client of SFTP, as a State's technician would call it: with the address, the host
 * key and the key file that {@code demo.json} names.
 *
 * @param user as whom it comes
 * @param key its private key
 */
public record OpenSsh(Demo demo, String user, Path key) {

  private static final long PATIENCE_SECONDS = 120;
  private static final long BETWEEN_LOOKS_MILLIS = 200;

  /** How a call ended, with all that it said. */
  public record Ended(int status, String said) {}

  /** That State's system with its own key. */
  public static OpenSsh of(Demo demo, String state) throws IOException {
    var key = demo.json("demo.json").path("sftp").path("keys").path(state).asString("");
    return new OpenSsh(demo, state, demo.data().resolve(key));
  }

  /** Says these lines to it, which ends at the first that fails. */
  public Ended say(String... lines) throws IOException, InterruptedException {
    var client = begin(List.of(), lines);
    var said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!client.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      client.destroyForcibly();
      throw new IllegalStateException("sftp did not end");
    }
    return new Ended(client.exitValue(), said);
  }

  /** Begins to say these lines to it, with more options. */
  public Process begin(List<String> more, String... lines) throws IOException {
    var drop = demo.json("demo.json").path("sftp");
    var port = Integer.toString(drop.path("port").asInt());
    var host = drop.path("host").asString("");
    var known = Files.createTempFile(Launcher.folder("logs"), "known", ".hosts");
    Files.writeString(
        known, "[%s]:%s %s%n".formatted(host, port, drop.path("host_key").asString("")));
    var command = new ArrayList<String>(List.of("sftp", "-b", "-", "-P", port));
    command.addAll(List.of("-i", key.toString(), "-o", "IdentitiesOnly=yes"));
    command.addAll(List.of("-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=" + known));
    command.addAll(more);
    command.add(user + "@" + host);
    var client = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var batch = client.getOutputStream()) {
      batch.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return client;
  }

  /** Asks for the receipt of that file until it is there. */
  public String receipt(String name) throws IOException, InterruptedException {
    var into = Files.createTempFile(Launcher.folder("logs"), "receipt", ".json");
    for (long waited = 0; waited < PATIENCE_SECONDS * 1000; waited += BETWEEN_LOOKS_MILLIS) {
      if (say("get out/%s.receipt.json %s".formatted(name, into)).status() == 0) {
        return Files.readString(into);
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    }
    throw new IllegalStateException("no receipt of " + name);
  }
}
