package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.reviews.AccessReviews;
import org.monarca.exchange.access.reviews.Review;
import org.monarca.exchange.access.reviews.Verdict;
import org.monarca.exchange.access.roles.EndReason;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where user administrators look at who has access, and decide about each role. */
@Controller
class AccessReviewController {

  private static final int PAGE = 50;
  private static final String FIELD = "decide-";
  private static final String KEEP = "keep";
  private static final String END = "end-";

  private final AccessReviews reviews;
  private final Readers readers;
  private final OfficeWords offices;
  private final GrantWords grants;

  AccessReviewController(
      AccessReviews reviews, Readers readers, OfficeWords offices, GrantWords grants) {
    this.reviews = reviews;
    this.readers = readers;
    this.offices = offices;
    this.grants = grants;
  }

  /**
   * @param review number of the one that is looked at; else the most urgent
   * @param show {@code all} for those too that were decided
   * @param done how many were decided just now
   */
  @GetMapping("/access-review")
  String review(
      Actor actor,
      @RequestParam(defaultValue = "") String review,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "1") long page,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    return show(actor, asked(actor, review), show.equals("all"), page, done, locale, model);
  }

  @PostMapping("/access-review")
  String decide(
      Actor actor,
      @RequestParam(defaultValue = "") String review,
      @RequestParam Map<String, String> fields) {
    var found = asked(actor, review).orElseThrow(AccessReviewController::missing);
    int done = reviews.decide(actor, found.id(), verdicts(fields));
    return "redirect:/access-review?review=%d&done=%d".formatted(found.id(), done);
  }

  /** All of a review that the reader sees, decided or not, to be kept elsewhere. */
  @GetMapping("/access-review.csv")
  void export(
      Actor actor, @RequestParam(defaultValue = "") String review, HttpServletResponse response)
      throws IOException {
    var found = asked(actor, review).orElseThrow(AccessReviewController::missing);
    var some = reviews.export(actor, found.id());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-review.csv\"");
    try (var table = Table.csv(response.getOutputStream(), AccessReviewRows.COLUMNS)) {
      some.forEach(item -> AccessReviewRows.write(found, item, table));
    }
  }

  /**
   * The review of that number, or where none is named the most urgent; empty where there is none.
   */
  private Optional<Review> asked(Actor actor, String number) {
    if (number.isEmpty()) {
      return reviews.list(actor).stream().findFirst();
    }
    long id = TypedNumber.of(number);
    return Optional.of(reviews.find(actor, id).orElseThrow(AccessReviewController::missing));
  }

  private static Map<Long, Verdict> verdicts(Map<String, String> fields) {
    var verdicts = new HashMap<Long, Verdict>();
    fields.forEach((name, said) -> {
      var number = name.substring(Math.min(FIELD.length(), name.length()));
      if (name.startsWith(FIELD) && number.matches("\\d{1,18}")) {
        verdict(said).ifPresent(verdict -> verdicts.put(Long.parseLong(number), verdict));
      }
    });
    return verdicts;
  }

  private static Optional<Verdict> verdict(String said) {
    return said.equals(KEEP)
        ? Optional.of(new Verdict.Keep())
        : EndReason.of(said.startsWith(END) ? said.substring(END.length()) : "")
            .filter(EndReason.ofPeople()::contains)
            .map(Verdict.End::new);
  }

  private String show(
      Actor actor,
      Optional<Review> asked,
      boolean all,
      long page,
      String done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var inWords =
        new AccessReviewWords(
            words, offices.in(words)::person, some -> grants.say(some, words), reviews);
    model.addAttribute(
        "review",
        new AccessReviewPage(
            inWords.rhythm(),
            reviews.list(actor).stream().map(inWords::line).toList(),
            asked
                .map(review -> one(actor, review, all, Math.clamp(page, 1, 100_000), inWords))
                .orElse(null),
            reviews.decides(actor),
            inWords.verdicts(),
            done(done, words)));
    return "accounts/review";
  }

  private AccessReviewPage.One one(
      Actor actor, Review review, boolean all, long number, AccessReviewWords inWords) {
    var found = reviews.items(actor, review.id(), !all, (number - 1) * PAGE, PAGE + 1);
    return new AccessReviewPage.One(
        inWords.line(review),
        all,
        inWords.items(found.stream().limit(PAGE).toList()),
        number,
        found.size() > PAGE ? number + 1 : null);
  }

  private static @Nullable String done(String typed, Wording words) {
    return typed.matches("\\d{1,3}")
        ? words.say("access-review.done", Integer.parseInt(typed))
        : null;
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
