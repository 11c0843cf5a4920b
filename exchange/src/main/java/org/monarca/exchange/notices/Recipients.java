package org.monarca.exchange.notices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;

/** Where mail to a receiver goes: to an account's person, or to somebody who has none. */
final class Recipients {

  private final Accounts accounts;
  private final Preferences preferences;
  private final List<Correspondents> others;

  Recipients(Accounts accounts, Preferences preferences, List<Correspondents> others) {
    this.accounts = accounts;
    this.preferences = preferences;
    this.others = others;
  }

  Optional<Recipient> find(String receiver) {
    return accounts
        .find(receiver)
        .map(this::person)
        .or(() ->
            others.stream()
                .flatMap(some -> some.find(receiver).stream())
                .findFirst()
                .map(other ->
                    new Recipient(receiver, other.email(), null, other.language().locale())));
  }

  private Recipient person(Account account) {
    var language = preferences.of(account.id()).language().locale();
    return new Recipient(
        account.id(), account.email(), accounts.stateOf(account.id()).orElse(null), language);
  }

  /**
   * A receiver and their address.
   *
   * @param state postal code of their account's State; absent for whoever has none
   */
  record Recipient(String id, String email, @Nullable String state, Locale language) {}
}
