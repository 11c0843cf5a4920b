package org.monarca.exchange.access.clients;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.access.roles.Colleagues;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * Where a State's data administrators see to the clients of their State. Everything is audited and
 * told to all of them; nothing shuts a client out by mistake, and nothing lets one in that a second
 * person has not confirmed.
 */
@Service
public class ClientDesk {

  /** Clients of one State that are not ended. */
  public static final int MOST_CLIENTS = 5;

  /** Good at once, of one client: the one in use, the next, and one to spare. */
  public static final int MOST_KEYS = 3;

  /** Good at once, of one client: the one in use and the next. */
  public static final int MOST_SECRETS = 2;

  private static final String OF_STATE =
      "select client_id, created from access.client where state = ? and revoked is null order by created, client_id";

  /** Of two changes of one client at once the second waits, and sees what the first has done. */
  private static final String IN_TURN =
      "select true from access.client where client_id = ? and state = ? and revoked is null for update";

  private final Database database;
  private final Clients clients;
  private final Colleagues colleagues;
  private final CredentialStore credentials;
  private final Audit audit;
  private final ClientListener listener;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();

  ClientDesk(
      Database database,
      Clients clients,
      Colleagues colleagues,
      Audit audit,
      ClientListener listener,
      InstantSource clock) {
    this.database = database;
    this.clients = clients;
    this.colleagues = colleagues;
    this.credentials = new CredentialStore(database);
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
  }

  /** The clients of the administrator's State, the oldest first. */
  public List<StateClient> of(Actor administrator) {
    return database.read(administrator, () -> ofState(administrator));
  }

  /** Makes a client, which comes in once it has a key or a secret. */
  public Changed make(Actor administrator) {
    var state = state(administrator);
    return database.write(
        administrator,
        () -> {
          waitForTurn(state);
          if (ofState(administrator).size() >= MOST_CLIENTS) {
            return new Changed.Enough();
          }
          var clientId = clients.add(state);
          audit.record(
              administrator, Entry.done("client.create", "client", clientId).with("for", state));
          listener.changed(state);
          return new Changed.Done();
        });
  }

  /**
   * Adds a public key.
   *
   * @param pasted a JWK, or PEM
   */
  public Changed addKey(Actor administrator, String clientId, String pasted) {
    return switch (PublicKeys.read(pasted)) {
      case PublicKeys.Unfit(KeyFlaw flaw) -> new Changed.UnfitKey(flaw);
      case PublicKeys.Fit(var key) ->
          inTurn(
              administrator,
              clientId,
              () -> {
                var second = colleagues.of(administrator);
                if (second.isEmpty()) {
                  return new Changed.NobodyConfirms();
                }
                if (living(clientId).stream().filter(CredentialStore.Kept::isKey).count()
                    >= MOST_KEYS) {
                  return new Changed.Enough();
                }
                var id = credentials.addKey(clientId, key, administrator.id(), now());
                if (id == null) {
                  return new Changed.UnfitKey(KeyFlaw.KNOWN);
                }
                tell(administrator, "client-key.add", clientId, id);
                listener.waits(second);
                return new Changed.Done();
              });
    };
  }

  /** Makes a secret beside the one there may be. */
  public Changed addSecret(Actor administrator, String clientId) {
    return inTurn(
        administrator,
        clientId,
        () -> {
          var second = colleagues.of(administrator);
          if (second.isEmpty()) {
            return new Changed.NobodyConfirms();
          }
          if (living(clientId).stream().filter(one -> !one.isKey()).count() >= MOST_SECRETS) {
            return new Changed.Enough();
          }
          var secret = secrets.draw();
          var hash = Objects.requireNonNull(secrets.encode(secret));
          long id = credentials.addSecret(clientId, hash, administrator.id(), now());
          tell(administrator, "client-secret.add", clientId, id);
          listener.waits(second);
          return new Changed.NewSecret(secret);
        });
  }

  /**
   * Ends a key or a secret, and the tokens that were got by it, at once.
   *
   * @param sure whether somebody said that it may be the last by which the client comes in
   */
  public Changed end(Actor administrator, String clientId, long credential, boolean sure) {
    return inTurn(
        administrator,
        clientId,
        () -> {
          var living = living(clientId);
          var asked = living.stream().filter(one -> one.id() == credential).findFirst();
          if (asked.isEmpty()) {
            return new Changed.Done();
          }
          if (isLastGood(asked.get(), living) && !sure) {
            return new Changed.LastOne();
          }
          credentials.end(clientId, credential, now());
          var action = asked.get().isKey() ? "client-key.end" : "client-secret.end";
          tell(administrator, action, clientId, credential);
          return new Changed.Done();
        });
  }

  /**
   * Ends a client with all that it proves itself by and all its tokens, at once and for good.
   *
   * @param sure whether somebody said that all of it is meant
   */
  public Changed endClient(Actor administrator, String clientId, boolean sure) {
    var changed =
        inTurn(
            administrator,
            clientId,
            () -> {
              if (!sure) {
                return new Changed.NotSure();
              }
              living(clientId).forEach(one -> credentials.end(clientId, one.id(), now()));
              clients.revoke(administrator, clientId);
              listener.changed(state(administrator));
              return new Changed.Done();
            });
    return changed instanceof Changed.NoSuchClient && clients.wasEnded(administrator, clientId)
        ? new Changed.Done()
        : changed;
  }

  /**
   * A second person lets it in, who is another than added it (AC-5): a data administrator of the
   * State, or its director.
   */
  public Changed confirm(Actor second, String clientId, long credential) {
    return inTurn(
        second,
        clientId,
        () -> {
          var asked =
              living(clientId).stream()
                  .filter(one -> one.id() == credential && one.waits())
                  .findFirst();
          if (asked.isEmpty()) {
            return new Changed.Done();
          }
          var action = asked.get().isKey() ? "client-key.confirm" : "client-secret.confirm";
          return switch (colleagues.answer(second, asked.get().addedBy(), asked.get().added())) {
            case ADDED_IT_THEMSELVES -> {
              audit.record(
                  second, Entry.refused(action, "client", clientId, "second-person-needed"));
              yield new Changed.AnotherPerson();
            }
            case COMES_TOO_LATE -> new Changed.TooLate();
            case CONFIRMS -> {
              credentials.confirm(clientId, credential, second.id());
              tell(second, action, clientId, credential);
              yield new Changed.Done();
            }
          };
        });
  }

  private static boolean isLastGood(CredentialStore.Kept asked, List<CredentialStore.Kept> living) {
    return !asked.waits() && living.stream().filter(one -> !one.waits()).count() == 1;
  }

  private Changed inTurn(Actor administrator, String clientId, Supplier<Changed> change) {
    return database.write(
        administrator,
        () -> isOwn(administrator, clientId) ? change.get() : new Changed.NoSuchClient());
  }

  private boolean isOwn(Actor administrator, String clientId) {
    if (!Clients.canBe(clientId)) {
      return false;
    }
    Optional<Boolean> found =
        database
            .jdbc()
            .sql(IN_TURN)
            .params(clientId, state(administrator))
            .query(Boolean.class)
            .optional();
    return found.isPresent();
  }

  private void waitForTurn(String state) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('access.client'), hashtext(?))")
        .param(state)
        .query(row -> {});
  }

  private void tell(Actor administrator, String action, String clientId, long credential) {
    audit.record(
        administrator, Entry.done(action, "client", clientId).with("credential", credential));
    listener.changed(state(administrator));
  }

  private List<StateClient> ofState(Actor administrator) {
    return database
        .jdbc()
        .sql(OF_STATE)
        .param(state(administrator))
        .query((row, n) ->
            new StateClient(row.getString("client_id"), Times.instant(row, "created"), List.of()))
        .list()
        .stream()
        .map(client ->
            new StateClient(
                client.clientId(),
                client.made(),
                living(client.clientId()).stream().map(CredentialStore.Kept::told).toList()))
        .toList();
  }

  private List<CredentialStore.Kept> living(String clientId) {
    return credentials.living(clientId);
  }

  private static String state(Actor administrator) {
    return administrator.ownState().orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
