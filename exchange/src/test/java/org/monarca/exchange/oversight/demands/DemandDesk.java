package org.monarca.exchange.oversight.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.oversight.Registers;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Officers of Wyoming, a child of theirs, and the register of legal demands. */
abstract class DemandDesk extends Registers {

  static final String ASKED = "The attendance of a child in the fall of 2025.";
  static final String OFFICE = "Synthetic County Court";

  @Autowired Identities identities;
  @Autowired SourceRecords sources;
  @Autowired Database database;
  @Autowired Marks marks;
  @Autowired Demands demands;
  @Autowired MovableClock clock;

  private final List<Account> officers = new ArrayList<>();
  ExchangeId child = new ExchangeId("210744390183");
  Account first = new Account("", "", "", ZoneOffset.UTC);
  Account second = new Account("", "", "", ZoneOffset.UTC);

  @BeforeEach
  void thereAreTwoOfficers() {
    first = officer("WY");
    second = officer("WY");
    child = told("WY");
  }

  @AfterEach
  void theirRolesEnd() {
    officers.forEach(officer -> endRoles(officer.id()));
  }

  /** A child of that State. */
  ExchangeId told(String state) {
    return new ToldChild(database, sources, identities)
        .says(
            Instant.parse("2026-01-01T12:00:00Z"),
            state,
            "demand-" + UUID.randomUUID(),
            Teller.nobodyElse());
  }

  /** The page of a new one. */
  String written(String basis, Account officer) {
    return written(basis, officer, Map.of("nobody", "yes"));
  }

  String written(String basis, Account officer, Map<String, String> named) {
    var fields = new HashMap<>(named);
    fields.putAll(
        Map.of(
            "received_month", "3",
            "received_day", "2",
            "received_year", "2026",
            "office", OFFICE,
            "person", "Synthetic Judge",
            "basis", basis,
            "asked", ASKED));
    var answer = post("/demands", officer, fields);
    assertThat(answer).hasStatus(302);
    var place = String.valueOf(answer.getResponse().getRedirectedUrl());
    assertThat(place).matches("/demands/\\d+\\?done=written");
    return place.substring(0, place.indexOf('?'));
  }

  Map<String, String> given(String family) {
    return given(family, child);
  }

  Map<String, String> given(String family, ExchangeId child) {
    var all = new HashMap<String, String>();
    all.put("answer", "given");
    all.put("why", "The order names the record, and was looked at.");
    all.put("children", child.forPeople());
    all.put("kind-courses", "yes");
    all.put("family", family);
    if (family.equals("told")) {
      all.put("family_on_month", "3");
      all.put("family_on_day", "4");
      all.put("family_on_year", "2026");
    }
    return all;
  }

  MvcTestResult verdict(String page, Account person, String verdict) {
    return post(page + "/verdict", person, Map.of("decision", waiting(page), "verdict", verdict));
  }

  static long number(String page) {
    return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
  }

  String waiting(String page) {
    return testDatabase()
        .jdbc()
        .sql("select max(id) from oversight.demand_decision where demand = ?")
        .param(number(page))
        .query(String.class)
        .single();
  }

  String disclosures(ExchangeId of) throws Exception {
    return disclosures(of, "WY");
  }

  String disclosures(ExchangeId of, String state) throws Exception {
    return body(get("/children/" + of + "/disclosures", person(Role.STATE_DATA_ADMIN, state)));
  }

  long told(Account person) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from notices.notice where receiver = ? and kind = 'demand-waits'")
        .param(person.id())
        .query(Long.class)
        .single();
  }

  Account officer(String state) {
    var officer = person(Role.PRIVACY_OFFICER, state);
    officers.add(officer);
    return officer;
  }
}
