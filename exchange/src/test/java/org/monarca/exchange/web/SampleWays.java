package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.monarca.exchange.access.federation.IdentityProvider;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.WaysController.WayLine;
import org.monarca.exchange.web.WaysController.WaysPage;

/** The pages of signing in by a provider, in every state. */
record SampleWays(Wording words, SampleReaders readers) {

  static final List<IdentityProvider> PROVIDERS =
      List.of(
          provider("synthetic", "Synthetic single sign-on"),
          provider("long", "Department of Synthetic Education ".repeat(5)));

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  SampleWays(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    var open = PROVIDERS.stream().map(one -> new Choice(one.id(), one.name())).toList();
    samples.put("ways-nothing", ways(0, List.of(), "", ""));
    samples.put("ways-none", ways(0, open, "removed", ""));
    samples.put("ways-one", ways(1, List.of(), "connected", ""));
    samples.put("ways-many", ways(4, open, "gone", ""));
    for (var failed : List.of("provider", "unreachable", "taken", "not-theirs", "not-anew")) {
      samples.put("ways-failed-" + failed, ways(1, open, "", failed));
    }
    samples.put(
        "leading",
        page(
            "leading",
            Map.of(),
            "provider",
            "Synthetic single sign-on",
            "address",
            "https://provider.example.org/authorize?state=a&nonce=\"b'"));
    for (var failed : List.of("provider", "unreachable", "level")) {
      samples.put("sign-in-failed-" + failed, signIn(failed));
    }
    samples.put(
        "sign-in-code-after-provider",
        page(
            "sign-in-code",
            Map.of(),
            "provider",
            "Synthetic single sign-on",
            "origins",
            List.of(),
            "problems",
            Problems.NONE));
  }

  private Sample signIn(String failed) {
    return page(
        "sign-in",
        Map.of(),
        "origins",
        List.of("https://exchange.example.org"),
        "providers",
        PROVIDERS,
        "problems",
        ProviderProblems.of("providers", failed, words),
        "email",
        "",
        "useNotice",
        "1",
        "notice",
        "");
  }

  private Sample ways(int count, List<Choice> open, String done, String failed) {
    var lines = IntStream.range(0, count).mapToObj(this::line).toList();
    var model = new LinkedHashMap<String, Object>(readers.school());
    model.put("ways", new WaysPage(lines, open, done, ProviderProblems.of("open", failed, words)));
    return new Sample("ways", model);
  }

  private WayLine line(int i) {
    return new WayLine(
        i,
        i == 1 ? "provider.example.org" : "Synthetic single sign-on",
        i != 1,
        i == 0 ? "a".repeat(240) + "@example.org" : i == 2 ? null : "ana@example.org",
        words.moment(NOW),
        i == 1 ? null : words.moment(NOW));
  }

  private static IdentityProvider provider(String id, String name) {
    return new IdentityProvider(
        id, name, "https://" + id + ".example.org", Set.of("TX"), Set.of("example.org"));
  }
}
