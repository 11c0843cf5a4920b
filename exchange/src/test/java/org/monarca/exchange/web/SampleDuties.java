package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.web.DutiesController.RulesPage;
import org.monarca.exchange.web.DutiesController.SuspendedPage;
import org.monarca.exchange.web.SampleReaders.Sample;

/** What people have to do before they go on. */
record SampleDuties(Wording words, SampleReaders readers) {

  SampleDuties(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("rules-due", rules(null, true, ""));
    samples.put("rules-due-with-form", rules("Nov 23, 2025", true, "a-form"));
    samples.put("rules-accepted", rules("Nov 23, 2026", false, ""));
    samples.put(
        "training-lapsed",
        suspended(new SuspendedPage("Nov 1, 2025", "Nov 1, 2026", "Nov 23, 2025", people())));
    samples.put(
        "training-none", suspended(new SuspendedPage(null, null, "Nov 23, 2025", List.of())));
  }

  private Sample rules(@Nullable String accepted, boolean due, String form) {
    var rules =
        IntStream.rangeClosed(1, 8).mapToObj(i -> words.say("rules.behavior." + i)).toList();
    return page(
        "duties/rules",
        readers.state(),
        "rules",
        new RulesPage(rules, "2026-11", 365, accepted, due, form));
  }

  private static Sample suspended(SuspendedPage page) {
    return page("duties/training", Map.of(), "suspended", page);
  }

  private static List<Account> people() {
    return List.of(
        new Account("users", "users.tx@example.org", "User Desk of Texas", ZoneOffset.UTC));
  }
}
