package org.monarca.exchange.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.consolidated.ChildHistories;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.HistoryPage.ChangeLine;
import org.monarca.exchange.web.HistoryPage.SentLine;
import org.monarca.exchange.web.Problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A child's record over time: who sent what, how it stood on a day, what changed between two. */
@Controller
class HistoryController {

  private static final int PAGE = 25;

  private final Readers readers;
  private final Children children;
  private final ChildHistories histories;
  private final ArrivalOffices offices;
  private final Purposes purposes;
  private final InstantSource clock;

  HistoryController(
      Readers readers,
      Children children,
      ChildHistories histories,
      ArrivalOffices offices,
      Purposes purposes,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.histories = histories;
    this.offices = offices;
    this.purposes = purposes;
    this.clock = clock;
  }

  @GetMapping("/children/{exchangeId}/history")
  String history(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    return show(
        actor, exchangeId, Math.clamp(page, 1, 100_000), Typed.NONE, Problems.NONE, words, model);
  }

  /** What the exchange knew at the end of that day where the reader lives. */
  @GetMapping("/children/{exchangeId}/as-of")
  String asOf(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var typed = Typed.of(fields);
    var problems = problems(List.of("day"), typed, words);
    if (problems.any()) {
      return show(actor, exchangeId, 1, typed, problems, words, model);
    }
    var day = typed.day().date().orElseThrow();
    var id = ChildNumber.of(exchangeId);
    var child = found(histories.asOf(purposes.lookUp(actor, id), id, end(day, words)));
    model.addAttribute(
        "child",
        new ChildPages(child, offices.shelter(words), words, day)
            .page(exchangeId, actor.ownState().orElse("-"), clock.instant()));
    model.addAttribute("asOf", words.date(day));
    return "child";
  }

  /** What changed from the end of one day to the end of a later one. */
  @GetMapping("/children/{exchangeId}/changes")
  String changes(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var typed = Typed.of(fields);
    return show(
        actor, exchangeId, 1, typed, problems(List.of("from", "to"), typed, words), words, model);
  }

  /** The days that were typed. */
  private record Typed(TypedDate day, TypedDate from, TypedDate to) {

    static final Typed NONE = new Typed(TypedDate.NONE, TypedDate.NONE, TypedDate.NONE);

    static Typed of(Map<String, String> fields) {
      return new Typed(
          TypedDate.of(fields, "day"), TypedDate.of(fields, "from"), TypedDate.of(fields, "to"));
    }

    TypedDate at(String field) {
      return switch (field) {
        case "from" -> from;
        case "to" -> to;
        default -> day;
      };
    }

    /** Both days to compare, where both were typed. */
    boolean compares() {
      return from.date().isPresent() && to.date().isPresent();
    }
  }

  private Problems problems(List<String> asked, Typed typed, Wording words) {
    var today = words.dayOf(clock.instant());
    var wrong = new ArrayList<Problem>();
    for (var field : asked) {
      var day = typed.at(field).date();
      if (day.isEmpty()) {
        wrong.add(new Problem(field, words.say("history.day-wrong")));
      } else if (day.get().isAfter(today)) {
        wrong.add(new Problem(field, words.say("history.day-future")));
      }
    }
    if (wrong.isEmpty() && asked.contains("to") && !isBefore(typed.from(), typed.to())) {
      wrong.add(new Problem("to", words.say("history.days-order")));
    }
    return new Problems(wrong);
  }

  private static boolean isBefore(TypedDate one, TypedDate other) {
    return one.date().orElseThrow().isBefore(other.date().orElseThrow());
  }

  private String show(
      Actor actor,
      String exchangeId,
      int number,
      Typed typed,
      Problems problems,
      Wording words,
      Model model) {
    var id = ChildNumber.of(exchangeId);
    var child = found(children.find(purposes.lookUp(actor, id), id));
    boolean compares = !problems.any() && typed.compares();
    var all = compares ? List.<SentLine>of() : sent(actor, child, words);
    int begins = Math.min((number - 1) * PAGE, all.size());
    int ends = Math.min(begins + PAGE, all.size());
    model.addAttribute(
        "history",
        new HistoryPage(
            new IdentityWords(child, words, words.dayOf(clock.instant())).banner(),
            child.id().digits(),
            typed.day(),
            typed.from(),
            typed.to(),
            problems,
            compares ? between(typed, words) : null,
            all.subList(begins, ends),
            compares ? changed(actor, child, typed, words) : List.of(),
            ends < all.size() ? number + 1 : null,
            number > 1 ? number - 1 : null));
    return "children/history";
  }

  private List<SentLine> sent(Actor actor, ChildRecord child, Wording words) {
    var inWords = new ChangeWords(words);
    return found(histories.bySubmission(purposes.lookUp(actor, child.id()), child.id())).stream()
        .map(one -> inWords.sent(one, actor))
        .toList();
  }

  private List<ChangeLine> changed(Actor actor, ChildRecord child, Typed typed, Wording words) {
    var from = end(typed.from().date().orElseThrow(), words);
    var to = end(typed.to().date().orElseThrow(), words);
    return new ChangeWords(words)
        .lines(found(histories.between(purposes.lookUp(actor, child.id()), child.id(), from, to)));
  }

  private static String between(Typed typed, Wording words) {
    return words.say(
        "history.between",
        words.date(typed.from().date().orElseThrow()),
        words.date(typed.to().date().orElseThrow()));
  }

  private static Instant end(LocalDate day, Wording words) {
    return words.startOf(day.plusDays(1)).minusNanos(1000);
  }

  private static <T> T found(Optional<T> found) {
    return found.orElseThrow(ChildNumber::missing);
  }
}
