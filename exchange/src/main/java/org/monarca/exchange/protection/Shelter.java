package org.monarca.exchange.protection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of a child.
 *
 * @param ask postal codes of the States that protect the child: whom to call
 * @param until when an emergency is over; absent otherwise
 * @param own the reader's State, where what it sent is all that is shown; absent otherwise
 * @param unseen States of which nothing is shown, where else everything is
 */
public record Shelter(
    Sight sight,
    List<String> ask,
    @Nullable Instant until,
    @Nullable String own,
    Set<String> unseen) {

  /** Of a child whom nobody protects. */
  public static final Shelter NONE = of(Sight.UNPROTECTED, List.of());

  public Shelter {
    ask = List.copyOf(ask);
    unseen = Set.copyOf(unseen);
  }

  /** One and the same for what every State sent. */
  public static Shelter of(Sight sight, List<String> ask) {
    return new Shelter(sight, ask, null, null, Set.of());
  }

  /** The same without the names of States of which nothing is shown. */
  public Shelter unnamed() {
    return new Shelter(sight, ask, until, own, unseen.isEmpty() ? unseen : Set.of(""));
  }

  /** How much is shown, and why. */
  public enum Sight {
    UNPROTECTED,

    /** All, to a privacy officer of the State where the child is. */
    OFFICER,

    /** All, in an emergency that the States were told of. */
    EMERGENCY,

    /** What their own State sent, to a privacy officer of another. */
    OWN,

    /** Not where the child is. */
    WITHHELD
  }

  public boolean isProtected() {
    return sight != Sight.UNPROTECTED;
  }

  /** Whether something of where the child is, or was, is kept from the reader. */
  public boolean withholds() {
    return isBare() || sight == Sight.OWN || !unseen.isEmpty();
  }

  /**
   * Whether it is kept from the reader who has looked the child up: most likely that is where it
   * is. An emergency opens the record, and not this.
   */
  boolean withholdsTrail() {
    return sight != Sight.UNPROTECTED && sight != Sight.OFFICER;
  }

  /** Whether all of it is. */
  public boolean isBare() {
    return sight == Sight.WITHHELD;
  }

  /** Whether it is in what that State sent. */
  public boolean withholds(String state) {
    return switch (sight) {
      case WITHHELD -> true;
      case OWN -> !state.equals(own);
      case OFFICER, EMERGENCY, UNPROTECTED -> unseen.contains(state);
    };
  }
}
