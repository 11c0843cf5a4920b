package org.monarca.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.routes.Right;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who may do what, as the table of routes has it. */
@Controller
class AccessController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final String HEAD = "role,action,scope,method,path\n";

  private final Routes routes;
  private final Readers readers;

  AccessController(Routes routes, Readers readers) {
    this.routes = routes;
    this.readers = readers;
  }

  @GetMapping("/access")
  String access(
      Actor actor, @RequestParam(defaultValue = "") String role, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var chosen = Role.of(role);
    var shown = chosen.map(List::of).orElseGet(() -> List.of(Role.values()));
    model.addAttribute(
        "access",
        new AccessPage(
            Arrays.stream(Role.values())
                .map(one -> new Choice(one.code(), name(one, words)))
                .toList(),
            chosen.map(Role::code).orElse(""),
            shown.stream().map(one -> part(one, words)).toList()));
    return "access";
  }

  /** Each line of the table for each role to whom it is open. */
  @GetMapping("/access.csv")
  ResponseEntity<byte[]> csv() {
    var text = new StringBuilder(HEAD);
    for (var role : Role.values()) {
      for (var route : routes.all()) {
        if (route.isOpenTo(role.code())) {
          text.append(line(role, route)).append('\n');
        }
      }
    }
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("access.csv").build().toString())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** None of them has a comma in it. */
  private static String line(Role role, Route route) {
    return String.join(
        ",",
        role.code(),
        route.action(),
        route.extentOf(role.code()).code(),
        route.method(),
        route.path().getPatternString());
  }

  private AccessPage.Part part(Role role, Wording words) {
    return new AccessPage.Part(
        name(role, words),
        routes.rightsOf(Optional.of(role.code())).stream()
            .map(right -> line(right, words))
            .toList());
  }

  static AccessPage.Line line(Right right, Wording words) {
    return new AccessPage.Line(
        words.say("access.does." + right.action()),
        words.say("access.extent." + right.extent().code()));
  }

  private static String name(Role role, Wording words) {
    return words.say("role." + role.code());
  }
}
