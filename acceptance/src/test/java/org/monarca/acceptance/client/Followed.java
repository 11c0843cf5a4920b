package org.monarca.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A submission that the exchange is done with, or that waits for a person. */
public record Followed(StateSystem sender, URI location, JsonNode status) {

  private static final Set<String> ENDS = Set.of("done", "rejected");
  private static final Set<String> RESTS = Set.of("done", "rejected", "waiting");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long POLL_MILLIS = 50;

  public String state() {
    return status.path("status").asString("");
  }

  public Receipt receipt() {
    return Receipt.of(status);
  }

  /** The permanent codes of all findings, in order. */
  public List<String> codes() throws IOException, InterruptedException {
    return texts(findings(), "code");
  }

  public JsonNode findings() throws IOException, InterruptedException {
    return sender.fetch(location + "/findings").json();
  }

  public JsonNode outcomes() throws IOException, InterruptedException {
    return sender.fetch(location + "/outcomes").json();
  }

  /** That member of every element. */
  public static List<String> texts(JsonNode array, String member) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(element -> element.path(member).asString(""))
        .toList();
  }

  static JsonNode toItsEnd(StateSystem sender, URI location)
      throws IOException, InterruptedException {
    return until(RESTS, sender, location);
  }

  static JsonNode pastWaiting(StateSystem sender, URI location)
      throws IOException, InterruptedException {
    return until(ENDS, sender, location);
  }

  private static JsonNode until(Set<String> wanted, StateSystem sender, URI location)
      throws IOException, InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var status = sender.fetch(location.toString()).json();
      if (wanted.contains(status.path("status").asString(""))) {
        return status;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    throw new IllegalStateException("no end in sight of " + location);
  }
}
