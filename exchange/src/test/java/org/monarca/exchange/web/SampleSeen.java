package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.monarca.exchange.audit.trail.Disclosure;
import org.monarca.exchange.audit.trail.Showing;
import org.monarca.exchange.audit.trail.Way;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Who has seen a child, and the account of disclosures, in every state they must bear. */
record SampleSeen(Wording words, SampleReaders readers) {

  private static final Instant AT = Instant.parse("2026-11-23T20:05:00Z");

  SampleSeen(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("viewers-none", viewers(0, false));
    samples.put("viewers-one", viewers(1, false));
    samples.put("viewers-many", viewers(100, false));
    samples.put("viewers-withheld", viewers(0, true));
    samples.put("disclosures-none", disclosures(0, false));
    samples.put("disclosures-one", disclosures(1, false));
    samples.put("disclosures-many", disclosures(100, false));
    samples.put("disclosures-withheld", disclosures(0, true));
  }

  private Sample viewers(int many, boolean withheld) {
    var shown = IntStream.range(0, many).mapToObj(SampleSeen::showing).toList();
    return sample("children/viewers", inWords().people(shown), withheld, many > 1);
  }

  private Sample disclosures(int many, boolean withheld) {
    var disclosed = IntStream.range(0, many).mapToObj(SampleSeen::disclosure).toList();
    return sample("children/disclosures", inWords().parties(disclosed), withheld, many > 1);
  }

  private Sample sample(
      String template, List<SeenPage.Line> lines, boolean withheld, boolean more) {
    return page(
        template,
        readers.state(),
        "seen",
        new SeenPage(
            "210744390183",
            "2107 4439 0183",
            withheld,
            lines,
            1,
            more ? 2L : null,
            more ? 12 : 0,
            words.moment(AT)));
  }

  private static Way way(int number) {
    return switch (number % 3) {
      case 0 -> Way.OPENED;
      case 1 -> Way.TAKEN;
      default -> Way.LISTED;
    };
  }

  private static Showing showing(int number) {
    boolean system = number % 4 == 3;
    return new Showing(
        system ? Actor.Kind.SYSTEM : Actor.Kind.PERSON,
        system ? "tx-system" : "account",
        system ? "state-system" : "school-user",
        number % 7 == 6 ? null : "TX",
        number % 2 == 0 ? 17L : null,
        system ? null : "enrollment",
        way(number),
        AT,
        AT,
        1 + number % 3);
  }

  private static Disclosure disclosure(int number) {
    return new Disclosure(
        Actor.Kind.PERSON,
        "school-user",
        number % 7 == 6 ? null : "OH",
        number % 5 == 4 ? null : "credit",
        way(number),
        AT,
        1 + number % 3,
        112);
  }

  private SeenWords inWords() {
    return new SeenWords(
        words,
        account -> "Ana Ruiz",
        grant -> Optional.of("Registrar, Synthetic Wolfeschlegelsteinhausen Elementary, Texas"));
  }
}
