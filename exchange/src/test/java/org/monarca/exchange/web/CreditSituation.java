package org.monarca.exchange.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A real situation in May, as the counsellor of the new school reads it, with the arithmetic: the
 * pages of a student whom several States tell of.
 */
abstract class CreditSituation extends WholeExchange {

  static final String NORTH_CAROLINA = "NC|Future-Ready Course of Study|2025+";

  private static final RequestPostProcessor COUNSELLOR = as(Role.SCHOOL_USER, "MI");

  @Autowired MockMvcTester web;
  @Autowired MovableClock clock;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;

  /** The year in which the school year that is on ends. */
  int ends;

  @BeforeEach
  void itIsMay() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var may = LocalDate.of(today.getYear(), Month.MAY, 4);
    var day = may.isBefore(today) ? may.plusYears(1) : may;
    clock.setAhead(Duration.between(clock.instant(), day.atTime(15, 0).toInstant(ZoneOffset.UTC)));
    ends = day.getYear();
  }

  @AfterEach
  void itIsNow() {
    clock.reset();
  }

  StudentOfMany student() {
    return new StudentOfMany(told(), Teller.nobodyElse());
  }

  ToldChild told() {
    return new ToldChild(database, sources, identities);
  }

  String page(ExchangeId id, String plan) throws Exception {
    return PageText.of(html(id, plan));
  }

  String arrival(ExchangeId id) throws Exception {
    return PageText.of(
        web.get()
            .uri("/children/" + id.digits() + "/arrival")
            .with(COUNSELLOR)
            .exchange()
            .getResponse()
            .getContentAsString());
  }

  /** Left to be looked at. */
  void kept(String name, ExchangeId id, String plan) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "pages", "en"));
    Files.writeString(folder.resolve("situation-" + name + ".html"), html(id, plan));
  }

  private String html(ExchangeId id, String plan) throws Exception {
    return web.get()
        .uri("/children/" + id.digits() + "/credits")
        .param("plan", plan)
        .with(COUNSELLOR)
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  static String year(int ends) {
    return (ends - 1) + "-" + String.valueOf(ends).substring(2);
  }
}
