package org.monarca.exchange.students;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * Lays what a telling says of one section beside what is known of it, line by line: each line has a
 * moment of its own, and what is older never overwrites what is newer.
 */
final class SectionMerge {

  private final Telling now;
  private final IntFunction<Moment> moments;
  private final Told told;
  private final RecordKind kind;
  private final @Nullable Section before;
  private final SortedMap<String, Line> lines;
  private final SortedMap<String, Line> older = new TreeMap<>();
  private final Set<String> mentioned = new HashSet<>();
  private boolean anySame;
  private boolean anyChange;
  private Verdict last = Verdict.SAME;

  SectionMerge(IntFunction<Moment> moments, Told told, RecordKind kind, @Nullable Section before) {
    this.now = told.now();
    this.moments = moments;
    this.told = told;
    this.kind = kind;
    this.before = before;
    this.lines = before == null ? new TreeMap<>() : new TreeMap<>(before.lines());
  }

  Settled run(List<Row> rows, Changes changes) {
    for (var row : rows) {
      say(SectionJson.key(row), Content.of(row));
    }
    if (told.unsaid() != null) {
      removeUnsaid(told.unsaid());
    }
    record(changes);
    boolean unchanged = !anyChange && older.isEmpty();
    return new Settled(unchanged, kind == RecordKind.STUDENT ? last : Verdict.SAME);
  }

  private void say(String key, Content content) {
    mentioned.add(key);
    var line = lines.get(key);
    last = judge(line, content);
    switch (last) {
      case OLDER -> older.put(key, brought(content));
      case SAME -> {
        anySame = true;
        if (line != null) {
          lines.put(key, new Line(line.content(), line.telling(), now.number()));
        }
      }
      case NEW, REPLACED -> {
        anyChange = true;
        lines.put(key, brought(content));
      }
    }
  }

  private Verdict judge(@Nullable Line line, Content content) {
    if (now.moment().isBefore(told.floor())) {
      return Verdict.OLDER;
    }
    if (line == null) {
      return Verdict.NEW;
    }
    if (now.moment().isBefore(moments.apply(line.asOf()))) {
      return Verdict.OLDER;
    }
    return line.content().sameAs(content) ? Verdict.SAME : Verdict.REPLACED;
  }

  /** Rows alive that are not said again and older than what is said: they go. */
  private void removeUnsaid(Content.Gone why) {
    for (var entry : lines.entrySet()) {
      var line = entry.getValue();
      if (line.isAlive()
          && !mentioned.contains(entry.getKey())
          && moments.apply(line.asOf()).isBefore(now.moment())
          && !now.moment().isBefore(told.floor())) {
        entry.setValue(brought(why));
        anyChange = true;
        last = Verdict.REPLACED;
      }
    }
  }

  private void record(Changes changes) {
    lines.values().removeIf(this::needsNoMemory);
    if (anyChange) {
      if (before != null) {
        changes.supersede(before);
      }
      changes.next(now, section(lines, action()));
    } else if (anySame && before != null && !lines.equals(before.lines())) {
      changes.sayAgain(now, section(lines, before.action()));
    }
    if (!older.isEmpty()) {
      changes.older(now, section(older, told.action()));
    }
  }

  /**
   * That a row went is remembered so that nothing older brings it back. What is older than the
   * floor comes alive no more in any case: without this a State that numbers its rows anew each
   * night would make its sections grow without end.
   */
  private boolean needsNoMemory(Line line) {
    return kind.isChild()
        && !line.isAlive()
        && line.telling() != now.number()
        && !floor().isBefore(moments.apply(line.asOf()));
  }

  /** As it is raised by what is said now, if that is all there is to say. */
  private Moment floor() {
    return told.unsaid() != null && told.floor().isBefore(now.moment())
        ? now.moment()
        : told.floor();
  }

  /** A withdrawal leaves word of what was asked for when the student was last spoken of. */
  private String action() {
    return told.action().isEmpty() && before != null ? before.action() : told.action();
  }

  private Section section(SortedMap<String, Line> some, String action) {
    return new Section(told.source(), kind, before == null ? 0 : before.version(), action, some);
  }

  private Line brought(Content content) {
    return new Line(content, now.number(), now.number());
  }
}
