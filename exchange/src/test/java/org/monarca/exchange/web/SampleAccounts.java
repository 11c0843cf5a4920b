package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.AccountReason;
import org.monarca.exchange.access.people.AccountStatus;
import org.monarca.exchange.access.people.ManagedAccount;
import org.monarca.exchange.access.people.UserDesk.Say;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages on which user administrators see to accounts, in every state they must bear. */
record SampleAccounts(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  SampleAccounts(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("accounts-none", list("", List.of(), null));
    samples.put("accounts-none-such", list("xochitl", List.of(), null));
    samples.put("accounts-one", list("", some(1), null));
    samples.put("accounts-many", list("", some(50), 2L));
    samples.put("account-active", one(managed(1, AccountStatus.ACTIVE), Problems.NONE, null));
    samples.put(
        "account-disabled",
        one(managed(2, AccountStatus.DISABLED), Problems.NONE, words.say("account.done.disabled")));
    samples.put("account-closed", one(managed(3, AccountStatus.DEACTIVATED), Problems.NONE, null));
    samples.put(
        "account-training-wrong",
        one(
            managed(1, AccountStatus.ACTIVE),
            Problems.of("trained", words.say("training.problem.future")),
            null));
    samples.put(
        "account-wrong",
        one(
            managed(0, AccountStatus.ACTIVE),
            Problems.of("reason-disabled", words.say("account.choose-reason")),
            null));
  }

  private Sample list(String q, List<ManagedAccount> accounts, @Nullable Long next) {
    var inWords = inWords();
    return page(
        "accounts/list",
        readers.state(),
        "accounts",
        new AccountsPage(
            words.say("accounts.lede.state", words.state("TX")),
            q,
            "",
            inWords.statuses(),
            "",
            inWords.trainings(),
            inWords.waiting(
                accounts.size() > 1
                    ? List.of(SampleGrants.waiting(1), SampleGrants.waiting(2))
                    : List.of()),
            accounts.stream().map(inWords::line).toList(),
            1,
            next,
            next == null ? null : words.say("account.done.role-confirmed")));
  }

  private Sample one(ManagedAccount account, Problems problems, @Nullable String done) {
    return page(
        "accounts/account",
        readers.state(),
        "account",
        inWords()
            .one(
                account,
                account.account().id().endsWith("0") ? Say.NOT_FOR_EVER : Say.ALL,
                new AccountWords.Owned(account.status() == AccountStatus.ACTIVE, true),
                Set.of(SampleGrants.WAITING),
                TypedDate.NONE,
                problems,
                done));
  }

  private AccountWords inWords() {
    return new AccountWords(
        words,
        account -> words.say("account.by-exchange"),
        some -> SampleGrants.say(some, words),
        DutyTerms.published(),
        NOW);
  }

  private static List<ManagedAccount> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> managed(i, i % 3 == 0 ? AccountStatus.ACTIVE : AccountStatus.DISABLED))
        .toList();
  }

  private static List<RoleGrant> grants(int i) {
    return i % 5 == 1
        ? List.of(
            SampleGrants.ending(i),
            SampleGrants.lasting(i),
            SampleGrants.waiting(i),
            SampleGrants.ended(i))
        : List.of(SampleGrants.lasting(i));
  }

  private static ManagedAccount managed(int i, AccountStatus status) {
    boolean isChanged = status != AccountStatus.ACTIVE;
    return new ManagedAccount(
        new Account(
            "account-" + i,
            i == 0 ? "a".repeat(60) + "@example.org" : "registrar.%d@example.org".formatted(i),
            i == 0 ? "Registrar of the Synthetic School ".repeat(6) : "Synthetic Registrar " + i,
            ZoneId.of("America/Chicago")),
        i == 4 ? List.of() : grants(i),
        status,
        isChanged ? AccountReason.ON_LEAVE : null,
        isChanged ? NOW : null,
        isChanged ? "users" : null,
        NOW,
        i % 2 == 0 ? null : NOW,
        i % 4 == 3 ? null : LocalDate.of(2025, 11, 10).plusDays(i * 10L));
  }
}
