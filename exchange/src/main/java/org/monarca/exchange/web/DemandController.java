package org.monarca.exchange.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.StillAdmitted;
import org.monarca.exchange.oversight.demands.Basis;
import org.monarca.exchange.oversight.demands.Decision;
import org.monarca.exchange.oversight.demands.Demand;
import org.monarca.exchange.oversight.demands.Demands;
import org.monarca.exchange.oversight.demands.Demands.Outcome;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One legal demand: decided by two people. */
@Controller
class DemandController {

  private static final Set<String> DONE =
      Set.of(
          "written",
          "proposed",
          "confirmed",
          "returned",
          "withdrawn",
          "handed",
          "lifted",
          "meanwhile",
          "own");

  private final Demands demands;
  private final StillAdmitted admitted;
  private final ConcernedReader concerned;
  private final Readers readers;
  private final OfficeWords offices;
  private final InstantSource clock;

  DemandController(
      Demands demands,
      StillAdmitted admitted,
      ConcernedReader concerned,
      Readers readers,
      OfficeWords offices,
      InstantSource clock) {
    this.demands = demands;
    this.admitted = admitted;
    this.concerned = concerned;
    this.readers = readers;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/demands/{id}")
  String demand(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var says = DONE.contains(done) ? words.say("demand.done." + done) : null;
    return show(actor, TypedNumber.of(id), says, null, words, model);
  }

  @PostMapping("/demands/{id}/decisions")
  String propose(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var form = new DemandForm(fields, words, clock.instant());
    var basis =
        demands
            .find(actor, TypedNumber.of(id))
            .flatMap(demand -> Basis.of(demand.basis()))
            .orElseThrow(DemandController::missing);
    var decision = form.decision(actor, basis, concerned);
    return decision.isEmpty()
        ? show(actor, TypedNumber.of(id), null, form.typed(), words, model)
        : back(
            id,
            acting(actor, () -> demands.propose(actor, TypedNumber.of(id), decision.get())),
            "proposed");
  }

  /**
   * @param decision the one that was looked at
   */
  @PostMapping("/demands/{id}/verdict")
  String decide(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var form = new DemandForm(fields, words, clock.instant());
    long looked = TypedNumber.of(decision);
    if (verdict.equals("confirmed")) {
      var outcome = acting(actor, () -> demands.decide(actor, TypedNumber.of(id), looked, null));
      return back(id, outcome, "confirmed");
    }
    var why = form.why();
    return why.isEmpty()
        ? show(actor, TypedNumber.of(id), null, form.typed(), words, model)
        : back(
            id,
            acting(actor, () -> demands.decide(actor, TypedNumber.of(id), looked, why.get())),
            "returned");
  }

  /**
   * @param decision the one that was looked at
   */
  @PostMapping("/demands/{id}/withdrawal")
  String withdraw(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String decision) {
    return back(
        id,
        acting(actor, () -> demands.withdraw(actor, TypedNumber.of(id), TypedNumber.of(decision))),
        "withdrawn");
  }

  @PostMapping("/demands/{id}/handing")
  String hand(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var form = new DemandForm(fields, words, clock.instant());
    var decided =
        demands
            .find(actor, TypedNumber.of(id))
            .orElseThrow(DemandController::missing)
            .confirmed()
            .filter(Decision::isToBeHanded)
            .map(Decision::decided);
    if (decided.isEmpty()) {
      return back(id, Outcome.MEANWHILE, "");
    }
    var day = form.handed(decided.get());
    return day.isEmpty()
        ? show(actor, TypedNumber.of(id), null, form.typed(), words, model)
        : back(
            id, acting(actor, () -> demands.hand(actor, TypedNumber.of(id), day.get())), "handed");
  }

  @PostMapping("/demands/{id}/telling")
  String lift(Actor actor, @PathVariable String id) {
    return back(id, acting(actor, () -> demands.lift(actor, TypedNumber.of(id))), "lifted");
  }

  /** Whose rights have ended meanwhile is told what a stranger is. */
  private Outcome acting(Actor actor, Supplier<Outcome> work) {
    return admitted.act(actor, work).orElse(Outcome.NOT_THERE);
  }

  private String show(
      Actor actor,
      long id,
      @Nullable String done,
      @Nullable TypedFields sent,
      Wording words,
      Model model) {
    var demand = demands.find(actor, id).orElseThrow(DemandController::missing);
    var names = offices.in(words);
    names.people(people(demand));
    var typed = sent == null ? DemandForm.begun(demand) : sent;
    boolean alone = actor.ownState().isPresent() && !demands.hasSecond(actor);
    model.addAttribute(
        "demand", new DemandWords(words, names::person).page(demand, actor, alone, done, typed));
    return "demands/one";
  }

  private static Stream<@Nullable String> people(Demand demand) {
    return Stream.concat(
        Stream.of(demand.writtenBy()),
        demand.decisions().stream()
            .flatMap(one ->
                Stream.of(one.proposedBy(), one.decidedBy(), one.handedBy())
                    .filter(by -> by != null)));
  }

  private static String back(String id, Outcome outcome, String done) {
    var page = "redirect:/demands/" + TypedNumber.of(id) + "?done=";
    return switch (outcome) {
      case DONE -> page + done;
      case MEANWHILE -> page + "meanwhile";
      case OWN -> page + "own";
      case NOT_THERE -> throw missing();
    };
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
