package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.drops.DropKey;
import org.monarca.exchange.access.drops.DropKeyChange;
import org.monarca.exchange.access.drops.DropKeyDesk;
import org.monarca.exchange.access.drops.SshKeyFlaw;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.DropKeysPage.Line;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a State's data administrators see to the keys of the SFTP drop. */
@Controller
class DropKeysController {

  private static final String PAGE = "/sftp-keys";
  private static final Set<String> DONE = Set.of("added", "ended", "confirmed");

  private final DropKeyDesk desk;
  private final DropAddress address;
  private final Readers readers;
  private final OfficeWords offices;

  DropKeysController(DropKeyDesk desk, DropAddress address, Readers readers, OfficeWords offices) {
    this.desk = desk;
    this.address = address;
    this.readers = readers;
    this.offices = offices;
  }

  @GetMapping(PAGE)
  String keys(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    var said = DONE.contains(done) ? "drop-keys.done." + done : "";
    return show(actor, new Answer(said, null, "", "", Problems.NONE), locale, model);
  }

  @PostMapping(PAGE)
  String add(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String key,
      Locale locale,
      Model model) {
    var change = desk.add(actor, name, key);
    return answer(change, "added", name, key, 0, actor, locale, model);
  }

  @PostMapping(PAGE + "/{id}/confirmation")
  String confirm(Actor actor, @PathVariable long id, Locale locale, Model model) {
    return answer(desk.confirm(actor, id), "confirmed", "", "", id, actor, locale, model);
  }

  /** The last one is ended when the administrator says so once more. */
  @PostMapping(PAGE + "/{id}/ending")
  String end(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean sure,
      Locale locale,
      Model model) {
    return answer(desk.end(actor, id, sure), "ended", "", "", id, actor, locale, model);
  }

  private String answer(
      DropKeyChange change,
      String done,
      String name,
      String typed,
      long id,
      Actor actor,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    return switch (change) {
      case DropKeyChange.Done is -> "redirect:" + PAGE + "?done=" + done;
      case DropKeyChange.NoSuchKey none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case DropKeyChange.LastOne last ->
          show(actor, new Answer("", id, "", "", Problems.NONE), locale, model);
      case DropKeyChange.UnfitName unfit -> {
        var problem =
            Problems.of("name", words.say("drop-keys.problem.name", DropKeyDesk.LONGEST_NAME));
        yield show(actor, new Answer("", null, name, typed, problem), locale, model);
      }
      case DropKeyChange.UnfitKey(SshKeyFlaw flaw) -> {
        var problem = Problems.of("key", words.say("drop-keys.problem.key." + flaw.code()));
        var again = flaw == SshKeyFlaw.PRIVATE || flaw == SshKeyFlaw.TOO_LONG ? "" : typed;
        yield show(actor, new Answer("", null, name, again, problem), locale, model);
      }
      case DropKeyChange.NobodyConfirms nobody ->
          refused("nobody-confirms", name, typed, actor, locale, model);
      case DropKeyChange.TooLate late -> refused("too-late", name, typed, actor, locale, model);
      case DropKeyChange.AnotherPerson another ->
          refused("another-person", name, typed, actor, locale, model);
      case DropKeyChange.Enough enough -> refused("enough", name, typed, actor, locale, model);
    };
  }

  private String refused(
      String why, String name, String typed, Actor actor, Locale locale, Model model) {
    var problem = Problems.of("keys", readers.wordsFor(actor, locale).say("drop-keys." + why));
    return show(actor, new Answer("", null, name, typed, problem), locale, model);
  }

  private String show(Actor actor, Answer answer, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    UnaryOperator<String> people = offices.in(words)::person;
    var keys = desk.of(actor);
    model.addAttribute(
        "drop",
        new DropKeysPage(
            actor.ownState().orElseThrow(),
            address.find().orElse(null),
            lines(keys.stream().filter(DropKey::lives).toList(), actor, people, words),
            lines(keys.stream().filter(key -> !key.lives()).toList(), actor, people, words),
            actor.role().equals(Role.STATE_DATA_ADMIN.code()),
            answer.asking(),
            answer.done(),
            answer.name(),
            answer.typed(),
            answer.problems()));
    return "drop-keys";
  }

  private static List<Line> lines(
      List<DropKey> keys, Actor reader, UnaryOperator<String> people, Wording words) {
    return keys.stream().map(key -> line(key, reader, people, words)).toList();
  }

  private static Line line(DropKey key, Actor reader, UnaryOperator<String> people, Wording words) {
    var used = key.used();
    var ended = key.ended();
    var by = key.addedBy();
    return new Line(
        key.id(),
        key.name(),
        key.kind(),
        key.fingerprint(),
        words.moment(key.added()),
        by == null ? null : people.apply(by),
        used == null ? null : words.moment(used),
        ended == null ? null : words.moment(ended),
        ended == null ? null : people.apply(Objects.requireNonNull(key.endedBy())),
        key.waits(),
        key.waits() && !reader.id().equals(by));
  }

  /** What the page says beside the list. */
  private record Answer(
      String done, @Nullable Long asking, String name, String typed, Problems problems) {}
}
