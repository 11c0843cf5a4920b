package org.monarca.exchange.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.health.SchoolEntry.Place;
import org.monarca.exchange.health.entry.EntryRequirement;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.DatedVersion.Standing;
import org.monarca.exchange.platform.TestDatabase;

/** Those who keep what Michigan asks from kindergarten on, on a database of their own. */
abstract class KeptByMichigan {

  static final Actor ADMIN = Actor.person("mi", "state-data-admin", "MI");
  static final Actor COLLEAGUE = Actor.person("mi2", "state-data-admin", "MI");
  static final Actor OPERATOR = Actor.person("op", "operator", null);
  static final String TEXT = "Mich. Admin. Code R 325.176";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final LocalDate READ = TODAY.minusDays(3);
  static final int KINDERGARTEN = 0;

  private final TestDatabase test = TestDatabase.fresh();
  private Instant now = Instant.parse("2026-11-23T15:00:00Z");

  final SchoolEntry entry = process(List.of());

  /** Another process of the service, with these rows in the operator's file. */
  final SchoolEntry process(List<Map<String, String>> file) {
    return SchoolEntryFixture.on(test.database(), () -> now, file);
  }

  final void itIs(String moment) {
    now = Instant.parse(moment);
  }

  final Instant now() {
    return now;
  }

  final AuditTrail auditTrail() {
    return AuditTrail.from(test.jdbc());
  }

  final EntryEdited confirm(Actor actor, long seen) {
    return entry.confirm(actor, place(seen), mark(), TEXT, READ);
  }

  final EntryEdited put(Actor actor, LocalDate inForce, long seen, String... lines) {
    return entry.put(actor, draft(KINDERGARTEN, inForce, lines), seen);
  }

  static EntryDraft draft(int from, LocalDate inForce, String... lines) {
    return new EntryDraft("MI", from, Arrays.asList(lines), false, TEXT, READ, inForce);
  }

  static Place place(long seen) {
    return new Place("MI", KINDERGARTEN, seen);
  }

  final long seen() {
    return entry.of("MI").seen();
  }

  /** Of what stands there now. */
  final String mark() {
    return entry.of("MI").requirements().find("MI", KINDERGARTEN).orElseThrow().mark();
  }

  final EntryRequirement mmr() {
    return entry.today().of("MI", "KG").stream()
        .filter(one -> one.vaccine().equals("MMR"))
        .findFirst()
        .orElseThrow();
  }

  /** Of all versions, the newest first. */
  final List<Standing> standings() {
    var known = entry.of("MI");
    return known.history().stream()
        .map(one -> one.standing(known.history(), known.today()))
        .toList();
  }

  @AfterEach
  void close() {
    test.close();
  }
}
