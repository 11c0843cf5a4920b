package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.web.Letters.Piece;
import org.monarca.exchange.web.ReviewPage.Row;
import org.monarca.records.RecordKind;

/** What two children say of themselves, line by line, and whether it is the same. */
final class ReviewRows {

  private static final List<String> ELEMENTS =
      List.of(
          "first_name",
          "middle_name",
          "last_name_1",
          "last_name_2",
          "suffix",
          "birth_date",
          "sex",
          "multiple_birth_flag",
          "birth_city",
          "birth_state",
          "birth_country",
          "parent_1_first_name",
          "parent_1_last_name",
          "parent_2_first_name",
          "parent_2_last_name");

  /** The latest stays tell most. */
  private static final int STAYS = 4;

  /** 1 January: often entered where only the year is known. */
  private static final String UNKNOWN_DAY = "-01-01";

  /** Where the number stands in the key of an element of a parent. */
  private static final int PARENTS_NUMBER = "parent_".length();

  private final Wording words;

  ReviewRows(Wording words) {
    this.words = words;
  }

  /** Lines that neither fills are left out. */
  List<Row> of(ChildRecord left, ChildRecord right) {
    var rows = new ArrayList<Row>();
    for (var key : ELEMENTS) {
      var one = value(left, key);
      var other = value(right, key);
      if (one != null || other != null) {
        var row = row(label(key), one, other);
        rows.add(key.equals("birth_date") && !row.alike() ? ofDates(row, left, right) : row);
      }
    }
    var one = stays(left);
    var other = stays(right);
    if (!one.isEmpty() || !other.isEmpty()) {
      rows.add(
          new Row(
              words.say("review.stays"),
              plain(orNotKnown(one)),
              plain(orNotKnown(other)),
              "",
              true));
    }
    return rows;
  }

  /** Whose name it is, where it is a parent's. */
  private String label(String key) {
    var label = words.label(RecordKind.STUDENT, key);
    return key.startsWith("parent_")
        ? words.say("review.of-parent", key.charAt(PARENTS_NUMBER) - '0', label)
        : label;
  }

  private Row row(String label, @Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return new Row(
          label,
          plain(Objects.requireNonNullElse(one, words.say("value.not-known"))),
          plain(Objects.requireNonNullElse(other, words.say("value.not-known"))),
          words.say("review.one-only"),
          true);
    }
    if (Letters.areAlike(one, other)) {
      return new Row(label, plain(one), plain(other), words.say("review.same"), true);
    }
    var pieces = Letters.compare(one, other);
    return new Row(label, pieces.left(), pieces.right(), words.say("review.differs"), false);
  }

  /**
   * Such a day is weighed as none where the years agree: without a word it would seem forgotten.
   */
  private Row ofDates(Row row, ChildRecord left, ChildRecord right) {
    var one = date(left);
    var other = date(right);
    boolean isOneUnknown = one.endsWith(UNKNOWN_DAY) != other.endsWith(UNKNOWN_DAY);
    return isOneUnknown && year(one).equals(year(other))
        ? new Row(row.label(), row.left(), row.right(), words.say("review.day-not-known"), false)
        : row;
  }

  private static String date(ChildRecord child) {
    var date = child.student().get("birth_date");
    return date == null ? "" : date.value();
  }

  private static String year(String date) {
    return date.substring(0, date.length() - UNKNOWN_DAY.length());
  }

  private static List<Piece> plain(String text) {
    return List.of(new Piece(text, false));
  }

  private @Nullable String value(ChildRecord child, String key) {
    var value = child.student().get(key);
    if (value == null) {
      return null;
    }
    return key.equals("birth_state")
        ? words.state(value.value())
        : words.value(RecordKind.STUDENT, key, value.value());
  }

  private String stays(ChildRecord child) {
    return child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream()
        .limit(STAYS)
        .map(this::stay)
        .collect(Collectors.joining("; "));
  }

  private String stay(Entry entry) {
    var values = entry.values();
    var place =
        values.getOrDefault(
            "school_or_project_name",
            values.getOrDefault("facility_name", words.state(entry.state())));
    var from = values.get("enrollment_date");
    var to = values.get("withdrawal_date");
    return words.say(
        to == null ? "review.stay-open" : "review.stay",
        place,
        from == null ? words.say("value.not-known") : words.date(from),
        to == null ? "" : words.date(to));
  }

  private String orNotKnown(String text) {
    return text.isEmpty() ? words.say("value.not-known") : text;
  }
}
