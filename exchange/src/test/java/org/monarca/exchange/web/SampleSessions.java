package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.sessions.KeptForm;
import org.monarca.exchange.web.ProveController.ProvePage;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.SessionsController.SessionLine;

/** The pages of one's sessions and of showing again who one is, in every state. */
record SampleSessions(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final String NUMBER = "00000000-0000-4000-8000-000000000001";

  SampleSessions(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    var here = line(words.say("sessions.device", "Firefox", "Windows"), "passkey", true);
    var phone = line(words.say("sessions.device.unknown"), "password-and-code", false);
    var library = line("Chrome", "password", false);
    samples.put("sessions-one", sessions(List.of(here), ""));
    samples.put("sessions-many", sessions(List.of(here, phone, library), "ended"));
    samples.put("sessions-others-ended", sessions(List.of(here), "others"));
    samples.put("sessions-gone", sessions(List.of(), "gone"));
    for (var what :
        List.of(
            "decision",
            "merge",
            "split",
            "undo",
            "application",
            "account",
            "factors",
            "token",
            "identities",
            "way",
            "address")) {
      samples.put("prove-" + what, prove(form(what, true), what, true, Problems.NONE));
    }
    samples.put("prove-download", prove(form("download", false), "download", true, Problems.NONE));
    samples.put("prove-asked", prove(null, "merge", false, Problems.NONE));
    samples.put(
        "prove-wrong",
        prove(null, null, false, Problems.of("code", words.say("factors.problem.code"))));
    samples.put("prove-over", prove(null, null, true, Problems.NONE));
    samples.put(
        "prove-too-long",
        prove(
            new KeptForm(UUID.fromString(NUMBER), "POST", "/", Map.of(), "merge", false),
            "merge",
            true,
            Problems.NONE));
    samples.put("idle", new Sample("sessions", withIdle(sessions(List.of(here), "").model())));
  }

  private static Map<String, Object> withIdle(Map<String, ?> model) {
    var all = new LinkedHashMap<String, Object>(model);
    all.put("idle", new IdleWarning.Idle(895, 120, "synthetic"));
    return all;
  }

  private static KeptForm form(String what, boolean sends) {
    return new KeptForm(
        UUID.fromString(NUMBER),
        sends ? "POST" : "GET",
        "/profile/tokens",
        Map.of("name", List.of("Synthetic")),
        what,
        true);
  }

  private Sample prove(
      @Nullable KeptForm form, @Nullable String what, boolean proved, Problems problems) {
    return page(
        "prove",
        readers.state(),
        "prove",
        new ProvePage(
            NUMBER,
            what,
            "/tasks",
            !proved,
            false,
            List.of("https://exchange.example.org"),
            proved ? List.of() : List.of(new Choice("synthetic", "Synthetic single sign-on")),
            form,
            proved,
            problems));
  }

  private Sample sessions(List<SessionLine> lines, String done) {
    return page(
        "sessions",
        readers.state(),
        "sessions",
        lines,
        "others",
        lines.stream().anyMatch(line -> !line.here()),
        "done",
        done);
  }

  private SessionLine line(String device, String way, boolean here) {
    return new SessionLine(
        NUMBER,
        device,
        words.say("sessions.way." + way),
        words.moment(NOW),
        words.moment(NOW),
        here);
  }
}
