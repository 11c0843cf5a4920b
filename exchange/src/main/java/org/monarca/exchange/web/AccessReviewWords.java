package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.reviews.AccessReviews;
import org.monarca.exchange.access.reviews.Review;
import org.monarca.exchange.access.reviews.ReviewItem;
import org.monarca.exchange.access.reviews.ReviewKind;
import org.monarca.exchange.access.reviews.ReviewTerms;
import org.monarca.exchange.access.roles.EndReason;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.web.AccessReviewPage.Item;
import org.monarca.exchange.web.AccessReviewPage.Line;

/** Reviews of who has access, in the reader's language. */
final class AccessReviewWords {

  private final Wording words;
  private final UnaryOperator<String> names;
  private final Function<List<Position>, List<String>> offices;
  private final ReviewTerms terms;
  private final Function<Review, Long> daysLeft;

  /**
   * @param names what whoever decided is called
   * @param offices roles with the places where they are held, in words
   */
  AccessReviewWords(
      Wording words,
      UnaryOperator<String> names,
      Function<List<Position>, List<String>> offices,
      AccessReviews reviews) {
    this(words, names, offices, reviews.terms(), reviews::daysLeft);
  }

  AccessReviewWords(
      Wording words,
      UnaryOperator<String> names,
      Function<List<Position>, List<String>> offices,
      ReviewTerms terms,
      Function<Review, Long> daysLeft) {
    this.words = words;
    this.names = names;
    this.offices = offices;
    this.terms = terms;
    this.daysLeft = daysLeft;
  }

  /** Which roles are looked at how often. */
  List<String> rhythm() {
    return Arrays.stream(ReviewKind.values())
        .map(kind ->
            words.say(
                "access-review.rhythm." + kind.code(),
                terms.rolesOf(kind).stream()
                    .sorted()
                    .map(role -> words.say("role." + role.code()))
                    .collect(Collectors.joining(", ")),
                words.say("month." + terms.of(kind).firstMonth()),
                terms.of(kind).days()))
        .toList();
  }

  Line line(Review review) {
    var state = review.state();
    long left = daysLeft.apply(review);
    boolean isLate = left < 0 && review.waiting() > 0;
    return new Line(
        review.id(),
        words.say("access-review.name." + review.kind().code(), words.day(review.opened())),
        state == null ? words.say("access-review.department") : words.state(state),
        words.say("access-review.due", words.date(review.lastDay()), Math.max(0, left)),
        words.say(
            "access-review.progress", review.done(), review.all(), review.kept(), review.waiting()),
        review.waiting() == 0
            ? words.say("access-review.all-done")
            : isLate ? words.say("access-review.late") : null,
        isLate,
        review.waiting());
  }

  List<Item> items(List<ReviewItem> some) {
    var inWords = offices.apply(some.stream().map(item -> item.grant().position()).toList());
    return IntStream.range(0, some.size())
        .mapToObj(i -> item(some.get(i), inWords.get(i)))
        .toList();
  }

  private Item item(ReviewItem item, String office) {
    var grant = item.grant();
    var used = item.lastUsed();
    var trained = item.trained();
    return new Item(
        grant.id(),
        grant.account(),
        item.name(),
        item.email(),
        office,
        used == null ? null : words.day(used),
        trained == null ? null : words.date(trained),
        words.say("access-review.given", words.day(grant.begins()), names.apply(grant.givenBy())),
        grant.suspended() != null && grant.ended() == null,
        item.waits(),
        decided(item));
  }

  private @Nullable String decided(ReviewItem item) {
    var at = item.decided();
    var by = item.decidedBy();
    var why = item.grant().endReason();
    if (item.kept() && at != null && by != null) {
      return words.say("access-review.kept", words.day(at), names.apply(by));
    }
    var ended = item.grant().ended();
    var endedBy = item.grant().endedBy();
    return ended == null || endedBy == null || why == null
        ? null
        : words.say(
            "access-review.ended",
            words.day(ended),
            words.say("grant.end-reason." + why.code()),
            names.apply(endedBy));
  }

  /** To keep it first, then the reasons for which it is ended. */
  List<Choice> verdicts() {
    return Stream.concat(
            Stream.of(new Choice("keep", words.say("access-review.keep"))),
            EndReason.ofPeople().stream()
                .map(why ->
                    new Choice(
                        "end-" + why.code(),
                        words.say(
                            "access-review.end", words.say("grant.end-reason." + why.code())))))
        .toList();
  }
}
