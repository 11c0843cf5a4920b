package org.monarca.exchange.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or refused.
 *
 * @param action object and verb in lower case, {@code child.view}, {@code submission.receive}
 * @param objectKind what it was done to, {@code child}, {@code submission}, {@code route}
 * @param objectId its identifier; absent where there is none, as for a search
 * @param facts codes and numbers worth keeping ({@code count}, {@code reason}); never a name, an
 *     address or a search term
 */
public record Entry(
    String action,
    String objectKind,
    @Nullable String objectId,
    Outcome outcome,
    Map<String, Object> facts) {

  /** How it ended. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  public Entry {
    facts = Map.copyOf(facts);
  }

  /** It was done to that object. */
  public static Entry done(String action, String objectKind, String objectId) {
    return new Entry(action, objectKind, objectId, Outcome.DONE, Map.of());
  }

  /** It was done to no object in particular. */
  public static Entry done(String action, String objectKind) {
    return new Entry(action, objectKind, null, Outcome.DONE, Map.of());
  }

  /**
   * It was refused.
   *
   * @param reason the code of the refusal
   */
  public static Entry refused(
      String action, String objectKind, @Nullable String objectId, String reason) {
    return new Entry(action, objectKind, objectId, Outcome.REFUSED, Map.of("reason", reason));
  }

  /** The same entry with one more fact. */
  public Entry with(String fact, Object value) {
    var more = new TreeMap<>(facts);
    more.put(fact, value);
    return new Entry(action, objectKind, objectId, outcome, more);
  }
}
