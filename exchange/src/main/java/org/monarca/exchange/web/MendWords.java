package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.mending.MendField;
import org.monarca.exchange.intake.mending.MendForm;
import org.monarca.exchange.intake.mending.MendList;
import org.monarca.exchange.intake.mending.Standing;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Severity;

/** Refused children and what is wrong with them, in words. */
final class MendWords {

  /** Longer lists are typed: nobody finds a code among thousands. */
  private static final int MOST_OPTIONS = 80;

  private final Wording words;

  MendWords(Wording words) {
    this.words = words;
  }

  MendListPage list(SubmissionStatus submission, MendList list) {
    return new MendListPage(
        submission.id().toString(),
        name(submission),
        says(list),
        list.after(0),
        list.lines().stream().map(this::line).toList(),
        part(list),
        list.before(),
        list.behind(),
        list.tooLarge());
  }

  /** How many are left to mend of these. */
  String says(MendList list) {
    return words.say("mend.says", list.left(), list.lines().size());
  }

  private @Nullable String part(MendList list) {
    int last = list.from() + list.lines().size() - 1;
    return list.before() == null && list.behind() == null
        ? null
        : words.say("mend.part", words.number(list.from()), words.number(last));
  }

  private MendListPage.Line line(MendList.Line line) {
    var standing = line.standing();
    return new MendListPage.Line(
        line.number(),
        said(line.student().stateStudentId()),
        who(line.student()),
        words.number(line.errors()),
        standing.kind().isOpen(),
        switch (standing.kind()) {
          case TO_MEND, REFUSED_AGAIN -> "warn";
          case SENT -> "info";
          case MENDED -> "good";
          case LATER -> "quiet";
        },
        standing(standing),
        text(standing.submission()));
  }

  /**
   * @param sent the submission in which the one before was sent just now
   */
  MendPage page(
      SubmissionStatus submission, MendForm form, @Nullable String sent, Problems problems) {
    var student = form.child().student();
    return new MendPage(
        submission.id().toString(),
        name(submission),
        form.number(),
        words.say(form.more() ? "mend.place-more" : "mend.place", form.number(), form.last()),
        said(student.stateStudentId()),
        who(student),
        form.standing().kind().isOpen(),
        standing(form.standing()),
        form.drawnFrom().toString(),
        form.again(),
        text(form.standing().submission()),
        parts(form.needed()),
        parts(form.wanted()),
        form.others().stream().map(this::said).toList(),
        form.next(),
        words.say("mend.left", form.left()),
        sent,
        problems);
  }

  /** What is wrong still, each leading to its field. */
  Problems problems(MendForm form) {
    var problems = new ArrayList<Problems.Problem>();
    for (var field : form.needed()) {
      field.findings().stream()
          .filter(MendWords::isError)
          .map(finding -> new Problems.Problem(field.name(), finding.message(words.locale())))
          .forEach(problems::add);
    }
    if (form.twin()) {
      problems.add(new Problems.Problem("v-0-state_student_id", words.say("mend.twin")));
    }
    form.others().stream()
        .filter(MendWords::isError)
        .map(finding -> new Problems.Problem("others", finding.message(words.locale())))
        .forEach(problems::add);
    return new Problems(List.copyOf(problems));
  }

  /** Somebody else sent it while the form was open. */
  Problems since(MendForm form) {
    var first = form.needed().stream().findFirst().map(MendField::name).orElse("others");
    return form.standing().kind().isOpen()
        ? Problems.of(first, words.say("mend.since"))
        : Problems.NONE;
  }

  private List<MendPage.Part> parts(List<MendField> fields) {
    var byRow = new LinkedHashMap<Integer, List<MendField>>();
    fields.forEach(
        field -> byRow.computeIfAbsent(field.place(), none -> new ArrayList<>()).add(field));
    return byRow.values().stream()
        .map(some ->
            new MendPage.Part(
                heading(some.getFirst().row()), some.stream().map(this::field).toList()))
        .toList();
  }

  private String heading(Row row) {
    var kind = words.say("mend.kind." + row.kind().key());
    var key = row.recordKey();
    return key == null ? kind : words.say("mend.row", kind, key);
  }

  private MendPage.Field field(MendField field) {
    var element = field.element();
    return new MendPage.Field(
        field.name(),
        words.label(element.kind(), element.key()),
        said(field.value()),
        options(element, field.value()),
        field.findings().stream().map(this::said).toList());
  }

  /** A code that is none stays to be seen, until another is chosen. */
  private List<Choice> options(Element element, @Nullable String value) {
    var name = element.codeList();
    if (name == null) {
      return List.of();
    }
    var codes = Catalogue.known().codeList(name).codes();
    if (codes.size() > MOST_OPTIONS) {
      return List.of();
    }
    var known =
        codes.stream()
            .map(code -> new Choice(code, words.say("mend.option", code, words.code(name, code))));
    return value == null || codes.contains(value)
        ? known.toList()
        : Stream.concat(
                Stream.of(new Choice(value, words.say("mend.option-as-sent", value))), known)
            .toList();
  }

  private MendPage.Said said(Finding finding) {
    return new MendPage.Said(
        finding.code(),
        isError(finding),
        finding.message(words.locale()),
        finding.remedy(words.locale()));
  }

  private String who(Row student) {
    var name =
        Stream.of("first_name", "middle_name", "last_name_1", "last_name_2")
            .map(student::value)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(" "));
    var born = student.value("birth_date");
    return words.say(
        "mend.who",
        name.isEmpty() ? words.say("value.not-known") : name,
        born == null ? words.say("value.not-known") : words.date(born));
  }

  private String standing(Standing standing) {
    return words.say("mend.standing." + standing.kind().code());
  }

  private String name(SubmissionStatus submission) {
    return Objects.requireNonNullElseGet(
        submission.submissionId(), () -> words.say("submission.unnamed"));
  }

  private String said(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static boolean isError(Finding finding) {
    return finding.severity() != Severity.WARNING;
  }
}
