package org.monarca.exchange.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Every action that the trail may tell of: lines of {@code audit/actions.csv}. What does not stand
 * there has no words for whoever reads the trail, and is not written.
 */
public final class Actions {

  private static final Actions PUBLISHED = read();

  private final SortedMap<String, Action> all;

  private Actions(SortedMap<String, Action> all) {
    this.all = all;
  }

  /**
   * One of them.
   *
   * @param objects what it may be done to, by kind
   */
  public record Action(String code, ActionClass sort, Set<String> objects) {}

  /** Those of this version of the exchange; an older trail may tell of others. */
  public static Actions published() {
    return PUBLISHED;
  }

  /** In the order of their codes. */
  public Collection<Action> all() {
    return all.values();
  }

  /** The action of that code. */
  public Optional<Action> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  /** The codes of all of that sort. */
  public SortedSet<String> of(ActionClass sort) {
    return all.values().stream()
        .filter(action -> action.sort() == sort)
        .map(Action::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every kind of thing that something may be done to. */
  public SortedSet<String> objects() {
    return all.values().stream()
        .flatMap(action -> action.objects().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the entry tells of an action that stands here, done to what it may be done to. */
  boolean knows(Entry entry) {
    var action = all.get(entry.action());
    return action != null && action.objects().contains(entry.objectKind());
  }

  private static Actions read() {
    try {
      return of(
          new ClassPathResource("actions.csv", Actions.class)
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .skip(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Actions of(Stream<String> lines) {
    var all = new TreeMap<String, Action>();
    lines
        .map(line -> line.split(",", -1))
        .map(cells -> new Action(cells[0], sort(cells), Set.of(cells[2].split(" "))))
        .forEach(action -> {
          if (all.put(action.code(), action) != null) {
            throw new IllegalArgumentException("actions.csv: twice: " + action.code());
          }
        });
    return new Actions(all);
  }

  private static ActionClass sort(String[] cells) {
    return ActionClass.of(cells[1])
        .orElseThrow(() -> new IllegalArgumentException("actions.csv: no such class: " + cells[1]));
  }
}
