package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.monarca.exchange.web.ConnectionPage.ChannelLine;
import org.monarca.exchange.web.ConnectionPage.ClientLine;
import org.monarca.exchange.web.ConnectionPage.ContactLine;
import org.monarca.exchange.web.ConnectionPage.KeyLine;
import org.monarca.exchange.web.ConnectionPage.MappingLine;
import org.monarca.exchange.web.ConnectionPage.Need;
import org.monarca.exchange.web.ConnectionPage.PullLine;
import org.monarca.exchange.web.ConnectionPage.Sent;
import org.monarca.exchange.web.ConnectionPage.Trouble;
import org.monarca.exchange.web.ConnectionPage.WayMark;
import org.monarca.exchange.web.ConnectionPage.WebhookLine;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The page that shows how a State is connected, in every state it must bear. */
record SampleConnection(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final List<String> WAYS = List.of("system", "live", "sftp", "pull", "person");

  SampleConnection(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("connection-none", connection(0, true, List.of(), false));
    samples.put("connection-one", connection(1, true, List.of(), true));
    samples.put(
        "connection-many",
        connection(
            5,
            true,
            Stream.of("submissions", "failing", "clients", "webhooks")
                .map(what -> new Need(words.say("connection.need." + what, 2), "/webhooks"))
                .toList(),
            true));
    samples.put(
        "connection-director",
        connection(
            2, false, List.of(new Need(words.say("connection.need.keys", 1), "/sftp-keys")), true));
  }

  private Sample connection(int count, boolean keeps, List<Need> needs, boolean drop) {
    return page(
        "connection",
        readers.state(),
        "agreement",
        SampleAgreements.standing(words, count),
        "connection",
        new ConnectionPage(
            "Texas",
            keeps,
            needs,
            WAYS.stream().map(way -> way(way, count)).toList(),
            IntStream.range(0, count).mapToObj(this::client).toList(),
            IntStream.range(0, 2 * count).mapToObj(this::key).toList(),
            drop,
            IntStream.range(0, count).mapToObj(this::mapping).toList(),
            IntStream.range(0, count).mapToObj(this::pull).toList(),
            IntStream.range(0, count).mapToObj(this::webhook).toList(),
            IntStream.range(0, Math.min(count, 2)).mapToObj(this::contact).toList()));
  }

  private ChannelLine way(String code, int count) {
    boolean isUsed = count > 1 || (count == 1 && code.equals("system"));
    boolean isBad = count > 1 && !code.equals("person");
    var name = "tx-2026-11-23-" + (code.equals("sftp") ? "x".repeat(90) : code);
    return new ChannelLine(
        code,
        isUsed
            ? new Sent(
                "7b0e0b62-2f0f-4c53-8d5b-0d7f6a3f1c11",
                name,
                new StatusMark(code.equals("sftp") ? "rejected" : "done"),
                words.moment(NOW),
                code.equals("sftp") ? "" : words.say("connection.counts", 1_204, 3))
            : null,
        isBad
            ? new Trouble(
                code.equals("sftp") ? null : "7b0e0b62-2f0f-4c53-8d5b-0d7f6a3f1c11",
                code.equals("sftp") ? "notes.txt" : name,
                words.moment(NOW),
                code.equals("sftp")
                    ? words.say("connection.refused.unknown-form")
                    : words.say("connection.error.records", 3))
            : null);
  }

  private ClientLine client(int i) {
    return new ClientLine(
        "tx-8f3a2b1c9d" + i,
        words.say("connection.proves", i, i % 3),
        i == 0 ? words.moment(NOW) : null,
        List.of(WayMark.OPEN, WayMark.WAITS, WayMark.SHUT).get(i % 3));
  }

  private KeyLine key(int i) {
    return new KeyLine(
        i == 3 ? "x".repeat(100) : "Synthetic nightly export " + i,
        "SHA256:pfpI7K0TQBHCLNWpDGFOSbHg1DDfyEEDvXEWWUZ4A5g",
        i % 2 == 0 ? words.moment(NOW) : null,
        i == 1 ? WayMark.WAITS : WayMark.OPEN);
  }

  private MappingLine mapping(int i) {
    return new MappingLine(
        "nightly-" + i,
        i == 2 ? "x".repeat(100) : "Synthetic nightly export",
        words.number(i + 1),
        i == 0 ? null : way("system", 5).last());
  }

  private PullLine pull(int i) {
    return new PullLine(
        "https://sis.example.org/exports/" + (i == 1 ? "x".repeat(300) : i + ".zip"),
        new PullMark(List.of("works", "fails", "waits", "new", "works").get(i)),
        i < 2 ? words.moment(NOW) : null,
        i == 1
            ? words.say(
                "pulls.failed.at", words.moment(NOW), words.say("pulls.outcome.http-401", "401"))
            : null);
  }

  private WebhookLine webhook(int i) {
    return new WebhookLine(
        "https://sis.example.org/monarca/" + (i == 1 ? "x".repeat(300) : Integer.toString(i)),
        new WebhookMark(List.of("arrives", "fails", "waits", "stopped", "new").get(i)),
        i < 2 ? words.moment(NOW) : null,
        i == 1
            ? words.say(
                "webhooks.failed.at", words.moment(NOW), words.say("webhooks.answer.http", "500"))
            : null);
  }

  private ContactLine contact(int i) {
    return new ContactLine(
        words.say("contact.part.state-data-administrator"),
        "Synthetic migrant records office",
        i == 0 ? "records@example.org" : null,
        i == 0 ? null : "555-0101");
  }
}
