package org.monarca.records.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.HeaderJudgement;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;
import org.monarca.records.submission.SubmissionReader;
import org.monarca.records.submission.Transcript;

/** Reads submissions of one form; what is special about the form is how it is opened. */
public abstract class FormReader implements SubmissionReader {

  /** What a form may hold too much of, without which the rest can be read all the same. */
  private static final Set<Problem> TOLERABLE =
      Set.of(
          Problem.UNKNOWN_COLUMN,
          Problem.UNKNOWN_ELEMENT,
          Problem.UNKNOWN_ATTRIBUTE,
          Problem.TEXT_BETWEEN_ELEMENTS,
          Problem.UNKNOWN_KEY);

  private final Opener opener;
  private final Workspace space;

  protected FormReader(Opener opener, Workspace space) {
    this.opener = opener;
    this.space = space;
  }

  @Override
  public final Reading examine(Path file, Expectation expectation, Examination to)
      throws IOException {
    var limits = expectation.limits();
    var objections = Objections.strict();
    try (var submission = opener.open(file, limits, RowDraft.EXCESS_KEPT, objections)) {
      return submission == null
          ? objections.refused()
          : new FormReading(submission, limits, space, objections).examine(expectation, to);
    }
  }

  @Override
  public final Transcribed transcribe(Path file, Limits limits, Transcript to) throws IOException {
    var objections = Objections.tolerating(TOLERABLE);
    try (var submission = opener.open(file, limits, Integer.MAX_VALUE, objections)) {
      if (submission == null) {
        return new Transcribed(objections.findings(), List.of(), List.of());
      }
      new FormReading(submission, limits, space, objections).transcribe(to);
      var leftOut = Stream.concat(objections.tolerated().stream(), submission.strays().stream());
      return new Transcribed(objections.findings(), leftOut.toList(), submission.remarks());
    }
  }

  @Override
  public final Optional<Header> header(Path file) throws IOException {
    var objections = Objections.strict();
    try (var submission = opener.open(file, Limits.published(), RowDraft.EXCESS_KEPT, objections)) {
      var row = submission == null ? null : submission.header();
      if (row == null || !objections.none()) {
        return Optional.empty();
      }
      return switch (HeaderRules.judge(row, "", null)) {
        case HeaderJudgement.Unsound unsound -> Optional.empty();
        case HeaderJudgement.Sound(var header, var remarks) -> Optional.of(header);
      };
    }
  }

  /** Opens submissions of one form. */
  @FunctionalInterface
  public interface Opener {

    /**
     * Opens the file, or objects and answers null.
     *
     * @param excess how many characters beyond its length are kept of a value
     * @throws IOException when this machine fails
     */
    @Nullable OpenSubmission open(Path file, Limits limits, int excess, Objections objections)
        throws IOException;
  }
}
