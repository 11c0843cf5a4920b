package org.monarca.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.Duty;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.access.people.AccountReason;
import org.monarca.exchange.access.people.AccountStatus;
import org.monarca.exchange.access.people.ManagedAccount;
import org.monarca.exchange.access.people.TrainingIs;
import org.monarca.exchange.access.people.UserDesk.Say;
import org.monarca.exchange.access.roles.EndReason;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.web.AccountsPage.Act;
import org.monarca.exchange.web.AccountsPage.Held;
import org.monarca.exchange.web.AccountsPage.Line;
import org.monarca.exchange.web.AccountsPage.One;
import org.monarca.exchange.web.AccountsPage.Trains;
import org.monarca.exchange.web.AccountsPage.Waiting;

/** Accounts in the reader's language. */
final class AccountWords {

  private final Wording words;
  private final UnaryOperator<String> names;
  private final Function<List<Position>, List<String>> offices;
  private final DutyTerms terms;
  private final Instant now;

  /**
   * @param names what whoever changed an account is called
   * @param offices roles with the places where they are held, in words
   */
  AccountWords(
      Wording words,
      UnaryOperator<String> names,
      Function<List<Position>, List<String>> offices,
      DutyTerms terms,
      Instant now) {
    this.words = words;
    this.names = names;
    this.offices = offices;
    this.terms = terms;
    this.now = now;
  }

  Line line(ManagedAccount managed) {
    var account = managed.account();
    var good = managed.grants().stream().filter(grant -> grant.isGood(now)).toList();
    var used = managed.lastUsed();
    return new Line(
        account.id(),
        account.displayName(),
        account.email(),
        offices(good),
        good.stream()
            .filter(grant -> grant.endsSoon(now))
            .map(RoleGrant::lastDay)
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder())
            .map(words::date)
            .orElse(null),
        new Choice(managed.status().code(), status(managed.status())),
        used == null ? null : words.day(used),
        training(managed.trained()),
        trainingMark(managed.trained()));
  }

  private @Nullable String training(@Nullable LocalDate taken) {
    return taken == null
        ? null
        : words.say("training.taken", words.date(taken), words.date(terms.lastDay(taken)));
  }

  private @Nullable String trainingMark(@Nullable LocalDate taken) {
    var oldest = terms.oldestGood(now);
    if (taken == null || taken.isBefore(oldest)) {
      return words.say("training.lapsed");
    }
    return taken.isAfter(oldest.plusDays(soon())) ? null : words.say("training.soon");
  }

  private int soon() {
    return terms.of(Duty.TRAINING).toldBefore().getFirst();
  }

  List<Choice> trainings() {
    return Arrays.stream(TrainingIs.values())
        .map(is -> new Choice(is.code(), words.say("training.is." + is.code(), soon())))
        .toList();
  }

  /**
   * @param say what the reader has to say about the account itself
   * @param owned what the person signs in by beside the password
   * @param yours numbers of the roles that the reader may confirm
   * @param typed date of a training that was typed; blank where none was
   */
  One one(
      ManagedAccount managed,
      Say say,
      Owned owned,
      Set<Long> yours,
      TypedDate typed,
      Problems problems,
      @Nullable String done) {
    var reason = managed.reason();
    var since = managed.since();
    var by = managed.by();
    return new One(
        line(managed),
        words.day(managed.created()),
        reason == null ? null : words.say("account.reason." + reason.code()),
        since == null ? null : words.moment(since),
        by == null ? null : names.apply(by),
        held(managed.grants(), yours),
        gives(say),
        say != Say.ALL,
        EndReason.ofPeople().stream()
            .map(why -> new Choice(why.code(), words.say("grant.end-reason." + why.code())))
            .toList(),
        trains(managed.status(), say) ? new Trains(terms.of(Duty.TRAINING).days(), typed) : null,
        acts(managed.status(), say, owned),
        problems,
        done);
  }

  private List<String> offices(List<RoleGrant> some) {
    return offices.apply(some.stream().map(RoleGrant::position).toList());
  }

  List<Waiting> waiting(List<RoleGrant> some) {
    var offices = offices(some);
    return IntStream.range(0, some.size())
        .mapToObj(i -> {
          var grant = some.get(i);
          return new Waiting(
              grant.account(),
              names.apply(grant.account()),
              offices.get(i),
              names.apply(grant.givenBy()),
              words.day(grant.begins()));
        })
        .toList();
  }

  private List<Held> held(List<RoleGrant> some, Set<Long> yours) {
    var offices = offices(some);
    return IntStream.range(0, some.size())
        .mapToObj(i -> held(some.get(i), offices.get(i), yours))
        .toList();
  }

  private Held held(RoleGrant grant, String office, Set<Long> yours) {
    var second = grant.confirmedBy();
    var why = grant.why();
    var lastDay = grant.lastDay();
    return new Held(
        grant.id(),
        office,
        words.day(grant.begins()),
        names.apply(grant.givenBy()),
        why == null ? null : words.say("grant.reason." + why.code()),
        lastDay == null ? null : words.date(lastDay),
        grant.endsSoon(now),
        grant.suspended() != null && grant.ended() == null,
        grant.isWaiting() ? waits(grant) : null,
        grant.isFirst(),
        yours.contains(grant.id()),
        second == null ? null : names.apply(second),
        ended(grant));
  }

  private String waits(RoleGrant grant) {
    return words.say("grant.waits-for." + GrantWords.second(grant.role(), grant.standIn()));
  }

  private @Nullable String ended(RoleGrant grant) {
    var at = grant.ended();
    var by = grant.endedBy();
    var why = grant.endReason();
    return at == null || by == null || why == null
        ? null
        : words.say(
            "grant.ended",
            words.day(at),
            words.say("grant.end-reason." + why.code()),
            names.apply(by));
  }

  List<Choice> statuses() {
    return Arrays.stream(AccountStatus.values())
        .map(status -> new Choice(status.code(), status(status)))
        .toList();
  }

  private String status(AccountStatus status) {
    return words.say("account.status." + status.code());
  }

  private static boolean trains(AccountStatus status, Say say) {
    return status != AccountStatus.DEACTIVATED && (say == Say.NOT_FOR_EVER || say == Say.ALL);
  }

  private static boolean gives(Say say) {
    return switch (say) {
      case NOTHING, SIGN_OUT -> false;
      case NONE, NOT_FOR_EVER, ALL -> true;
    };
  }

  private List<Act> acts(AccountStatus status, Say say, Owned owned) {
    return switch (say) {
      case NOTHING, NONE -> List.of();
      case SIGN_OUT -> status == AccountStatus.ACTIVE ? List.of(signOut()) : List.of();
      case NOT_FOR_EVER -> acts(status, owned, false);
      case ALL -> acts(status, owned, true);
    };
  }

  private Act signOut() {
    return act("sign-out", "sign-out", List.of());
  }

  private List<Act> acts(AccountStatus status, Owned owned, boolean mayClose) {
    var acts = new ArrayList<Act>();
    if (status == AccountStatus.ACTIVE) {
      acts.add(signOut());
      acts.add(act(AccountStatus.DISABLED, "disable"));
    }
    if (status != AccountStatus.DEACTIVATED && owned.factor()) {
      acts.add(act("factors", "factors", List.of()));
    }
    if (status != AccountStatus.DEACTIVATED && owned.identity()) {
      acts.add(act("identities", "identities", List.of()));
    }
    if (status == AccountStatus.DISABLED) {
      acts.add(act(AccountStatus.ACTIVE, "enable"));
    }
    if (mayClose && status != AccountStatus.DEACTIVATED) {
      acts.add(act(AccountStatus.DEACTIVATED, "deactivate"));
    }
    return acts;
  }

  private Act act(AccountStatus to, String key) {
    return act(to.code(), key, AccountReason.leadingTo(to));
  }

  private Act act(String code, String key, List<AccountReason> reasons) {
    return new Act(
        code,
        words.say("account." + key + ".title"),
        words.say("account." + key + ".meaning"),
        words.say("account." + key),
        reasons.stream()
            .map(reason -> new Choice(reason.code(), words.say("account.reason." + reason.code())))
            .toList());
  }

  /**
   * What a person signs in by beside the password.
   *
   * @param factor whether there is a second factor
   * @param identity whether there is an identity at a provider
   */
  record Owned(boolean factor, boolean identity) {}
}
