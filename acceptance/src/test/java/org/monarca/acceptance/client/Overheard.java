package org.monarca.acceptance.client;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of the answers of the whole run comes before others than who asked: refusals, which are
 * copied into tickets, and whatever a cache on the way may keep.
 */
public final class Overheard {

  private static final Map<String, Integer> STATUS_OF_REFUSAL = new ConcurrentHashMap<>();
  private static final Set<String> CACHEABLE = ConcurrentHashMap.newKeySet();

  private Overheard() {}

  static Answer note(Answer answer) {
    if (answer.status() >= 400) {
      STATUS_OF_REFUSAL.put(answer.text(), answer.status());
    }
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

  public static String refusals() {
    return String.join("\n", STATUS_OF_REFUSAL.keySet());
  }

  /** The statuses by which the exchange refused. */
  public static Set<Integer> refused() {
    return new TreeSet<>(STATUS_OF_REFUSAL.values());
  }

  /** The paths whose answers may be kept. */
  public static Set<String> cacheable() {
    return Set.copyOf(CACHEABLE);
  }
}
