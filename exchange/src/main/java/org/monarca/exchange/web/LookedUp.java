package org.monarca.exchange.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names on one page by what they are names of: many looked up together, one by one what nobody
 * thought of, none twice.
 *
 * @param <K> what is named
 */
final class LookedUp<K> {

  private final Function<Set<K>, Map<K, String>> find;
  private final Function<K, String> otherwise;
  private final Map<K, String> names = new HashMap<>();

  /**
   * @param find the names of those that have one
   * @param otherwise what the others are called
   */
  LookedUp(Function<Set<K>, Map<K, String>> find, Function<K, String> otherwise) {
    this.find = find;
    this.otherwise = otherwise;
  }

  void add(Stream<@Nullable K> some) {
    var missing =
        some.flatMap(Stream::ofNullable)
            .filter(key -> !names.containsKey(key))
            .collect(Collectors.toSet());
    var found = find.apply(missing);
    missing.forEach(key -> {
      var name = found.get(key);
      names.put(key, name == null ? otherwise.apply(key) : name);
    });
  }

  String of(K key) {
    if (!names.containsKey(key)) {
      add(Stream.of(key));
    }
    return names.getOrDefault(key, "");
  }
}
