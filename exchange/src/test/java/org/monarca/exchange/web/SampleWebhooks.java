package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.WebhooksPage.Ended;
import org.monarca.exchange.web.WebhooksPage.MessageLine;
import org.monarca.exchange.web.WebhooksPage.Part;
import org.monarca.exchange.webhooks.MessageKind;
import org.monarca.exchange.webhooks.SentMessage;
import org.monarca.exchange.webhooks.SentMessage.Standing;
import org.monarca.exchange.webhooks.WebhookDesk;

/** The page of a State's webhooks, in every state it must bear. */
record SampleWebhooks(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final List<MessageKind> KINDS = List.of(MessageKind.values());
  private static final List<Standing> STANDINGS = List.of(Standing.values());
  private static final String URL = "https://sis.example.org/monarca";
  private static final String LONG = URL + "/" + "x".repeat(400);

  SampleWebhooks(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("webhooks-none", webhooks(List.of(), 0, true, "", Problems.NONE));
    samples.put(
        "webhooks-added",
        webhooks(
            List.of(part(0, URL, "waits", List.of(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
            0,
            true,
            "",
            Problems.NONE));
    samples.put(
        "webhooks-one",
        webhooks(
            List.of(part(0, URL, "arrives", messages(3), null)),
            1,
            true,
            "webhooks.done.tested",
            Problems.NONE));
    samples.put(
        "webhooks-director",
        webhooks(
            List.of(
                part(0, URL, "fails", messages(2), null), part(2, URL, "waits", List.of(), null)),
            0,
            false,
            "",
            Problems.NONE));
    samples.put(
        "webhooks-full",
        webhooks(
            IntStream.range(0, WebhookDesk.MOST_WEBHOOKS)
                .mapToObj(i ->
                    part(
                        i,
                        i == 1 ? LONG : URL + "/" + i,
                        List.of("arrives", "fails", "waits", "stopped", "new").get(i),
                        messages(i == 4 ? 0 : WebhookDesk.MOST_MESSAGES),
                        null))
                .toList(),
            12,
            true,
            "",
            Problems.of("webhook-0", words.say("webhooks.enough-secrets"))));
    samples.put(
        "webhooks-wrong",
        webhooks(
            List.of(part(0, URL, "new", List.of(), null)),
            0,
            true,
            "",
            Problems.of("url", words.say("webhooks.problem.url.open-wire"))));
  }

  private Sample webhooks(
      List<Part> parts, int ended, boolean keeps, String done, Problems problems) {
    return page(
        "webhooks",
        readers.state(),
        "webhooks",
        new WebhooksPage(
            parts,
            IntStream.range(0, ended).mapToObj(this::ended).toList(),
            keeps,
            done,
            problems.any() ? "http://sis.example.org" : "",
            problems));
  }

  private Part part(
      long id, String url, String mark, List<MessageLine> messages, @Nullable String secret) {
    boolean fails = mark.equals("fails") || mark.equals("stopped");
    return new Part(
        id,
        url,
        new WebhookMark(mark),
        words.say("webhooks.added.by", words.moment(NOW), "Synthetic Data Desk"),
        mark.equals("arrives") ? words.moment(NOW) : null,
        fails
            ? words.say(
                "webhooks.failed.at",
                words.moment(NOW),
                words.say("webhooks.answer." + (id % 2 == 0 ? "no-trust" : "time-up")))
            : null,
        id == 1 ? words.moment(NOW.plus(WebhookDesk.OVERLAP)) : null,
        id == 2,
        secret,
        messages);
  }

  private List<MessageLine> messages(int count) {
    var said = new WebhookWords(words);
    return IntStream.range(0, count)
        .mapToObj(i -> {
          var kind = KINDS.get(i % KINDS.size());
          var standing = STANDINGS.get(i % STANDINGS.size());
          return said.line(
              new SentMessage(
                  new UUID(0, i),
                  kind,
                  kind == MessageKind.TEST ? null : new UUID(1, i),
                  NOW.minus(Duration.ofHours(i)),
                  standing,
                  standing == Standing.DEAD ? 27 : i,
                  standing == Standing.ARRIVED ? "http-204" : i == 0 ? null : "http-302",
                  standing == Standing.DEAD ? "gave-up" : null,
                  NOW.plus(Duration.ofMinutes(5))));
        })
        .toList();
  }

  private Ended ended(int i) {
    return new Ended(
        i == 0 ? LONG : URL + "/former/" + i,
        i % 2 == 0 ? null : words.moment(NOW),
        words.moment(NOW),
        "Synthetic Data Desk");
  }
}
