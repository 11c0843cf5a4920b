package org.monarca.exchange.mappings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.sample.Codes;
import org.monarca.records.sample.SampleColumn;
import org.monarca.records.sample.SampleTable;

/**
 * What the codes of one column mean.
 *
 * @param element with a list of codes
 * @param column of the sender's
 * @param values each value once, whatever its case, in the order of the file
 * @param more whether the column has more values than can be matched here
 * @param seen whether a person has seen to them
 */
public record CodeMatching(
    Element element, String column, List<Value> values, boolean more, boolean seen) {

  /** More values than these are no codes. */
  public static final int MOST_VALUES = 400;

  private static final int MOST_UNIQUE = 40;

  /**
   * A value of the sender's.
   *
   * @param sent as it stands in the file first
   * @param times how often
   * @param variously whether it stands there with other letters' size as well
   * @param ours our code, empty where it is left out; null while it is open
   * @param proposed whether nobody has confirmed it
   */
  public record Value(
      String sent, int times, boolean variously, @Nullable String ours, boolean proposed) {

    private Value meaning(@Nullable String code, boolean unconfirmed) {
      return new Value(sent, times, variously, code, unconfirmed);
    }

    public boolean isOpen() {
      return ours == null;
    }
  }

  /** Those of a table that a person has matched, of every element with a list of codes. */
  public static List<CodeMatching> of(TablePart part, SampleTable table) {
    return part.kind().stream()
        .flatMap(Matching::asked)
        .flatMap(element -> of(part, table, element))
        .toList();
  }

  /** How many are open. */
  public long open() {
    return values.stream().filter(Value::isOpen).count();
  }

  /** How many are proposed, and confirmed by nobody. */
  public long proposed() {
    return values.stream().filter(Value::proposed).count();
  }

  /** What is to be kept of these answers: whatever is not the same anyway, however spelled. */
  Map<String, String> kept(TablePart part, Map<String, String> answers) {
    var kept = new LinkedHashMap<>(part.codes(element));
    for (var value : values) {
      var key = value.sent().toLowerCase(Locale.ROOT);
      var ours = answers.get(value.sent());
      if (ours == null) {
        kept.remove(key);
      } else if (kept.containsKey(key) || value.variously() || !ours.equals(value.sent())) {
        kept.put(key, ours);
      }
    }
    return kept;
  }

  private static Stream<CodeMatching> of(TablePart part, SampleTable table, Element element) {
    var list = element.codeList();
    var choice = part.field(element);
    if (list == null || choice.columns().isEmpty() || choice.told() != null) {
      return Stream.empty();
    }
    return table.column(choice.column()).stream()
        .filter(column -> !isOfEachChild(column))
        .map(column -> {
          boolean seen = part.hasCodes(element);
          var said = part.codes(element);
          var grouped = grouped(column.values());
          var values =
              grouped.stream()
                  .limit(MOST_VALUES)
                  .map(value -> value(list, value, said, seen))
                  .toList();
          boolean more = column.more() || grouped.size() > MOST_VALUES;
          return new CodeMatching(element, choice.column(), values, more, seen);
        });
  }

  /** Names, notes and numbers of children are no codes, and nothing of them is to stay. */
  private static boolean isOfEachChild(SampleColumn column) {
    return column.isUnique() && column.filled() > MOST_UNIQUE;
  }

  private static Value value(String list, Value sent, Map<String, String> said, boolean seen) {
    var told = said.get(sent.sent().toLowerCase(Locale.ROOT));
    if (told != null) {
      return sent.meaning(told, false);
    }
    if (seen) {
      boolean same = !sent.variously() && Catalogue.known().codeList(list).contains(sent.sent());
      return sent.meaning(same ? sent.sent() : null, false);
    }
    var proposed = Codes.proposed(list, sent.sent()).orElse(null);
    return sent.meaning(proposed, proposed != null);
  }

  /** Values that differ in the size of letters alone are one to a mapping. */
  private static Collection<Value> grouped(Map<String, Integer> values) {
    var grouped = new LinkedHashMap<String, Value>();
    values.forEach((value, times) ->
        grouped.merge(
            value.toLowerCase(Locale.ROOT),
            new Value(value, times, false, null, false),
            (first, other) ->
                new Value(first.sent(), first.times() + other.times(), true, null, false)));
    return grouped.values();
  }
}
