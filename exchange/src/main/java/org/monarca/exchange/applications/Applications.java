package org.monarca.exchange.applications;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.applications.FormReader.Read;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.stereotype.Service;

/**
 * What those do with applications who have no account: apply, confirm their address, vouch, mend
 * what was sent back, see how it stands. Each but the first by a link that came to their address.
 */
@Service
public class Applications {

  static final Actor LINK = Actor.exchange("application-link");

  private final Database database;
  private final ApplicationStore store;
  private final Accounts accounts;
  private final Links links;
  private final Letters letters;
  private final AccountTasks tasks;
  private final RateLimits limits;
  private final Audit audit;
  private final FormReader reader;
  private final InstantSource clock;

  Applications(
      Database database,
      Accounts accounts,
      Links links,
      Notices notices,
      AccountTasks tasks,
      RateLimits limits,
      Audit audit,
      States states,
      Directory directory,
      InstantSource clock) {
    this.database = database;
    this.store = new ApplicationStore(database);
    this.accounts = accounts;
    this.links = links;
    this.letters = new Letters(notices, links);
    this.tasks = tasks;
    this.limits = limits;
    this.audit = audit;
    this.reader = new FormReader(states, directory, clock);
    this.clock = clock;
  }

  /**
   * Somebody applies. Where the address has, or had, an account the same is done, and another
   * letter says so: whoever typed it learns nothing.
   *
   * @param source the address on the network from which it is sent
   */
  public Sent apply(Typed typed, String source) {
    return switch (reader.read(typed)) {
      case Read.Bad(var faults) -> new Sent.Faulty(faults);
      case Read.Good(var form) -> apply(form, source);
    };
  }

  private Sent apply(Form form, String source) {
    var wait =
        limits
            .take(RateLimit.APPLICATION_FROM_SOURCE, source)
            .or(() -> limits.take(RateLimit.LETTER_TO_ADDRESS, form.email()));
    if (wait.isPresent()) {
      return new Sent.TooMany(wait.get().time());
    }
    database.write(LINK, () -> enter(form, source));
    return Sent.Done.DONE;
  }

  private UUID enter(Form form, String source) {
    var id = UUID.randomUUID();
    store.add(id, form, now());
    boolean isKnown = accounts.findByEmail(form.email()).isPresent();
    letters.toApplicant(id, isKnown ? "known" : "confirm");
    audit.record(LINK, entry("apply", id).with("source", source));
    return id;
  }

  /**
   * Enters one of somebody made up, as if they had followed their link; nothing happens where the
   * address has one already.
   *
   * @param isVouchedFor whether the verifying authority has followed theirs as well
   */
  public void demonstrate(Typed typed, boolean isVouchedFor) {
    if (reader.read(typed) instanceof Read.Good(var form)) {
      database.write(
          LINK,
          () -> {
            if (store.has(form.email())) {
              return;
            }
            var id = enter(form, "demo");
            confirmed(store.lock(id).orElseThrow());
            if (isVouchedFor) {
              vouchedFor(store.lock(id).orElseThrow());
            }
          });
    }
  }

  /** Whether the link confirms an address. */
  public boolean confirms(String token) {
    return links.find(token, Set.of(LinkPurpose.CONFIRM_APPLICATION)).isPresent();
  }

  /**
   * The applicant's address is theirs; others that they began are over, and the authority is asked.
   */
  public boolean confirm(String token) {
    return byLink(token, LinkPurpose.CONFIRM_APPLICATION, Stage.UNCONFIRMED, this::confirmed);
  }

  private void confirmed(Application application) {
    var id = application.id();
    store.openOf(application.form().email(), id).forEach(this::lapse);
    store.move(id, Stage.VOUCHING, null, now());
    letters.toAuthority(id, "vouch");
    letters.toApplicant(id, "under-way");
    audit.record(LINK, entry("confirm", id));
  }

  /** The applicant began another: nobody is asked about this one any more. */
  private void lapse(UUID id) {
    store.move(id, Stage.LAPSED, null, now());
    letters.endVouching(id);
    tasks.close(id, Worklist.EXPIRED, LINK);
    audit.record(LINK, entry("lapse", id).with("reason", "another"));
  }

  /** What the holder of the link is asked to vouch for. */
  public Optional<Application> toVouchFor(String token) {
    return database.read(
        LINK,
        () ->
            links
                .find(token, Set.of(LinkPurpose.VOUCH))
                .flatMap(link -> Letters.ofAuthority(link.subject()))
                .flatMap(store::find)
                .filter(application -> application.stage() == Stage.VOUCHING));
  }

  /** The authority has checked identity, need and level. */
  public boolean vouch(String token) {
    return byLink(token, LinkPurpose.VOUCH, Stage.VOUCHING, this::vouchedFor);
  }

  private void vouchedFor(Application application) {
    var id = application.id();
    store.move(id, Stage.DECIDING, null, now());
    tasks.open(application);
    letters.toApplicant(id, "vouched");
    audit.record(LINK, entry("vouch", id));
  }

  /**
   * The authority does not vouch for it.
   *
   * @param reason not blank, {@value ApplicationDesk#LONGEST_REASON} characters at most
   */
  public boolean doNotVouch(String token, String reason) {
    var why = PlainText.lines(reason);
    return byLink(
        token,
        LinkPurpose.VOUCH,
        Stage.VOUCHING,
        application -> {
          var id = application.id();
          store.move(id, Stage.NOT_VOUCHED, why, now());
          letters.toApplicant(id, "not-vouched");
          audit.record(LINK, entry("do-not-vouch", id));
        });
  }

  /** The application of whoever has that link of theirs. */
  public Optional<Application> own(String token) {
    return database.read(
        LINK,
        () ->
            links
                .find(token, Set.of(LinkPurpose.OWN_APPLICATION))
                .flatMap(link -> Letters.ofApplicant(link.subject()))
                .flatMap(store::find));
  }

  /**
   * Mends what was sent back; the authority is asked anew, for what they vouched for is another.
   * The address stays: it was confirmed.
   */
  public Sent amend(String token, Typed typed) {
    return switch (reader.read(typed)) {
      case Read.Bad(var faults) -> new Sent.Faulty(faults);
      case Read.Good(var form) ->
          database.write(
              LINK, () -> own(token).map(found -> amend(found.id(), form)).orElse(Sent.Done.GONE));
    };
  }

  private Sent amend(UUID id, Form form) {
    var application = store.lock(id).orElseThrow();
    if (application.stage() != Stage.SENT_BACK
        || !application.form().email().equals(form.email())) {
      return Sent.Done.GONE;
    }
    store.amend(id, form, now());
    letters.endVouching(id);
    letters.toAuthority(id, "vouch");
    audit.record(LINK, entry("amend", id));
    return Sent.Done.DONE;
  }

  /** Does it once, in the transaction that uses the link up. */
  private boolean byLink(
      String token, LinkPurpose purpose, Stage stage, Consumer<Application> work) {
    return database.write(
        LINK,
        () -> {
          var application =
              links
                  .use(token, Set.of(purpose))
                  .flatMap(Applications::about)
                  .flatMap(store::lock)
                  .filter(found -> found.stage() == stage);
          application.ifPresent(work);
          return application.isPresent();
        });
  }

  private static Optional<UUID> about(Link link) {
    return Letters.ofApplicant(link.subject()).or(() -> Letters.ofAuthority(link.subject()));
  }

  static Entry entry(String verb, UUID id) {
    return Entry.done("application." + verb, "application", id.toString());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
