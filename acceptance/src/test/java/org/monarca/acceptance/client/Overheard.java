package org.monarca.acceptance.client;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What of the answers of the whole run comes before others than who asked: refusals, which are
 * copied into tickets, and whatever a cache on the way may keep.
 */
public final class Overheard {

  private static final Set<Refusal> REFUSALS = ConcurrentHashMap.newKeySet();
  private static final Set<String> CACHEABLE = ConcurrentHashMap.newKeySet();

  private Overheard() {}

  static Answer note(Answer answer) {
    note(answer.status(), answer.text());
    note(
        answer.response().uri(),
        String.join(",", answer.response().headers().allValues("Cache-Control")));
    return answer;
  }

  /**
   * A browser was answered.
   *
   * @param caching what the answer says to caches
   */
  public static void note(URI address, String caching) {
    if (!caching.contains("no-store")) {
      CACHEABLE.add(address.getPath());
    }
  }

  /** A page or an answer was read. */
  public static void note(int status, String text) {
    if (status >= 400) {
      REFUSALS.add(new Refusal(status, text));
    }
  }

  public static String refusals() {
    return REFUSALS.stream().map(Refusal::text).collect(Collectors.joining("\n"));
  }

  /** The statuses by which the exchange refused. */
  public static Set<Integer> refused() {
    return REFUSALS.stream().map(Refusal::status).collect(Collectors.toSet());
  }

  private record Refusal(int status, String text) {}

  /** The paths whose answers may be kept. */
  public static Set<String> cacheable() {
    return Set.copyOf(CACHEABLE);
  }
}
