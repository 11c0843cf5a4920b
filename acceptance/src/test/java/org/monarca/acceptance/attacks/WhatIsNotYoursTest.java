package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * What is another's answers as what never was, word for word; so does an address that nobody has.
 * How long the answers take is measured by {@code ./monarca bench strangers}.
 */
@ExtendWith(WithDemo.class)
@Control({"AC-3", "SI-11"})
class WhatIsNotYoursTest {

  private static final String NEVER = "00000000-0000-4000-8000-000000000000";
  private static final Pattern ACCOUNT = Pattern.compile("href=\"/accounts/([0-9a-f-]{36})\"");

  private final Demo demo;

  WhatIsNotYoursTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void anotherStatesSubmissionIsNone() throws Exception {
    var pupil = Pupil.named("NV-A-1", "Anselma", "Tovar", "2014-01-31");
    var location = demo.systemOf("NV").follow(Bundle.of("NV", pupil).zip()).location().getPath();
    var id = location.substring(location.lastIndexOf('/') + 1);
    var neighbour = demo.systemOf("UT");
    var person = Sessions.of(demo, "state-data-admin", "MI");

    for (var part : List.of("", "/findings", "/outcomes", "/rejected")) {
      var theirs = neighbour.fetch("/api/v1/submissions/" + id + part);
      var nobodys = neighbour.fetch("/api/v1/submissions/" + NEVER + part);
      assertThat(theirs.status()).isEqualTo(404);
      assertThat(theirs.text()).isEqualTo(nobodys.text());
    }
    for (var part :
        List.of(
            "", "/findings", "/findings.csv", "/findings.json", "/outcomes.csv", "/rejected.zip")) {
      isNone(person, "/submissions/%s" + part, id, NEVER);
    }
  }

  @Test
  void anotherOfficesAccountIsNone() throws Exception {
    var found = ACCOUNT.matcher(Sessions.of(demo, "user-admin", "TX").open("/accounts").body());
    assertThat(found.find()).isTrue();
    var federal = Sessions.of(demo, "federal-admin", "");

    isNone(federal, "/accounts/%s", found.group(1), NEVER);
    isNone(federal, "/accounts/%s/roles", found.group(1), NEVER);
  }

  @Test
  void anotherStatesClientIsNone() throws Exception {
    var theirs = demo.json("clients.json").path(0).path("client_id").asString("");
    var person = Sessions.of(demo, "state-data-admin", "MI");

    for (var path : List.of("/clients/%s/secrets", "/clients/%s/credentials/1/ending")) {
      var one = person.send("/clients", path.formatted(theirs), Map.of("sure", "true"));
      var other =
          person.send("/clients", path.formatted("xx-000000000000"), Map.of("sure", "true"));
      assertThat(one.status()).isEqualTo(404);
      assertThat(alike(one, theirs)).isEqualTo(alike(other, "xx-000000000000"));
    }
  }

  @Test
  @Control("IA-6")
  void whetherAnAddressHasAnAccountIsNotTold() throws Exception {
    var known = demo.person("auditor", "").email();
    var unknown = "nobody.at.all@example.org";

    for (var page : List.of("/sign-in", "/forgotten")) {
      var one = new Intruder(demo.url());
      var other = new Intruder(demo.url());
      var ofKnown = one.send(page, page, Map.of("email", known, "password", "wrong-and-long"));
      var ofUnknown =
          other.send(page, page, Map.of("email", unknown, "password", "wrong-and-long"));

      assertThat(ofKnown.status()).isEqualTo(ofUnknown.status());
      assertThat(ofKnown.location()).isEqualTo(ofUnknown.location());
      assertThat(ofKnown.body()).isEqualTo(ofUnknown.body());
      assertThat(one.open(ofKnown.location()).sameEachTime())
          .isEqualTo(other.open(ofUnknown.location()).sameEachTime());
    }
  }

  @Test
  void whetherAClientExistsIsNotTold() throws Exception {
    var known = demo.json("clients.json").path(1).path("client_id").asString("");
    var wire = new Wire(demo.url());

    var one = token(wire, known);
    var other = token(wire, "xx-000000000000");

    assertThat(one.status()).isEqualTo(401);
    assertThat(one.body()).isEqualTo(other.body());
  }

  @Test
  void aNumberThatNoChildHasIsNoneHoweverItIsWritten() throws Exception {
    var system = demo.systemOf("UT");
    var first = system.fetch("/api/v1/students/123456789015");
    for (var number :
        List.of("000000000000", "999999999999", "1", "-1", "0x1", "null", "%27or%271")) {
      var answer = system.fetch("/api/v1/students/" + number);
      assertThat(answer.status()).as(number).isEqualTo(404);
      assertThat(answer.text()).isEqualTo(first.text());
    }
  }

  private static Reply token(Wire wire, String client) throws IOException {
    return wire.send(
        "POST /oauth2/token HTTP/1.1",
        Intruder.body(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", client,
                "client_secret", "wrong")),
        Intruder.FORM);
  }

  private static void isNone(Intruder person, String path, String theirs, String never)
      throws IOException {
    var one = Telling.nothing(person.open(path.formatted(theirs), "Accept: text/html"));
    var other = person.open(path.formatted(never), "Accept: text/html");
    assertThat(one.status()).as(path).isEqualTo(404);
    assertThat(alike(one, theirs)).isEqualTo(alike(other, never));
  }

  private static String alike(Reply reply, String id) {
    return reply.status() + reply.sameEachTime().replace(id, "-");
  }
}
