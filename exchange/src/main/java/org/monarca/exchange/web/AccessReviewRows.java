package org.monarca.exchange.web;

import java.util.List;
import org.monarca.exchange.access.reviews.Review;
import org.monarca.exchange.access.reviews.ReviewItem;
import org.monarca.exchange.intake.Table;

/** Roles in a review as rows of a file, in codes. */
final class AccessReviewRows {

  static final List<String> COLUMNS =
      List.of(
          "review",
          "kind",
          "opened",
          "last_day",
          "grant",
          "account",
          "name",
          "email",
          "role",
          "state",
          "region",
          "district",
          "school",
          "since",
          "given_by",
          "last_signed_in",
          "security_training",
          "suspended",
          "decision",
          "decided",
          "decided_by",
          "ended",
          "ended_by",
          "end_reason");

  private AccessReviewRows() {}

  static void write(Review review, ReviewItem item, Table table) {
    var grant = item.grant();
    var place = grant.position();
    var why = grant.endReason();
    table.row(
        review.id(),
        review.kind().code(),
        review.opened(),
        review.lastDay(),
        grant.id(),
        grant.account(),
        item.name(),
        item.email(),
        grant.role().code(),
        place.state(),
        place.region(),
        place.district(),
        place.school(),
        grant.begins(),
        grant.givenBy(),
        item.lastUsed(),
        item.trained(),
        grant.suspended(),
        item.waits() ? null : item.kept() ? "keep" : "end",
        item.decided(),
        item.decidedBy(),
        grant.ended(),
        grant.endedBy(),
        why == null ? null : why.code());
  }
}
