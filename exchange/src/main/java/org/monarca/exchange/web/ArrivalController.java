package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.consolidated.StateRecord;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.intake.Rhythms;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Product;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The sheet for a child who arrives: what to do tomorrow, on one page, to read or to print. */
@Controller
class ArrivalController {

  private static final List<String> LANGUAGES = List.of("en", "es");

  private final Readers readers;
  private final Children children;
  private final Purposes purposes;
  private final ArrivalOffices offices;
  private final Rhythms rhythms;
  private final PdfPages pdf;
  private final Product product;
  private final InstantSource clock;

  ArrivalController(
      Readers readers,
      Children children,
      Purposes purposes,
      ArrivalOffices offices,
      Rhythms rhythms,
      PdfPages pdf,
      Product product,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.purposes = purposes;
    this.offices = offices;
    this.rhythms = rhythms;
    this.pdf = pdf;
    this.product = product;
    this.clock = clock;
  }

  @GetMapping("/children/{exchangeId}/arrival")
  String read(
      Actor actor,
      @PathVariable String exchangeId,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var child =
        found(ExchangeId.read(exchangeId).flatMap(id -> children.find(purposes.lookUp(actor), id)));
    model.addAttribute("arrival", page(actor, child, exchangeId, locale));
    model.addAttribute("number", child.id().digits());
    return "children/arrival";
  }

  /** As a file, in the language of whoever is to read it, who need not be who asks for it. */
  @GetMapping("/children/{exchangeId}/arrival/{language}")
  ResponseEntity<byte[]> file(
      Actor actor, @PathVariable String exchangeId, @PathVariable String language) {
    if (!LANGUAGES.contains(language)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var locale = Locale.of(language, "US");
    var child =
        found(
            ExchangeId.read(exchangeId)
                .flatMap(id ->
                    children.export(
                        purposes.lookUp(actor), id, "arrival-sheet-" + language + ".pdf")));
    var page = page(actor, child, exchangeId, locale);
    var bytes =
        pdf.pdf("pdf/arrival", locale, Map.of("arrival", page, "synthetic", product.synthetic()));
    var name = "arrival-sheet-%s-%s.pdf".formatted(child.id().digits(), language);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(bytes);
  }

  private ArrivalPage page(Actor actor, ChildRecord child, String asked, Locale locale) {
    var words = readers.wordsFor(actor, locale);
    Instant now = clock.instant();
    LocalDate today = words.dayOf(now);
    var arrival = Arrival.of(child, today, offices::lastDay);
    var states =
        child.states().stream()
            .filter(record -> !record.withdrawn() && !Withheld.isWithheld(record.state()))
            .map(StateRecord::state)
            .distinct()
            .toList();
    var made =
        words.say(
            "arrival.made",
            readers.nameOf(actor.id()).orElseGet(() -> words.say("value.not-known")),
            words.moment(now));
    return new ArrivalPages(child, arrival, words, today)
        .page(
            asked,
            offices.shelter(words),
            offices.calls(child, arrival.grade().last(), words),
            rhythms.of(states),
            now,
            made);
  }

  private static ChildRecord found(Optional<ChildRecord> child) {
    return child.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
