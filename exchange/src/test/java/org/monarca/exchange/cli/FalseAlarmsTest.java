package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.population.Population;
import org.monarca.population.Progress;
import org.monarca.population.Settings;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;

/**
 * Warnings that are mostly wrong are not read. A population whose clerks seldom slip, and whose
 * States forget a withdrawal now and then, is asked about little, and hardly ever about names,
 * places, courses or what people wrote.
 */
class FalseAlarmsTest {

  /** What is not there yet; asking for it is no alarm. */
  private static final Set<Problem> MISSING =
      EnumSet.of(Problem.CONDITIONAL_MISSING, Problem.NO_QUALIFYING_MOVE, Problem.NO_ENROLLMENT);

  /** Rules that should say next to nothing of such a population. */
  private static final Set<Problem> QUIET =
      EnumSet.of(
          Problem.GRADE_UNUSUAL_FOR_AGE,
          Problem.DISTRICT_NOT_OF_SCHOOL,
          Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
          Problem.NAME_IS_PLACEHOLDER,
          Problem.NAME_HOLDS_DIGITS,
          Problem.FIRST_NAME_IS_LAST_NAME,
          Problem.PARENT_NAMED_AS_CHILD,
          Problem.PARENTS_NAMED_ALIKE,
          Problem.BIRTH_DATE_LOOKS_FILLED_IN,
          Problem.EMAIL_UNLIKELY,
          Problem.PHONE_UNLIKELY,
          Problem.SUBDIVISION_UNKNOWN,
          Problem.PLACE_CONTRADICTORY,
          Problem.WORDS_ON_IMMIGRATION,
          Problem.WORDS_OF_A_DIAGNOSIS,
          Problem.ALTERNATE_ID_REPEATS,
          Problem.EVENT_IN_FUTURE,
          Problem.SCHOOL_OF_OTHER_STATE,
          Problem.ZIP_OF_OTHER_REGION,
          Problem.GRADE_LEAPS,
          Problem.COURSE_YEAR_UNLIKELY,
          Problem.COURSE_AFTER_LAST_ENROLLMENT,
          Problem.CREDITS_UNUSUAL,
          Problem.HOURS_AND_CREDITS,
          Problem.COURSE_REPEATED,
          Problem.ASSESSMENT_REPEATED,
          Problem.VACCINE_UNKNOWN,
          Problem.DOSE_REPEATED);

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final List<String> STATES = List.of("TX", "MI", "FL", "CA", "WA", "NC", "PR");

  @TempDir private Path folder = Path.of("");

  private final Map<Problem, Integer> children = new TreeMap<>();
  private int alarmed;
  private int quietly;
  private int all;

  @Test
  void aCarefulPopulationIsAskedAboutLittle() throws IOException {
    var settings = Settings.of(3_000, STATES, 11, DAY, ErrorRate.LOW, folder);
    for (var submission : new Population().generate(settings, Progress.silent()).submissions()) {
      new CsvBundleReader()
          .examine(submission.file(), Expectation.from(submission.state()), new Alarms());
    }

    System.out.println(rates());
    assertThat(share(alarmed)).as("children asked about, of a hundred").isLessThan(10.0);
    assertThat(share(quietly)).as("by rules that should be quiet").isLessThan(0.6);
  }

  private String rates() {
    var rates =
        new StringBuilder(
            "Of %d children at --errors low, of a hundred: %.2f asked about, %.2f by quiet rules%n"
                .formatted(all, share(alarmed), share(quietly)));
    children.forEach((problem, number) ->
        rates.append("  %s %s %.2f%n".formatted(problem.code(), problem, share(number))));
    return rates.toString();
  }

  private double share(int number) {
    return 100.0 * number / all;
  }

  /** Counts children by what is asked about them. */
  private final class Alarms implements Examination {

    @Override
    public void header(Header header) {}

    @Override
    public void accepted(StudentRecord child, List<Finding> warnings) {
      var problems = new HashSet<Problem>();
      warnings.forEach(warning -> problems.add(warning.problem()));
      problems.forEach(problem -> children.merge(problem, 1, Integer::sum));
      all++;
      alarmed += MISSING.containsAll(problems) ? 0 : 1;
      quietly += problems.stream().anyMatch(QUIET::contains) ? 1 : 0;
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      all++;
      alarmed++;
    }

    @Override
    public void orphan(Finding finding) {
      alarmed++;
    }
  }
}
