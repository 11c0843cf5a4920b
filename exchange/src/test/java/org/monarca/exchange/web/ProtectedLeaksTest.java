package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.access.Role.DISTRICT_ADMIN;
import static org.monarca.exchange.access.Role.FEDERAL_USER;
import static org.monarca.exchange.access.Role.PRIVACY_OFFICER;
import static org.monarca.exchange.access.Role.RECRUITER;
import static org.monarca.exchange.access.Role.REGION_ADMIN;
import static org.monarca.exchange.access.Role.SCHOOL_USER;
import static org.monarca.exchange.access.Role.STATE_DATA_ADMIN;
import static org.monarca.exchange.access.Role.STATE_DIRECTOR;
import static org.monarca.exchange.access.Role.STATE_SYSTEM;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Hiding;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A child that Texas protects and that lives in Michigan: nothing that people and systems of other
 * States, or of the Department, can read says where. Whatever comes out is searched for it.
 */
class ProtectedLeaksTest extends WholeExchange {

  private static final Grounds GROUNDS =
      new Grounds("papers-agree", "note-of-michigan: her school telephoned");

  /** What no answer holds; the State that protects the child is named, for it is to be called. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(school|facility|district|telephone|parent|residency|comment|from_|to_|alternate|moved)[a-z_0-9]*-of-"
              + "|-of-(qualifying_move|assessment|alternate_id)-says"
              + "|key-of-(MI|TX)|Michigan|Míchigan|\"MI\"|note-of-michigan|hidden-in-(mi|tx)");

  private static int count;

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private Marks marks;
  @Autowired private Proposals proposals;

  private final Instant now = Instant.now();
  private final ChildFixture who = Teller.nobodyElse();
  private ExchangeId child = new ExchangeId("210744390183");
  private ExchangeId ohioan = child;
  private Set<String> family = Set.of();

  @BeforeEach
  void hide() {
    int each = count++;
    var birthplace = Teller.nobodyElse().student().get("last_name_1");
    var hidden = who.with("birth_city", birthplace);
    family = Set.of(hidden.student().get("parent_1_first_name"), birthplace);
    tell("TX", "hidden-in-tx-" + each, Hiding.parents(hidden, "TX"), 3);
    child = tell("MI", "hidden-in-mi-" + each, Hiding.parents(hidden, "MI"), 2);
    marks.mark(Actor.person("tx-9", "state-data-admin", "TX"), child, MarkReason.HIDING);
    // Ohio sends the number of the child with a name and a birth date that are others.
    ohioan =
        tell(
            "OH",
            "of-ohio-" + each,
            Teller.nobodyElse().born("2001-01-01").withExchangeId(child),
            1);
    assertThat(ohioan).isNotEqualTo(child);
  }

  private ExchangeId tell(String state, String id, ChildFixture said, int daysAgo) {
    return new ToldChild(database, sources, identities)
        .says(
            now.minus(Duration.ofDays(daysAgo)),
            state,
            id,
            said,
            state.equals("OH") ? new org.monarca.records.Row[0] : Hiding.rows(state, id));
  }

  @Test
  void noPageAndNoAnswerTellsWhereTheChildIs() throws Exception {
    assertNothingIsTold(tasks("near-match"));
  }

  @Test
  void norDoesWhatSomebodyProposesOfIt() throws Exception {
    var proposed =
        proposals.merge(
            Actor.person("mi-9", "state-data-admin", "MI"),
            Set.of(child, ohioan),
            child,
            GROUNDS,
            null);
    assertThat(proposed.toString()).contains("Done");

    assertNothingIsTold(tasks("confirm-merge"));
    testDatabase()
        .jdbc()
        .sql("update worklist.task set level = 'nation' where kind = 'confirm-merge' and :child = any(exchange_ids)")
        .param("child", child.digits())
        .update();
    assertNothingIsTold(tasks("confirm-merge"));
  }

  @Test
  void norWhatAModelWouldChange() throws Exception {
    var version = tried();

    for (var reader : readers()) {
      var page = get("/linkage/models/" + version + "/shadow", reader, false);
      assertTellsNothing("shadow", reader, page);
      assertThat(page).doesNotContain("hidden-in-", "parents");
    }
    assertThat(get("/linkage/models/" + version + "/shadow", new Reader(FEDERAL_USER, null), false))
        .contains(child.forPeople());
  }

  @Test
  void norWhatPeopleAreTold() {
    var told =
        testDatabase()
            .jdbc()
            .sql("select coalesce(string_agg(to_jsonb(n)::text, ' '), '') from notices.notice n")
            .query(String.class)
            .single();

    assertThat(SECRET.matcher(told).results().map(found -> found.group())).isEmpty();
    assertThat(told).doesNotContain(child.digits());
  }

  private void assertNothingIsTold(List<Long> tasks) throws Exception {
    assertThat(tasks).isNotEmpty();
    for (var reader : readers()) {
      boolean isSystem = reader.role == STATE_SYSTEM;
      for (var path : paths(tasks, isSystem)) {
        assertTellsNothing(path, reader, get(path, reader, isSystem));
      }
      assertTellsNothing("search", reader, search(reader, isSystem));
      if (isSystem) {
        assertTellsNothing("match", reader, ask("/api/v1/students/match", reader));
      }
    }
    // All that is only because it is withheld: those whom it concerns are told.
    assertThat(get("/children/" + child, new Reader(SCHOOL_USER, "WA"), false))
        .contains("course_title-of-course-says-MI");
    assertThat(get("/children/" + child + "/number", new Reader(STATE_DATA_ADMIN, "OH"), false))
        .contains(child.forPeople());
    assertThat(get("/children/" + child, new Reader(PRIVACY_OFFICER, "MI"), false))
        .contains("telephone-of-enrollment-says-MI");
  }

  private List<String> paths(List<Long> tasks, boolean isSystem) {
    var paths = new ArrayList<String>();
    for (var each : List.of(child, ohioan)) {
      if (isSystem) {
        paths.add("/api/v1/students/" + each);
        paths.add("/api/v1/students/" + each + "/history");
      } else {
        for (var page : List.of("", "/number", "/emergency", "/protection")) {
          paths.add("/children/" + each + page);
        }
      }
    }
    paths.addAll(
        isSystem
            ? List.of("/api/v1/tasks?limit=1000", "/api/v1/identity-changes")
            : List.of("/tasks", "/protected", "/"));
    if (!isSystem) {
      tasks.forEach(task -> paths.addAll(List.of("/tasks/" + task, "/tasks/" + task + "/decision")));
    }
    return paths;
  }

  private static List<Reader> readers() {
    var readers = new ArrayList<Reader>();
    for (var state : List.of("OH", "WA")) {
      for (var role :
          List.of(
              SCHOOL_USER,
              RECRUITER,
              DISTRICT_ADMIN,
              REGION_ADMIN,
              STATE_DATA_ADMIN,
              STATE_DIRECTOR,
              PRIVACY_OFFICER,
              STATE_SYSTEM)) {
        readers.add(new Reader(role, state));
      }
    }
    readers.add(new Reader(FEDERAL_USER, null));
    return readers;
  }

  private void assertTellsNothing(String where, Reader reader, String told) {
    var secrets = new TreeSet<String>();
    SECRET.matcher(told).results().forEach(found -> secrets.add(found.group()));
    family.stream().filter(told::contains).forEach(secrets::add);
    assertThat(secrets).as("what %s is told by %s", reader, where).isEmpty();
  }

  private String get(String path, Reader reader, boolean isSystem) throws Exception {
    var request = web.get().uri(path).with(as(reader.role, reader.state));
    return body((isSystem ? request : request.with(csrf())).exchange());
  }

  private String search(Reader reader, boolean isSystem) throws Exception {
    if (isSystem) {
      return ask("/api/v1/students/search", reader);
    }
    var typed =
        Map.of(
            "first_name", who.student().get("first_name"),
            "last_name_1", who.student().get("last_name_1"));
    var request = web.post().uri("/search").with(as(reader.role, reader.state)).with(csrf());
    for (var field : typed.entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    var found = body(request.exchange());
    if (reader.role == SCHOOL_USER) {
      assertThat(found).contains(child.forPeople());
    }
    return found;
  }

  private String ask(String path, Reader reader) throws Exception {
    var said = who.student();
    var body =
        "{\"first_name\": \"%s\", \"last_name_1\": \"%s\", \"birth_date\": \"%s\"}"
            .formatted(said.get("first_name"), said.get("last_name_1"), said.get("birth_date"));
    var answer =
        web.post()
            .uri(path)
            .with(as(reader.role, reader.state))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    assertThat(answer).hasStatusOk();
    assertThat(body(answer)).contains(child.digits());
    return body(answer);
  }

  private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer)
      throws Exception {
    return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private List<Long> tasks(String kind) {
    return testDatabase()
        .jdbc()
        .sql("select id from worklist.task where kind = ? and ? = any(exchange_ids)")
        .params(kind, child.digits())
        .query(Long.class)
        .list();
  }

  /** A model that would decide otherwise of what Michigan and Ohio sent; its version. */
  private String tried() {
    var jdbc = testDatabase().jdbc();
    var version = "of-the-hidden-" + count;
    var evidence =
        """
        {"model": "x", "prior": -16.0, "elements": [
          {"element": "surnames", "level": "SURNAMES_BOTH_SAME", "bits": 9.0, "rarity": 1.0},
          {"element": "parents", "level": "PARENTS_BOTH_SAME", "bits": 9.0, "rarity": 1.0}]}
        """;
    jdbc.sql(
            "insert into identity.model (version, file, status, entered, entered_by) select ?, file, 'proposed', now(), 'test' from identity.model limit 1")
        .param(version)
        .update();
    jdbc.sql(
            """
            with run as (
              insert into identity.shadow_run (model, against, asked, asked_by, total, status, finished)
              select :version, version, now(), 'x', 2, 'done', now() from identity.model where version <> :version limit 1
              returning id)
            insert into identity.shadow_change (run, source_id, kind, state, own_id, old_id, old_evidence, new_id, new_evidence)
            select run.id, source_id, 'asking', state, exchange_id, :child, :evidence::jsonb, :child, :evidence::jsonb
              from run, identity.link join students.source on source.id = source_id
             where exchange_id = any(array[:child, :ohioan])
            """)
        .param("version", version)
        .param("child", child.number())
        .param("ohioan", ohioan.number())
        .param("evidence", evidence)
        .update();
    return version;
  }

  /** Somebody who is not told. */
  private record Reader(Role role, @Nullable String state) {}
}
