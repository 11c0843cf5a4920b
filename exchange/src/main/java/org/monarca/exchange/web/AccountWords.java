package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.AccountReason;
import org.monarca.exchange.access.people.AccountStatus;
import org.monarca.exchange.access.people.ManagedAccount;
import org.monarca.exchange.web.AccountsPage.Act;
import org.monarca.exchange.web.AccountsPage.Line;
import org.monarca.exchange.web.AccountsPage.One;

/** Accounts in the reader's language. */
final class AccountWords {

  private final Wording words;
  private final UnaryOperator<String> names;

  /**
   * @param names what whoever changed an account is called
   */
  AccountWords(Wording words, UnaryOperator<String> names) {
    this.words = words;
    this.names = names;
  }

  Line line(ManagedAccount managed) {
    var account = managed.account();
    var role = words.say("role." + account.role().code());
    var state = account.state();
    var used = managed.lastUsed();
    return new Line(
        account.id(),
        account.displayName(),
        account.email(),
        state == null ? role : words.say("role.in", role, words.state(state)),
        new Choice(managed.status().code(), status(managed.status())),
        used == null ? null : words.day(used));
  }

  /**
   * @param hasFactor whether the person signs in with a second factor
   */
  One one(ManagedAccount managed, boolean hasFactor, Problems problems, @Nullable String done) {
    var reason = managed.reason();
    var since = managed.since();
    var by = managed.by();
    return new One(
        line(managed),
        words.day(managed.created()),
        reason == null ? null : words.say("account.reason." + reason.code()),
        since == null ? null : words.moment(since),
        by == null ? null : names.apply(by),
        acts(managed.status(), hasFactor),
        problems,
        done);
  }

  List<Choice> statuses() {
    return Arrays.stream(AccountStatus.values())
        .map(status -> new Choice(status.code(), status(status)))
        .toList();
  }

  private String status(AccountStatus status) {
    return words.say("account.status." + status.code());
  }

  private List<Act> acts(AccountStatus status, boolean hasFactor) {
    var acts = new ArrayList<Act>();
    if (status == AccountStatus.ACTIVE) {
      acts.add(act("sign-out", "sign-out", List.of()));
      acts.add(act(AccountStatus.DISABLED, "disable"));
    }
    if (status != AccountStatus.DEACTIVATED && hasFactor) {
      acts.add(act("factors", "factors", List.of()));
    }
    if (status == AccountStatus.DISABLED) {
      acts.add(act(AccountStatus.ACTIVE, "enable"));
    }
    if (status != AccountStatus.DEACTIVATED) {
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
}
