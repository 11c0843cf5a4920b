package org.monarca.exchange.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A real situation of a child of six in October, as the nurse of the new school reads it. */
abstract class ImmunizationSituation extends WholeExchange {

  static final Locale SPANISH = Locale.of("es", "US");

  private static final RequestPostProcessor NURSE = as(Role.SCHOOL_USER, "NC");

  @Autowired MovableClock clock;
  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;

  /** In which the child is six. */
  int year;

  @BeforeEach
  void itIsOctober() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var october = LocalDate.of(today.getYear(), 10, 5);
    var day = october.isBefore(today) ? october.plusYears(1) : october;
    clock.setAhead(Duration.between(clock.instant(), day.atTime(15, 0).toInstant(ZoneOffset.UTC)));
    year = day.getYear();
  }

  @AfterEach
  void itIsNow() {
    clock.reset();
  }

  StudentOfMany child() {
    return new StudentOfMany(told(), born(Teller.nobodyElse()));
  }

  ChildFixture born(ChildFixture child) {
    return child.with("birth_date", (year - 6) + "-03-14");
  }

  ToldChild told() {
    return new ToldChild(database, sources, identities);
  }

  /** As the page says it, when the child was one. */
  String day(int month, int day) {
    return DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US)
        .format(LocalDate.of(year - 5, month, day));
  }

  String page(ExchangeId id) throws Exception {
    return page(id, "");
  }

  String page(ExchangeId id, String state) throws Exception {
    return PageText.of(html(id, state, Locale.US));
  }

  String html(ExchangeId id, String state, Locale locale) throws Exception {
    return read(id, "immunizations", state, locale);
  }

  String arrival(ExchangeId id) throws Exception {
    return PageText.of(read(id, "arrival", "", Locale.US));
  }

  private String read(ExchangeId id, String page, String state, Locale locale) throws Exception {
    return web.get()
        .uri("/children/" + id.digits() + "/" + page)
        .param("state", state)
        .header("Accept-Language", locale.toLanguageTag())
        .with(NURSE)
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  /** Left to be looked at. */
  void kept(String name, ExchangeId id) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "pages", "en"));
    Files.writeString(folder.resolve("situation-" + name + ".html"), html(id, "", Locale.US));
  }
}
