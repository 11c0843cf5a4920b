package org.monarca.exchange.mappings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.sample.Codes;
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

  /**
   * A value of the sender's.
   *
   * @param sent as it stands in the file
   * @param times how often
   * @param ours our code, empty where it is left out; null while it is open
   * @param proposed whether nobody has confirmed it
   */
  public record Value(String sent, int times, @Nullable String ours, boolean proposed) {

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

  /** What is to be kept of these answers: whatever is not the same anyway. */
  Map<String, String> kept(TablePart part, Map<String, String> answers) {
    var kept = new LinkedHashMap<>(part.codes(element));
    for (var value : values) {
      var key = value.sent().toLowerCase(Locale.ROOT);
      var ours = answers.get(value.sent());
      if (ours == null || ours.equals(value.sent())) {
        kept.remove(key);
      } else {
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
        .map(column -> {
          boolean seen = part.hasCodes(element);
          var said = part.codes(element);
          var values =
              grouped(column.values()).entrySet().stream()
                  .limit(MOST_VALUES)
                  .map(value -> value(list, value, said, seen))
                  .toList();
          boolean more = column.more() || grouped(column.values()).size() > MOST_VALUES;
          return new CodeMatching(element, choice.column(), values, more, seen);
        });
  }

  private static Value value(
      String list, Map.Entry<String, Integer> sent, Map<String, String> said, boolean seen) {
    var value = sent.getKey();
    var told = said.get(value.toLowerCase(Locale.ROOT));
    if (told != null) {
      return new Value(value, sent.getValue(), told, false);
    }
    if (Catalogue.known().codeList(list).contains(value)) {
      return new Value(value, sent.getValue(), value, false);
    }
    var proposed = seen ? null : Codes.proposed(list, value).orElse(null);
    return new Value(value, sent.getValue(), proposed, proposed != null);
  }

  /** Values that differ in the size of letters alone are one to a mapping. */
  private static Map<String, Integer> grouped(Map<String, Integer> values) {
    var spelled = new LinkedHashMap<String, String>();
    var grouped = new LinkedHashMap<String, Integer>();
    values.forEach((value, times) -> {
      var first = spelled.computeIfAbsent(value.toLowerCase(Locale.ROOT), any -> value);
      grouped.merge(Objects.requireNonNull(first), times, Integer::sum);
    });
    return grouped;
  }
}
