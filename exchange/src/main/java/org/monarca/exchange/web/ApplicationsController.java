package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.applications.Application;
import org.monarca.exchange.applications.ApplicationDesk;
import org.monarca.exchange.applications.Decided;
import org.monarca.exchange.applications.Decisions;
import org.monarca.exchange.applications.Stage;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ApplicationsPage.One;
import org.monarca.exchange.web.ApplicationsPage.TaskOf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where user administrators see applications for accounts and decide about them. */
@Controller
class ApplicationsController {

  private static final int PAGE = 50;
  private static final Set<String> DONE =
      Set.of(Stage.APPROVED.code(), Stage.DECLINED.code(), Stage.SENT_BACK.code(), "invited-again");

  private final ApplicationDesk desk;
  private final Decisions decisions;
  private final Readers readers;
  private final OfficeWords offices;
  private final Directory directory;

  ApplicationsController(
      ApplicationDesk desk,
      Decisions decisions,
      Readers readers,
      OfficeWords offices,
      Directory directory) {
    this.desk = desk;
    this.decisions = decisions;
    this.readers = readers;
    this.offices = offices;
    this.directory = directory;
  }

  @GetMapping("/applications")
  String applications(
      Actor actor,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "1") long page,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var inWords = new ApplicationWords(words, directory);
    var asked = Stage.of(stage).filter(Stage.listed()::contains);
    long number = Math.clamp(page, 1, Integer.MAX_VALUE);
    var found = desk.list(actor, asked, (number - 1) * PAGE, PAGE + 1);
    model.addAttribute(
        "applications",
        new ApplicationsPage(
            actor
                .ownState()
                .map(state -> words.say("applications.lede.state", words.state(state)))
                .orElseGet(() -> words.say("applications.lede.department")),
            asked.map(Stage::code).orElse(""),
            inWords.stages(),
            found.stream().limit(PAGE).map(inWords::line).toList(),
            number,
            found.size() > PAGE ? number + 1 : null));
    return "applications/list";
  }

  /** Forms with who vouched for them, who decided and when, to be kept elsewhere. */
  @GetMapping("/applications.csv")
  void export(
      Actor actor, @RequestParam(defaultValue = "") String stage, HttpServletResponse response)
      throws IOException {
    var asked = Stage.of(stage).filter(Stage.listed()::contains);
    var some = desk.export(actor, asked);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"applications.csv\"");
    try (var table = Table.csv(response.getOutputStream(), ApplicationRows.COLUMNS)) {
      some.forEach(application -> ApplicationRows.write(application, table));
    }
  }

  @GetMapping("/applications/{id}")
  String application(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    return show(
        actor,
        find(actor, id),
        "",
        Problems.NONE,
        DONE.contains(done) ? done : null,
        locale,
        model);
  }

  @PostMapping("/applications/{id}/decision")
  String decide(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    var application = find(actor, id);
    var to =
        Stage.of(decision).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var decided =
        switch (to) {
          case APPROVED -> decisions.approve(actor, application.id(), version);
          case DECLINED -> decisions.decline(actor, application.id(), version, reason);
          case SENT_BACK -> decisions.sendBack(actor, application.id(), version, reason);
          case UNCONFIRMED, VOUCHING, DECIDING, NOT_VOUCHED, LAPSED ->
              throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    return answer(actor, application.id(), decided, to.code(), reason, locale, model);
  }

  @PostMapping("/applications/{id}/invitation")
  String inviteAgain(Actor actor, @PathVariable String id, Locale locale, Model model) {
    var application = find(actor, id);
    var decided = desk.inviteAgain(actor, application.id());
    return answer(actor, application.id(), decided, "invited-again", "", locale, model);
  }

  /** The same said twice is done once: whoever clicked twice sees what came of the first. */
  private String answer(
      Actor actor,
      UUID id,
      Decided decided,
      String done,
      String reason,
      Locale locale,
      Model model) {
    var now = desk.find(actor, id).orElseThrow(ApplicationsController::missing);
    boolean isSoByMe = now.stage().code().equals(done) && actor.id().equals(now.decidedBy());
    if (decided == Decided.DONE || (decided == Decided.CHANGED_MEANWHILE && isSoByMe)) {
      return "redirect:/applications/" + id + "?done=" + done;
    }
    if (decided == Decided.NOT_YOURS) {
      throw missing();
    }
    var field =
        decided == Decided.NO_REASON || decided == Decided.REASON_TOO_LONG ? "reason" : "stage";
    var says =
        readers
            .wordsFor(actor, locale)
            .say("application.problem." + decided.code(), ApplicationDesk.LONGEST_REASON);
    return show(actor, now, reason, Problems.of(field, says), null, locale, model);
  }

  private String show(
      Actor actor,
      Application application,
      String reason,
      Problems problems,
      @Nullable String done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var inWords = new ApplicationWords(words, directory);
    boolean decides = desk.decides(actor);
    var task = decides ? desk.task(application.id()).orElse(null) : null;
    var access = desk.access(application);
    boolean waits = access.filter(RoleGrant::isWaiting).isPresent();
    model.addAttribute(
        "form",
        new One(
            application.id().toString(),
            application.form().name(),
            inWords.stage(application.stage()),
            inWords.facts(application),
            Stream.concat(
                    inWords.course(application, offices.in(words)::person).stream(),
                    access.stream()
                        .flatMap(grant ->
                            inWords
                                .second(grant, desk.confirmers(grant), offices.in(words)::person)
                                .stream()))
                .toList(),
            task == null
                ? null
                : new TaskOf(
                    task.id(), task.version(), words.weekday(task.due()), !desk.isOfRegion(actor)),
            desk.isInvolved(actor, application),
            task == null
                ? null
                : desk.second(actor, application)
                    .map(second -> inWords.toCome(application, second))
                    .orElse(null),
            application.account(),
            decides && desk.waitsForPassword(application),
            reason,
            problems,
            Optional.ofNullable(done)
                .map(code -> waits && code.equals(Stage.APPROVED.code()) ? "waits" : code)
                .map(code -> words.say("application.done." + code))
                .orElse(null)));
    return "applications/application";
  }

  private Application find(Actor actor, String id) {
    return ApplicationWords.id(id)
        .flatMap(found -> desk.find(actor, found))
        .orElseThrow(ApplicationsController::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
