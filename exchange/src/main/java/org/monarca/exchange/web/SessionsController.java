package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.sessions.Device;
import org.monarca.exchange.access.sessions.OwnSessions;
import org.monarca.exchange.access.sessions.OwnSessions.OwnSession;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where people see in which places they are signed in, and end it there. */
@Controller
class SessionsController {

  private static final String PAGE = "/profile/sessions";
  private static final Set<String> TOLD = Set.of("ended", "others", "gone");

  private final OwnSessions sessions;
  private final Readers readers;

  SessionsController(OwnSessions sessions, Readers readers) {
    this.sessions = sessions;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String sessions(
      Actor actor,
      @RequestParam(defaultValue = "") String done,
      HttpSession session,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var lines = sessions.of(actor, session).stream().map(one -> line(one, words)).toList();
    model.addAttribute("sessions", lines);
    model.addAttribute("others", lines.stream().anyMatch(line -> !line.here()));
    model.addAttribute("done", TOLD.contains(done) ? done : "");
    return "sessions";
  }

  @PostMapping(PAGE + "/{number}/ending")
  String end(Actor actor, @PathVariable String number) {
    boolean ended = TypedId.of(number).filter(wanted -> sessions.end(actor, wanted)).isPresent();
    return "redirect:" + PAGE + "?done=" + (ended ? "ended" : "gone");
  }

  @PostMapping(PAGE + "/others/ending")
  String endOthers(Actor actor, HttpSession session) {
    sessions.endOthers(actor, session);
    return "redirect:" + PAGE + "?done=others";
  }

  /** Keeps the session alive, by being asked. */
  @PostMapping(PAGE + "/stay")
  @ResponseBody
  Map<String, String> stay() {
    return Map.of();
  }

  /** Whose session it is by now and what its forms need, for a page that outlived its own. */
  @GetMapping(PAGE + "/current")
  @ResponseBody
  Map<String, String> current(Actor actor, HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return Map.of("person", IdleWarning.whose(actor), "token", token.getToken());
  }

  private static SessionLine line(OwnSession session, Wording words) {
    return new SessionLine(
        session.number().toString(),
        device(session.device(), words),
        words.say("sessions.way." + session.way().code()),
        words.moment(session.since()),
        words.moment(session.used()),
        session.here());
  }

  private static String device(Device device, Wording words) {
    var said =
        List.of(device.browser(), device.system()).stream().filter(one -> !one.isEmpty()).toList();
    return switch (said.size()) {
      case 2 -> words.say("sessions.device", said.get(0), said.get(1));
      case 1 -> said.getFirst();
      default -> words.say("sessions.device.unknown");
    };
  }

  /** One session, in words. */
  record SessionLine(
      String number,
      String device,
      String way,
      String since,
      @Nullable String used,
      boolean here) {}
}
