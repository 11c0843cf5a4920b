package org.monarca.exchange.consolidated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.SmallTable;
import org.monarca.exchange.students.SourceRecord;

/**
 * Chooses, among what States say of one element, the value shown first. The rule for each element
 * is data; an element without one is not shown as the child's own (a State's id, an action).
 */
public final class Survivorship {

  /** Who said something last comes first. */
  static final Comparator<SourceRecord> NEWEST =
      Comparator.comparing(SourceRecord::asOf)
          .reversed()
          .thenComparing(SourceRecord::state)
          .thenComparing(SourceRecord::stateStudentId);

  private final Map<String, Choice> choices = new LinkedHashMap<>();
  private final Map<String, Integer> strengths;

  /**
   * How one element is chosen.
   *
   * @param group elements chosen with it, itself among them
   */
  private record Choice(SurvivorshipRule rule, List<String> group) {}

  Survivorship() {
    var rows = SmallTable.rows(Survivorship.class, "survivorship.csv");
    var groups =
        rows.stream()
            .filter(row -> !row.get(2).isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> row.get(2), Collectors.mapping(row -> row.get(0), Collectors.toList())));
    rows.forEach(row ->
        choices.put(
            row.get(0),
            new Choice(
                SurvivorshipRule.of(row.get(1)),
                groups.getOrDefault(row.get(2), List.of(row.get(0))))));
    this.strengths =
        SmallTable.rows(Survivorship.class, "verification.csv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Integer.valueOf(row.get(1))));
  }

  /** One sentence for the rule of that code, in English or Spanish. */
  public static String explanation(String rule, Locale locale) {
    return SearchProblem.words(locale).getString("rule." + rule);
  }

  /** The elements that are shown, in catalogue order. */
  List<String> elements() {
    return List.copyOf(choices.keySet());
  }

  /**
   * The value of an element.
   *
   * @param living the records that are not withdrawn
   */
  Optional<ConsolidatedValue> choose(String element, List<SourceRecord> living) {
    var choice = choices.get(element);
    var speaking = living.stream().filter(record -> says(record, element)).sorted(NEWEST).toList();
    if (choice == null || speaking.isEmpty()) {
      return Optional.empty();
    }
    if (speaking.size() == 1) {
      return Optional.of(alone(element, speaking.getFirst(), choice.rule()));
    }
    var preferred = living.stream().sorted(order(choice)).findFirst().orElseThrow();
    var chosen = says(preferred, element) ? preferred : first(speaking, choice);
    return Optional.of(value(element, chosen, speaking, choice.rule()));
  }

  private SourceRecord first(List<SourceRecord> speaking, Choice choice) {
    return speaking.stream().sorted(order(choice)).findFirst().orElseThrow();
  }

  private Comparator<SourceRecord> order(Choice choice) {
    return switch (choice.rule()) {
      case NEWEST -> NEWEST;
      case VERIFIED_FIRST -> mostFirst(this::strength);
      case ANY_YES -> mostFirst(record -> saysYes(record, choice.group().getFirst()));
      case FULLEST_TOGETHER -> mostFirst(record -> said(record, choice.group()));
      case NEWEST_TOGETHER -> mostFirst(record -> Math.min(1, said(record, choice.group())));
    };
  }

  private static Comparator<SourceRecord> mostFirst(ToIntFunction<SourceRecord> measure) {
    return Comparator.comparingInt(measure).reversed().thenComparing(NEWEST);
  }

  /** Without a birth date the proof proves nothing. */
  private int strength(SourceRecord record) {
    return says(record, "birth_date")
        ? strengths.getOrDefault(
            record.student().values().getOrDefault("birth_date_verification", ""), 0)
        : -1;
  }

  private static int saysYes(SourceRecord record, String element) {
    return "Y".equals(record.student().values().get(element)) ? 1 : 0;
  }

  private static int said(SourceRecord record, List<String> elements) {
    return (int) elements.stream().filter(element -> says(record, element)).count();
  }

  private static boolean says(SourceRecord record, String element) {
    return record.student().values().containsKey(element);
  }

  private static ConsolidatedValue alone(String element, SourceRecord by, SurvivorshipRule rule) {
    return new ConsolidatedValue(
        text(by, element), by.state(), by.asOf(), List.of(), false, rule.code());
  }

  private static ConsolidatedValue value(
      String element, SourceRecord chosen, List<SourceRecord> speaking, SurvivorshipRule rule) {
    var others = new ArrayList<>(speaking);
    others.remove(chosen);
    var different =
        speaking.stream().map(record -> Sameness.of(text(record, element))).distinct().count();
    return new ConsolidatedValue(
        text(chosen, element),
        chosen.state(),
        chosen.asOf(),
        others.stream()
            .map(record -> new Other(text(record, element), record.state(), record.asOf()))
            .toList(),
        different > 1,
        rule.code());
  }

  private static String text(SourceRecord record, String element) {
    return record.student().values().getOrDefault(element, "");
  }
}
