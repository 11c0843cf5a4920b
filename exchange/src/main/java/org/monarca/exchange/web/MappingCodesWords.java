package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.CodeMatching;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.TablePart;
import org.monarca.records.Catalogue;

/** A sender's codes beside ours, in the reader's language. */
final class MappingCodesWords {

  /** What is chosen for a code that is left out. */
  static final String BLANK = "@blank";

  /** A column of more values has a page of its own. */
  private static final int MANY = 40;

  /** More codes of ours than these are typed rather than chosen. */
  private static final int LONG_LIST = 60;

  private final Wording words;

  MappingCodesWords(Wording words) {
    this.words = words;
  }

  static boolean isFar(CodeMatching codes) {
    return codes.values().size() > MANY || codes.more();
  }

  /** Of the field of a value. */
  static String name(CodeMatching codes, int number) {
    return "v-" + codes.element().key() + "-" + number;
  }

  /**
   * @param only the element whose codes are shown alone; null for all of the table
   * @param wrong by field, what was typed and is no code of ours
   */
  MappingCodesPage page(
      Draft draft,
      TablePart part,
      List<CodeMatching> shown,
      @Nullable String only,
      Map<String, String> wrong,
      boolean done) {
    var here = MappingStep.root(draft) + "/codes/" + part.index();
    var table = MappingColumnsController.tableOf(draft, part);
    var far =
        only != null
            ? List.<CodeMatching>of()
            : CodeMatching.of(part, table).stream().filter(MappingCodesWords::isFar).toList();
    return new MappingCodesPage(
        MappingStep.root(draft),
        MappingStep.of(draft, here, words),
        only == null ? here : here + "/" + only,
        part.name(),
        words.say("map.kind." + part.kind().orElseThrow().key()),
        table.file(),
        part.isMatched(),
        shown.stream().map(codes -> codes(codes, wrong)).toList(),
        far.stream()
            .map(codes ->
                new MappingCodesPage.Far(
                    here + "/" + codes.element().key(), label(codes), codes.column(), said(codes)))
            .toList(),
        done);
  }

  private MappingCodesPage.Codes codes(CodeMatching codes, Map<String, String> wrong) {
    var list = Objects.requireNonNull(codes.element().codeList());
    var ours =
        Catalogue.published().codeList(list).codes().stream()
            .map(code -> new Choice(code, "%s: %s".formatted(code, words.code(list, code))))
            .toList();
    var lines = new ArrayList<MappingCodesPage.Line>();
    for (var value : codes.values()) {
      var name = name(codes, lines.size());
      var mine = value.ours();
      var chosen = mine == null ? "" : mine.isEmpty() ? BLANK : mine;
      lines.add(
          new MappingCodesPage.Line(
              name,
              value.sent(),
              words.number(value.times()),
              wrong.getOrDefault(name, chosen),
              value.proposed(),
              wrong.containsKey(name)));
    }
    return new MappingCodesPage.Codes(
        codes.element().key(),
        label(codes),
        codes.column(),
        said(codes),
        codes.more(),
        ours.size() > LONG_LIST,
        ours,
        lines);
  }

  private String said(CodeMatching codes) {
    return words.say("map.codes.said", codes.values().size(), codes.open(), codes.proposed());
  }

  private String label(CodeMatching codes) {
    return words.label(codes.element().kind(), codes.element().key());
  }
}
