package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.access.Role.DISTRICT_ADMIN;
import static org.monarca.exchange.access.Role.PRIVACY_OFFICER;
import static org.monarca.exchange.access.Role.REGION_ADMIN;
import static org.monarca.exchange.access.Role.SCHOOL_USER;
import static org.monarca.exchange.access.Role.STATE_DATA_ADMIN;
import static org.monarca.exchange.access.Role.STATE_SYSTEM;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A child that Texas protects and that lives in Michigan: nothing that people and systems of other
 * States, or of the Department, can read says where. Whatever comes out is searched for it.
 */
class ProtectedLeaksTest extends HiddenFamily {

  @Autowired private Proposals proposals;

  private static final Grounds GROUNDS =
      new Grounds("papers-agree", "note-of-michigan: her school telephoned");

  private static final Set<Role> ISSUING =
      Set.of(SCHOOL_USER, DISTRICT_ADMIN, REGION_ADMIN, STATE_DATA_ADMIN);

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
        .sql(
            "update worklist.task set level = 'nation', escalates = null where kind = 'confirm-merge' and :child = any(exchange_ids)")
        .param("child", child.digits())
        .update();
    assertNothingIsTold(tasks("confirm-merge"));
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
      boolean isSystem = reader.role() == STATE_SYSTEM;
      for (var path : paths(tasks, isSystem)) {
        assertTellsNothing(path, reader, get(path, reader, isSystem));
      }
      if (ISSUING.contains(reader.role())) {
        var paper = IssuedTranscript.text(IssuedTranscript.of(web, child, as(reader)));
        assertTellsNothing("the transcript", reader, paper);
        assertTellsNothing(
            "its check",
            reader,
            IssuedTranscript.checked(web, IssuedTranscript.code(paper), "1.00", ""));
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
        paths.add("/api/v1/students/" + each + "/credits");
        paths.add("/api/v1/students/" + each + "/immunizations");
      } else {
        for (var page :
            List.of(
                "",
                "/arrival",
                "/credits",
                "/immunizations",
                "/transcript",
                "/differences",
                "/number",
                "/emergency",
                "/protection")) {
          paths.add("/children/" + each + page);
        }
      }
    }
    paths.addAll(
        isSystem
            ? List.of("/api/v1/tasks?limit=1000", "/api/v1/identity-changes")
            : List.of("/tasks", "/protected", "/"));
    if (!isSystem) {
      tasks.forEach(
          task -> paths.addAll(List.of("/tasks/" + task, "/tasks/" + task + "/decision")));
    }
    return paths;
  }

  private static RequestPostProcessor as(Reader reader) {
    return as(reader.role(), reader.state());
  }

  private String search(Reader reader, boolean isSystem) throws Exception {
    if (isSystem) {
      return ask("/api/v1/students/search", reader);
    }
    var typed =
        Map.of(
            "first_name", who.student().get("first_name"),
            "last_name_1", who.student().get("last_name_1"));
    var request = web.post().uri("/search").with(as(reader.role(), reader.state())).with(csrf());
    for (var field : typed.entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    var found = body(request.exchange());
    if (reader.role() == SCHOOL_USER) {
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
            .with(as(reader.role(), reader.state()))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    assertThat(answer).hasStatusOk();
    assertThat(body(answer)).contains(child.digits());
    return body(answer);
  }

  private List<Long> tasks(String kind) {
    return testDatabase()
        .jdbc()
        .sql("select id from worklist.task where kind = ? and ? = any(exchange_ids)")
        .params(kind, child.digits())
        .query(Long.class)
        .list();
  }
}
