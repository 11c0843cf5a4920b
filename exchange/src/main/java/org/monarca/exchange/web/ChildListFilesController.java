package org.monarca.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.roster.Filter;
import org.monarca.exchange.roster.Order;
import org.monarca.exchange.roster.Roster;
import org.monarca.exchange.roster.Roster.Taken;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of an office's children as a file: a disclosure that is written down. */
@Controller
class ChildListFilesController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Roster roster;
  private final Purposes purposes;
  private final Readers readers;

  ChildListFilesController(Roster roster, Purposes purposes, Readers readers) {
    this.roster = roster;
    this.purposes = purposes;
    this.readers = readers;
  }

  @GetMapping("/children.csv")
  ResponseEntity<byte[]> csv(Actor actor, @RequestParam Map<String, String> said)
      throws IOException {
    var list = take(actor, said, "csv");
    if (list.isTooLong()) {
      return tooLong(said);
    }
    var out = new ByteArrayOutputStream();
    ChildListRows.csv(list, out);
    return file(CSV, "children.csv", out);
  }

  @GetMapping("/children.xlsx")
  ResponseEntity<byte[]> xlsx(Actor actor, @RequestParam Map<String, String> said, Locale locale)
      throws IOException {
    var list = take(actor, said, "xlsx");
    if (list.isTooLong()) {
      return tooLong(said);
    }
    var out = new ByteArrayOutputStream();
    ChildListRows.xlsx(list, readers.wordsFor(actor, locale), out);
    return file(XLSX, "children.xlsx", out);
  }

  private Taken take(Actor actor, Map<String, String> said, String form) {
    return roster
        .take(actor, purposes.chosen(actor).code(), Filter.read(said), Order.read(said), form)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The page says how long it may be, and by what to narrow it. */
  private static ResponseEntity<byte[]> tooLong(Map<String, String> said) {
    var list = ChildListPages.address("/children", Filter.read(said).fields());
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(list)).build();
  }

  private static ResponseEntity<byte[]> file(
      MediaType type, String name, ByteArrayOutputStream out) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out.toByteArray());
  }
}
