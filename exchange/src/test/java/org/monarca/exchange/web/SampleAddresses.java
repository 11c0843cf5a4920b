package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.AddressController.AddressPage;
import org.monarca.exchange.web.AddressController.Pending;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages of changing one's address, in every state. */
record SampleAddresses(Wording words, SampleReaders readers) {

  private static final String LONG = "a".repeat(240) + "@example.org";
  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  SampleAddresses(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("address", own(null, "", "", null));
    samples.put("address-asked", own(pending(false, false), "", "asked", null));
    samples.put("address-half", own(pending(true, false), "", "", null));
    samples.put("address-withdrawn", own(null, "", "withdrawn", null));
    for (var problem : List.of("unfit", "same", "too-many")) {
      samples.put("address-" + problem, own(pending(false, true), "registrar@", "", problem));
    }
    for (var side : List.of("old", "new")) {
      samples.put(
          "address-link-" + side,
          page(
              "addresses/by-link",
              Map.of(),
              "side",
              side,
              "address",
              LONG,
              "expires",
              words.moment(NOW),
              "path",
              "/address/AbCdEfGh012345"));
    }
    for (var outcome : List.of("half", "made", "refused")) {
      samples.put("address-done-" + outcome, page("addresses/done", Map.of(), "what", outcome));
    }
  }

  private Sample own(
      @Nullable Pending pending, String typed, String done, @Nullable String problem) {
    var problems =
        problem == null
            ? Problems.NONE
            : Problems.of("address", words.say("address.problem." + problem));
    return page(
        "addresses/own",
        readers.school(),
        "address",
        new AddressPage("registrar@example.org", pending, typed, done, problems));
  }

  private Pending pending(boolean old, boolean fresh) {
    return new Pending(LONG, words.moment(NOW), old, fresh);
  }
}
