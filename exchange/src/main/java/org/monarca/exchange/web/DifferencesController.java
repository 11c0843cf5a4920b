package org.monarca.exchange.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.corrections.Asking;
import org.monarca.exchange.corrections.ValueCheck;
import org.monarca.exchange.corrections.ValueChecks;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.exchange.web.DifferencesPages.Chosen;
import org.monarca.records.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Of what States say different things about a child; and one of them is asked to check it. */
@Controller
class DifferencesController {

  private final Readers readers;
  private final Children children;
  private final ValueChecks checks;
  private final ProtectedTogether together;
  private final Purposes purposes;
  private final InstantSource clock;

  DifferencesController(
      Readers readers,
      Children children,
      ValueChecks checks,
      ProtectedTogether together,
      Purposes purposes,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.checks = checks;
    this.together = together;
    this.purposes = purposes;
    this.clock = clock;
  }

  /**
   * @param asked element about which a State has just been asked
   */
  @GetMapping("/children/{exchangeId}/differences")
  String differences(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String asked,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var child = child(actor, exchangeId);
    var told = told(actor, child);
    boolean isAsked =
        told.stream().anyMatch(check -> check.isOpen() && check.element().equals(asked));
    var came = isAsked ? words.say("differences.asked", label(asked, words)) : null;
    return show(child, told, Chosen.NOTHING, Problems.NONE, came, words, model);
  }

  /** What was chosen stays, whatever was wrong. */
  @PostMapping("/children/{exchangeId}/differences")
  String ask(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String element,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    var child = child(actor, exchangeId);
    var asking = checks.ask(actor, child, element, state, reason);
    if (asking == Asking.ASKED) {
      return "redirect:/children/" + child.id().digits() + "/differences?asked=" + element;
    }
    var words = readers.wordsFor(actor, locale);
    var problems =
        Problems.of(field(asking, element, child), words.say("differences." + asking.code()));
    var chosen = new Chosen(element, state, reason);
    return show(child, told(actor, child), chosen, problems, null, words, model);
  }

  /** Where a notice of an answer leads, which names no child. */
  @GetMapping("/checks-asked/{check}")
  String answered(Actor actor, @PathVariable String check) {
    var child =
        checks
            .childAskedAbout(actor, TypedNumber.of(check))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "redirect:/children/" + child.digits() + "/differences";
  }

  private static String field(Asking asking, String element, ChildRecord child) {
    var said = child.student().get(element);
    if (said == null || !said.conflict()) {
      return "differences";
    }
    return switch (asking) {
      case NO_REASON -> "reason-" + element;
      case NO_STATE -> "state-" + element;
      default -> element;
    };
  }

  private ChildRecord child(Actor actor, String exchangeId) {
    var id = ChildNumber.of(exchangeId);
    return children.find(purposes.lookUp(actor, id), id).orElseThrow(ChildNumber::missing);
  }

  /**
   * That somebody asked says that the child was at a desk: of a protected child it is told to
   * whoever may know where it is.
   */
  private List<ValueCheck> told(Actor reader, ChildRecord child) {
    return together.isTrailWithheld(reader, child.id()) ? List.of() : checks.of(child);
  }

  private static String label(String element, Wording words) {
    return words.label(RecordKind.STUDENT, element);
  }

  private String show(
      ChildRecord child,
      List<ValueCheck> told,
      Chosen chosen,
      Problems problems,
      @Nullable String asked,
      Wording words,
      Model model) {
    var today = words.dayOf(clock.instant());
    model.addAttribute(
        "differences",
        new DifferencesPages(child, told, words, today).page(chosen, problems, asked));
    return "children/differences";
  }
}
