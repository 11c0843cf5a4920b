package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.monarca.exchange.access.roles.Colleagues;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.notices.AdministratorsTold;
import org.monarca.exchange.outside.OutsideUrl;
import org.monarca.exchange.outside.UrlFlaw;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/**
 * Where a State's data administrators see to the addresses at which their systems hear of
 * submissions. Everything is audited and told to all of them; nothing is sent anywhere that a
 * second person has not confirmed.
 */
public final class WebhookDesk {

  /** Of one State, that are not ended. */
  public static final int MOST_WEBHOOKS = 5;

  public static final int LONGEST_URL = OutsideUrl.LONGEST;

  /** So long a former secret signs beside the new one. */
  public static final Duration OVERLAP = Duration.ofDays(7);

  /** That a page shows. */
  public static final int MOST_ENDED = 20;

  /** What a page shows of each address. */
  public static final int MOST_MESSAGES = 10;

  private final Database database;
  private final WebhookStore store;
  private final SigningSecrets secrets;
  private final Outbox outbox;
  private final Signals signals;
  private final OutsideUrl fit;
  private final Colleagues colleagues;
  private final Audit audit;
  private final AdministratorsTold notices;
  private final InstantSource clock;
  private final Runnable nudge;

  /**
   * @param fit which addresses are taken
   * @param nudge wakes whoever delivers
   */
  WebhookDesk(
      Database database,
      Webhooks room,
      OutsideUrl fit,
      Colleagues colleagues,
      Audit audit,
      AdministratorsTold notices,
      InstantSource clock,
      Runnable nudge) {
    this.database = database;
    this.store = room.addresses();
    this.secrets = room.secrets();
    this.outbox = room.outbox();
    this.signals = room.signals(nudge);
    this.fit = fit;
    this.colleagues = colleagues;
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
    this.nudge = nudge;
  }

  /**
   * The addresses of the reader's State: those that live, the oldest first; then the last {@link
   * #MOST_ENDED} that were ended.
   */
  public List<Webhook> of(Actor reader) {
    return database.read(reader, () -> ofState(reader));
  }

  /** What was sent lately to one of them, the latest first. */
  public List<SentMessage> messages(Actor reader, Webhook webhook) {
    return database.read(reader, () -> outbox.newest(webhook.id(), MOST_MESSAGES));
  }

  /** Adds an address, and draws the secret by which messages to it are signed. */
  public WebhookChange add(Actor administrator, String typed) {
    var url = OutsideUrl.tidy(typed.strip());
    var flaw = fit.flaw(url);
    return flaw.isPresent()
        ? new WebhookChange.UnfitUrl(flaw.get())
        : inTurn(administrator, () -> addFit(administrator, url));
  }

  private WebhookChange addFit(Actor administrator, String url) {
    var second = colleagues.of(administrator);
    if (second.isEmpty()) {
      return new WebhookChange.NobodyConfirms();
    }
    if (ofState(administrator).stream().filter(Webhook::lives).count() >= MOST_WEBHOOKS) {
      return new WebhookChange.Enough();
    }
    var id = store.add(state(administrator), url, administrator.id(), now());
    if (id.isEmpty()) {
      return new WebhookChange.UnfitUrl(UrlFlaw.KNOWN);
    }
    tell(administrator, "webhook.add", id.get());
    notices.waits(second);
    return drawn(administrator, id.get());
  }

  /**
   * A second person lets messages be sent there, who is another than added it (AC-5): a data
   * administrator of the State, or its director.
   */
  public WebhookChange confirm(Actor second, long id) {
    return with(
        second,
        id,
        webhook -> webhook.waits() ? confirmWaiting(second, webhook) : new WebhookChange.Done());
  }

  private WebhookChange confirmWaiting(Actor second, Webhook webhook) {
    return switch (colleagues.answer(second, webhook.addedBy(), webhook.added())) {
      case ADDED_IT_THEMSELVES -> {
        audit.record(
            second,
            Entry.refused(
                "webhook.confirm", "webhook", Long.toString(webhook.id()), "second-person-needed"));
        yield new WebhookChange.AnotherPerson();
      }
      case COMES_TOO_LATE -> new WebhookChange.TooLate();
      case CONFIRMS -> {
        store.confirm(webhook.id(), second.id());
        tell(second, "webhook.confirm", webhook.id());
        yield new WebhookChange.Done();
      }
    };
  }

  /** Draws a new secret; the one until now signs beside it for {@link #OVERLAP}. */
  public WebhookChange rotate(Actor administrator, long id) {
    return with(
        administrator,
        id,
        webhook -> {
          if (webhook.formerUntil() != null) {
            return new WebhookChange.Enough();
          }
          tell(administrator, "webhook.rotate", id);
          return drawn(administrator, id);
        });
  }

  /** A former secret signs no more, from now on. */
  public WebhookChange endFormer(Actor administrator, long id) {
    return with(
        administrator,
        id,
        webhook -> {
          if (webhook.formerUntil() != null) {
            database.write(Delivering.ACTOR, () -> secrets.endFormer(id, now()));
            tell(administrator, "webhook.end-former", id);
          }
          return new WebhookChange.Done();
        });
  }

  /** Sends a test; what came of it {@link #messages} says. */
  public WebhookChange test(Actor administrator, long id) {
    return with(
        administrator,
        id,
        webhook -> {
          if (webhook.waits()) {
            return new WebhookChange.NotConfirmed();
          }
          database.write(
              Delivering.ACTOR, () -> outbox.test(id, state(administrator), signals.test(), now()));
          audit.record(administrator, entry("webhook.test", id));
          database.whenCommitted(nudge);
          return new WebhookChange.Done();
        });
  }

  /** Nothing is sent there any more, not even what waits to be. */
  public WebhookChange end(Actor administrator, long id) {
    return with(
        administrator,
        id,
        webhook -> {
          store.end(id, administrator.id(), now());
          database.write(
              Delivering.ACTOR,
              () -> {
                secrets.endAll(id);
                outbox.endAll(id, "ended", now());
              });
          tell(administrator, "webhook.end", id);
          return new WebhookChange.Done();
        });
  }

  private WebhookChange with(Actor actor, long id, Function<Webhook, WebhookChange> change) {
    return inTurn(
        actor,
        () -> {
          var found = ofState(actor).stream().filter(webhook -> webhook.id() == id).findFirst();
          if (found.isEmpty()) {
            return new WebhookChange.NoSuchWebhook();
          }
          return found.get().lives() ? change.apply(found.get()) : new WebhookChange.Ended();
        });
  }

  /** Of two changes of one State at once the second waits, and sees what the first has done. */
  private WebhookChange inTurn(Actor actor, Supplier<WebhookChange> change) {
    return database.write(
        actor,
        () -> {
          secrets.hold(state(actor));
          database
              .jdbc()
              .sql("select pg_advisory_xact_lock(hashtext('webhooks.address'), hashtext(?))")
              .param(state(actor))
              .query(row -> {});
          return change.get();
        });
  }

  private List<Webhook> ofState(Actor reader) {
    var state = state(reader);
    var former = database.read(Delivering.ACTOR, () -> secrets.former(state, now()));
    return store.ofState(state).stream()
        .map(webhook -> webhook.withFormer(former.get(webhook.id())))
        .toList();
  }

  private WebhookChange drawn(Actor administrator, long id) {
    var secret =
        database.write(
            Delivering.ACTOR,
            () -> secrets.draw(id, state(administrator), now(), now().plus(OVERLAP)));
    return new WebhookChange.NewSecret(id, secret);
  }

  private void tell(Actor administrator, String action, long id) {
    audit.record(administrator, entry(action, id));
    notices.changed(state(administrator));
  }

  private static Entry entry(String action, long id) {
    return Entry.done(action, "webhook", Long.toString(id));
  }

  private static String state(Actor reader) {
    return reader.ownState().orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
