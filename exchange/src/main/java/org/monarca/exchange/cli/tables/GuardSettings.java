package org.monarca.exchange.cli.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.Guards;
import tools.jackson.databind.JsonNode;

/** Reads the guards between clusters, which are off unless a settings file asks for them. */
final class GuardSettings {

  private static final String ONE_PER_SOURCE = "one_per_source";
  private static final String WEAKEST_PAIR = "weakest_pair";
  private static final String NO_BRIDGES = "no_bridges";

  private final Path file;

  GuardSettings(Path file) {
    this.file = file;
  }

  Guards read(JsonNode guards, List<Column> columns) {
    if (guards.isMissingNode()) {
      return Guards.NONE;
    }
    if (!guards.isObject()) {
      throw refusal(
          "\"guards\" is %s; an object like {\"one_per_source\": true} is needed"
              .formatted(guards));
    }
    KnownKeys.judge(file, "\"guards\"", guards, List.of(ONE_PER_SOURCE, WEAKEST_PAIR, NO_BRIDGES));
    var read =
        new Guards(
            isOn(guards, ONE_PER_SOURCE),
            bits(guards.path(WEAKEST_PAIR)),
            isOn(guards, NO_BRIDGES));
    if (read.onePerSource()) {
      judgeSources(columns);
    }
    return read;
  }

  private boolean isOn(JsonNode guards, String key) {
    var value = guards.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw refusal("\"%s\" is %s; true or false is needed".formatted(key, value));
    }
    return value.asBoolean(false);
  }

  private OptionalDouble bits(JsonNode value) {
    if (value.isMissingNode()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw refusal(
          "\"%s\" is %s; a number of bits like -15 is needed".formatted(WEAKEST_PAIR, value));
    }
    return OptionalDouble.of(value.asDouble());
  }

  private void judgeSources(List<Column> columns) {
    long sources = columns.stream().filter(column -> column.type() == ColumnType.SOURCE).count();
    if (sources != 1) {
      throw refusal(
          "\"%s\" needs one column of the type \"source\", and \"columns\" has %s; name one, or leave the guard out"
              .formatted(ONE_PER_SOURCE, sources == 0 ? "none" : Long.toString(sources)));
    }
  }

  private WrongInput refusal(String sentence) {
    return new WrongInput(file, sentence);
  }
}
