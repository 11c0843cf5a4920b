package org.monarca.acceptance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mails that a demo has sent: files in a folder of its data. */
public final class Outbox {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Path folder;

  private Outbox(Path folder) {
    this.folder = folder;
  }

  public static Outbox of(Demo demo) {
    return new Outbox(demo.data().resolve("outbox"));
  }

  /** The path of a link that begins so in a mail to that address; waits until there is one. */
  public String link(String to, String path) throws InterruptedException {
    return link(to, path, "");
  }

  /** The same, of another link than that. */
  public String link(String to, String path, String other) throws InterruptedException {
    var link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "\\S+)");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var found =
          mails(to).stream()
              .flatMap(mail -> link.matcher(mail).results())
              .map(result -> result.group(1))
              .filter(one -> !one.equals(other))
              .reduce((first, later) -> later);
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    throw new IllegalStateException("no mail to %s leads to %s".formatted(to, path));
  }

  /** All that was written to anybody, each mail after the other. */
  public String all() {
    return String.join("\n", mails(""));
  }

  /** Whether any mail holds that text. */
  public boolean holds(String text) {
    return mails("").stream().anyMatch(mail -> mail.contains(text));
  }

  /** As they are read, the earliest first. */
  private List<String> mails(String to) {
    return files().stream()
        .map(Outbox::read)
        .flatMap(Optional::stream)
        .filter(mail -> mail.toLowerCase(Locale.ROOT).contains("to: " + to))
        .toList();
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".eml"))
          .sorted(Comparator.comparing(Outbox::written))
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the soft line ends and escapes of quoted-printable, as far as links need it. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(
          Files.readString(file, StandardCharsets.UTF_8)
              .replace("=\r\n", "")
              .replace("=\n", "")
              .replace("=3D", "="));
    } catch (IOException stillBeingWritten) {
      return Optional.empty();
    }
  }
}
