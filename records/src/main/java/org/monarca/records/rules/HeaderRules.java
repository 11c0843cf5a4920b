package org.monarca.records.rules;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Header;
import org.monarca.records.MdeVersions;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** Judges a header: whatever is wrong with it rejects the submission. */
public final class HeaderRules {

  private static final String WINDOW_BEGIN = "window_begin";
  private static final String WINDOW_END = "window_end";

  private final Row row;
  private final String file;
  private final Catalogue lists;
  private final List<Finding> findings = new ArrayList<>();

  private HeaderRules(Row row, String file) {
    this.row = row;
    this.file = file;
    this.lists = judging(row);
  }

  /**
   * @param row of kind {@link RecordKind#HEADER}
   * @param file what findings call its place
   * @param sender the only State it may name, or null when any will do
   */
  public static HeaderJudgement judge(Row row, String file, @Nullable String sender) {
    return new HeaderRules(row, file).judge(sender);
  }

  /**
   * The elements and lists by which the rows behind a header are read and judged: those of the day
   * it was made, those in force where that cannot be known.
   */
  public static Catalogue judging(Row header) {
    var created = header.value("created_at");
    var moment = created == null ? null : Calendar.timestamp(created);
    return moment == null
        ? Catalogue.published()
        : MdeVersions.published().judging(moment.toLocalDate());
  }

  private HeaderJudgement judge(@Nullable String sender) {
    var mode = Mode.FULL.code().equals(row.value("mode")) ? Mode.FULL : Mode.DELTA;
    for (var element : lists.asKnown(RecordKind.HEADER)) {
      if (!(mode == Mode.FULL && isWindow(element))) {
        judgeValue(element);
      }
    }
    judgeSender(sender);
    if (mode == Mode.DELTA) {
      judgeWindow();
    }
    return findings.isEmpty()
        ? new HeaderJudgement.Sound(header(mode), remarks())
        : new HeaderJudgement.Unsound(List.copyOf(findings));
  }

  private static boolean isWindow(Element element) {
    return element.key().equals(WINDOW_BEGIN) || element.key().equals(WINDOW_END);
  }

  private void judgeValue(Element element) {
    var value = row.value(element);
    if (value == null) {
      if (element.required()) {
        add(Problem.HEADER_VALUE_MISSING, element.key());
      }
      return;
    }
    var list = element.codeList();
    if (list != null && !lists.codeList(list).contains(value)) {
      add(Problem.HEADER_VALUE_INVALID, element.key(), Expected.LIST, list);
    } else if (!Lengths.hold(element, value)) {
      var most = element.length().toString();
      add(Problem.HEADER_VALUE_INVALID, element.key(), Expected.LENGTH, most);
    } else if (row.mistyped(element) || !Forms.hold(element.type(), value)) {
      add(Problem.HEADER_VALUE_INVALID, element.key(), Expected.form(element.type()));
    }
  }

  private void judgeSender(@Nullable String sender) {
    var state = row.value("submitting_state");
    if (sender != null && state != null && !state.equals(sender)) {
      add(Problem.WRONG_STATE, "submitting_state", sender);
    }
  }

  private void judgeWindow() {
    var begin = row.value(WINDOW_BEGIN);
    var end = row.value(WINDOW_END);
    if (begin == null) {
      add(Problem.WINDOW_MISSING, WINDOW_BEGIN);
    }
    if (end == null) {
      add(Problem.WINDOW_MISSING, WINDOW_END);
    }
    var from = begin == null ? null : Calendar.timestamp(begin);
    var to = end == null ? null : Calendar.timestamp(end);
    if (from != null && to != null && !to.toInstant().isAfter(from.toInstant())) {
      add(Problem.WINDOW_UPSIDE_DOWN, WINDOW_END, Objects.requireNonNull(begin));
    }
  }

  private List<Finding> remarks() {
    return Header.FORMAT_VERSION.equals(row.value("format_version"))
        ? List.of()
        : List.of(
            finding(
                Problem.FORMAT_VERSION_UNKNOWN, "format_version", List.of(Header.FORMAT_VERSION)));
  }

  private Header header(Mode mode) {
    boolean windowed = mode == Mode.DELTA;
    return new Header(
        text("format_version"),
        text("submitting_state"),
        text("submission_id"),
        moment("created_at"),
        mode,
        windowed ? moment(WINDOW_BEGIN).toInstant() : null,
        windowed ? moment(WINDOW_END).toInstant() : null,
        Long.parseLong(text("student_count")),
        Long.parseLong(text("record_count")));
  }

  private String text(String key) {
    return Objects.requireNonNull(row.value(key));
  }

  private OffsetDateTime moment(String key) {
    return Objects.requireNonNull(Calendar.timestamp(text(key)));
  }

  private void add(Problem problem, String element, String... details) {
    findings.add(finding(problem, element, List.of(details)));
  }

  private Finding finding(Problem problem, String element, List<String> details) {
    return Finding.about(row, file, null, element, row.value(element), problem, details);
  }
}
