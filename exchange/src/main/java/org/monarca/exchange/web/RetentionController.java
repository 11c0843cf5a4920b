package org.monarca.exchange.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.room.TrailRoom;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.retention.Disposal;
import org.monarca.exchange.retention.Tombstone;
import org.monarca.exchange.web.RetentionPage.Line;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long things are kept, for who keeps the exchange running and for auditors. */
@Controller
class RetentionController {

  private static final int MOST = 50;

  /** That of a UUID; no number is longer. */
  private static final int LONGEST_NUMBER = 36;

  private final Disposal disposal;
  private final TrailRoom trail;
  private final Readers readers;

  RetentionController(Disposal disposal, TrailRoom trail, Readers readers) {
    this.disposal = disposal;
    this.trail = trail;
    this.readers = readers;
  }

  /**
   * @param rule of which alone tombstones are shown; one that there is not is none
   * @param number of something that is not found any more
   */
  @GetMapping("/retention")
  String show(
      Actor actor,
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false, defaultValue = "") String number,
      Locale locale,
      Model model) {
    var words = new RetentionWords(readers.wordsFor(actor, locale));
    var kept = disposal.kept(actor);
    var known = RetentionWords.names(kept.stream());
    var lines = kept.stream().map(words::line).sorted(Comparator.comparing(Line::what)).toList();
    var chosen = lines.stream().filter(line -> line.rule().equals(rule)).findFirst().orElse(null);
    var asked = asked(number);
    var left =
        disposal.tombstones(
            actor, chosen == null ? null : chosen.rule(), asked.isEmpty() ? null : asked, MOST + 1);
    model.addAttribute(
        "retention", page(words.trail(trail.now(actor)), lines, chosen, asked, left, known, words));
    return "retention";
  }

  private static RetentionPage page(
      String trail,
      List<Line> lines,
      @Nullable Line chosen,
      String asked,
      List<Tombstone> left,
      Set<String> known,
      RetentionWords words) {
    return new RetentionPage(
        trail,
        lines,
        chosen,
        asked,
        left.stream().limit(MOST).map(one -> words.left(one, known)).toList(),
        left.size() > MOST);
  }

  private static String asked(String number) {
    var typed = PlainText.of(number);
    return typed.substring(0, Math.min(typed.length(), LONGEST_NUMBER));
  }
}
