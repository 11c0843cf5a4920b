package org.monarca.exchange.identity.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.OpenNearMatch;

/**
 * How a record stands that is decided anew, from the first turn on that came out otherwise: where,
 * and what nobody has decided about it.
 */
public final class Standing {

  private final List<Placement> placements = new ArrayList<>();
  private final List<OpenNearMatch> open;
  private final List<Over> over = new ArrayList<>();
  private final List<Decided> decided = new ArrayList<>();
  private final Map<Long, Long> answered = new HashMap<>();
  private final List<LaterAnswer> neverAsked = new ArrayList<>();
  private final long from;

  /**
   * A doubt that people settled by what they decided.
   *
   * @param status what it is since
   */
  public record Decided(OpenNearMatch near, long decision, String status, long turn) {}

  /** A doubt that lost its reason in that turn. */
  public record Over(OpenNearMatch near, long closed) {}

  /**
   * @param from the first turn that is decided anew
   * @param placed as it stood when that came; absent where it was not known yet
   * @param open what nobody had decided about it
   */
  Standing(long from, @Nullable Placement placed, List<OpenNearMatch> open) {
    this.from = from;
    this.open = new ArrayList<>(open);
    if (placed != null) {
      placements.add(placed);
    }
  }

  public long from() {
    return from;
  }

  /** Whether a turn has come in which it was told of. */
  boolean isKnown() {
    return !placements.isEmpty();
  }

  public Placement now() {
    return placements.getLast();
  }

  /** One after the other; the first stood when the first turn came that is decided anew. */
  public List<Placement> placements() {
    return List.copyOf(placements);
  }

  public List<OpenNearMatch> open() {
    return List.copyOf(open);
  }

  public List<Over> over() {
    return List.copyOf(over);
  }

  /** Whether it has a number of its own only until a person decides. */
  public boolean isUnderReview() {
    return now().isForReview() && !open.isEmpty();
  }

  public void place(Placement placement) {
    placements.add(placement);
  }

  public void doubt(OpenNearMatch near) {
    open.add(near);
  }

  /** Its reason is gone. */
  public void close(OpenNearMatch near, long turn) {
    open.remove(near);
    over.add(new Over(near, turn));
  }

  /** People have decided about these. */
  public void decide(Predicate<OpenNearMatch> these, long decision, String status, long turn) {
    for (var near : open()) {
      if (these.test(near)) {
        open.remove(near);
        decided.add(new Decided(near, decision, status, turn));
      }
    }
  }

  /** People have answered the first of these, or what nobody would have asked them. */
  public void answer(Predicate<OpenNearMatch> these, LaterAnswer answer) {
    var asked = open.stream().filter(these).findFirst();
    var id = asked.map(OpenNearMatch::id);
    if (asked.isPresent() && (id.isEmpty() || id.get() == answer.nearMatch())) {
      open.remove(asked.get());
      answered.put(answer.nearMatch(), asked.get().other());
    } else {
      asked.ifPresent(
          near -> decide(near::equals, answer.decision(), answer.status(), answer.turn()));
      neverAsked.add(answer);
    }
  }

  public List<Decided> decided() {
    return List.copyOf(decided);
  }

  /** Of doubts that people have answered, the number that each is about. */
  public Map<Long, Long> answered() {
    return Map.copyOf(answered);
  }

  /** Answers to doubts that there would not have been. */
  public List<LaterAnswer> neverAsked() {
    return List.copyOf(neverAsked);
  }
}
