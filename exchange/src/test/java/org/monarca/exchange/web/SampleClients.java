package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.clients.ClientDesk;
import org.monarca.exchange.web.ClientsPage.ClientPart;
import org.monarca.exchange.web.ClientsPage.CredentialLine;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The page of a State's systems, in every state it must bear. */
record SampleClients(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final String ADDRESS = "https://exchange.example.org/oauth2/token";

  SampleClients(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("clients-none", clients(null, List.of(), "", Problems.NONE));
    samples.put(
        "clients-one",
        clients(ADDRESS, List.of(part(1, 1, 1)), "clients.done.made", Problems.NONE));
    samples.put(
        "clients-director",
        clients(ADDRESS, List.of(part(1, 3, 1)), "clients.done.confirmed", Problems.NONE));
    samples.put("clients-shut", clients(ADDRESS, List.of(part(1, 0, 0)), "", Problems.NONE));
    samples.put(
        "clients-secret",
        clients(
            ADDRESS,
            List.of(asking(1, null, "synthetic-".repeat(4) + "abc"), part(2, 1, 0)),
            "",
            Problems.NONE));
    samples.put(
        "clients-ending",
        clients(ADDRESS, List.of(part(1, 2, 1, true), part(2, 1, 1)), "", Problems.NONE));
    samples.put("clients-last", clients(ADDRESS, List.of(asking(1, 0L, null)), "", Problems.NONE));
    samples.put(
        "clients-full",
        clients(
            ADDRESS,
            IntStream.range(0, ClientDesk.MOST_CLIENTS)
                .mapToObj(i -> part(i, ClientDesk.MOST_KEYS, ClientDesk.MOST_SECRETS))
                .toList(),
            "",
            Problems.of("client-", words.say("clients.enough"))));
    samples.put(
        "clients-wrong",
        clients(
            ADDRESS,
            List.of(part(1, 1, 1), part(2, 1, 1)),
            "",
            Problems.of("key-tx-1", words.say("clients.problem.key.private"))));
  }

  private Sample clients(
      @Nullable String address, List<ClientPart> parts, String done, Problems problems) {
    return page(
        "clients",
        readers.state(),
        "clients",
        new ClientsPage(
            address,
            parts,
            !done.equals("clients.done.confirmed"),
            done,
            "{\"kty\":\"RSA\"}",
            problems));
  }

  private ClientPart part(int number, int keys, int secrets) {
    return part(number, keys, secrets, false);
  }

  private ClientPart part(int number, int keys, int secrets, boolean ending) {
    return new ClientPart(
        "tx-" + number,
        words.moment(NOW),
        lines(keys, true),
        lines(secrets, false),
        null,
        null,
        ending);
  }

  private ClientPart asking(int number, @Nullable Long asking, @Nullable String secret) {
    return new ClientPart(
        "tx-" + number, words.moment(NOW), lines(1, true), lines(0, false), secret, asking, false);
  }

  private List<CredentialLine> lines(int count, boolean keys) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new CredentialLine(
                i,
                keys ? (i == 0 ? "x".repeat(100) : "2026-autumn") : "Secret " + i,
                keys ? "RS256, PS256" : "",
                words.moment(NOW),
                i % 2 == 0 ? null : words.moment(NOW),
                keys ? "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs" : "",
                i == 0 ? null : "Synthetic Data Desk",
                i == 2,
                i == 2))
        .toList();
  }
}
