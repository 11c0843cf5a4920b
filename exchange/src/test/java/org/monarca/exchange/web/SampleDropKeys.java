package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.drops.DropKeyDesk;
import org.monarca.exchange.web.DropKeysPage.Line;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The page of a State's SFTP keys, in every state it must bear. */
record SampleDropKeys(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  private static final DropAddress.Told ADDRESS =
      new DropAddress.Told(
          "sftp.exchange.example.org", true, 2022, "ssh-ed25519 " + "A".repeat(68));

  SampleDropKeys(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("drop-keys-none", keys(null, 0, 0, true, null, "", Problems.NONE));
    samples.put(
        "drop-keys-one", keys(ADDRESS, 1, 0, true, null, "drop-keys.done.added", Problems.NONE));
    samples.put("drop-keys-director", keys(ADDRESS, 3, 1, false, null, "", Problems.NONE));
    samples.put("drop-keys-last", keys(ADDRESS, 1, 2, true, 0L, "", Problems.NONE));
    samples.put(
        "drop-keys-full",
        keys(
            ADDRESS,
            DropKeyDesk.MOST_KEYS,
            30,
            true,
            null,
            "",
            Problems.of("keys", words.say("drop-keys.enough"))));
    samples.put(
        "drop-keys-wrong",
        keys(
            ADDRESS,
            2,
            0,
            true,
            null,
            "",
            Problems.of("key", words.say("drop-keys.problem.key.private"))));
    samples.put(
        "drop-keys-no-name",
        keys(
            ADDRESS,
            2,
            0,
            true,
            null,
            "",
            Problems.of("name", words.say("drop-keys.problem.name", DropKeyDesk.LONGEST_NAME))));
  }

  private Sample keys(
      DropAddress.@Nullable Told address,
      int living,
      int ended,
      boolean keeps,
      @Nullable Long asking,
      String done,
      Problems problems) {
    return page(
        "drop-keys",
        readers.state(),
        "drop",
        new DropKeysPage(
            "TX",
            address,
            lines(living, false),
            lines(ended, true),
            keeps,
            asking,
            done,
            problems.any() ? "x".repeat(DropKeyDesk.LONGEST_NAME) : "",
            "",
            problems));
  }

  private List<Line> lines(int count, boolean ended) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Line(
                i,
                i == 0 ? "x".repeat(DropKeyDesk.LONGEST_NAME) : "Synthetic nightly export " + i,
                i == 1 ? "ecdsa-sha2-nistp256" : "ssh-ed25519",
                "SHA256:pfpI7K0TQBHCLNWpDGFOSbHg1DDfyEEDvXEWWUZ4A5g",
                words.moment(NOW),
                i == 1 ? null : "Synthetic Data Desk",
                i % 2 == 0 ? null : words.moment(NOW),
                ended ? words.moment(NOW) : null,
                ended ? "Synthetic Data Desk" : null,
                !ended && i == 2,
                !ended && i == 2))
        .toList();
  }
}
