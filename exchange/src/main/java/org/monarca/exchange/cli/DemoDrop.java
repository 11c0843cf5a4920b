package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.drops.Ed25519Pair;
import org.monarca.exchange.intake.drop.DropServer;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.OwnerOnly;

/**
 * The demo's way into the SFTP drop: a pair of keys for each State, its private half in a file that
 * OpenSSH's clients take ({@code keys/sftp/TX}).
 */
record DemoDrop(DropKeys keys, DropServer server, States states, Path data) {

  private static final Path FOLDER = Path.of("keys", "sftp");

  /** What {@code demo.json} tells of it; the keys are made on the first start. */
  Map<String, Object> settle() throws IOException {
    var files = new LinkedHashMap<String, String>();
    for (var state : states.all()) {
      var file = FOLDER.resolve(state.code());
      keys.setUp(state.code(), "Synthetic system of " + state.code(), pair(file).publicLine());
      files.put(state.code(), file.toString());
    }
    var told = new LinkedHashMap<String, Object>();
    told.put("host", server.address());
    told.put("port", server.port());
    told.put("host_key", server.hostKey());
    told.put("keys", files);
    return told;
  }

  private Ed25519Pair pair(Path file) throws IOException {
    var kept = data.resolve(file);
    if (!Files.exists(kept)) {
      OwnerOnly.write(kept, Ed25519Pair.draw().privateFile("demo"));
    }
    return Ed25519Pair.ofFile(Files.readString(kept));
  }
}
