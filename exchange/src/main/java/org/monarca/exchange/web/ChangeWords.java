package org.monarca.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Change;
import org.monarca.exchange.consolidated.Sent;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.HistoryPage.ChangeLine;
import org.monarca.exchange.web.HistoryPage.Differing;
import org.monarca.exchange.web.HistoryPage.SentLine;
import org.monarca.records.RecordKind;

/** What changed in a child's record, in words. */
final class ChangeWords {

  private final Wording words;

  ChangeWords(Wording words) {
    this.words = words;
  }

  /** One submission; whoever belongs to its State is led to the file. */
  SentLine sent(Sent sent, Actor reader) {
    return new SentLine(
        words.state(sent.state()),
        words.moment(sent.moment()),
        words.moment(sent.received()),
        sent.origin().submissionId(),
        reader.belongsTo(sent.state()) ? sent.origin().submission().toString() : null,
        lines(sent.changes()));
  }

  List<ChangeLine> lines(List<Change> changes) {
    return changes.stream().map(this::line).toList();
  }

  private ChangeLine line(Change change) {
    var how = change.isNew() ? "new" : change.isGone() ? "gone" : "changed";
    return new ChangeLine(
        what(change),
        words.say("history.how." + how),
        words.state(change.state()),
        change.elements().stream().map(key -> differing(change, key)).toList());
  }

  private Differing differing(Change change, String key) {
    return new Differing(
        words.label(change.kind(), key),
        inWords(change.kind(), key, change.before()),
        inWords(change.kind(), key, change.after()));
  }

  private @Nullable String inWords(RecordKind kind, String key, Map<String, String> values) {
    var value = values.get(key);
    return value == null ? null : words.value(kind, key, value);
  }

  /** The row by what people know it by: a school and its day, a course, a vaccine. */
  private String what(Change change) {
    var kind = words.say("history.kind." + change.kind().key().replace('_', '-'));
    var values = new LinkedHashMap<>(change.before());
    values.putAll(change.after());
    var named =
        naming(change.kind())
            .map(key -> inWords(change.kind(), key, values))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? kind : words.say("history.row", kind, named);
  }

  private static Stream<String> naming(RecordKind kind) {
    return switch (kind) {
      case HEADER, STUDENT -> Stream.empty();
      case ALTERNATE_ID -> Stream.of("alternate_id");
      case QUALIFYING_MOVE -> Stream.of("to_city", "qualifying_arrival_date");
      case ENROLLMENT -> Stream.of("school_or_project_name", "enrollment_date");
      case COURSE -> Stream.of("course_title");
      case ASSESSMENT -> Stream.of("assessment_title", "administration_date");
      case IMMUNIZATION -> Stream.of("cvx_code", "occurrence_date");
    };
  }
}
