package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.codes.CodeTables;
import org.monarca.exchange.intake.Narrowing;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.unusual.Comparisons;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.pulls.PullDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of one submission, from whichever of its forms somebody comes to it. */
@Component
class SubmissionPages {

  private final Readers readers;
  private final Submissions submissions;
  private final Comparisons comparisons;
  private final Mappings mappings;
  private final PullDesk pulls;
  private final CodeTables codes;

  SubmissionPages(
      Readers readers,
      Submissions submissions,
      Comparisons comparisons,
      Mappings mappings,
      PullDesk pulls,
      CodeTables codes) {
    this.readers = readers;
    this.submissions = submissions;
    this.comparisons = comparisons;
    this.mappings = mappings;
    this.pulls = pulls;
    this.codes = codes;
  }

  static boolean isDataAdministrator(Actor actor) {
    return actor.role().equals(Role.STATE_DATA_ADMIN.code());
  }

  /** A submission that is not there and one of another State are answered alike. */
  SubmissionStatus fetch(Actor actor, UUID id) {
    return submissions
        .status(actor, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * @param typed what somebody said of what is unusual, and may not be said so
   */
  String show(
      Actor actor,
      SubmissionStatus submission,
      ComparisonPart.Typed typed,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    boolean own = isDataAdministrator(actor);
    var found =
        submission.status().finished()
            ? found(actor, submission.id(), Narrowing.NONE, 0, words)
            : FindingsPart.NONE_YET;
    model.addAttribute(
        "submission",
        new SubmissionWords(words).page(submission, own ? found : found.withoutChildren()));
    model.addAttribute("mapping", mappings.usedFor(actor, submission.id()).orElse(null));
    model.addAttribute(
        "fetchedFrom",
        submissions
            .sender(actor, submission.id())
            .flatMap(sender -> pulls.fetchedFrom(actor, sender))
            .orElse(null));
    var read = codes.usedFor(actor, submission.id()).orElse(null);
    model.addAttribute("codesVersion", read);
    model.addAttribute("codesSince", own ? since(actor, submission, found, read) : null);
    model.addAttribute("comparison", comparison(actor, submission, typed, words));
    model.addAttribute("leftOut", leftOut(actor, submission, words));
    return "submission";
  }

  /** The version of the table by which values would be read that were found to be no codes. */
  private @Nullable Integer since(
      Actor actor, SubmissionStatus submission, FindingsPart found, @Nullable Integer read) {
    boolean asked =
        !submission.live()
            && found.causes().stream().anyMatch(cause -> cause.error() && cause.list() != null);
    int newest = asked ? codes.current(actor).version() : 0;
    return newest > Objects.requireNonNullElse(read, 0) ? newest : null;
  }

  FindingsPart found(Actor actor, UUID id, Narrowing only, int most, Wording words) {
    return submissions
        .findings(actor, id, only, most)
        .map(found -> new FindingWords(words).part(found, only))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private @Nullable ComparisonPart comparison(
      Actor actor, SubmissionStatus submission, ComparisonPart.Typed typed, Wording words) {
    var mode = submission.mode();
    return mode == null
        ? null
        : comparisons
            .of(actor, submission.id(), mode)
            .map(comparison ->
                new ComparisonWords(words, readers)
                    .part(comparison, mode, isAskedHere(actor, submission), typed))
            .orElse(null);
  }

  /** Of what was only rehearsed nothing is said: it is sent again. */
  private static boolean isAskedHere(Actor actor, SubmissionStatus submission) {
    return isDataAdministrator(actor) && !submission.dryRun();
  }

  private @Nullable LeftOutPage leftOut(Actor actor, SubmissionStatus submission, Wording words) {
    return submissions
        .leftOut(actor, submission.id(), null, 0)
        .map(leftOut -> new LeftOutWords(words).page(submission, leftOut, null))
        .orElse(null);
  }
}
