package org.monarca.exchange.platform;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person who signed in, a State's system, or the exchange itself.
 *
 * @param id the account's or client's identifier; never a name or an address
 * @param role the role's code, as {@code cli.md} lists them; {@code state-system} for a State's
 *     system, {@code exchange} for the exchange
 * @param state postal code of the State the actor belongs to, or whose data the exchange works on,
 *     of several with a space between; absent for the Department and for the exchange where it
 *     works on all
 * @param grant number of the grant in which a person holds the role; absent for whoever is no
 *     person
 */
public record Actor(
    Kind kind, String id, String role, @Nullable String state, @Nullable Long grant) {

  /** Whoever holds no grant. */
  public Actor(Kind kind, String id, String role, @Nullable String state) {
    this(kind, id, role, state, null);
  }

  /** What sort of actor it is. */
  public enum Kind {
    PERSON,
    SYSTEM,
    EXCHANGE
  }

  /**
   * The exchange itself, when no person asked: the worker that applies a submission, a nightly
   * sweep.
   */
  public static Actor exchange(String part) {
    return new Actor(Kind.EXCHANGE, part, "exchange", null);
  }

  /** The same part of the exchange at work on what that State sent: it writes for no other. */
  public Actor on(String someState) {
    return new Actor(kind, id, role, someState, grant);
  }

  /**
   * The same at work on what these States sent: it writes for each of them and for no other, and
   * sees of none more than the exchange does.
   */
  public Actor on(Collection<String> someStates) {
    return on(someStates.stream().sorted().distinct().collect(Collectors.joining(" ")));
  }

  /**
   * A person of whom it is not told which grant they act in: any that has the role and the State.
   *
   * @param account its identifier
   * @param state absent for the Department's people
   */
  public static Actor person(String account, String role, @Nullable String state) {
    return person(account, role, state, null);
  }

  /** A person who acts in that grant. */
  public static Actor person(
      String account, String role, @Nullable String state, @Nullable Long grant) {
    return new Actor(Kind.PERSON, account, role, state, grant);
  }

  /** A State's system that holds an access token. */
  public static Actor system(String clientId, String state) {
    return new Actor(Kind.SYSTEM, clientId, "state-system", state);
  }

  /** The actor's State, where it has one. */
  public Optional<String> ownState() {
    return Optional.ofNullable(state);
  }

  /** Whether the actor belongs to that State. */
  public boolean belongsTo(String someState) {
    return someState.equals(state);
  }
}
