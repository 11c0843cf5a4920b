package org.monarca.exchange.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.credit.Transcript;
import org.monarca.exchange.credit.Transcripts;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Product;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A student's transcript: read, and issued as a file with a check code. */
@Controller
class TranscriptController {

  private final Readers readers;
  private final Children children;
  private final Purposes purposes;
  private final Transcripts transcripts;
  private final ArrivalSheets sheets;
  private final ArrivalOffices offices;
  private final PdfPages pdf;
  private final Product product;
  private final PagesAddress address;
  private final InstantSource clock;

  TranscriptController(
      Readers readers,
      Children children,
      Purposes purposes,
      Transcripts transcripts,
      ArrivalSheets sheets,
      ArrivalOffices offices,
      PdfPages pdf,
      Product product,
      PagesAddress address,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.purposes = purposes;
    this.transcripts = transcripts;
    this.sheets = sheets;
    this.offices = offices;
    this.pdf = pdf;
    this.product = product;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping("/children/{exchangeId}/transcript")
  String read(Actor actor, @PathVariable String exchangeId, Locale locale, Model model) {
    var id = ChildNumber.of(exchangeId);
    var child = children.find(purposes.lookUp(actor, id), id).orElseThrow(ChildNumber::missing);
    var words = readers.wordsFor(actor, locale);
    model.addAttribute("transcript", page(actor, transcripts.of(child), exchangeId, null, words));
    model.addAttribute("number", child.id().digits());
    return "children/transcript";
  }

  /**
   * Issues it.
   *
   * @param language of whoever is to read it
   */
  @PostMapping("/children/{exchangeId}/transcript")
  ResponseEntity<byte[]> issue(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "en") String language) {
    var id = ChildNumber.of(exchangeId);
    var name = language.equals("es") ? "transcript-es.pdf" : "transcript-en.pdf";
    var child =
        children.export(purposes.lookUp(actor, id), id, name).orElseThrow(ChildNumber::missing);
    var words = readers.wordsFor(actor, Locale.of(language.equals("es") ? "es" : "en", "US"));
    var transcript = transcripts.of(child);
    var code = transcripts.draw();
    var file = file(page(actor, transcript, exchangeId, code.forPeople(), words), words);
    transcripts.issue(actor, transcript, code, file);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(child.id().digits() + "-" + name)
                .build()
                .toString())
        .body(file);
  }

  private byte[] file(TranscriptPage transcript, Wording words) {
    return pdf.pdf(
        "pdf/transcript",
        words.locale(),
        Map.of("transcript", transcript, "synthetic", product.synthetic()));
  }

  private TranscriptPage page(
      Actor reader, Transcript transcript, String asked, @Nullable String code, Wording words) {
    var now = clock.instant();
    var shelter = offices.shelter(words);
    var whole = new ChildPages(transcript.child(), shelter, words, words.dayOf(now));
    // Whose office it is, and by the hour in which zone, tells where a protected student is.
    var made =
        code != null && transcript.child().isProtected()
            ? words.say("transcript.made", words.day(now))
            : sheets.made(reader, words);
    return new TranscriptPages(transcript, words)
        .page(whole, shelter, asked, code, address.of(VerifyController.PATH), made);
  }
}
