package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;

/**
 * What one person proposes about children, and another must confirm.
 *
 * @param survivor the number that stays
 * @param undoes the decision that is to be undone, of an undoing
 * @param nearMatch the near match that it answers, if it answers one
 * @param proposer an account
 * @param proposerState absent for the Department
 * @param version raised whenever the records it is about change
 * @param decidedBy an account; absent while it waits
 * @param disputedState the State that refused it, where another State's records are touched; the
 *     Department answers then
 * @param disputedNote what it said
 * @param decision what was done, once it is confirmed
 */
public record Proposal(
    long id,
    Kind kind,
    Status status,
    ExchangeId survivor,
    @Nullable Long undoes,
    @Nullable Long nearMatch,
    String proposer,
    @Nullable String proposerState,
    Grounds grounds,
    Instant proposed,
    Instant expires,
    int version,
    @Nullable Instant decided,
    @Nullable String decidedBy,
    @Nullable String decidedNote,
    @Nullable String disputedState,
    @Nullable String disputedNote,
    @Nullable Long decision,
    List<Part> records) {

  public Proposal {
    records = List.copyOf(records);
  }

  /** What is proposed. */
  public enum Kind {
    MERGE("merge"),
    SPLIT("split"),
    UNDO("undo");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As it is stored and shown. */
    public String code() {
      return code;
    }
  }

  /** How far it is. */
  public enum Status {
    OPEN,
    /** A State that is touched refused it: the Department answers. */
    DISPUTED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN,
    EXPIRED;

    /** Whether somebody's answer is awaited. */
    public boolean isWaiting() {
      return this == OPEN || this == DISPUTED;
    }
  }

  /**
   * A record it is about, as it was shown.
   *
   * @param part where it comes to stand in a split; part 0 keeps the number
   */
  public record Part(long source, String state, ExchangeId child, int part) {}

  /** The numbers of the children it is about. */
  public Set<ExchangeId> children() {
    return records.stream().map(Part::child).collect(Collectors.toSet());
  }

  /** The States whose records are touched, in the order of their codes. */
  public Set<String> states() {
    return records.stream().map(Part::state).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whose administrators answer: other States that are touched, else the proposer's own. */
  public Set<String> answeringStates() {
    var others = new TreeSet<>(states());
    others.removeIf(state -> state.equals(proposerState));
    return others.isEmpty() ? states() : others;
  }
}
