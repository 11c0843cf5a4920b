package org.monarca.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values an element may take, case-sensitive, in the order of the table. */
public final class CodeList {

  private final String name;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<String> codes;
  private final Map<String, String> keptAs;

  CodeList(String name, Collection<Value> values, Map<String, String> keptAs) {
    this.name = name;
    this.keptAs = Map.copyOf(keptAs);
    values.forEach(value -> this.values.put(value.code(), value));
    this.codes = List.copyOf(this.values.keySet());
  }

  /**
   * One value.
   *
   * @param label what the code means, English
   * @param note its source, or what is to be confirmed; often empty
   */
  public record Value(String code, String label, String note) {}

  public String name() {
    return name;
  }

  public boolean contains(String code) {
    return values.containsKey(code);
  }

  /** What the code means, English. */
  public Optional<String> label(String code) {
    return Optional.ofNullable(values.get(code)).map(Value::label);
  }

  public List<String> codes() {
    return codes;
  }

  public Collection<Value> values() {
    return Collections.unmodifiableCollection(values.values());
  }

  /**
   * As which code of the list a code is stored and shown: itself, but for those that say too much.
   */
  public String keptAs(String code) {
    return keptAs.getOrDefault(code, code);
  }

  /** Whether some code of the list is not stored and shown as it is sent. */
  boolean replacesSome() {
    return !keptAs.isEmpty();
  }

  /** Whether the label of that code is not certain, as the table's own notes say. */
  public boolean isToConfirm(String code) {
    return Confirmation.of(this).contains(code);
  }

  /** The same list with one more value, at its end. */
  CodeList with(String code, String label) {
    var more = new ArrayList<>(values.values());
    more.removeIf(value -> value.code().equals(code));
    more.add(new Value(code, label, ""));
    return new CodeList(name, more, keptAs);
  }

  CodeList without(String code) {
    return new CodeList(
        name,
        values.values().stream().filter(value -> !value.code().equals(code)).toList(),
        keptAs);
  }

  CodeList relabelled(String code, String label) {
    return new CodeList(
        name,
        values.values().stream()
            .map(value -> value.code().equals(code) ? new Value(code, label, value.note()) : value)
            .toList(),
        keptAs);
  }
}
