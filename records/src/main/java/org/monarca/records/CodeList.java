package org.monarca.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values an element may take, case-sensitive, in the order of the table. */
public final class CodeList {

  private final String name;
  private final Map<String, String> labels;
  private final List<String> codes;

  CodeList(String name, Map<String, String> labels) {
    this.name = name;
    this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    this.codes = List.copyOf(labels.keySet());
  }

  public String name() {
    return name;
  }

  public boolean contains(String code) {
    return labels.containsKey(code);
  }

  /** What the code means, English. */
  public Optional<String> label(String code) {
    return Optional.ofNullable(labels.get(code));
  }

  public List<String> codes() {
    return codes;
  }
}
