package org.monarca.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Product;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A child's record as a file, to print or to keep: each is a disclosure that is written down. */
@Controller
class ChildFilesController {

  private final Readers readers;
  private final Children children;
  private final Purposes purposes;
  private final ArrivalSheets sheets;
  private final ImmunizationSheets immunizations;
  private final ArrivalOffices offices;
  private final PdfPages pdf;
  private final Product product;
  private final JsonMapper json;
  private final InstantSource clock;

  ChildFilesController(
      Readers readers,
      Children children,
      Purposes purposes,
      ArrivalSheets sheets,
      ImmunizationSheets immunizations,
      ArrivalOffices offices,
      PdfPages pdf,
      Product product,
      JsonMapper json,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.purposes = purposes;
    this.sheets = sheets;
    this.immunizations = immunizations;
    this.offices = offices;
    this.pdf = pdf;
    this.product = product;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/children/{exchangeId}/files/{file}")
  ResponseEntity<byte[]> file(
      Actor actor,
      @PathVariable String exchangeId,
      @PathVariable String file,
      @RequestParam(defaultValue = "") String state)
      throws IOException {
    var asked = ChildFile.of(file).orElseThrow(ChildNumber::missing);
    var id = ChildNumber.of(exchangeId);
    var child =
        children
            .export(purposes.lookUp(actor, id), id, asked.code())
            .orElseThrow(ChildNumber::missing);
    var words = readers.wordsFor(actor, asked.locale());
    var name = child.id().digits() + "-" + asked.code();
    return ResponseEntity.ok()
        .contentType(asked.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes(asked, actor, child, new Asked(exchangeId, state), words));
  }

  /**
   * What the address says.
   *
   * @param number of the child
   * @param state beside whose requirements immunizations are laid; blank for the reader's own
   */
  private record Asked(String number, String state) {}

  private byte[] bytes(ChildFile file, Actor actor, ChildRecord child, Asked asked, Wording words)
      throws IOException {
    return switch (file) {
      case ARRIVAL_ENGLISH, ARRIVAL_SPANISH ->
          pdf.pdf(
              "pdf/arrival",
              words.locale(),
              Map.of(
                  "arrival",
                  sheets.of(actor, child, asked.number, words),
                  "synthetic",
                  product.synthetic()));
      case IMMUNIZATIONS_ENGLISH, IMMUNIZATIONS_SPANISH ->
          pdf.pdf(
              "pdf/immunizations",
              words.locale(),
              Map.of(
                  "shots",
                  immunizations.of(actor, child, asked.number, asked.state, words),
                  "synthetic",
                  product.synthetic()));
      case RECORD_ENGLISH, RECORD_SPANISH ->
          pdf.pdf(
              "pdf/record",
              words.locale(),
              Map.of(
                  "child",
                  record(actor, child, asked.number, words),
                  "made",
                  sheets.made(actor, words),
                  "synthetic",
                  product.synthetic()));
      case RECORD_CSV -> rows(child, out -> Table.csv(out, RecordRows.COLUMNS), words);
      case RECORD_JSON -> rows(child, out -> Table.json(out, json, RecordRows.COLUMNS), words);
    };
  }

  private static byte[] rows(ChildRecord child, Function<OutputStream, Table> form, Wording words)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var table = form.apply(out)) {
      RecordRows.write(child, table, words);
    }
    return out.toByteArray();
  }

  private ChildPage record(Actor actor, ChildRecord child, String asked, Wording words) {
    var now = clock.instant();
    return new ChildPages(child, offices.shelter(words), words, words.dayOf(now))
        .page(asked, actor.ownState().orElse("-"), now);
  }
}
