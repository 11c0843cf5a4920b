package org.monarca.exchange.audit.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Entry.Outcome;

/**
 * What somebody asks the trail; what is absent is not asked for.
 *
 * @param from from that moment on
 * @param to before that moment
 * @param actors accounts, clients or parts of the exchange
 * @param role in which they acted
 * @param state whose they were
 * @param actions codes
 * @param objects identifiers of what it was done to, or of a child whom it showed
 */
public record TrailQuery(
    Instant from,
    Instant to,
    @Nullable Set<String> actors,
    @Nullable String role,
    @Nullable String state,
    @Nullable Set<String> actions,
    @Nullable Set<String> objects,
    @Nullable Outcome outcome,
    @Nullable String request,
    @Nullable String purpose) {

  /** Everything of that time. */
  public static TrailQuery between(Instant from, Instant to) {
    return new TrailQuery(from, to, null, null, null, null, null, null, null, null);
  }

  /** The same, of nothing before that moment. */
  public TrailQuery since(Instant some) {
    return from.isBefore(some)
        ? new TrailQuery(some, to, actors, role, state, actions, objects, outcome, request, purpose)
        : this;
  }

  TrailQuery ofState(@Nullable String some) {
    return new TrailQuery(
        from, to, actors, role, some, actions, objects, outcome, request, purpose);
  }

  /** Names of what is asked for besides the time, never the values: those may be names. */
  List<String> asked() {
    var asked = new ArrayList<String>();
    add(asked, "person", actors);
    add(asked, "role", role);
    add(asked, "state", state);
    add(asked, "action", actions);
    add(asked, "object", objects);
    add(asked, "outcome", outcome);
    add(asked, "request", request);
    add(asked, "purpose", purpose);
    return asked;
  }

  private static void add(List<String> asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.add(name);
    }
  }
}
