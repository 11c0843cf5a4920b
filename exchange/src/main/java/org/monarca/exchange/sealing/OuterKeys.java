package org.monarca.exchange.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.OwnerOnly;

/**
 * The file with the keys outside the database. It is read anew whenever one is needed, which is
 * seldom: another process may have added one meanwhile.
 */
final class OuterKeys {

  static final String FILE = "outer.keys";

  private final Path file;
  private final boolean named;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param named whether somebody said which file it is: then none is made in its place
   */
  OuterKeys(Path file, boolean named) {
    this.file = file;
    this.named = named;
  }

  Path file() {
    return file;
  }

  /**
   * Makes the file with one key where there is none and it may be made; whether it is there now.
   */
  boolean make() {
    if (!Files.exists(file) && !named) {
      write(List.of(OuterKey.draw(random)));
    }
    return Files.exists(file);
  }

  /** The key that wraps from now on. */
  OuterKey current() {
    return keys().getLast();
  }

  Optional<OuterKey> find(String name) {
    return keys().stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** All of the file, the current one last. */
  List<OuterKey> keys() {
    return lines().stream().map(this::key).toList();
  }

  /** Adds a new key, which wraps from now on. */
  OuterKey add() {
    var lines = new ArrayList<>(lines());
    lines.add(OuterKey.draw(random));
    write(lines);
    return current();
  }

  /**
   * Leaves the key of that name alone in the file. The others go into a file each beside it, for
   * backups of the database that they open: whoever has no more of those removes them.
   */
  void setOthersAside(String name) {
    var lines = lines();
    var kept = lines.stream().filter(line -> named(line).equals(name)).toList();
    if (kept.size() != 1) {
      throw new IllegalStateException("the key file %s lacks the key %s".formatted(file, name));
    }
    lines.stream()
        .filter(line -> !kept.contains(line))
        .forEach(line -> write(former(named(line)), List.of(line)));
    write(kept);
  }

  /** Where a key is put that wraps nothing any more. */
  Path former(String name) {
    return file.resolveSibling(file.getFileName() + ".former-" + name);
  }

  private String named(String line) {
    return key(line).name();
  }

  private OuterKey key(String line) {
    return OuterKey.of(line)
        .orElseThrow(() ->
            new IllegalStateException(
                "a line of the key file %s does not hold %d bytes in base64"
                    .formatted(file, Gcm.KEY_BYTES)));
  }

  private List<String> lines() {
    try {
      var lines =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      if (lines.isEmpty()) {
        throw new IllegalStateException("the key file %s holds no key".formatted(file));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("the key file %s cannot be read".formatted(file), e);
    }
  }

  private void write(List<String> lines) {
    write(file, lines);
  }

  private static void write(Path file, List<String> lines) {
    try {
      OwnerOnly.write(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the key file %s cannot be written".formatted(file), e);
    }
  }
}
