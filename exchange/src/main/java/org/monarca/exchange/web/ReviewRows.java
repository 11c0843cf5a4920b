package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.web.ReviewPage.Row;
import org.monarca.linkage.text.Folding;
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
        rows.add(row(words.label(RecordKind.STUDENT, key), one, other));
      }
    }
    var one = stays(left);
    var other = stays(right);
    if (!one.isEmpty() || !other.isEmpty()) {
      rows.add(new Row(words.say("review.stays"), orNotKnown(one), orNotKnown(other), "", true));
    }
    return rows;
  }

  private Row row(String label, @Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return new Row(
          label,
          Objects.requireNonNullElse(one, words.say("value.not-known")),
          Objects.requireNonNullElse(other, words.say("value.not-known")),
          words.say("review.one-only"),
          true);
    }
    boolean alike = Folding.fold(one).equals(Folding.fold(other)) && one.length() == other.length();
    return new Row(label, one, other, words.say(alike ? "review.same" : "review.differs"), alike);
  }

  private @Nullable String value(ChildRecord child, String key) {
    var value = child.student().get(key);
    return value == null ? null : words.value(RecordKind.STUDENT, key, value.value());
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
            "school_name", values.getOrDefault("facility_name", words.state(entry.state())));
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
