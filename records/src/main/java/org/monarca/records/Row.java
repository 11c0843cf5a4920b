package org.monarca.records;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of one kind, as it was sent: text by element, trimmed and in Unicode NFC, absent where
 * blank. Nothing is judged here.
 *
 * <p>Two rows are equal when they say the same; where they stood does not matter. Compact on
 * purpose: millions of them pass through, so the values lie in one array in catalogue order.
 */
public final class Row {

  private final RecordKind kind;
  private final long line;
  private final int column;
  private final boolean cutShort;
  private final long mistyped;
  private final @Nullable Origin origin;
  private final @Nullable String[] values;

  private Row(Builder built) {
    this.kind = built.kind;
    this.line = built.line;
    this.column = built.column;
    this.cutShort = built.cutShort;
    this.mistyped = built.mistyped;
    this.origin = built.origin;
    this.values = built.values;
  }

  private Row(Row other, int column, @Nullable String[] values) {
    this(other, column, other.origin, values);
  }

  private Row(Row other, int column, @Nullable Origin origin, @Nullable String[] values) {
    this.kind = other.kind;
    this.line = other.line;
    this.column = column;
    this.cutShort = other.cutShort;
    this.mistyped = other.mistyped;
    this.origin = origin;
    this.values = values;
  }

  /**
   * A row made from values by key, at no line.
   *
   * @throws IllegalArgumentException when a key is not one of the kind's elements
   */
  public static Row of(RecordKind kind, Map<String, String> values) {
    var builder = builder(kind);
    values.forEach(builder::put);
    return builder.build();
  }

  public static Builder builder(RecordKind kind) {
    return new Builder(kind);
  }

  public RecordKind kind() {
    return kind;
  }

  /**
   * The physical line on which the row began, the heading being line 1; 0 for a row that was not
   * read.
   */
  public long line() {
    return line;
  }

  /** Where on its line the row began, from 1; null in forms that know no columns. */
  public @Nullable Long column() {
    return column == 0 ? null : Long.valueOf(column);
  }

  /**
   * Where its values stood, when they came in another layout or were translated; null in our own
   * forms.
   */
  public @Nullable Origin origin() {
    return origin;
  }

  /**
   * Whether the row had fewer values than its heading has columns; the rest was taken for blank.
   */
  public boolean cutShort() {
    return cutShort;
  }

  /**
   * Whether the value came as something else than the form allows for it, a JSON number where only
   * a string will do; its text is kept all the same.
   */
  public boolean mistyped(Element element) {
    return (mistyped & (1L << element.index())) != 0;
  }

  /** What was sent for the element, null when blank; the key must be one of the kind's. */
  public @Nullable String value(String key) {
    return values[Catalogue.known().element(kind, key).index()];
  }

  /** As {@link #value(String)}, the quick way; the element must be one of the kind's. */
  public @Nullable String value(Element element) {
    return values[element.index()];
  }

  /** All that is not blank, in catalogue order. */
  public Map<String, String> values() {
    var all = new LinkedHashMap<String, String>();
    for (var element : Catalogue.known().elements(kind)) {
      var value = value(element);
      if (value != null) {
        all.put(element.key(), value);
      }
    }
    return Collections.unmodifiableMap(all);
  }

  /** The child this row is about, as the State numbers it; null when blank. */
  public @Nullable String stateStudentId() {
    return values[0];
  }

  /** Which of a child's rows of one kind this is; only child rows have one. */
  public @Nullable String recordKey() {
    return kind.isChild() ? values[1] : null;
  }

  /** Empty where it is blank or not a known code. */
  public Optional<Action> action() {
    return kind == RecordKind.HEADER ? Optional.empty() : Action.ofCode(values[2]);
  }

  /** Whether the row removes something: then its keys alone are read. */
  public boolean removes() {
    return kind != RecordKind.HEADER && "D".equals(values[2]);
  }

  /** The same row at that place, from 1. */
  public Row at(int place) {
    return new Row(this, place, values);
  }

  /** The same row with that value, in place of what was said. */
  public Row with(String key, String value) {
    var replaced = values.clone();
    replaced[Catalogue.known().element(kind, key).index()] = Wording.clean(value);
    return new Row(this, column, replaced);
  }

  /** The same row with those values, and with where all of them stood. */
  public Row with(Map<Element, String> others, Origin told) {
    var replaced = values.clone();
    others.forEach((element, value) -> replaced[element.index()] = value);
    return new Row(this, column, told, replaced);
  }

  /**
   * The row as it may be stored, shown and sent on: a code that says more than the exchange keeps
   * is replaced. The same row where there is none.
   */
  public Row asKept() {
    for (var element : Catalogue.known().elementsKeptOtherwise(kind)) {
      var sent = values[element.index()];
      var kept = sent == null ? null : Catalogue.known().kept(element, sent);
      if (!Objects.equals(kept, sent)) {
        var replaced = values.clone();
        replaced[element.index()] = kept;
        return new Row(this, column, replaced).asKept();
      }
    }
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row && kind == row.kind && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + Arrays.hashCode(values);
  }

  /** Kind and line only: a row is personal data and must not reach a log by accident. */
  @Override
  public String toString() {
    return kind.key() + " at line " + line;
  }

  /** Collects the values of one row; used once. */
  public static final class Builder {

    private final RecordKind kind;
    private final @Nullable String[] values;
    private long line;
    private int column;
    private boolean cutShort;
    private long mistyped;
    private @Nullable Origin origin;
    private boolean built;

    private Builder(RecordKind kind) {
      this.kind = kind;
      this.values = new String[Catalogue.known().elements(kind).size()];
    }

    public Builder line(long physical) {
      this.line = physical;
      return this;
    }

    /** From 1; 0 where there is none. */
    public Builder column(int onItsLine) {
      this.column = onItsLine;
      return this;
    }

    public Builder cutShort(boolean fewerValuesThanColumns) {
      this.cutShort = fewerValuesThanColumns;
      return this;
    }

    /** A bit for each element, by its index, whose value is {@link Row#mistyped}. */
    public Builder mistyped(long elements) {
      this.mistyped = elements;
      return this;
    }

    /** See {@link Row#origin}. */
    public Builder origin(@Nullable Origin where) {
      this.origin = where;
      return this;
    }

    /** Blank clears. The key must be one of the kind's. */
    public Builder put(String key, @Nullable String value) {
      return put(Catalogue.known().element(kind, key), value);
    }

    public Builder put(Element element, @Nullable String value) {
      requireUnbuilt();
      values[element.index()] = Wording.clean(value);
      return this;
    }

    /** As {@link #put}, for text that {@link Wording#clean} has nothing to do about. */
    public Builder putClean(Element element, String value) {
      requireUnbuilt();
      values[element.index()] = value;
      return this;
    }

    public Row build() {
      requireUnbuilt();
      built = true;
      return new Row(this);
    }

    private void requireUnbuilt() {
      if (built) {
        throw new IllegalStateException("the row is built already");
      }
    }
  }
}
