package org.monarca.exchange.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is kept for a time is there to its last minute, and gone in the next. */
@Control("SI-12")
class DisposalTest extends WholeExchange {

  private static final Actor SOMEBODY = Actor.exchange("test");
  private static final Set<String> SECRETS =
      Set.of(
          "sessions", "links", "system-tokens", "assertions", "live-requests", "webhook-secrets");

  private static final Actor OPERATOR = Actor.person("operator", "operator", null);

  @Autowired private MockMvcTester web;
  @Autowired private Disposal disposal;
  @Autowired private List<Disposable> disposables;
  @Autowired private Database database;
  @Autowired private Audit audit;
  @Autowired private MovableClock clock;

  private Duration lastMinute = Duration.ZERO;

  /** Until the last minute of a day: what is known by its day is kept until that is over. */
  @BeforeEach
  void stop() {
    clock.stop();
    var now = clock.instant();
    lastMinute =
        Duration.between(
            now, now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2).minusMinutes(1)));
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  static List<Rule> rules() {
    return List.copyOf(Rules.with(Map.of()).all());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRuleIsKeptToFromTheMomentItNames(Rule rule) {
    clock.setAhead(lastMinute);
    var kept = KeptForATime.by(rule.name());
    var began = began(rule).plus(Duration.ofMinutes(1));
    database.write(SOMEBODY, () -> kept.add(database, began));

    DisposedNow.by(disposal, rule.name());
    assertThat(isThere(kept)).as("a minute before").isTrue();

    clock.setAhead(lastMinute.plusMinutes(2));
    var trail = auditTrail();
    DisposedNow.by(disposal, rule.name());
    assertThat(isThere(kept)).as("a minute after").isFalse();
    assertThat(trail.sentences()).contains("retention.dispose done");

    var left = disposal.tombstones(OPERATOR, rule.name(), null, 1).getFirst();
    assertThat(left.at()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS));
    assertThat(left.ids()).hasSize(SECRETS.contains(rule.name()) ? 0 : left.count());
    assertThat(disposal.kept(OPERATOR))
        .filteredOn(one -> one.rule().name().equals(rule.name()))
        .allMatch(one -> one.count() >= left.count() && left.at().equals(one.last()));
  }

  @Test
  void severalAtOnceDisposeOfEachThingOnceInSmallParts() throws Exception {
    var began = began(rule("notices")).minusSeconds(1);
    var ids = new ArrayList<String>();
    database.write(
        SOMEBODY,
        () -> IntStream.range(0, 2 * Disposal.CHUNK + 1).forEach(n -> ids.add(notice(began))));

    AtOnce.all(this::all, this::all, this::all);

    var told =
        disposal.tombstones(OPERATOR, "notices", null, 100).stream()
            .filter(left -> !Collections.disjoint(left.ids(), ids))
            .toList();
    assertThat(told).allMatch(left -> left.count() <= Disposal.CHUNK);
    assertThat(told.stream().flatMap(left -> left.ids().stream()).filter(ids::contains))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(disposal.tombstones(OPERATOR, null, ids.getFirst(), 10)).hasSize(1);
  }

  @Test
  void whatFailsAfterItsRowsAreGoneHasDoneNothingAndKeepsNoOtherFromItsEnd() {
    var began = began(rule("notices")).minusSeconds(1);
    var notice = database.write(SOMEBODY, () -> notice(began));
    var link = KeptForATime.by("links");
    database.write(SOMEBODY, () -> link.add(database, clock.instant().minusSeconds(1)));
    var breaking =
        disposables.stream()
            .map(one ->
                one.rule().equals("notices")
                    ? new Deleting(
                        one.rule(),
                        (before, most) -> {
                          one.dispose(before, most);
                          throw new IllegalStateException("killed");
                        })
                    : one)
            .toList();
    var broken = new Disposal(database, Rules.with(Map.of()), breaking, audit, clock);

    assertThat(broken.disposeSome("notices")).isFalse();
    DisposedNow.by(broken, "links");

    assertThat(disposal.tombstones(OPERATOR, null, notice, 1)).isEmpty();
    assertThat(isThere(link)).isFalse();
    all();
    assertThat(disposal.tombstones(OPERATOR, null, notice, 10)).hasSize(1);
  }

  @Test
  void operatorsAndAuditorsReadItAndNobodyElse() throws Exception {
    var notice = database.write(SOMEBODY, () -> notice(began(rule("notices")).minusSeconds(1)));
    all();

    var all = web.get().uri("/retention").with(csrf()).with(as(Role.OPERATOR, null)).exchange();
    assertThat(all).hasStatusOk();
    assertThat(all.getResponse().getContentAsString())
        .contains(
            "Tasks that are closed",
            "6 years",
            "34 CFR 200.85(f)",
            "No longer than needed",
            "The audit trail takes")
        .doesNotContain("retention.");
    assertThat(page("?rule=notices")).contains("<h1>", "Mails to people", notice);
    assertThat(page("?rule=tasks")).doesNotContain(notice);
    assertThat(page("?number=" + notice)).contains("Disposed of, newest first");
    assertThat(page("?rule=other&number=<b>" + "9".repeat(99)))
        .contains("Nothing with the number &lt;b&gt;999");
    assertThat(page("?lang=es")).contains("Tareas cerradas", "6 años");
    for (var role : List.of(Role.SCHOOL_USER, Role.STATE_DATA_ADMIN, Role.PRIVACY_OFFICER)) {
      assertThat(web.get().uri("/retention").with(csrf()).with(as(role, "ND")))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  private String page(String query) throws Exception {
    return web.get()
        .uri("/retention" + query)
        .with(csrf())
        .with(as(Role.AUDITOR, null))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private boolean all() {
    DisposedNow.by(disposal, "notices");
    return true;
  }

  /** What began to count then is over at this moment. */
  private Instant began(Rule rule) {
    return clock.instant().atOffset(ZoneOffset.UTC).minus(rule.period()).toInstant();
  }

  private static Rule rule(String name) {
    return rules().stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
  }

  private boolean isThere(KeptForATime kept) {
    return database.read(SOMEBODY, () -> kept.isThere(database));
  }

  private String notice(Instant finished) {
    return database
        .jdbc()
        .sql(
            """
            insert into notices.notice (id, kind, receiver, ids, written, gathered, due, status, reason, finished)
            values (gen_random_uuid(), 'task-overdue', 'nobody', '{}', :at, false, :at, 'dead', 'too-late', :at) returning id::text
            """)
        .param("at", Times.utc(finished))
        .query(String.class)
        .single();
  }
}
