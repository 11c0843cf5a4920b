package org.monarca.exchange.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Admissions;
import org.monarca.exchange.protection.Emergencies;
import org.monarca.exchange.protection.Mark;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.protection.Marks.Outcome;
import org.monarca.exchange.protection.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a State's officers see to children who must not be found. */
@Controller
class ProtectionController {

  private static final int PAGE = 50;
  private static final int NEWCOMERS = 200;
  private static final int LONGEST_CODE = 40;
  private static final String PROTECTED = "protected";
  private static final String ENDED = "ended";
  private static final String MEANWHILE = "meanwhile";
  private static final String LET_IN = "let-in";
  private static final Set<String> DONE = Set.of(PROTECTED, ENDED, MEANWHILE, LET_IN);

  private final Readers readers;
  private final Children children;
  private final Marks marks;
  private final Admissions admissions;
  private final Emergencies emergencies;
  private final Whereabouts whereabouts;
  private final Purposes purposes;
  private final InstantSource clock;

  ProtectionController(
      Readers readers,
      Children children,
      Marks marks,
      Admissions admissions,
      Emergencies emergencies,
      Whereabouts whereabouts,
      Purposes purposes,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.marks = marks;
    this.admissions = admissions;
    this.emergencies = emergencies;
    this.whereabouts = whereabouts;
    this.purposes = purposes;
    this.clock = clock;
  }

  @GetMapping("/protected")
  String list(
      Actor actor,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1") int opened,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var inWords = new ProtectionWords(words, readers);
    int number = Math.clamp(page, 1, 100_000);
    int openingsNumber = Math.clamp(opened, 1, 100_000);
    var marked = marks.ofState(actor, (number - 1) * PAGE, PAGE + 1);
    var told = emergencies.toldTo(actor, (openingsNumber - 1) * PAGE, PAGE + 1);
    model.addAttribute(
        "sheltered",
        new ProtectedPage(
            words.state(actor.ownState().orElse("")),
            marked.stream().limit(PAGE).map(inWords::line).toList(),
            number,
            marked.size() > PAGE ? number + 1 : null,
            whereabouts.newcomers(actor, NEWCOMERS).stream().map(inWords::line).toList(),
            told.stream().limit(PAGE).map(inWords::line).toList(),
            openingsNumber,
            told.size() > PAGE ? openingsNumber + 1 : null));
    return "protection/list";
  }

  @GetMapping("/children/{exchangeId}/protection")
  String child(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var says = DONE.contains(done) ? words.say("protection.done." + done) : null;
    return show(actor, exchangeId, says, "", Problems.NONE, words, model);
  }

  @PostMapping("/children/{exchangeId}/protection")
  String protect(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    var why = MarkReason.of(reason);
    if (why.isEmpty()) {
      var words = readers.wordsFor(actor, locale);
      var problems = Problems.of("reason", words.say("protection.choose-reason"));
      return show(actor, exchangeId, null, "", problems, words, model);
    }
    return back(exchangeId, marks.mark(actor, ChildNumber.of(exchangeId), why.get()), PROTECTED);
  }

  @PostMapping("/children/{exchangeId}/protection/end")
  String end(Actor actor, @PathVariable String exchangeId) {
    return back(exchangeId, marks.end(actor, ChildNumber.of(exchangeId)), ENDED);
  }

  @PostMapping("/children/{exchangeId}/protection/admission")
  String letIn(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String code,
      Locale locale,
      Model model) {
    return switch (admissions.letIn(actor, ChildNumber.of(exchangeId), code)) {
      case DONE -> back(exchangeId, Outcome.DONE, LET_IN);
      case NOT_YOURS -> throw ChildNumber.missing();
      case NO_SUCH_NUMBER -> {
        var words = readers.wordsFor(actor, locale);
        var problems = Problems.of("code", words.say("protection.no-such-code"));
        var typed = code.substring(0, Math.min(LONGEST_CODE, code.length()));
        yield show(actor, exchangeId, null, typed, problems, words, model);
      }
    };
  }

  private static String back(String exchangeId, Outcome outcome, String done) {
    var page = "redirect:/children/" + ChildNumber.of(exchangeId).digits() + "/protection?done=";
    return switch (outcome) {
      case DONE -> page + done;
      case NOTHING_TO_DO -> page + MEANWHILE;
      case NOT_YOURS -> throw ChildNumber.missing();
    };
  }

  private String show(
      Actor actor,
      String exchangeId,
      @Nullable String done,
      String code,
      Problems problems,
      Wording words,
      Model model) {
    var asked = ChildNumber.of(exchangeId);
    if (!marks.concern(actor, asked)) {
      throw ChildNumber.missing();
    }
    var found =
        children.find(purposes.lookUp(actor, asked), asked).orElseThrow(ChildNumber::missing);
    List<Mark> own = marks.of(actor, found.id());
    var inWords = new ProtectionWords(words, readers);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    model.addAttribute(
        "protection",
        new ProtectionPage(
            found.id().digits(),
            new IdentityWords(found, words, today).banner(),
            words.state(actor.ownState().orElse("")),
            own.stream().map(inWords::line).toList(),
            own.stream().anyMatch(mark -> !mark.isOver()),
            actor.role().equals(Role.PRIVACY_OFFICER.code()),
            own.stream()
                .filter(mark -> !mark.isOver())
                .flatMap(mark -> Stream.ofNullable(mark.waiting()))
                .min(Comparator.naturalOrder())
                .map(words::moment)
                .orElse(null),
            code,
            inWords.markReasons(),
            done,
            problems));
    return "protection/child";
  }
}
