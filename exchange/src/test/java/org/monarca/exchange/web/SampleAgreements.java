package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages that show by what States take part, in every state they must bear. */
record SampleAgreements(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final List<String> STANDINGS = List.of("none", "holds", "soon", "over");

  SampleAgreements(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("agreement-none", agreement(0, "/agreement", TypedFields.NONE));
    samples.put("agreement-many", agreement(4, "/agreement", TypedFields.NONE));
    samples.put("agreement-director", agreement(1, null, TypedFields.NONE));
    samples.put(
        "agreement-error",
        agreement(
            2,
            "/agreements/TX",
            new TypedFields(
                Map.of("title", "x".repeat(300)),
                Problems.of("title", words.say("agreement.problem.too-long")))));
    samples.put(
        "agreements",
        page(
            "agreements",
            readers.department(),
            "lines",
            IntStream.range(0, 8)
                .mapToObj(i -> new AgreementPage.Line("TX", words.state("TX"), standing(words, i)))
                .toList()));
  }

  private Sample agreement(int count, @Nullable String action, TypedFields typed) {
    return page(
        "agreement",
        readers.state(),
        "agreement",
        new AgreementPage(
            "TX",
            "Texas",
            action,
            standing(words, count),
            IntStream.range(0, count)
                .mapToObj(i ->
                    new AgreementPage.Statement(
                        words.moment(NOW), "Synthetic administrator", standing(words, i)))
                .toList(),
            typed,
            false));
  }

  static AgreementPage.Standing standing(Wording words, int i) {
    var day = words.date(LocalDate.of(2027, 1, 2));
    var code = STANDINGS.get(i % STANDINGS.size());
    return code.equals("none")
        ? new AgreementPage.Standing(code, null, null, null, null, i == 0 ? null : day)
        : new AgreementPage.Standing(
            code,
            code.equals("over") ? "x".repeat(200) : "Synthetic agreement on exchanging records",
            code.equals("over") ? "y".repeat(200) : "Synthetic State office",
            day,
            code.equals("holds") ? null : day,
            day);
  }
}
