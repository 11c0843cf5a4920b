package org.monarca.exchange.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.intake.SeenValues;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.dictionary.Dictionary;
import org.monarca.records.sample.Codes;
import org.monarca.records.translation.CodeFault;
import org.monarca.records.translation.CodeTable;

/** A State's codes of one list beside ours, in the reader's language. */
final class CodeTableWords {

  /** More values of a list are changed by a file. */
  static final int MOST_LINES = 150;

  /** Of a submission's values so many are shown at once. */
  private static final int MOST_FOUND = 100;

  private static final int BLANK_LINES = 5;

  /** More codes of ours than these are typed rather than chosen. */
  private static final int LONG_LIST = 60;

  private static final Locale ENGLISH = Locale.ENGLISH;
  private static final Locale SPANISH = Locale.of("es");

  private final Wording words;

  CodeTableWords(Wording words) {
    this.words = words;
  }

  /** What people call a list. */
  String name(String list) {
    return words.say("translate.list." + list.replace('_', '-'));
  }

  /** In which elements its codes stand. */
  String elements(String list) {
    return CodeTable.elements(list).stream()
        .map(element -> words.label(element.kind(), element.key()))
        .distinct()
        .collect(joining(", "));
  }

  /**
   * The page as it is met.
   *
   * @param seen values that a submission has; null where none is asked
   */
  CodeTablePage page(
      String list,
      KeptTable kept,
      String done,
      CodeTablePage.@Nullable From from,
      @Nullable SeenValues seen) {
    var entries = kept.table().of(list);
    var times = new HashMap<String, Long>();
    var lines = new ArrayList<CodeTablePage.Line>();
    boolean more = from != null && from.more();
    if (seen != null) {
      seen.times().forEach((value, count) -> times.put(CodeTable.folded(value), count));
      var open =
          seen.times().keySet().stream()
              .filter(value -> isOpen(list, value, kept.table()))
              .toList();
      open.stream()
          .limit(MOST_FOUND)
          .forEach(value -> lines.add(found(list, value, times(seen, value), lines.size())));
      more |= open.size() > MOST_FOUND;
    }
    var said = found(seen, lines.isEmpty());
    entries.stream()
        .limit(MOST_LINES)
        .forEach(entry ->
            lines.add(
                new CodeTablePage.Line(
                    lines.size(),
                    entry.theirs(),
                    true,
                    times(times.get(CodeTable.folded(entry.theirs()))),
                    entry.ours(),
                    shown(list, entry.ours()),
                    isRetired(list, entry.ours()),
                    "",
                    null)));
    addBlanks(lines);
    var where =
        from == null ? null : new CodeTablePage.From(from.submission(), from.cause(), said, more);
    return page(list, kept, done, Problems.NONE, where, lines);
  }

  private static String found(@Nullable SeenValues seen, boolean none) {
    if (seen != null && seen.times().isEmpty()) {
      return seen.ofEach() ? "translate.found-each" : "translate.found-unknown";
    }
    return none ? "translate.found-none" : "translate.found";
  }

  /**
   * The page again with what was typed, and what is wrong with it.
   *
   * @param basis the version that was seen
   */
  CodeTablePage again(
      KeptTable kept,
      int basis,
      CodeTableForm form,
      Problems problems,
      CodeTablePage.@Nullable From from) {
    var lines = new ArrayList<CodeTablePage.Line>();
    for (var line : form.lines()) {
      int number = lines.size();
      var atCode = problems.at("o-" + number);
      lines.add(
          new CodeTablePage.Line(
              number,
              line.theirs(),
              line.given(),
              "",
              line.seen(),
              shown(form.list(), line.ours()),
              line.ours().equals(line.seen()) && isRetired(form.list(), line.ours()),
              "",
              atCode == null ? problems.at("t-" + number) : atCode));
    }
    return page(form.list(), new KeptTable(basis, kept.table()), "", problems, from, lines);
  }

  /** Each beside its field. */
  Problems problems(Map<Integer, CodeFault> wrong) {
    return new Problems(
        wrong.entrySet().stream()
            .map(one -> new Problems.Problem("o-" + one.getKey(), says(one.getValue())))
            .toList());
  }

  /** Of what else stands in the table. */
  Problems unfit(List<CodeFault> faults) {
    return new Problems(
        faults.stream().map(fault -> new Problems.Problem("o-0", says(fault))).toList());
  }

  /**
   * Somebody else was quicker.
   *
   * @param also what that one has kept where something else was typed, by the number of the line
   */
  Problems moved(Map<Integer, String> also) {
    var problems = new ArrayList<Problems.Problem>();
    problems.add(new Problems.Problem("keep", words.say("translate.problem.moved")));
    also.forEach((line, ours) ->
        problems.add(
            new Problems.Problem(
                "o-" + line,
                ours.isEmpty()
                    ? words.say("translate.problem.also-none")
                    : words.say("translate.problem.also", ours))));
    return new Problems(List.copyOf(problems));
  }

  /** What is wrong, in a sentence of its own. */
  String says(CodeFault fault) {
    return words.say(
        "translate.problem." + fault.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        fault.value(),
        CodeTable.isTranslated(fault.list()) ? name(fault.list()) : fault.list());
  }

  private CodeTablePage page(
      String list,
      KeptTable kept,
      String done,
      Problems problems,
      CodeTablePage.@Nullable From from,
      List<CodeTablePage.Line> lines) {
    var ours = Catalogue.published().codeList(list);
    int hidden = Math.max(0, kept.table().of(list).size() - MOST_LINES);
    return new CodeTablePage(
        list,
        name(list),
        elements(list),
        kept.version(),
        done,
        problems,
        from,
        isTyped(ours),
        ours.codes().stream().map(code -> new Choice(code, label(list, code))).toList(),
        List.copyOf(lines),
        hidden == 0 ? "" : words.number(hidden),
        ours.values().stream()
            .map(value ->
                new CodeTablePage.Ours(
                    value.code(), called(ours, value, ENGLISH), called(ours, value, SPANISH)))
            .toList());
  }

  /** Countries are called as their languages call them, which the dictionary need not repeat. */
  private static String called(CodeList list, CodeList.Value value, Locale language) {
    return list.name().equals("country")
        ? Locale.of("", value.code()).getDisplayCountry(language)
        : Dictionary.in(language).called(list, value);
  }

  private CodeTablePage.Line found(String list, String value, String times, int number) {
    var proposal = Codes.proposal(list, value);
    return new CodeTablePage.Line(
        number,
        value,
        true,
        times,
        "",
        proposal.map(one -> shown(list, one.code())).orElse(""),
        false,
        proposal
            .map(one -> words.say("translate.why." + one.why().name().toLowerCase(Locale.ROOT)))
            .orElse(""),
        null);
  }

  private static boolean isOpen(String list, String value, CodeTable table) {
    return !Catalogue.published().codeList(list).contains(value)
        && table.meaning(list, value) == null;
  }

  private static boolean isRetired(String list, String code) {
    return !code.isEmpty() && !Catalogue.published().codeList(list).contains(code);
  }

  private static void addBlanks(List<CodeTablePage.Line> lines) {
    for (int i = 0; i < BLANK_LINES; i++) {
      lines.add(new CodeTablePage.Line(lines.size(), "", false, "", "", "", false, "", null));
    }
  }

  private String times(SeenValues seen, String value) {
    return times(seen.times().get(value));
  }

  private String times(@Nullable Long count) {
    return count == null ? "" : words.number(count);
  }

  /** In a field that is typed, the name stands behind the code. */
  private String shown(String list, String code) {
    var codes = Catalogue.published().codeList(list);
    return isTyped(codes) && codes.contains(code) ? label(list, code) : code;
  }

  private String label(String list, String code) {
    return "%s: %s".formatted(code, words.code(list, code));
  }

  private static boolean isTyped(CodeList list) {
    return list.codes().size() > LONG_LIST;
  }
}
