package org.monarca.exchange.access.federation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.doors.OtherSessions;
import org.monarca.exchange.access.federation.Outcome.Vouched;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Which identities at providers are whose account. Whoever binds or gives up one is told by mail,
 * and signed in nowhere else.
 */
@Service
public class Identities {

  private static final String BIND = "identity.bind";
  private static final String UNBIND = "identity.unbind";

  private final Database database;
  private final IdentityStore identities;
  private final Audit audit;
  private final IdentityListener listener;
  private final InstantSource clock;

  Identities(Database database, Audit audit, IdentityListener listener, InstantSource clock) {
    this.database = database;
    this.identities = new IdentityStore(database);
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
  }

  /** The person's, the one bound first before others. */
  public List<BoundIdentity> of(Actor person) {
    return database.read(person, () -> identities.list(person.id()));
  }

  /** Whether the account has any. */
  public boolean any(String account) {
    return database.read(Doorkeeper.ACTOR, () -> !identities.list(account).isEmpty());
  }

  /** Whether the account has one of that provider. */
  public boolean isBound(String account, IdentityProvider provider) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            identities.list(account).stream()
                .anyMatch(one -> one.issuer().equals(provider.issuer())));
  }

  /** Whose the identity is that was shown; what was shown is worth nothing again. */
  public Optional<String> owner(Vouched vouched) {
    return database.write(
        Doorkeeper.ACTOR, () -> identities.take(vouched.identity(), vouched.proof(), now()));
  }

  /**
   * Binds the identity to the person's account; false where it is somebody's already, or they have
   * one of that provider.
   *
   * @param session the person's session under way; all others end
   */
  public boolean bind(Actor person, Vouched vouched, String session) {
    var entry = Entry.done(BIND, "account", person.id());
    return database.write(
        person,
        () -> {
          if (!identities.add(person.id(), vouched.identity(), now())) {
            refuse(person, vouched.provider(), "identity-taken");
            return false;
          }
          audit.record(
              person,
              entry
                  .with("provider", vouched.provider().id())
                  .with("level", vouched.level().code()));
          OtherSessions.end(database, audit, person, session);
          listener.bound(person.id());
          return true;
        });
  }

  /** Writes down that nothing was bound. */
  public void refuse(Actor person, IdentityProvider provider, String reason) {
    audit.record(
        person,
        Entry.refused(BIND, "account", person.id(), reason).with("provider", provider.id()));
  }

  /** Gives up the one of that number; false where the person has none. */
  public boolean unbind(Actor person, long id, String session) {
    return database.write(
        person,
        () -> {
          if (!identities.remove(person.id(), id)) {
            return false;
          }
          audit.record(person, Entry.done(UNBIND, "account", person.id()).with("count", 1));
          OtherSessions.end(database, audit, person, session);
          listener.unbound(person.id());
          return true;
        });
  }

  /**
   * Gives up all of an account. For whoever sees to it, in their transaction, which ends the
   * sessions too and writes it down.
   *
   * @return how many there were
   */
  public int unbindAll(String account) {
    int gone = identities.removeAll(account);
    if (gone > 0) {
      listener.unbound(account);
    }
    return gone;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
