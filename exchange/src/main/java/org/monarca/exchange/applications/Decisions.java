package org.monarca.exchange.applications;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.Holder;
import org.monarca.exchange.access.people.Passwords;
import org.monarca.exchange.access.roles.Confirming;
import org.monarca.exchange.access.roles.Second;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.notices.Preference;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.notices.Preferences;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.worklist.Answer;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Refusal;
import org.monarca.exchange.worklist.Task;
import org.springframework.stereotype.Service;

/**
 * What user administrators decide about applications: approve, decline, send back. Each holds the
 * application and its task until it is decided, so of two who decide at once the second is told.
 */
@Service
public class Decisions {

  private static final Actor APPLICATIONS = Actor.exchange("applications");

  private final Database database;
  private final ApplicationStore store;
  private final ApplicationDesk applications;
  private final Accounts accounts;
  private final Duties duties;
  private final Confirming confirming;
  private final Passwords passwords;
  private final Preferences preferences;
  private final Letters letters;
  private final AccountTasks tasks;
  private final Desk desk;
  private final Audit audit;
  private final InstantSource clock;

  Decisions(
      Database database,
      ApplicationDesk applications,
      Accounts accounts,
      Duties duties,
      Confirming confirming,
      Passwords passwords,
      Preferences preferences,
      Notices notices,
      Links links,
      AccountTasks tasks,
      Desk desk,
      Audit audit,
      InstantSource clock) {
    this.database = database;
    this.store = new ApplicationStore(database);
    this.applications = applications;
    this.accounts = accounts;
    this.duties = duties;
    this.confirming = confirming;
    this.passwords = passwords;
    this.preferences = preferences;
    this.letters = new Letters(notices, links);
    this.tasks = tasks;
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes the account, and sends the link to its first password; where somebody could confirm
   * others in its role, once another person has confirmed it.
   */
  public Decided approve(Actor administrator, UUID id, long taskVersion) {
    return decide(
        administrator,
        id,
        taskVersion,
        application -> {
          var form = application.form();
          accounts.holdAddress(form.email());
          if (accounts.findByEmail(form.email()).isPresent()) {
            return Decided.TAKEN;
          }
          var second = second(form, administrator);
          if (second != null && second.isNobody()) {
            return Decided.NOBODY_CONFIRMS;
          }
          var account = accounts.createWithoutPassword(holder(form), administrator, second);
          duties.begin(
              account.id(), form.trained(), form.rules(), application.asked(), APPLICATIONS);
          preferences.choose(
              Actor.person(account.id(), form.role().code(), form.state()),
              new Preference(Delivery.AT_ONCE, form.language()));
          if (second == null) {
            passwords.invite(account.id());
          } else {
            confirming.tell(second);
            letters.toApplicant(id, "waits");
          }
          move(administrator, application, Stage.APPROVED, null, account.id());
          return Decided.DONE;
        });
  }

  /** Who else is to confirm it; null where the role needs nobody. */
  private @Nullable Second second(Form form, Actor administrator) {
    return form.role().confirmsOthers()
        ? confirming.second(ApplicationDesk.position(form), administrator.id())
        : null;
  }

  /** Does not make the account. */
  public Decided decline(Actor administrator, UUID id, long taskVersion, String reason) {
    return withReason(administrator, id, taskVersion, Stage.DECLINED, reason);
  }

  /** Asks the applicant to mend it. */
  public Decided sendBack(Actor administrator, UUID id, long taskVersion, String reason) {
    return withReason(administrator, id, taskVersion, Stage.SENT_BACK, reason);
  }

  private Decided withReason(
      Actor administrator, UUID id, long taskVersion, Stage stage, String reason) {
    var why = PlainText.lines(reason);
    if (why.isEmpty()) {
      return Decided.NO_REASON;
    }
    if (PlainText.isLonger(why, ApplicationDesk.LONGEST_REASON)) {
      return Decided.REASON_TOO_LONG;
    }
    return decide(
        administrator,
        id,
        taskVersion,
        application -> {
          move(administrator, application, stage, why, null);
          letters.toApplicant(id, stage.code());
          return Decided.DONE;
        });
  }

  /** Of an application that waits for it, held with its task until it is decided. */
  private Decided decide(
      Actor administrator, UUID id, long taskVersion, Function<Application, Decided> work) {
    return database.write(
        administrator,
        () -> {
          var found =
              store.lock(id).filter(one -> applications.isOf(administrator, one)).orElse(null);
          if (found == null) {
            return Decided.NOT_YOURS;
          }
          var task = tasks.of(id).orElse(null);
          if (found.stage() != Stage.DECIDING || task == null) {
            return Decided.CHANGED_MEANWHILE;
          }
          if (applications.isInvolved(administrator, found)) {
            return Decided.INVOLVED;
          }
          if (applications.isOfRegion(administrator)) {
            return besideTheState(task, taskVersion).orElseGet(() -> work.apply(found));
          }
          return switch (desk.hold(administrator, task.id(), taskVersion)) {
            case Answer.Done held -> work.apply(found);
            case Answer.Refused(var why) -> refused(why);
          };
        });
  }

  /**
   * What keeps a region's administrator from deciding: the task lies with the State's, one of whom
   * may have taken it.
   */
  private static Optional<Decided> besideTheState(Task task, long taskVersion) {
    if (task.assignee() != null) {
      return Optional.of(Decided.OTHERS_HAVE_IT);
    }
    return task.version() == taskVersion
        ? Optional.empty()
        : Optional.of(Decided.CHANGED_MEANWHILE);
  }

  private static Decided refused(Refusal why) {
    return switch (why) {
      case MISSING -> Decided.NOT_YOURS;
      case NOT_FOR_YOU -> Decided.INVOLVED;
      case OTHERS_HAVE_IT -> Decided.OTHERS_HAVE_IT;
      case CHANGED, OVER, NOT_FOR_THEM, NOT_TO_THEM, NOTE_TOO_LONG -> Decided.CHANGED_MEANWHILE;
    };
  }

  private void move(
      Actor by,
      Application application,
      Stage stage,
      @Nullable String reason,
      @Nullable String account) {
    var id = application.id();
    store.move(id, stage, reason, by.id(), account, now());
    tasks.close(id, stage.code(), by);
    audit.record(by, Applications.entry(verb(stage), id));
  }

  private static String verb(Stage stage) {
    return switch (stage) {
      case APPROVED -> "approve";
      case DECLINED -> "decline";
      case SENT_BACK -> "send-back";
      case UNCONFIRMED, VOUCHING, DECIDING, NOT_VOUCHED, LAPSED ->
          throw new IllegalArgumentException(stage.name().toLowerCase(Locale.ROOT));
    };
  }

  private static Holder holder(Form form) {
    return new Holder(
        form.email(),
        form.name(),
        form.role(),
        form.state(),
        form.region(),
        form.district(),
        form.zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
