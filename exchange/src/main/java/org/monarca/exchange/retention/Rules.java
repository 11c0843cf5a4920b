package org.monarca.exchange.retention;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules by which things are kept for a time, with the periods that are in force. */
final class Rules {

  private static final String FOLDER = "/org/monarca/exchange/";

  /** How a line of {@code rules.csv} says that there is a period. */
  private static final String FOR_A_TIME = "period";

  private final Map<String, Rule> rules;

  private Rules(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /**
   * As they stand in {@code rules.csv}, but for those whose period is set otherwise.
   *
   * @throws IllegalStateException if one is set that there is not, or too short
   */
  static Rules with(Map<String, Period> set) {
    var rules = written();
    set.forEach((name, period) -> {
      var rule = rules.get(name);
      if (rule == null) {
        throw new IllegalStateException(
            "monarca.retention.periods.%s is not known; there are: %s"
                .formatted(name, rules.keySet()));
      }
      rules.put(name, rule.lasting(period));
    });
    return new Rules(rules);
  }

  Collection<Rule> all() {
    return rules.values();
  }

  /** By which that part of the exchange disposes. */
  Rule of(Disposable disposable) {
    return Objects.requireNonNull(rules.get(disposable.rule()), disposable.rule());
  }

  /**
   * Makes sure that each rule is kept to, by one.
   *
   * @throws IllegalStateException if one is not, or something else would be disposed of
   */
  void keptBy(List<Disposable> disposables) {
    var names = disposables.stream().map(Disposable::rule).toList();
    if (names.size() != rules.size() || !new TreeSet<>(names).equals(rules.keySet())) {
      throw new IllegalStateException(
          "rules by which things are kept: %s; who disposes: %s".formatted(rules.keySet(), names));
    }
  }

  private static Map<String, Rule> written() {
    var kept = new HashMap<String, String>();
    lines("privacy/inventory.csv")
        .forEach(line -> kept.put(line.getField("table"), line.getField("class")));
    var rules = new TreeMap<String, Rule>();
    for (var line : lines("retention/rules.csv")) {
      if (line.getField("keep").equals(FOR_A_TIME)) {
        var table = line.getField("table");
        var name = line.getField("rule");
        rules.put(
            name,
            new Rule(
                name,
                table,
                Objects.requireNonNull(kept.get(table), table),
                Period.parse(line.getField("period")),
                Period.parse(line.getField("least"))));
      }
    }
    return rules;
  }

  private static List<NamedCsvRecord> lines(String file) {
    var resource = Objects.requireNonNull(Rules.class.getResourceAsStream(FOLDER + file), file);
    try (var reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
