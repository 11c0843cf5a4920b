package org.monarca.exchange.access.drops;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Who is let in at the SFTP drop; {@link DropKeyDesk} sees to the keys. */
@Service
public class DropKeys {

  private final Database database;
  private final DropKeyStore store;
  private final Audit audit;
  private final InstantSource clock;

  DropKeys(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new DropKeyStore(database);
    this.audit = audit;
    this.clock = clock;
  }

  /** A State's system that holds the private half of a key. */
  public record Holder(long key, String state) {

    /** In whose name it acts. */
    public Actor actor() {
      return Actor.system("sftp-" + key, state);
    }
  }

  /**
   * Whose key it is; asked alike for a State that there is and for one that there is not.
   *
   * @param state as whoever comes in names it
   * @param fingerprint of the key that it shows
   */
  public Optional<Holder> holderOf(String state, String fingerprint) {
    if (state.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    return database
        .read(Doorkeeper.ACTOR, () -> store.good(state, fingerprint))
        .map(key -> new Holder(key.id(), state));
  }

  /** Whether the key still lets its system in. */
  public boolean isGood(Holder holder) {
    return database.read(
        Doorkeeper.ACTOR,
        () -> store.ofState(holder.state()).stream().anyMatch(key -> isThat(holder, key)));
  }

  /** It came in; written down once a minute, and in the trail each time. */
  public void cameIn(Holder holder, String source) {
    database.write(
        Doorkeeper.ACTOR,
        () -> {
          store.used(holder.key(), now());
          audit.record(
              holder.actor(),
              Entry.done("drop.sign-in", "drop-key", Long.toString(holder.key()))
                  .with("source", source));
        });
  }

  /**
   * Gives a State a key at a set-up, for which no second person is needed. Nothing happens where
   * the State has it.
   *
   * @param line of a {@code .pub} file
   */
  public void setUp(String state, String name, String line) {
    if (!(SshKeyText.read(line) instanceof SshKeyText.Fit(SshKey key))) {
      throw new IllegalArgumentException("not a public key that can be taken");
    }
    var setUp = Actor.exchange("set-up");
    database.write(
        setUp,
        () -> {
          var id = store.add(state, name, key, null, now());
          if (id != null) {
            audit.record(
                setUp,
                Entry.done("drop-key.add", "drop-key", Long.toString(id)).with("for", state));
          }
        });
  }

  private static boolean isThat(Holder holder, DropKey key) {
    return key.id() == holder.key() && key.isGood();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
