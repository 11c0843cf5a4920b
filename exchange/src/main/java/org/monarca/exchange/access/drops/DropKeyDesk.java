package org.monarca.exchange.access.drops;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.monarca.exchange.access.roles.Colleagues;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Where a State's data administrators see to the keys by which their systems come to the SFTP drop.
 * Everything is audited and told to all of them; nothing shuts a system out by mistake, and nothing
 * lets one in that a second person has not confirmed.
 */
@Service
public class DropKeyDesk {

  /** Of one State, that are not ended: for some systems, each with the key in use and the next. */
  public static final int MOST_KEYS = 10;

  public static final int LONGEST_NAME = 100;

  private final Database database;
  private final DropKeyStore store;
  private final Colleagues colleagues;
  private final Audit audit;
  private final DropKeyListener listener;
  private final InstantSource clock;

  DropKeyDesk(
      Database database,
      Colleagues colleagues,
      Audit audit,
      DropKeyListener listener,
      InstantSource clock) {
    this.database = database;
    this.store = new DropKeyStore(database);
    this.colleagues = colleagues;
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
  }

  /** The keys of the reader's State: those that live, the oldest first; then those ended. */
  public List<DropKey> of(Actor reader) {
    return database.read(reader, () -> store.ofState(state(reader)));
  }

  /**
   * Adds a public key.
   *
   * @param name by which people are to know it; empty takes the comment that stands with the key
   * @param pasted the line of a {@code .pub} file, or what PuTTYgen exports
   */
  public DropKeyChange add(Actor administrator, String name, String pasted) {
    return switch (SshKeyText.read(pasted)) {
      case SshKeyText.Unfit(SshKeyFlaw flaw) -> new DropKeyChange.UnfitKey(flaw);
      case SshKeyText.Fit(SshKey key) -> {
        var called = name.isBlank() ? key.comment() : name.strip();
        yield fits(called)
            ? inTurn(administrator, () -> add(administrator, called, key))
            : new DropKeyChange.UnfitName();
      }
    };
  }

  private DropKeyChange add(Actor administrator, String name, SshKey key) {
    var second = colleagues.of(administrator);
    if (second.isEmpty()) {
      return new DropKeyChange.NobodyConfirms();
    }
    if (living(administrator).size() >= MOST_KEYS) {
      return new DropKeyChange.Enough();
    }
    var id = store.add(state(administrator), name, key, administrator.id(), now());
    if (id == null) {
      return new DropKeyChange.UnfitKey(SshKeyFlaw.KNOWN);
    }
    tell(administrator, "drop-key.add", id);
    listener.waits(second);
    return new DropKeyChange.Done();
  }

  /**
   * A second person lets it in, who is another than added it (AC-5): a data administrator of the
   * State, or its director.
   */
  public DropKeyChange confirm(Actor second, long id) {
    return inTurn(
        second,
        () -> {
          var asked = find(second, id);
          if (asked.isEmpty()) {
            return new DropKeyChange.NoSuchKey();
          }
          if (!asked.get().lives() || !asked.get().waits()) {
            return new DropKeyChange.Done();
          }
          return switch (colleagues.answer(second, asked.get().addedBy(), asked.get().added())) {
            case ADDED_IT_THEMSELVES -> {
              audit.record(
                  second,
                  Entry.refused(
                      "drop-key.confirm", "drop-key", Long.toString(id), "second-person-needed"));
              yield new DropKeyChange.AnotherPerson();
            }
            case COMES_TOO_LATE -> new DropKeyChange.TooLate();
            case CONFIRMS -> {
              store.confirm(id, second.id());
              tell(second, "drop-key.confirm", id);
              yield new DropKeyChange.Done();
            }
          };
        });
  }

  /**
   * Ends a key; whoever came in by it is shut out at the next thing they ask for.
   *
   * @param sure whether somebody said that it may be the last by which a system comes in
   */
  public DropKeyChange end(Actor administrator, long id, boolean sure) {
    return inTurn(
        administrator,
        () -> {
          var asked = find(administrator, id);
          if (asked.isEmpty()) {
            return new DropKeyChange.NoSuchKey();
          }
          if (!asked.get().lives()) {
            return new DropKeyChange.Done();
          }
          if (asked.get().isGood() && !sure && isLastGood(administrator)) {
            return new DropKeyChange.LastOne();
          }
          store.end(id, administrator.id(), now());
          tell(administrator, "drop-key.end", id);
          return new DropKeyChange.Done();
        });
  }

  private boolean isLastGood(Actor administrator) {
    return living(administrator).stream().filter(DropKey::isGood).count() == 1;
  }

  private List<DropKey> living(Actor reader) {
    return store.ofState(state(reader)).stream().filter(DropKey::lives).toList();
  }

  private Optional<DropKey> find(Actor reader, long id) {
    return store.ofState(state(reader)).stream().filter(key -> key.id() == id).findFirst();
  }

  /** Of two changes of one State at once the second waits, and sees what the first has done. */
  private DropKeyChange inTurn(Actor administrator, Supplier<DropKeyChange> change) {
    return database.write(
        administrator,
        () -> {
          database
              .jdbc()
              .sql("select pg_advisory_xact_lock(hashtext('access.drop_key'), hashtext(?))")
              .param(state(administrator))
              .query(row -> {});
          return change.get();
        });
  }

  private void tell(Actor administrator, String action, long id) {
    audit.record(administrator, Entry.done(action, "drop-key", Long.toString(id)));
    listener.changed(state(administrator));
  }

  private static boolean fits(String name) {
    return !name.isBlank()
        && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static String state(Actor reader) {
    return reader.ownState().orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
