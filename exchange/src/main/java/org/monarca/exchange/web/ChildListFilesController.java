package org.monarca.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.roster.Filter;
import org.monarca.exchange.roster.Order;
import org.monarca.exchange.roster.Roster;
import org.monarca.exchange.roster.Roster.Taken;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of an office's children as a file: a disclosure that is written down, with what it is
 * for.
 */
@Controller
class ChildListFilesController {

  private static final String XLSX = "xlsx";
  private static final MediaType CSV_TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final MediaType XLSX_TYPE =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Roster roster;
  private final ShownLists lists;
  private final Purposes purposes;
  private final Readers readers;

  ChildListFilesController(Roster roster, ShownLists lists, Purposes purposes, Readers readers) {
    this.roster = roster;
    this.lists = lists;
    this.purposes = purposes;
    this.readers = readers;
  }

  /**
   * @param said filters, order, {@code purpose} and {@code form}
   * @return the file, or the page on which it is asked for, with what is wrong
   */
  @PostMapping("/children")
  Object take(Actor actor, @RequestParam Map<String, String> said, Locale locale, Model model)
      throws IOException {
    var words = readers.wordsFor(actor, locale);
    var filter = Filter.read(said);
    var purpose = Purpose.of(said.getOrDefault("purpose", "")).filter(Purpose.chosen()::contains);
    if (purpose.isEmpty()) {
      var problems = Problems.of("purpose", words.say("children.files.choose-purpose"));
      return lists.show(actor, said, problems, locale, model);
    }
    purposes.choose(purpose.get().code());
    if (!filter.isReadable()) {
      return lists.show(actor, said, Problems.NONE, locale, model);
    }
    boolean isBook = XLSX.equals(said.get("form"));
    var list =
        roster
            .take(actor, purpose.get().code(), filter, Order.read(said), isBook ? XLSX : "csv")
            .orElseThrow(ShownLists::missing);
    if (list.isTooLong()) {
      var tooLong = words.say("children.too-many", list.fitting(), roster.most(actor));
      return lists.show(actor, said, Problems.of("purpose", tooLong), locale, model);
    }
    return isBook ? book(list, words) : csv(list);
  }

  private static ResponseEntity<byte[]> csv(Taken list) throws IOException {
    var out = new ByteArrayOutputStream();
    ChildListRows.csv(list, out);
    return file(CSV_TYPE, "children.csv", out);
  }

  private static ResponseEntity<byte[]> book(Taken list, Wording words) throws IOException {
    var out = new ByteArrayOutputStream();
    ChildListRows.xlsx(list, words, out);
    return file(XLSX_TYPE, "children.xlsx", out);
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
