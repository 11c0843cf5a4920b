package org.monarca.exchange.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads as they are kept outside: a JSON object a line. Whole, with every chain, or short: the hash
 * of a head stands for all that it says.
 */
public final class HeadLines {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final JsonMapper JSON = new JsonMapper();

  private HeadLines() {}

  /** Without an end of line. */
  public static String whole(Head head) {
    return line(head, true);
  }

  /** Short enough for a mail or a printed page. */
  public static String brief(Head head) {
    return line(head, false);
  }

  /**
   * What was kept.
   *
   * @throws NoAnchors when the file is none, or a line of it is damaged
   */
  public static List<Head> read(Path file) {
    try {
      var lines = Files.readAllLines(file);
      return IntStream.range(0, lines.size())
          .filter(n -> !lines.get(n).isBlank())
          .mapToObj(n -> parsed(lines.get(n), n + 1))
          .toList();
    } catch (IOException e) {
      throw new NoAnchors("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  /** The file is replaced as a whole or not at all. */
  public static void write(Path file, List<Head> heads) {
    var beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(
          beside,
          heads.stream().map(HeadLines::whole).toList(),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private static String line(Head head, boolean isWhole) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("day", head.day().toString());
    fields.put("closed", head.closed().toString());
    fields.put("entries", head.entries());
    fields.put("previous", head.previous());
    fields.put("hash", head.hash());
    if (isWhole) {
      fields.put(
          "shards",
          head.shards().stream()
              .map(shard -> List.<Object>of(shard.position(), shard.hash()))
              .toList());
    }
    return JSON.writeValueAsString(fields);
  }

  private static Head parsed(String line, int number) {
    try {
      var fields = JSON.readTree(line);
      var head =
          new Head(
              LocalDate.parse(fields.required("day").asString()),
              Instant.parse(fields.required("closed").asString()),
              fields.required("entries").asLong(),
              shards(fields.path("shards")),
              hash(fields.required("previous")),
              hash(fields.required("hash")));
      if (!head.shards().isEmpty() && !head.isWhole()) {
        throw new NoAnchors(
            "line %d of the anchors was changed: its hash is not that of what it says"
                .formatted(number));
      }
      return head;
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new NoAnchors("line %d of the anchors is not a head".formatted(number));
    }
  }

  private static List<Reached> shards(JsonNode shards) {
    return StreamSupport.stream(shards.spliterator(), false)
        .map(shard -> new Reached(shard.path(0).asLong(), hash(shard.path(1))))
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }

  private static String hash(JsonNode node) {
    var hash = node.asString("");
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("no hash");
    }
    return hash;
  }
}
