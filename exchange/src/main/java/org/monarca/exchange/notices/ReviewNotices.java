package org.monarca.exchange.notices;

import java.util.Map;
import org.monarca.exchange.access.reviews.ReviewListener;
import org.springframework.stereotype.Component;

/**
 * Tells administrators by e-mail of reviews of access, and people of what becomes of their roles.
 */
@Component
class ReviewNotices implements ReviewListener {

  private final Notices notices;

  ReviewNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void opened(String administrator) {
    send("access-review-opened", administrator);
  }

  @Override
  public void endsSoon(String administrator) {
    send("access-review-ends-soon", administrator);
  }

  @Override
  public void overdue(String administrator) {
    send("access-review-overdue", administrator);
  }

  @Override
  public void suspended(String account) {
    send("role-suspended", account);
  }

  @Override
  public void restored(String account) {
    send("role-restored", account);
  }

  private void send(String kind, String account) {
    notices.send(new Notice(kind, account, Map.of()));
  }
}
