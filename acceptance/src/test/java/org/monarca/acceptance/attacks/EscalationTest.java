package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** Nobody comes to more than they were given: by another's number, or by deciding for oneself. */
@ExtendWith(WithDemo.class)
@Control("AC-3")
class EscalationTest {

  private static final int NUMBERS = 80;
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  private final Demo demo;

  EscalationTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void anothersRoleIsNotActedIn() throws Exception {
    var recruiter = Sessions.of(demo, "recruiter", "TX");
    var token = recruiter.token("/profile/roles");

    for (int grant = 1; grant <= NUMBERS; grant++) {
      var fields = Map.of("_csrf", token, "grant", Integer.toString(grant));
      var changed = Telling.nothing(recruiter.post("/profile/roles", fields));
      if (changed.status() == 302) {
        token = recruiter.token("/profile/roles"); // it was their own
      }
      recruiter.post("/sign-in/role", fields);
    }

    assertThat(recruiter.open("/profile").body()).contains("Recruiter");
    assertThat(recruiter.open("/accounts").status()).isEqualTo(403);
    assertThat(recruiter.open("/submissions").status()).isEqualTo(403);
    assertThat(recruiter.open("/protected").status()).isEqualTo(403);
  }

  @Test
  void anothersSessionIsNotEnded() throws Exception {
    var person = demo.person("region-admin", "TX");
    var one = Intruder.as(demo.url(), person);
    var another = Intruder.as(demo.url(), person);
    var number = find("/profile/sessions/([0-9a-f-]{36})/ending", one.open("/profile/sessions"));
    var stranger = Sessions.of(demo, "recruiter", "TX");

    stranger.send("/profile", "/profile/sessions/" + number + "/ending", Map.of());
    stranger.send("/profile", "/profile/sessions/others/ending", Map.of());

    assertThat(one.open("/profile").status()).isEqualTo(200);
    assertThat(another.open("/profile").status()).isEqualTo(200);
  }

  @Test
  void anothersTokenIsNotEnded() throws Exception {
    var owner = Intruder.as(demo.url(), demo.person("state-data-admin", "TX"));
    var made =
        owner.send(
            "/profile/tokens", "/profile/tokens", Map.of("name", "Attacked", "life", "8-hours"));
    var token = find("(mnp_[A-Za-z0-9_-]{43})", made);
    var number = find("/profile/tokens/(\\d+)/ending", owner.open("/profile/tokens"));
    var other = Sessions.of(demo, "state-data-admin", "MI");

    other.send("/profile", "/profile/tokens/" + number + "/ending", Map.of());

    assertThat(StateSystem.withToken(demo.url(), token).fetch("/api/v1/tasks").status())
        .isEqualTo(200);
  }

  @Test
  @Control("AC-5")
  void nobodyConfirmsTheSecretThatTheyAdded() throws Exception {
    var administrator = Sessions.of(demo, "state-data-admin", "TX"); // whose director could confirm
    var client = find("/clients/([^/\"]+)/secrets", administrator.open("/clients"));
    var added =
        administrator.send("/clients", "/clients/" + client + "/secrets", Map.of("sure", "true"));
    var credential = last("/credentials/(\\d+)/", administrator.open("/clients"));
    var path = "/clients/" + client + "/credentials/" + credential + "/confirmation";

    var own = administrator.send("/clients", path, Map.of());
    var foreign = Sessions.of(demo, "state-data-admin", "MI").send("/clients", path, Map.of());

    assertThat(added.status()).isEqualTo(200);
    assertThat(own.body()).contains("You added it yourself");
    assertThat(foreign.status()).isEqualTo(404);
    administrator.send(
        "/clients",
        "/clients/" + client + "/credentials/" + credential + "/ending",
        Map.of("sure", "true"));
  }

  @Test
  @Control("AC-5")
  void anApplicantDoesNotVouchForThemselves() throws Exception {
    var stranger = new Intruder(demo.url());
    var form = stranger.open("/apply?role=school-user&state=TX");
    var fields = application(find("name=\"rules\" value=\"([^\"]+)\"", form));

    var sent = stranger.send("/apply?role=school-user&state=TX", "/apply", fields);

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.body()).contains("id=\"problems\"", "#authority_email");
  }

  @Test
  void linksOfOthersAreNotGuessed() throws Exception {
    var stranger = new Intruder(demo.url());
    for (var token : List.of("A".repeat(22), "A".repeat(43), NOBODY, "1", "%20", "..", "null")) {
      for (var path :
          List.of("/vouch/", "/password/", "/address/", "/application/", "/apply/confirmation/")) {
        var looked = stranger.open(path + token);
        assertThat(Telling.nothing(looked).status()).as(path + token).isIn(400, 404);
      }
    }
  }

  @Test
  void aPersonOfAnotherOfficeDecidesNothing() throws Exception {
    for (var path :
        List.of(
            "/applications/" + NOBODY + "/decision",
            "/accounts/" + NOBODY + "/roles",
            "/accounts/" + NOBODY + "/roles/1/confirmation",
            "/accounts/" + NOBODY + "/status",
            "/access-review",
            "/linkage/learning",
            "/children/123456789015/undo",
            "/children/123456789015/protection/end")) {
      var reply =
          Sessions.of(demo, "recruiter", "TX")
              .send("/profile", path, Map.of("decision", "approve"));
      assertThat(Telling.nothing(reply).status()).as(path).isEqualTo(403);
    }
  }

  private static Map<String, String> application(String rules) {
    var trained = LocalDate.now(ZoneOffset.UTC).minusMonths(2);
    var fields = new LinkedHashMap<String, String>();
    fields.put("role", "school-user");
    fields.put("state", "TX");
    fields.put("need", "Places arriving children in the right courses.");
    fields.put("trained_month", Integer.toString(trained.getMonthValue()));
    fields.put("trained_day", Integer.toString(trained.getDayOfMonth()));
    fields.put("trained_year", Integer.toString(trained.getYear()));
    fields.put("name", "Synthetic Attacker");
    fields.put("title", "Registrar");
    fields.put("work_address", "12 Made-up Road");
    fields.put("email", "attacker@example.org");
    fields.put("mail_language", "en");
    fields.put("zone", "America/Chicago");
    fields.put("authority_name", "Synthetic Attacker");
    fields.put("authority_title", "Principal");
    fields.put("authority_email", "Attacker@EXAMPLE.org");
    fields.put("rules", rules);
    return fields;
  }

  private static String find(String pattern, Reply reply) {
    return Pattern.compile(pattern)
        .matcher(reply.body())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + pattern + ": " + reply.body()));
  }

  private static String last(String pattern, Reply reply) {
    return Pattern.compile(pattern)
        .matcher(reply.body())
        .results()
        .map(found -> found.group(1))
        .reduce((first, later) -> later)
        .orElseThrow(() -> new IllegalStateException("no " + pattern + ": " + reply.body()));
  }
}
