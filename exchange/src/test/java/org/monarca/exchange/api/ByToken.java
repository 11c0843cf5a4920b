package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.platform.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole exchange that people's programs ask, each with a token of its person. */
abstract class ByToken extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private PersonalTokens tokens;
  @Autowired JsonMapper json;
  @Autowired Database database;

  /** The token of somebody new of that role and State. */
  String token(Role role, @Nullable String state) {
    return token(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic person",
            role,
            state,
            ZoneOffset.UTC));
  }

  String token(NewAccount asked) {
    var account = accounts.create(asked);
    var person = actor(account);
    return ((Made.Token) tokens.make(person, "of a test", Lifetime.WEEK)).secret();
  }

  MvcTestResult get(String path, String token) {
    return web.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }

  MvcTestResult decide(String token, JsonNode task, String body) {
    return web.post()
        .uri("/api/v1/tasks/" + id(task) + "/decisions")
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  /** The open task of that kind about that child, as the person's list tells it. */
  JsonNode taskOf(String kind, String token, String child) throws Exception {
    var listed = json(get("/api/v1/tasks?status=open&limit=1000&kind=" + kind, token));
    for (var task : listed.path("tasks")) {
      if (task.path("exchange_ids").toString().contains(child)) {
        return task;
      }
    }
    throw new AssertionError("no %s about %s".formatted(kind, child));
  }

  JsonNode json(MvcTestResult answer) throws Exception {
    return json.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  void assertProblem(MvcTestResult answer, HttpStatus status, String code) throws Exception {
    assertThat(answer).hasStatus(status);
    assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(json(answer).path("code").asString()).isEqualTo(code);
  }

  static String id(JsonNode task) {
    return task.path("id").asString();
  }

  static long version(JsonNode task) {
    return task.path("version").asLong();
  }
}
