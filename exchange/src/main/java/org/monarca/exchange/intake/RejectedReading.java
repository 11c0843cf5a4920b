package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Limits;
import org.monarca.records.translation.Translating;

/**
 * Finds the rejected children of a submission. They are not kept: the bytes are read once more when
 * somebody asks.
 */
final class RejectedReading {

  private final Ledger ledger;
  private final Limits limits;

  RejectedReading(Ledger ledger, Limits limits) {
    this.ledger = ledger;
    this.limits = limits;
  }

  /** Reads on a bench, and tells of each as it comes by; first of the header. */
  void read(SubmissionStatus submission, Workbench bench, Consumer<Header> header, Told told) {
    ledger.contents().spool(submission.id(), bench.content());
    var form = Objects.requireNonNull(submission.form());
    var unknown =
        ledger
            .database()
            .read(
                Ledger.WORKER,
                () -> ledger.findings().children(submission.id(), Problem.EXCHANGE_ID_UNKNOWN));
    var codes = ledger.database().read(Ledger.WORKER, () -> ledger.codes().readBy(submission.id()));
    try {
      Readers.of(form, bench.folder(), submission.state(), submission.times().received())
          .examine(
              bench.content(),
              new Expectation(submission.state(), limits, codes),
              new Passing(header, told, unknown, new Remarks(form)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Those that are not too large, from a number on; empty where the submission cannot be read any
   * more.
   */
  Optional<RejectedChildren> some(
      SubmissionStatus submission, Workbench bench, int from, int most) {
    var some = new Some(from, most);
    try {
      read(submission, bench, read -> some.header = read, some);
    } catch (Enough end) {
      some.more = true;
    }
    return Optional.ofNullable(some.header)
        .map(header ->
            new RejectedChildren(draft(header), from, some.children, some.more, some.tooLarge));
  }

  /**
   * The header of the mended submission. Always a delta, for a full list of the rejected alone
   * would withdraw everybody else; dated as the first, so that what the State has said since stays.
   */
  static Header draft(Header first) {
    var end = Objects.requireNonNullElse(first.windowEnd(), first.createdAt());
    var begin = Objects.requireNonNullElse(first.windowBegin(), end.minus(Duration.ofDays(1)));
    return Header.delta(
        first.state(), MendedIdentifier.of(first.submissionId()), first.created(), begin, end);
  }

  /** Hears of a rejected child. */
  @FunctionalInterface
  interface Told {
    void rejected(StudentRecord child, List<Finding> findings);
  }

  private static final class Some implements Told {

    /** A larger one is mended by nobody in a form. */
    private static final long MOST_OF_CHILD = 1 << 18;

    private static final long MOST_OF_ALL = 1 << 24;

    private static final int OF_EACH = 200;

    private final int from;
    private final int most;
    private final List<RejectedChild> children = new ArrayList<>();
    private @Nullable Header header;
    private boolean more;
    private boolean tooLarge;
    private int number;
    private long weights;

    Some(int from, int most) {
      this.from = from;
      this.most = most;
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      long weight = weight(child, findings);
      if (weight > MOST_OF_CHILD) {
        tooLarge = true;
        return;
      }
      number++;
      if (number < from) {
        return;
      }
      weights += weight;
      if (children.size() == most || weights > MOST_OF_ALL) {
        throw new Enough();
      }
      children.add(new RejectedChild(number, child.asKept(), findings));
    }

    /** About the bytes that it takes in memory: what is refused is often far too long. */
    private static long weight(StudentRecord child, List<Finding> findings) {
      return weight(child.student())
          + child.childRows().stream().mapToLong(Some::weight).sum()
          + (long) OF_EACH * findings.size();
    }

    private static long weight(Row row) {
      return OF_EACH + row.values().values().stream().mapToLong(String::length).sum();
    }
  }

  /** More need not be read. */
  private static final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1;

    Enough() {
      super("enough", null, false, false);
    }
  }

  /** Lets those by who are accepted. */
  private record Passing(Consumer<Header> to, Told told, Set<String> unknown, Remarks remarks)
      implements Examination {

    @Override
    public void header(Header header) {
      to.accept(header);
    }

    @Override
    public void accepted(StudentRecord child, List<Finding> warnings) {
      if (unknown.contains(child.stateStudentId())) {
        var findings = new ArrayList<>(List.of(remarks.unknownNumber(child.student())));
        findings.addAll(warnings);
        told.rejected(Translating.asSent(child), findings);
      }
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      told.rejected(child, findings);
    }

    @Override
    public void orphan(Finding finding) {
      // It belongs to no child, so there is nobody to send again.
    }
  }
}
