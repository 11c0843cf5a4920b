package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.reviews.Review;
import org.monarca.exchange.access.reviews.ReviewItem;
import org.monarca.exchange.access.reviews.ReviewKind;
import org.monarca.exchange.access.reviews.ReviewTerms;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Reviews of who has access, in every state they must bear. */
record SampleAccessReviews(Wording words, SampleReaders readers) {

  private static final Instant OPENED = Instant.parse("2026-10-01T12:00:00Z");

  SampleAccessReviews(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    var under = review(1, ReviewKind.QUARTERLY, 17, 14);
    var done = review(2, ReviewKind.YEARLY, 3, 0);
    samples.put("access-review-none", sample(List.of(), null, List.of(), true, null));
    samples.put("access-review-one", sample(List.of(under), under, items(1), true, null));
    samples.put(
        "access-review-many",
        sample(List.of(under, done), under, items(50), true, words.say("access-review.done", 3)));
    samples.put("access-review-read", sample(List.of(under, done), under, items(4), false, null));
    samples.put("access-review-all-done", sample(List.of(done), done, List.of(), true, null));
    samples.put(
        "access-review-nothing-chosen",
        sample(List.of(under), under, items(2), true, words.say("access-review.done", 0)));
  }

  private Sample sample(
      List<Review> reviews,
      @Nullable Review one,
      List<ReviewItem> items,
      boolean decides,
      @Nullable String done) {
    var inWords = inWords();
    return page(
        "accounts/review",
        readers.state(),
        "review",
        new AccessReviewPage(
            inWords.rhythm(),
            reviews.stream().map(inWords::line).toList(),
            one == null
                ? null
                : new AccessReviewPage.One(
                    inWords.line(one),
                    items.size() > 2,
                    inWords.items(items),
                    1,
                    items.size() == 50 ? 2L : null),
            decides,
            inWords.verdicts(),
            done));
  }

  private AccessReviewWords inWords() {
    return new AccessReviewWords(
        words,
        account -> words.say("account.by-exchange"),
        some -> SampleGrants.say(some, words),
        ReviewTerms.published(),
        review -> review.id() == 1 ? -3L : 12L);
  }

  private static Review review(long id, ReviewKind kind, long all, long waiting) {
    return new Review(
        id, id == 1 ? "TX" : null, kind, OPENED, LocalDate.of(2026, 11, 15), all, waiting, 1);
  }

  private static List<ReviewItem> items(int count) {
    return IntStream.range(0, count).mapToObj(SampleAccessReviews::item).toList();
  }

  private static ReviewItem item(int i) {
    boolean isKept = i % 4 == 1;
    return new ReviewItem(
        i % 4 == 3 ? SampleGrants.ended(i) : SampleGrants.lasting(i),
        i == 2 ? "Registrar of the Synthetic School ".repeat(6) : "Synthetic Registrar " + i,
        "registrar.%d@example.org".formatted(i),
        i % 2 == 0 ? null : OPENED,
        i % 3 == 0 ? null : LocalDate.of(2026, 3, 1),
        isKept,
        isKept ? OPENED : null,
        isKept ? "users" : null);
  }
}
