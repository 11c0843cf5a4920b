package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.web.ChildPage.Column;
import org.monarca.exchange.web.ChildPage.Grid;
import org.monarca.exchange.web.ChildPage.Group;
import org.monarca.records.RecordKind;

/** Tables of entries: the wanted elements, then which State sent each and when. */
final class Grids {

  private static final Set<String> NUMBERS = Set.of("clock_hours", "credits_granted");

  private final Wording words;
  private final Sayings sayings;

  Grids(Wording words) {
    this.words = words;
    this.sayings = new Sayings(words);
  }

  Grid grid(String caption, RecordKind kind, List<String> keys, List<Group> groups) {
    var columns = new ArrayList<Column>();
    keys.forEach(key -> columns.add(new Column(words.label(kind, key), NUMBERS.contains(key))));
    columns.add(new Column(words.say("column.state"), false));
    return new Grid(caption, columns, groups);
  }

  /** Latest first by the element named. */
  Group rows(
      @Nullable String heading,
      RecordKind kind,
      List<String> keys,
      List<Entry> entries,
      String by) {
    var latestFirst =
        Comparator.comparing(
            (Entry entry) -> entry.values().getOrDefault(by, ""), Comparator.reverseOrder());
    return new Group(
        heading,
        entries.stream().sorted(latestFirst).map(entry -> row(kind, keys, entry)).toList());
  }

  private List<@Nullable String> row(RecordKind kind, List<String> keys, Entry entry) {
    var cells = new ArrayList<@Nullable String>();
    keys.forEach(key -> cells.add(sayings.inWords(entry, kind, key)));
    cells.add(sayings.by(entry.state(), entry.asOf()));
    return cells;
  }
}
