package org.monarca.exchange.oversight.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
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
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers of Vermont and New Hampshire, a child of Vermont, and the incident log. */
abstract class IncidentDesk extends Registers {

  static final String STORY = "A list of children was sent to a school by mistake.";

  @Autowired Identities identities;
  @Autowired SourceRecords sources;
  @Autowired Database database;
  @Autowired IncidentReminders reminders;
  @Autowired Incidents incidents;
  @Autowired MovableClock clock;

  ExchangeId child = new ExchangeId("210744390183");
  Account officer = new Account("", "", "", ZoneOffset.UTC);
  Account other = new Account("", "", "", ZoneOffset.UTC);

  @BeforeEach
  void thereAreOfficers() {
    officer = person(Role.PRIVACY_OFFICER, "VT");
    other = person(Role.PRIVACY_OFFICER, "NH");
    child = toldBy("VT");
  }

  @AfterEach
  void allAreClosed() {
    clock.reset();
    testDatabase()
        .jdbc()
        .sql(
            "update oversight.incident set closed = opened where closed is null and state in ('VT', 'NH')")
        .update();
  }

  /** A child of that State. */
  ExchangeId toldBy(String state) {
    return new ToldChild(database, sources, identities)
        .says(
            Instant.parse("2026-01-01T12:00:00Z"),
            state,
            "incident-" + UUID.randomUUID(),
            Teller.nobodyElse());
  }

  static String why() {
    return "The list had no name of a child in it.";
  }

  /** The page of a new one. */
  String opened() {
    var registrar = person(Role.SCHOOL_USER, "VT");
    var answer =
        post(
            "/incidents",
            officer,
            at(
                "discovered",
                Map.of(
                    "found",
                    "staff",
                    "what",
                    STORY,
                    "children",
                    child.forPeople(),
                    "accounts",
                    registrar.email())));
    assertThat(answer).hasStatus(302);
    var place = String.valueOf(answer.getResponse().getRedirectedUrl());
    assertThat(place).matches("/incidents/\\d+\\?done=opened");
    return place.substring(0, place.indexOf('?'));
  }

  Map<String, String> at(String name, Map<String, String> more) {
    var now = clock.instant().atZone(ZoneOffset.UTC);
    var all = new HashMap<>(more);
    all.put(name + "_month", Integer.toString(now.getMonthValue()));
    all.put(name + "_day", Integer.toString(now.getDayOfMonth()));
    all.put(name + "_year", Integer.toString(now.getYear()));
    all.put(name + "_time", "%02d:%02d".formatted(now.getHour(), now.getMinute()));
    return all;
  }

  long told(Account person) {
    return told(person, "incident-due");
  }

  long told(Account person, String kind) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from notices.notice where receiver = ? and kind = ?")
        .params(person.id(), kind)
        .query(Long.class)
        .single();
  }
}
