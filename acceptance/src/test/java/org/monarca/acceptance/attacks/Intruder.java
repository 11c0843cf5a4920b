package org.monarca.acceptance.attacks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.monarca.acceptance.demo.Person;

/** Somebody at the pages who sends what no browser would, with cookies of their own. */
final class Intruder {

  static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final Wire wire;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Intruder(URI exchange) {
    this.wire = new Wire(exchange);
  }

  /** Signed in as that person, who has no second factor. */
  static Intruder as(URI exchange, Person person) throws IOException {
    var intruder = new Intruder(exchange);
    var answer = intruder.signIn(person);
    if (answer.status() != 302 || answer.location().contains("/sign-in")) {
      throw new IllegalStateException(
          "%s is not let in: %d %s".formatted(person.email(), answer.status(), answer.location()));
    }
    return intruder;
  }

  Reply signIn(Person person) throws IOException {
    return send(
        "/sign-in", "/sign-in", Map.of("email", person.email(), "password", person.password()));
  }

  Wire wire() {
    return wire;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  Reply open(String path, String... headers) throws IOException {
    return kept(wire.ask("GET " + path + " HTTP/1.1", with(headers)));
  }

  /** Fills in the form of that page, its token included. */
  Reply send(String page, String path, Map<String, String> fields) throws IOException {
    var form = new LinkedHashMap<>(fields);
    form.put("_csrf", token(page));
    return post(path, form);
  }

  /** Sends these fields and nothing else. */
  Reply post(String path, Map<String, String> fields, String... headers) throws IOException {
    var more = new ArrayList<>(List.of(headers));
    more.add(FORM);
    return kept(
        wire.send("POST " + path + " HTTP/1.1", body(fields), with(more.toArray(String[]::new))));
  }

  /** Sends a form in parts, whose bytes are made elsewhere. */
  Reply upload(String path, String boundary, byte[] parts) throws IOException {
    var head = new ArrayList<>(List.of("POST " + path + " HTTP/1.1", "Host: " + wire.host()));
    head.addAll(List.of(with("Content-Type: multipart/form-data; boundary=" + boundary)));
    return kept(wire.raw(head, parts));
  }

  /** The token of the first form on that page. */
  String token(String page) throws IOException {
    var found = TOKEN.matcher(open(page).body());
    if (!found.find()) {
      throw new IllegalStateException("no form stands on " + page);
    }
    return found.group(1);
  }

  static String body(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String[] with(String... headers) {
    var all = new ArrayList<>(List.of(headers));
    if (!cookies.isEmpty()) {
      all.add(
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ", "Cookie: ", "")));
    }
    return all.toArray(String[]::new);
  }

  private Reply kept(Reply reply) {
    for (var cookie : reply.all("set-cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return reply;
  }
}
